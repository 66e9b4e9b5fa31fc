using System.IO.Compression;
using System.Text;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>All sheets in one zip, and the sheets that are no list of records.</summary>
public sealed class CsvZipExportTests(TestedEngine engine) : RegisterFixture(engine)
{
    private static readonly string[] LineSheets = ["activity-data", "recipients", "scope", "findings", "revisions"];

    [Test]
    public async Task Holds_every_sheet_as_it_is_exported_by_itself([Values("nl", "en")] string language)
    {
        using var zip = await Zip($"lang={language}");

        Assert.That(zip.Entries.Select(entry => entry.FullName), Is.EquivalentTo(Samples.Collections.Concat(LineSheets).Select(sheet => sheet + ".csv")));
        foreach (var entry in zip.Entries)
        {
            var alone = (await Auditor.Get($"exports/register.csv?sheet={entry.Name[..^4]}&lang={language}")).Expect(200);
            Assert.That(await Text(entry), Is.EqualTo(alone.Text), entry.Name);
        }
    }

    [Test]
    public async Task Gives_the_same_bytes_for_the_same_moment_whatever_happened_since()
    {
        var day = Cell(Clock.Now);
        var path = $"exports/register.csv.zip?asOf={day}&lang=nl";
        var code = Intent.NewCode("ZIP");
        await Register.CreateBare("processing-activities", activity => activity["code"] = code);
        var before = (await Auditor.Get(path)).Expect(200);

        Clock.Advance(TimeSpan.FromDays(1));
        await Register.CreateBare("processing-activities");
        var after = (await Auditor.Get(path)).Expect(200);

        Assert.That(after.Bytes, Is.EqualTo(before.Bytes));
        Assert.That((await Auditor.Get("exports/register.csv.zip?lang=nl")).Expect(200).Bytes, Is.Not.EqualTo(before.Bytes));
        Assert.That(before.Header("Content-Disposition"), Does.Match($"^attachment; filename=register-{day}-r[0-9]+\\.csv\\.zip$"));
        Assert.That(before.ContentType, Is.EqualTo("application/zip"));
    }

    [Test]
    public async Task Has_a_row_for_every_line_of_data_with_where_they_come_from_and_how_long_they_stay()
    {
        var sheet = await Sheet("activity-data");
        var activities = (await Auditor.Get("processing-activities?pageSize=200")).Expect(200).Items;

        Assert.That(sheet.Rows, Has.Count.EqualTo(activities.Sum(activity => activity["data"]!.AsArray().Count)));
        var images = sheet.Rows.Single(row => row[0] == "VA-P07-camera" && row[2] == "Camerabeelden");
        Assert.That(images[Array.IndexOf(sheet.Headings, "Bewaartermijn")], Is.EqualTo("4 weken"));
        Assert.That(images[Array.IndexOf(sheet.Headings, "Totdat")], Is.Not.Empty);
    }

    [Test]
    public async Task Has_a_row_for_every_recipient_and_every_line_of_scope()
    {
        var recipients = await Sheet("recipients");
        var scope = await Sheet("scope");
        var activities = (await Auditor.Get("processing-activities?pageSize=200")).Expect(200).Items;
        var agreements = (await Auditor.Get("agreements?pageSize=200")).Expect(200).Items;

        Assert.That(recipients.Rows, Has.Count.EqualTo(activities.Sum(activity => activity["recipients"]!.AsArray().Count)));
        Assert.That(scope.Rows, Has.Count.EqualTo(agreements.Sum(agreement => agreement["scope"]!.AsArray().Count)));
        Assert.That(recipients.Rows.Single(row => row[0] == "VA-P12-webstatistiek" && row[2] == "Google")[Array.IndexOf(recipients.Headings, "Doorgifte buiten de EER")], Is.EqualTo("Google, US"));
    }

    [Test]
    public async Task Has_the_findings_of_the_day_and_every_revision_with_its_hash()
    {
        var findings = await Sheet("findings");
        var revisions = await Sheet("revisions");
        var listed = (await Auditor.In("nl").Get("findings?pageSize=200")).Expect(200);
        var verified = (await Auditor.Get("revisions/verification")).Expect(200).Record;

        Assert.That(findings.Rows, Has.Count.EqualTo(listed.Total));
        Assert.That(findings.Rows.Take(200).Select(row => row[4]), Is.EquivalentTo(listed.Items.Select(item => (string?)item["message"])));
        Assert.That(revisions.Rows, Has.Count.EqualTo((int)verified["revisions"]!));
        Assert.That(revisions.Rows[^1][^1], Is.EqualTo((string?)verified["headHash"]));
    }

    [TestCase("sheet=findings&q=a", "/q")]
    [TestCase("sheet=revisions&sort=at", "/sort")]
    [TestCase("sheet=recipients&columns=retention", "/columns")]
    [TestCase("sheet=scope&kind=covenant", "/kind")]
    public async Task Refuses_to_search_and_sort_what_is_no_list(string query, string pointer) =>
        (await Auditor.Get("exports/register.csv?" + query)).ComplainsOf(400, pointer);

    [TestCase("sheet=parties", "/sheet")]
    [TestCase("lang=de", "/lang")]
    [TestCase("asOf=2026-13-01", "/asOf")]
    public async Task Refuses_what_it_does_not_know(string query, string pointer) =>
        (await Auditor.Get("exports/register.csv.zip?" + query)).ComplainsOf(400, pointer);

    private static string Cell(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-dd");

    private async Task<CsvSheet> Sheet(string name) => new((await Auditor.Get($"exports/register.csv?lang=nl&sheet={name}")).Expect(200).Text, ";");

    private async Task<ZipArchive> Zip(string query) => new(new MemoryStream((await Auditor.Get("exports/register.csv.zip?" + query)).Expect(200).Bytes));

    private static async Task<string> Text(ZipArchiveEntry entry)
    {
        await using var stream = await entry.OpenAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
