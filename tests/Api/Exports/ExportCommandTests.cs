using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>The command <c>export</c>, beside the running server on the same database.</summary>
public sealed class ExportCommandTests(TestedEngine engine) : RegisterFixture(engine)
{
    private DirectoryInfo folder = null!;

    private string File => Path.Combine(folder.FullName, "register.out");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("privacy-register-export-");

    [TearDown]
    public void RemoveFolder() => folder.Delete(recursive: true);

    [TestCase("--format json", "register.json?lang=nl")]
    [TestCase("--format csv", "register.csv?lang=nl")]
    [TestCase("--format csv --sheet agreements --lang en --status proposed", "register.csv?sheet=agreements&lang=en&status=proposed")]
    [TestCase("--format json --as-of 2026-11-22", "register.json?lang=nl&asOf=2026-11-22")]
    [TestCase("--format csv.zip --lang en", "register.csv.zip?lang=en")]
    [TestCase("--format xlsx --status established", "register.xlsx?lang=nl&status=established")]
    [TestCase("--format jsonld --lang en", "register.jsonld?lang=en")]
    [TestCase("--format html --lang en", "register.html?lang=en")]
    [TestCase("--format public.html", "public-register.html?lang=nl")]
    [TestCase("--format public.jsonld --lang en", "public-register.jsonld?lang=en")]
    public async Task Writes_the_very_bytes_the_api_answers(string options, string path)
    {
        var (code, _) = await Export($"{options} --output {File}");

        Assert.That(code, Is.Zero);
        Assert.That(await System.IO.File.ReadAllBytesAsync(File), Is.EqualTo((await Auditor.Get("exports/" + path)).Expect(200).Bytes));
        Assert.That(folder.GetFiles(), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Replaces_a_file_only_when_told_to()
    {
        await System.IO.File.WriteAllTextAsync(File, "van iemand");

        var (refused, said) = await Export($"--format json --output {File}");
        Assert.That(refused, Is.EqualTo(1));
        Assert.That(said, Does.Contain("bestaat al").And.Contain("exists already"));
        Assert.That(await System.IO.File.ReadAllTextAsync(File), Is.EqualTo("van iemand"));

        var (done, _) = await Export($"--format json --output {File} --force");
        Assert.That(done, Is.Zero);
        Assert.That(await System.IO.File.ReadAllTextAsync(File), Does.StartWith("{\"asOf\":"));
    }

    [TestCase("--format json")]
    [TestCase("--output FILE")]
    [TestCase("--format xml --output FILE")]
    [TestCase("--format csv --sheet people --output FILE")]
    [TestCase("--format json --sheet parties --output FILE")]
    [TestCase("--format csv.zip --sheet parties --output FILE")]
    [TestCase("--format public.html --status proposed --output FILE")]
    [TestCase("--format csv --lang de --output FILE")]
    [TestCase("--format csv --status new --output FILE")]
    [TestCase("--format csv --as-of yesterday --output FILE")]
    [TestCase("--format csv --colour red --output FILE")]
    public async Task Explains_wrong_arguments_in_both_languages_and_writes_nothing(string options)
    {
        var (code, said) = await Export(options.Replace("FILE", File, StringComparison.Ordinal));

        Assert.That(code, Is.EqualTo(2));
        Assert.That(said, Does.Contain("Zo gebruik je dit commando: export").And.Contain("This is how to use this command: export"));
        Assert.That(folder.GetFiles(), Is.Empty);
    }

    [Test]
    public async Task Leaves_nothing_behind_where_it_cannot_write()
    {
        var (code, said) = await Export($"--format csv --output {Path.Combine(folder.FullName, "no-such-folder", "register.csv")}");

        Assert.That(code, Is.EqualTo(1));
        Assert.That(said, Does.Contain("cannot be written"));
        Assert.That(folder.GetFileSystemInfos(), Is.Empty);
    }

    /// <summary>Runs the command as the program does; answers its exit code and what it said on standard error.</summary>
    private async Task<(int Code, string Said)> Export(string options)
    {
        var run = await CommandRun.Of(Register, ["export", .. options.Split(' ')]);
        return (run.Code, run.Said);
    }
}
