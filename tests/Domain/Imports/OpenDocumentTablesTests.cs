using System.Diagnostics;
using PrivacyRegister.Imports.Tables;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Imports;

/// <summary>OpenDocument spreadsheets, as LibreOffice writes them and as it never would.</summary>
public sealed class OpenDocumentTablesTests
{
    [TestCase("<table:table-cell office:value-type=\"string\"><text:p>een</text:p><text:p>twee<text:s text:c=\"2\"/>x<text:tab/>y<text:line-break/>z</text:p></table:table-cell>", "een\ntwee  x\ty\nz")]
    [TestCase("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>opmerking</text:p></office:annotation><text:p>tekst</text:p></table:table-cell>", "tekst")]
    [TestCase("<table:table-cell office:value-type=\"string\"><text:p><text:span>vet</text:span> en <text:a>koppeling</text:a></text:p></table:table-cell>", "vet en koppeling")]
    [TestCase("<table:table-cell office:value-type=\"string\"><text:p><![CDATA[a < b]]></text:p></table:table-cell>", "a < b")]
    [TestCase("<table:table-cell office:value-type=\"date\" office:date-value=\"2026-04-03\"><text:p>3 apr</text:p></table:table-cell>", "2026-04-03")]
    [TestCase("<table:table-cell office:value-type=\"date\" office:date-value=\"2026-04-03T00:00:00\"><text:p>3 apr</text:p></table:table-cell>", "2026-04-03")]
    [TestCase("<table:table-cell office:value-type=\"float\" office:value=\"12345678\"><text:p>12.345.678</text:p></table:table-cell>", "12345678")]
    [TestCase("<table:table-cell office:value-type=\"percentage\" office:value=\"0.5\"><text:p>50%</text:p></table:table-cell>", "0.5")]
    [TestCase("<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>WAAR</text:p></table:table-cell>", "true")]
    [TestCase("<table:table-cell office:value-type=\"string\" table:formula=\"of:=[.A1]\"><text:p>uitkomst</text:p></table:table-cell>", "uitkomst")]
    public void Reads_a_cell(string cell, string text) => Assert.That(Read($"<table:table-row>{cell}</table:table-row>").Lines(), Is.EqualTo(new[] { "1: " + text }));

    [TestCase("<table:table-cell table:formula=\"of:=[.A1]\"/>", "import.problem.formulaWithoutValue")]
    [TestCase("<table:table-cell office:value-type=\"string\" table:formula=\"of:=1/0\"><text:p>#DEEL/0!</text:p></table:table-cell>", "import.problem.errorValue")]
    [TestCase("<table:table-cell office:value-type=\"string\" table:formula=\"of:=x\"><text:p>Err:508</text:p></table:table-cell>", "import.problem.errorValue")]
    public void Faults_a_cell_that_says_nothing(string cell, string fault) =>
        Assert.That(Read($"<table:table-row>{cell}</table:table-row>").Faulty(), Is.EqualTo(new[] { "1 0 " + fault }));

    [Test]
    public void Repeats_rows_and_cells_that_say_so_and_fills_merged_cells_down()
    {
        Assert.That(
            Read($"<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row><table:table-row>{TableFiles.Paragraph("y")}</table:table-row>").Lines(),
            Is.EqualTo(new[] { "1: x|x", "2: x|x", "6: y" }));
        Assert.That(
            Read($"<table:table-row><table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>doel</text:p></table:table-cell>{TableFiles.Paragraph("a")}</table:table-row><table:table-row><table:covered-table-cell/>{TableFiles.Paragraph("b")}</table:table-row><table:table-row><table:table-cell/>{TableFiles.Paragraph("c")}</table:table-row>").Lines(),
            Is.EqualTo(new[] { "1: doel|a", "2: doel|b", "3: |c" }));
    }

    [Test]
    public void Passes_over_the_million_empty_cells_and_rows_a_spreadsheet_ends_with()
    {
        var table = Read($"<table:table-row>{TableFiles.Paragraph("x")}<table:table-cell table:number-columns-repeated=\"1000000\"/></table:table-row><table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
        Assert.That(table.Lines(), Is.EqualTo(new[] { "1: x" }));
    }

    [Test]
    public void Reads_no_more_of_a_cell_that_says_it_is_there_a_million_times_than_a_sheet_has_columns()
    {
        var table = Read("<table:table-row><table:table-cell table:number-columns-repeated=\"1000000\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>");
        Assert.That(table.Rows.Single().Cells, Has.Length.EqualTo(256));
        Assert.That(table.Faulty(), Is.EqualTo(new[] { "1 255 import.problem.tooManyColumns" }));
    }

    [TestCase("<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>")]
    [TestCase("<table:table-row table:number-rows-repeated=\"2147483647\"><table:table-cell table:number-columns-repeated=\"2147483647\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>")]
    public void Refuses_a_row_that_says_it_is_there_a_million_times(string rows)
    {
        var began = Stopwatch.GetTimestamp();
        Assert.That(TableFiles.Refused(TableFiles.OpenDocument(rows)).Kind, Is.EqualTo(RefusalKind.TooLarge));
        Assert.That(Stopwatch.GetElapsedTime(began), Is.LessThan(TimeSpan.FromMinutes(2)));
    }

    [Test]
    public void Is_not_read_with_a_password()
    {
        const string manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
        foreach (var locked in new[] { TableFiles.OpenDocument("", ("META-INF/manifest.xml", manifest)), TableFiles.OpenDocument("", ("encrypted-package", "geheim")) })
        {
            var refused = TableFiles.Refused(locked);
            Assert.That((refused.Kind, refused.Sentence.Key), Is.EqualTo((RefusalKind.WrongMediaType, "import.refused.oldOrLocked")));
        }
    }

    private static ImportTable Read(string rows) => TableFiles.Read(TableFiles.OpenDocument(rows)).Tables.Single();
}
