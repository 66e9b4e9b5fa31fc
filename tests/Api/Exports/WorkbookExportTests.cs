using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRegister.Exports;
using PrivacyRegister.Exports.Workbook;
using PrivacyRegister.Http;
using PrivacyRegister.Tests.Api.Server;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>The register as a workbook, read back by another reader than the one that wrote it.</summary>
public sealed class WorkbookExportTests(TestedEngine engine) : RegisterFixture(engine)
{
    private static readonly string[] Dutch = ["Leeswijzer", "Verwerkingen", "Gegevens", "Ontvangers", "Overeenkomsten", "Scope", "Partijen", "Doelen", "Categorieën gegevens", "Categorieën betrokkenen", "Organisaties", "Bevindingen", "Wijzigingen"];
    private static readonly string[] English = ["Guide", "Processing", "Data", "Recipients", "Agreements", "Scope", "Parties", "Purposes", "Data categories", "Data subjects", "Controllers", "Findings", "Changes"];
    private static readonly string[] SheetNames = ["processing-activities", "activity-data", "recipients", "agreements", "scope", "parties", "purposes", "data-categories", "data-subject-categories", "organisations", "findings", "revisions"];

    [Test]
    public async Task Is_a_valid_workbook_with_every_record_filled_in([Values("nl", "en")] string language)
    {
        foreach (var collection in Samples.Collections)
        {
            await Register.Create(collection, await Samples.FullAnew(Register, collection));
        }

        using var workbook = await Workbook("lang=" + language);

        Assert.That(workbook.Errors, Is.Empty);
        Assert.That(workbook.Titles, Is.EqualTo(language == "nl" ? Dutch : English));
    }

    [Test]
    public async Task Holds_the_rows_and_columns_of_the_sheets()
    {
        using var workbook = await Workbook("lang=nl");

        foreach (var (name, title) in SheetNames.Zip(Dutch.Skip(1)))
        {
            var csv = new CsvSheet((await Auditor.Get($"exports/register.csv?lang=nl&sheet={name}")).Expect(200).Text, ";");
            var rows = workbook.Rows(title);
            Assert.That(WorkbookFile.Texts(rows[0]), Is.EqualTo(csv.Headings), title);
            Assert.That(rows, Has.Length.EqualTo(csv.Rows.Count + 1), title);
            foreach (var (row, expected) in rows.Skip(1).Zip(csv.Rows))
            {
                Assert.That(row.Elements<Cell>().Select(Said), Is.EqualTo(expected.Select(text => text.TrimStart('\'').Replace(" | ", "\n", StringComparison.Ordinal))), title);
            }
        }
    }

    [Test]
    public async Task Has_real_days_and_instants()
    {
        var agreement = await Register.WithSignedAgreement("covenant", "Zoeklicht", "P08", "naam");
        await Register.Change("agreements", agreement["id"]!, body => body["effectiveFrom"] = "2026-02-03");

        using var workbook = await Workbook("lang=nl");
        var day = workbook.Cell("Overeenkomsten", (string)agreement["reference"]!, "Gaat in op");
        var changed = workbook.Cell("Overeenkomsten", (string)agreement["reference"]!, "Gewijzigd op (UTC)");

        Assert.Multiple(() =>
        {
            Assert.That(day.DataType, Is.Null);
            Assert.That(DateTime.FromOADate(double.Parse(WorkbookFile.Text(day), CultureInfo.InvariantCulture)), Is.EqualTo(new DateTime(2026, 2, 3)));
            Assert.That(workbook.Format(day).NumberFormatId?.Value, Is.EqualTo(164));
            Assert.That(DateTime.FromOADate(double.Parse(WorkbookFile.Text(changed), CultureInfo.InvariantCulture)), Is.EqualTo(Clock.Now.UtcDateTime).Within(TimeSpan.FromSeconds(5)));
            Assert.That(workbook.Format(changed).NumberFormatId?.Value, Is.EqualTo(165));
        });
    }

    [Test]
    public async Task Keeps_days_no_spreadsheet_can_count_as_text()
    {
        var reference = Intent.NewCode("OUD");
        await Register.CreateBare("agreements", agreement => (agreement["reference"], agreement["effectiveFrom"]) = (reference, "1900-02-03"));

        using var workbook = await Workbook("lang=nl");

        Assert.That(WorkbookFile.Text(workbook.Cell("Overeenkomsten", reference, "Gaat in op")), Is.EqualTo("1900-02-03"));
        Assert.That(workbook.Errors, Is.Empty);
    }

    [TestCase("=1+1")]
    [TestCase("=HYPERLINK(\"http://example.org\")")]
    [TestCase("+31 20 1234567")]
    [TestCase("0001")]
    [TestCase("2026-01-01")]
    [TestCase("  spaties  vooraf")]
    [TestCase("_x0041_ en & < > \"")]
    [TestCase("een\ntwee")]
    [TestCase("漢字 😀 ﷽")]
    public async Task Keeps_text_what_it_is(string text)
    {
        var code = Intent.NewCode("TXT");
        await Register.CreateBare("processing-activities", activity => (activity["code"], activity["description"]) = (code, text));

        using var workbook = await Workbook("lang=nl");
        var cell = workbook.Cell("Verwerkingen", code, "Omschrijving");
        var kept = (string?)(await Register.Find("processing-activities", code))["description"];

        Assert.That(cell.DataType?.Value, Is.EqualTo(CellValues.InlineString));
        Assert.That(cell.CellFormula, Is.Null);
        Assert.That(WorkbookFile.Text(cell), Is.EqualTo(kept));
    }

    [Test]
    public async Task Keeps_the_file_whole_where_a_cell_would_be_too_long()
    {
        var code = Intent.NewCode("LANG");
        var measures = Enumerable.Range(0, 200).Select(number => $"Maatregel {number} " + new string('x', 300)).ToArray();
        await Register.CreateBare("processing-activities", activity =>
        {
            activity["code"] = code;
            activity["securityMeasures"] = new JsonArray([.. measures.Select(measure => JsonValue.Create(measure))]);
        });

        using var workbook = await Workbook("lang=nl");
        var text = WorkbookFile.Text(workbook.Cell("Verwerkingen", code, "Beveiliging"));

        Assert.That(text, Has.Length.LessThanOrEqualTo(32_767).And.StartsWith(measures[0]).And.EndsWith("[ingekort: de hele tekst staat in de JSON-export]"));
        Assert.That(workbook.Errors, Is.Empty);
    }

    [Test]
    public async Task Leads_from_every_code_to_its_row_on_the_other_sheet()
    {
        using var workbook = await Workbook("lang=nl");
        var wrong = new List<string>();
        var followed = 0;

        foreach (var title in Dutch.Skip(2).SkipLast(2))
        {
            var rows = workbook.Rows(title);
            foreach (var link in workbook.Sheet(title).Elements<Hyperlinks>().SelectMany(links => links.Elements<Hyperlink>()))
            {
                var from = rows.SelectMany(row => row.Elements<Cell>()).Single(cell => cell.CellReference == link.Reference);
                var at = link.Location!.Value!.Split("!A");
                var to = WorkbookFile.Texts(workbook.Rows(at[0].Trim('\''))[int.Parse(at[1], CultureInfo.InvariantCulture) - 1])[0];
                followed++;
                // A cell with several values leads to the first of them, whose row begins with where we came from.
                var said = WorkbookFile.Text(from);
                if (said != to && WorkbookFile.Texts((Row)from.Parent!)[0] != to)
                {
                    wrong.Add($"{title} {link.Reference}: {said} → {to}");
                }
            }
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(followed, Is.GreaterThan(100));
    }

    [Test]
    public async Task Stays_readable_on_screen_and_on_paper()
    {
        using var workbook = await Workbook("lang=nl");

        foreach (var title in Dutch.Skip(1))
        {
            var sheet = workbook.Sheet(title);
            var rows = workbook.Rows(title);
            Assert.Multiple(() =>
            {
                Assert.That(sheet.Descendants<Pane>().Single().State?.Value, Is.EqualTo(PaneStateValues.Frozen), title);
                Assert.That(sheet.Elements<AutoFilter>().Single().Reference?.Value, Is.EqualTo($"A1:{rows[0].Elements<Cell>().Last().CellReference!.Value![..^1]}{rows.Length}"), title);
                Assert.That(rows.Select(row => row is { CustomHeight.Value: true, Height.Value: > 10 and <= 409 }), Is.All.True, title);
                Assert.That(sheet.Elements<PageSetup>().Single().Orientation?.Value, Is.EqualTo(OrientationValues.Landscape), title);
                Assert.That(sheet.Elements<PageSetup>().Single().FitToHeight?.Value, Is.Zero, title);
                Assert.That(sheet.Descendants<OddFooter>().Single().Text, Does.EndWith("&RPagina &P van &N"), title);
            });
        }

        Assert.That(workbook.Workbook.DefinedNames!.Elements<DefinedName>().Select(name => name.Text), Is.EqualTo(Dutch.Skip(1).Select(title =>
            $"'{title}'!$A:${(title is "Partijen" or "Organisaties" or "Bevindingen" or "Wijzigingen" ? "A" : "B")},'{title}'!$1:$1")));
    }

    [Test]
    public async Task Says_first_whose_register_it_is_of_when_and_how_to_prove_it()
    {
        var verified = (await Auditor.Get("revisions/verification")).Expect(200).Record;
        using var workbook = await Workbook("lang=nl");
        var lines = workbook.Rows("Leeswijzer").Select(WorkbookFile.Texts).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(lines[0][0], Is.EqualTo("Register van verwerkingsactiviteiten"));
            Assert.That(lines.Single(line => line[0] == "Revisie")[1], Is.EqualTo(((long)verified["revisions"]!).ToString(CultureInfo.InvariantCulture)));
            Assert.That(lines.Single(line => line[0].StartsWith("Hash", StringComparison.Ordinal))[1], Is.EqualTo((string?)verified["headHash"]));
            Assert.That(lines.Single(line => line[0] == "Woonstichting Lieven De Key" && line[3].Length > 0)[3], Does.Contain("(020) 6214 510"));
            Assert.That(lines.Single(line => line[0] == "Verwerkingen")[1], Is.EqualTo((workbook.Rows("Verwerkingen").Length - 1).ToString(CultureInfo.InvariantCulture)));
        });
    }

    [Test]
    public async Task Gives_the_same_bytes_for_the_same_moment_and_obeys_day_language_and_status()
    {
        var day = Clock.Now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var code = Intent.NewCode("DAG");
        await Register.CreateBare("processing-activities", activity => (activity["code"], activity["status"]) = (code, "retired"));
        var before = (await Auditor.Get($"exports/register.xlsx?asOf={day}&lang=nl")).Expect(200);
        Clock.Advance(TimeSpan.FromDays(1));
        var later = Intent.NewCode("DAG");
        await Register.CreateBare("processing-activities", activity => activity["code"] = later);
        var after = (await Auditor.Get($"exports/register.xlsx?asOf={day}&lang=nl")).Expect(200);

        Assert.That(after.Bytes, Is.EqualTo(before.Bytes));
        Assert.That(before.ContentType, Is.EqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        Assert.That(before.Header("Content-Disposition"), Does.Match($"^attachment; filename=register-{day}-r[0-9]+\\.xlsx$"));
        using var then = new WorkbookFile(before.Bytes);
        using var retired = await Workbook("lang=en&status=retired");
        Assert.That(then.Rows("Verwerkingen").Select(row => WorkbookFile.Texts(row)[0]), Has.Member(code).And.No.Member(later));
        Assert.That(retired.Rows("Processing").Skip(1).Select(row => WorkbookFile.Texts(row)[0]), Has.Member(code).And.No.Member("VA-P07"));
    }

    [Test]
    public async Task Is_empty_but_valid_before_the_first_revision()
    {
        using var workbook = await Workbook("lang=nl&asOf=2020-01-01");

        Assert.That(workbook.Errors, Is.Empty);
        Assert.That(Dutch.Skip(1).Select(title => workbook.Rows(title).Length), Is.All.EqualTo(1));
    }

    [Test]
    public async Task Goes_on_in_another_sheet_where_one_is_full()
    {
        await using var scope = Register.App.Services.CreateAsyncScope();
        var context = await scope.ServiceProvider.GetRequiredService<ExportSource>().Open(new ExportScope(Moment.Now, "nl", []), CancellationToken.None);
        using var bytes = new MemoryStream();
        await scope.ServiceProvider.GetRequiredService<RegisterWorkbook>().Write(context, bytes, CancellationToken.None, mostRows: 11);
        using var workbook = new WorkbookFile(bytes.ToArray());
        using var whole = await Workbook("lang=nl");

        var pieces = workbook.Titles.Where(title => title.StartsWith("Gegevens", StringComparison.Ordinal)).ToArray();
        Assert.That(workbook.Errors, Is.Empty);
        Assert.That(pieces[..3], Is.EqualTo(new[] { "Gegevens", "Gegevens (2)", "Gegevens (3)" }));
        Assert.That(
            pieces.SelectMany(piece => workbook.Rows(piece).Skip(1)).Select(WorkbookFile.Texts),
            Is.EqualTo(whole.Rows("Gegevens").Skip(1).Select(WorkbookFile.Texts)));
        var last = workbook.Sheet(pieces[^1]).Descendants<Hyperlink>().Last().Location!.Value!.Split("!A");
        Assert.That(
            WorkbookFile.Texts(workbook.Rows(last[0].Trim('\''))[int.Parse(last[1], CultureInfo.InvariantCulture) - 1])[0],
            Is.EqualTo(WorkbookFile.Texts(workbook.Rows(pieces[^1])[^1])[0]));
    }

    [TestCase("lang=de", "/lang")]
    [TestCase("sheet=parties", "/sheet")]
    public async Task Refuses_what_it_does_not_know(string query, string pointer) =>
        (await Auditor.Get("exports/register.xlsx?" + query)).ComplainsOf(400, pointer);

    private static string Said(Cell cell)
    {
        var text = WorkbookFile.Text(cell);
        return cell.DataType is null && cell.StyleIndex?.Value is 4 or 5
            ? text.Length == 0 ? "" : cell.StyleIndex!.Value == 4
                ? DateTime.FromOADate(double.Parse(text, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : PrivacyRegister.Exports.Cell.Say(new DateTimeOffset(DateTime.FromOADate(double.Parse(text, CultureInfo.InvariantCulture)), TimeSpan.Zero))
            : text;
    }

    private async Task<WorkbookFile> Workbook(string query) => new((await Auditor.Get("exports/register.xlsx?" + query)).Expect(200).Bytes);
}
