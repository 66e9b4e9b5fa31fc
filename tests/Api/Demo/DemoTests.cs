using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using PrivacyRegister.Database;
using PrivacyRegister.Register;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Demo;

/// <summary>The sample register of <c>--demo</c>, as a process of its own: whole, valid, and nowhere near the real one.</summary>
public sealed class DemoTests
{
    private static readonly string[] AgreementStates = ["draft", "upcoming", "inForce", "ended", "terminated"];
    private static readonly string[] Statuses = ["proposed", "established", "retired"];

    private DirectoryInfo folder = null!;
    private string before = "";
    private ProgramProcess program = null!;
    private RegisterClient officer = null!;

    private string RealFile => Path.Combine(folder.FullName, "register.db");

    [OneTimeSetUp]
    public async Task StartDemoBesideARealRegister()
    {
        folder = Directory.CreateTempSubdirectory("privacy-register-beside-demo-");
        await new Migrator(new SqliteEngine($"Data Source={RealFile};Pooling=False"), TimeProvider.System).Migrate();
        SqliteConnection.ClearAllPools();
        before = Contents();
        var settings = ProgramProcess.Settings("sqlite", $"Data Source={RealFile}");

        // A program that is killed cannot tidy up: its temporary folder is within ours.
        settings["TMPDIR"] = settings["TMP"] = folder.CreateSubdirectory("temporary").FullName;
        program = await ProgramProcess.Serve(settings, "--demo");
        officer = new RegisterClient(program.Http());
        (await officer.Post("session", new { userName = "demo", password = "voorbeeldhof-demo" })).Expect(200);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        officer?.Http.Dispose();
        if (program is not null)
        {
            await program.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Test]
    public async Task Leaves_the_configured_register_as_it_was()
    {
        (await officer.Post("purposes", new { code = "P99", name = "Iets van de demo" })).Expect(201);

        Assert.That(Contents(), Is.EqualTo(before));
    }

    [Test]
    public async Task Has_a_history_that_can_be_proved()
    {
        var verified = (await officer.Get("revisions/verification")).Expect(200).Record;

        Assert.That((bool)verified["intact"]!, Is.True, verified.ToJsonString());
        Assert.That((await officer.Get("revisions?pageSize=200")).Items.Select(revision => (string?)revision["at"]).Distinct().Count(), Is.GreaterThan(30));
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Holds_only_records_that_the_register_would_take(string collection)
    {
        var records = (await officer.Get($"{collection}?pageSize=200")).Expect(200).Items;

        Assert.That(records, Is.Not.Empty);
        foreach (var record in records)
        {
            (await officer.Put($"{collection}/{record["id"]}", record, $"\"{record["version"]}\"")).Expect(200);
        }
    }

    [Test]
    public async Task Is_full_whenever_it_is_started()
    {
        var agreements = (await officer.Get("agreements?pageSize=200")).Items;
        var checks = (await officer.Get("sharing-checks?pageSize=200")).Items;

        Assert.Multiple(async () =>
        {
            Assert.That(agreements.Select(agreement => (string?)agreement["state"]).Distinct(), Is.EquivalentTo(AgreementStates));
            Assert.That(agreements.Select(agreement => (string?)agreement["kind"]).Distinct().Count(), Is.EqualTo(4));
            Assert.That((await officer.Get($"findings?accepted=true&asOf={DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}")).Items.Select(finding => (string?)finding["code"]), Is.EqualTo(new[] { "F35" }));
            Assert.That(checks.Select(check => (string?)check["verdict"]).Distinct(), Is.EquivalentTo(new[] { "allowed", "conditional", "refused" }));
            foreach (var collection in new[] { "purposes", "parties", "processing-activities", "agreements" })
            {
                Assert.That((await officer.Get($"{collection}?pageSize=200")).Items.Select(record => (string?)record["status"]).Distinct(), Is.EquivalentTo(Statuses), collection);
            }
        });
    }

    [Test]
    public async Task Says_on_the_page_itself_that_it_is_a_sample()
    {
        using var browser = new HttpClient();
        var page = await browser.GetStringAsync(new Uri(officer.Http.BaseAddress!, "/sign-in"));

        // Where the client is not built there is no page to serve; the browser tests then have nothing to look at either.
        Assume.That(page, Does.Contain("<div id=\"root\">"));
        Assert.That(page, Does.Contain("Voorbeeldregister").And.Contain("Sample register"));
    }

    [Test]
    public async Task Does_not_start_where_SQL_Server_is_configured()
    {
        var ended = await ProgramProcess.Run(ProgramProcess.Settings("sqlserver", "Server=127.0.0.1,9;Database=register"), "--demo");

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.Errors);
        Assert.That(ended.Errors, Does.Contain("Het voorbeeldregister start hier niet").And.Contain("The sample register does not start here"));
    }

    private static IEnumerable<string> Collections() => RecordTypes.All.Select(type => type.Collection());

    private string Contents() => string.Join(' ', folder.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => file.Name + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName)))));
}
