using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>One sheet of the register as CSV: what a person opens in a spreadsheet.</summary>
public sealed class CsvExportTests(TestedEngine engine) : RegisterFixture(engine)
{
    private static readonly string[] SheetNames =
        ["organisations", "purposes", "processing-activities", "data-categories", "data-subject-categories", "parties", "agreements", "adequacy-decisions"];

    [TestCaseSource(nameof(SheetNames))]
    public async Task Gives_every_record_of_a_kind_one_row_in_the_order_of_its_list(string sheet)
    {
        var exported = await Sheet($"sheet={sheet}", "nl");
        var list = await Auditor.Get($"{sheet}?pageSize=200");

        Assert.That(exported.Rows.Select(row => row[^1]), Is.EqualTo(list.Items.Select(item => (string?)item["id"])));
        Assert.That(exported.Rows.Select(row => row.Length), Is.All.EqualTo(exported.Headings.Length));
        Assert.That(exported.Headings, Is.Unique);
    }

    [Test]
    public async Task Names_what_an_activity_refers_to_in_the_order_of_the_law()
    {
        var sheet = await Sheet("", "nl");

        Assert.Multiple(() =>
        {
            Assert.That(sheet.Cell("VA-P07", "Doel"), Is.EqualTo("P07 Zorgen voor een kwalitatief goede en leefbare woonomgeving"));
            Assert.That(sheet.Cell("VA-P07", "Verwerkingsverantwoordelijken"), Is.EqualTo("Woonstichting Lieven De Key"));
            Assert.That(sheet.Cell("VA-P07", "Contact"), Does.Contain("(020) 6214 510"));
            Assert.That(sheet.Cell("VA-P07", "Gegevens"), Is.EqualTo("Volledige naam | Adres | Telefoonnummers | E-mailadres | Klacht of melding over een huurder"));
            Assert.That(sheet.Cell("VA-P07", "Ontvangers"), Does.StartWith("Beter Buren (zelfstandig verwerkingsverantwoordelijke; werkt voor ons; verstrekken; Volledige naam, Adres"));
            Assert.That(sheet.Cell("VA-P05", "Grondslagen"), Does.Contain("B · art. 6(1)(c) (art. 2 Besluit gemeentelijke schuldhulpverlening"));
            Assert.That(sheet.Cell("VA-P07-camera", "Bewaartermijnen"), Does.StartWith("Camerabeelden: 4 weken"));
            Assert.That(sheet.Cell("VA-P12-webstatistiek", "Doorgifte buiten de EER"), Is.EqualTo("Google, US"));
            Assert.That(
                new[] { "Contact", "Doel", "Betrokkenen", "Gegevens", "Grondslagen", "Ontvangers", "Doorgifte buiten de EER", "Beveiliging", "Status" }.Except(sheet.Headings),
                Is.Empty);
        });
    }

    [Test]
    public async Task Speaks_the_language_asked_for_before_the_one_of_the_browser()
    {
        var asked = await Auditor.In("nl").Get("exports/register.csv?sheet=data-categories&lang=en");
        var browser = await Auditor.In("en").Get("exports/register.csv?sheet=data-categories");

        Assert.That(asked.Text, Is.EqualTo(browser.Text));
        var sheet = new CsvSheet(asked.Text, ",");
        Assert.That(sheet.Headings[..3], Is.EqualTo(new[] { "Code", "Name", "Name in English" }));
        Assert.That(sheet.Cell("bsn", "Sensitivity"), Is.EqualTo("national identification number (art. 87)"));
    }

    [Test]
    public async Task Is_a_download_a_spreadsheet_knows_what_to_do_with()
    {
        var exported = (await Auditor.Get("exports/register.csv?sheet=agreements&asOf=2026-11-22")).Expect(200);

        Assert.Multiple(() =>
        {
            Assert.That(exported.ContentType, Is.EqualTo("text/csv"));
            Assert.That(exported.Header("Content-Type"), Does.Contain("charset=utf-8"));
            Assert.That(exported.Header("Content-Disposition"), Does.Match("^attachment; filename=register-2026-11-22-r[0-9]+-agreements\\.csv$"));
            Assert.That(exported.Header("Cache-Control"), Does.Contain("no-store"));
            Assert.That(exported.Text, Does.StartWith("\uFEFF"));
            Assert.That(exported.Text, Does.EndWith("\r\n"));
        });
    }

    [Test]
    public async Task Disarms_text_a_spreadsheet_would_run_as_a_formula([Values("=1+1", "+1", "-1", "@SUM(A1)")] string formula)
    {
        var party = await Register.Create("parties", new { name = formula + Intent.NewCode(), kind = "organisation", aliases = new[] { formula } });

        var sheet = await Sheet("sheet=parties", "nl");

        var name = (string)party["name"]!;
        Assert.That(sheet.Cell("'" + name, "Ook bekend als"), Is.EqualTo("'" + formula));
        Assert.That(sheet.Rows.Select(row => row[0]), Has.None.EqualTo(name));
    }

    [Test]
    public async Task Keeps_separators_quotes_and_lines_in_one_cell()
    {
        var code = Intent.NewCode("CSV");
        const string description = "een; \"twee\", drie\nvier | 漢字 😀";
        await Register.Create("purposes", new { code, name = "Doel met tekens", description });

        Assert.That((await Sheet("sheet=purposes", "nl")).Cell(code, "Omschrijving").ReplaceLineEndings("\n"), Is.EqualTo(description));
        Assert.That((await Sheet("sheet=purposes", "en")).Cell(code, "Description").ReplaceLineEndings("\n"), Is.EqualTo(description));
    }

    [Test]
    public async Task Says_under_which_agreement_in_force_a_recipient_gets_the_data()
    {
        var before = (await Sheet("", "en")).Cell("VA-P13", "Recipients");
        await Register.Change("processing-activities", (await Register.Find("processing-activities", "VA-P13"))["id"]!, activity =>
        {
            var line = activity["recipients"]![0]!;
            line["role"] = "processor";
            line["relation"] = "worksForUs";
        });
        var agreement = await Register.WithSignedAgreement("processorAgreement", "KWH", "P13", "naam", "telefoonnummers", "e-mailadres");
        var reference = (string)agreement["reference"]!;

        var today = (await Sheet("", "en")).Cell("VA-P13", "Recipients");
        var agreements = await Sheet("sheet=agreements", "en");

        Assert.That(before, Does.Not.Contain("under"));
        Assert.That(today, Does.Contain("KWH (processor; ").And.Contain($"under {reference}"));
        Assert.That(agreements.Cell(reference, "State"), Is.EqualTo("in force"));
        Assert.That(agreements.Cell(reference, "Parties: signed"), Is.EqualTo("KWH: signed on 2026-01-01, in force"));
        Assert.That(agreements.Cell(reference, "Scope"), Does.StartWith("P13 ").And.EndsWith("; provide and receive"));
        Assert.That(agreements.Cell("CV-afwc", "Parties: signed"), Does.EndWith("not signed, draft"));
    }

    [Test]
    public async Task Gives_only_the_statuses_asked_for()
    {
        var code = Intent.NewCode("ST");
        await Register.CreateBare("purposes", purpose => (purpose["code"], purpose["status"]) = (code, "retired"));

        var retired = await Sheet("sheet=purposes&status=retired", "en");
        var others = await Sheet("sheet=purposes&status=established&status=proposed", "en");

        Assert.That(retired.Rows.Select(row => row[0]), Has.Member(code));
        Assert.That(others.Rows.Select(row => row[0]), Has.Member("P01").And.No.Member(code));
    }

    [Test]
    public async Task Gives_exactly_what_a_list_shows()
    {
        await Register.CreateBare("parties", party => (party["kind"], party["country"]) = ("group", "BE"));
        const string shown = "kind=group&kind=partnership&status=proposed&status=established&q=a&sort=-kind,name";

        var exported = await Sheet($"sheet=parties&{shown}&columns=country&columns=name&columns=kind", "nl");
        var list = (await Auditor.Get($"parties?{shown}&pageSize=200")).Expect(200).Items;

        Assert.That(exported.Headings, Is.EqualTo(new[] { "Land", "Naam", "Soort" }));
        Assert.That(exported.Rows.Select(row => row[1]), Is.Not.Empty.And.EqualTo(list.Select(item => (string?)item["name"])));
    }

    [Test]
    public async Task Gives_a_list_of_another_day_with_the_state_of_that_day()
    {
        var agreement = await Register.WithSignedAgreement("covenant", "Zoeklicht", "P08", "naam");

        var now = await Sheet("sheet=agreements&state=inForce&columns=reference&columns=state", "en");
        var then = await Sheet("sheet=agreements&state=inForce&columns=reference&asOf=1990-01-01", "en");

        Assert.That(now.Cell((string)agreement["reference"]!, "State"), Is.EqualTo("in force"));
        Assert.That(now.Rows.Select(row => row[1]), Is.All.EqualTo("in force"));
        Assert.That(then.Rows, Is.Empty);
    }

    [TestCase("sheet=parties&columns=reference", "/columns")]
    [TestCase("sheet=parties&sort=aliases", "/sort")]
    [TestCase("sheet=parties&kind=robot", "/kind")]
    [TestCase("sheet=parties&state=draft", "/state")]
    [TestCase("sheet=people", "/sheet")]
    [TestCase("lang=de", "/lang")]
    [TestCase("status=new", "/status")]
    [TestCase("asOf=yesterday", "/asOf")]
    [TestCase("sheet=parties&sheet=agreements", "/sheet")]
    [TestCase("sheets=parties", "/sheets")]
    public async Task Refuses_what_it_does_not_know(string query, string pointer)
    {
        var refused = (await Auditor.Get("exports/register.csv?" + query)).Expect(400);

        Assert.That(refused.Record["errors"]!.AsObject().Select(error => error.Key), Is.EqualTo(new[] { pointer }));
    }

    [TestCase("csv")]
    [TestCase("csv.zip")]
    [TestCase("xlsx")]
    [TestCase("jsonld")]
    [TestCase("json")]
    public async Task Is_for_those_who_audit(string format)
    {
        (await Auditor.Get("exports/register." + format)).Expect(200);
        (await Officer.Get("exports/register." + format)).Expect(200);
        (await Procurement.Get("exports/register." + format)).Expect(403);
        (await Administrator.Get("exports/register." + format)).Expect(403);
        (await Anonymous.Get("exports/register." + format)).Expect(401);
        (await Auditor.Get("exports/register.doc")).Expect(404);
    }

    private async Task<CsvSheet> Sheet(string query, string language) =>
        new((await Auditor.In(language).Get("exports/register.csv?" + query)).Expect(200).Text, language == "en" ? "," : ";");
}
