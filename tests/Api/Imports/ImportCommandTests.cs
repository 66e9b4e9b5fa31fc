using System.Text;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Imports;

/// <summary>The command <c>import</c>, beside the running server on the same database.</summary>
public sealed class ImportCommandTests(TestedEngine engine) : RegisterFixture(engine)
{
    private DirectoryInfo folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("privacy-register-import-");

    [TearDown]
    public void RemoveFolder() => folder.Delete(recursive: true);

    [Test]
    public async Task Shows_first_and_writes_only_when_told_to()
    {
        var name = "Leverancier " + Intent.NewCode();
        var file = Write("leveranciers.csv", $"Crediteurnaam;KvK-nummer;Land\n{name};12345678;Nederland\nBeter Buren;;\n");
        var before = await Revision();

        var (shown, output, said) = await Import(file);
        Assert.Multiple(async () =>
        {
            Assert.That(shown, Is.Zero, said);
            Assert.That(output, Is.EqualTo($"leveranciers\t2\tnieuw\t{name}\t/name /chamberOfCommerceNumber /country /kind\n"));
            Assert.That(said, Does.Contain("Nieuw: 1. Veranderd: 0. Gelijk: 1. Fout: 0."));
            Assert.That(await Revision(), Is.EqualTo(before));
            Assert.That((await Officer.Get("imports")).Expect(200).Json!.AsArray(), Is.Empty);
        });

        var (done, _, told) = await Import(file, "--commit", "--reason", "Lijst van inkoop");
        Assert.That(done, Is.Zero, told);
        var party = await Register.Find("parties", name);
        var row = (await Auditor.Get("revisions?pageSize=1")).Items[0];
        Assert.That(((string?)party["country"], (string?)party["provenance"], (string?)party["source"], (string?)party["status"], (string?)row["reason"]), Is.EqualTo(("NL", "imported", "leveranciers.csv", "proposed", "Lijst van inkoop")));
    }

    [Test]
    public async Task Writes_nothing_while_a_row_has_an_error()
    {
        var file = Write("leveranciers.csv", $"Crediteurnaam;Land\nNieuw {Intent.NewCode()};NL\nFout;Atlantis\n");
        var before = await Revision();
        var (code, output, said) = await Import(file, "--commit");
        Assert.Multiple(async () =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(output, Does.Contain("leveranciers\t3\tfout\tFout\tB – Land: Dit land kennen we niet."));
            Assert.That(said, Does.Contain("Er is niets ingelezen"));
            Assert.That(await Revision(), Is.EqualTo(before));
        });
    }

    [TestCase(2)]
    [TestCase(2, "--commit")]
    [TestCase(1, "no-such-file.csv")]
    [TestCase(2, "FILE", "--colour", "red")]
    [TestCase(1, "PDF")]
    public async Task Refuses_what_it_cannot_do(int expected, params string[] arguments)
    {
        var file = Write("partijen.csv", "Naam\nX\n");
        var pdf = Write("stuk.pdf", "%PDF-1.7");
        var (code, _, said) = await Run([.. arguments.Select(argument => argument == "FILE" ? file : argument == "PDF" ? pdf : argument)]);
        Assert.That((code, said.Length > 20), Is.EqualTo((expected, true)), said);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
        return path;
    }

    private Task<CommandRun> Import(string file, params string[] more) => Run([file, .. more]);

    private Task<CommandRun> Run(params string[] arguments) => CommandRun.Of(Register, ["import", .. arguments]);
}
