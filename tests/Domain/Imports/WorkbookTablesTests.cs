using PrivacyRegister.Imports.Tables;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Imports;

/// <summary>Workbooks as Excel, LibreOffice and others write them.</summary>
public sealed class WorkbookTablesTests
{
    private const string Formats =
        "<numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0 &quot;dagen&quot;\"/><numFmt numFmtId=\"166\" formatCode=\"[Red]0.00\"/>"
        + "<numFmt numFmtId=\"167\" formatCode=\"[$-413]mmmm\"/><numFmt numFmtId=\"168\" formatCode=\"h:mm\"/><numFmt numFmtId=\"169\" formatCode=\"0\\d\"/>";

    [TestCase("<c t=\"s\"><v>0</v></c>", "gedeeld")]
    [TestCase("<c t=\"inlineStr\"><is><t>los</t></is></c>", "los")]
    [TestCase("<c t=\"inlineStr\"><is><r><t>een</t></r><r><t xml:space=\"preserve\"> twee</t></r><rPh sb=\"0\" eb=\"1\"><t>kana</t></rPh></is></c>", "een twee")]
    [TestCase("<c t=\"b\"><v>1</v></c>", "true")]
    [TestCase("<c t=\"b\"><v>0</v></c>", "false")]
    [TestCase("<c><v>42</v></c>", "42")]
    [TestCase("<c><v>4.2E1</v></c>", "42")]
    [TestCase("<c><v>1234567890123</v></c>", "1234567890123")]
    [TestCase("<c><v>0.1</v></c>", "0.1")]
    [TestCase("<c t=\"str\"><f>A1&amp;B1</f><v>uitkomst</v></c>", "uitkomst")]
    [TestCase("<c><f>1+1</f><v>2</v></c>", "2")]
    [TestCase("<c t=\"d\"><v>2026-03-04</v></c>", "2026-03-04")]
    public void Reads_a_cell(string cell, string text) => Assert.That(Read($"<row r=\"1\">{cell}</row>").Lines(), Is.EqualTo(new[] { "1: " + text }));

    [Test]
    public void Reads_rich_shared_texts_without_their_reading_aid()
    {
        var texts = TableFiles.SharedStrings("<si/><si><t></t></si><si><r><rPr><b/></rPr><t>vet</t></r><r><t xml:space=\"preserve\"> gewoon</t></r></si><si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si><si><t>na</t></si>");
        var table = TableFiles.Read(TableFiles.Workbook(Row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c><c r=\"E1\" t=\"s\"><v>4</v></c>"), ("xl/sharedStrings.xml", texts))).Tables.Single();
        Assert.That(table.Lines(), Is.EqualTo(new[] { "1: ||vet gewoon|東京|na" }));
    }

    [TestCase(14, "46115", "2026-04-03")]
    [TestCase(22, "46115.5", "2026-04-03T12:00:00")]
    [TestCase(164, "46115", "2026-04-03")]
    [TestCase(167, "46115", "2026-04-03")]
    [TestCase(165, "46115", "46115")]
    [TestCase(166, "46115", "46115")]
    [TestCase(168, "0.5", "0.5")]
    [TestCase(169, "5", "5")]
    [TestCase(14, "1", "1900-01-01")]
    [TestCase(14, "59", "1900-02-28")]
    [TestCase(14, "61", "1900-03-01")]
    public void Tells_a_day_by_the_format_of_its_cell(int format, string stored, string text) =>
        Assert.That(Read(Row(1, $"<c s=\"1\"><v>{stored}</v></c>"), ("xl/styles.xml", TableFiles.Styles(Formats, format))).Lines(), Is.EqualTo(new[] { "1: " + text }));

    [TestCase("0", "1904-01-01")]
    [TestCase("44653", "2026-04-03")]
    public void Counts_days_from_1904_where_the_workbook_does(string stored, string day)
    {
        var workbook = TableFiles.PartsOf([("Blad1", "")])["xl/workbook.xml"].Replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>", StringComparison.Ordinal);
        Assert.That(Read(Row(1, $"<c s=\"1\"><v>{stored}</v></c>"), ("xl/styles.xml", TableFiles.Styles("", 14)), ("xl/workbook.xml", workbook)).Lines(), Is.EqualTo(new[] { "1: " + day }));
    }

    [TestCase("<c><f>NOW()</f></c>", "import.problem.formulaWithoutValue")]
    [TestCase("<c t=\"str\"><f>A1</f><v></v></c>", "import.problem.formulaWithoutValue")]
    [TestCase("<c t=\"e\"><v>#N/A</v></c>", "import.problem.errorValue")]
    [TestCase("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "import.problem.errorValue")]
    [TestCase("<c s=\"1\"><v>99999999</v></c>", "import.problem.notADay")]
    [TestCase("<c s=\"1\"><v>-5</v></c>", "import.problem.notADay")]
    public void Faults_a_cell_that_says_nothing(string cell, string fault)
    {
        var table = Read(Row(1, cell), ("xl/styles.xml", TableFiles.Styles("", 14)));
        Assert.That(table.Faulty(), Is.EqualTo(new[] { "1 0 " + fault }));
        Assert.That(table.Rows, Has.Count.EqualTo(1), "the row stays, for its fault to be told");
    }

    [Test]
    public void Finds_lines_and_columns_where_the_file_leaves_them_out_or_mixes_them_up()
    {
        Assert.That(Read("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>").Lines(), Is.EqualTo(new[] { "1: 1|2", "2: 3" }));
        Assert.That(Read(Row(3, "<c r=\"C3\"><v>1</v></c><c r=\"A3\"><v>2</v></c>") + Row(7, "<c r=\"AA7\"><v>3</v></c>")).Lines(), Is.EqualTo(new[] { "3: 2||1", "7: " + new string('|', 26) + "3" }));
        Assert.That(Read(Row(5, "<c><v>1</v></c>") + Row(2, "<c><v>2</v></c>") + Row(5, "<c><v>3</v></c>")).Rows.Select(row => row.Line), Is.Ordered.Ascending.And.Unique);
        Assert.That(Read("<row r=\"2147483647\"><c><v>1</v></c></row><row><c><v>2</v></c></row>").Rows.Select(row => row.Line), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(Read(Row(1, "<c r=\"?\"><v>1</v></c><c r=\"ZZZZ1\"><v>2</v></c><c r=\"b1\"><v>3</v></c>")).Lines(), Is.EqualTo(new[] { "1: 1|2|3" }));
    }

    [Test]
    public void Fills_a_merged_cell_down_and_not_aside()
    {
        var rows = Row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>1</v></c>") + Row(2, "<c r=\"B2\"><v>2</v></c>") + Row(3, "<c r=\"A3\"><v>9</v></c><c r=\"B3\"><v>3</v></c>") + Row(4, "<c r=\"B4\"><v>4</v></c>");
        var table = TableFiles.Read(TableFiles.Workbook([("Blad1", TableFiles.Worksheet(rows, "<mergeCells><mergeCell ref=\"A1:A3\"/><mergeCell ref=\"B4:D4\"/><mergeCell ref=\"nonsense\"/><mergeCell ref=\"C1:C99999999999\"/></mergeCells>"))])).Tables.Single();
        Assert.That(table.Lines(), Is.EqualTo(new[] { "1: gedeeld|1", "2: gedeeld|2", "3: 9|3", "4: |4" }));
    }

    [Test]
    public void Reads_hidden_sheets_passes_over_charts_and_tells_sheets_of_one_name_apart()
    {
        var parts = TableFiles.PartsOf([("A &amp; B", ""), ("Grafiek", ""), ("A &amp; B", "")]);
        const string chart = "<chartsheet xmlns=\"" + TableFiles.Main + "\"/>";
        var file = TableFiles.Read(TableFiles.Workbook(
            [("A &amp; B", TableFiles.Worksheet(Row(1, "<c><v>1</v></c>"))), ("Grafiek", chart), ("A &amp; B", TableFiles.Worksheet(Row(1, "<c><v>2</v></c>")))],
            ("[Content_Types].xml", parts["[Content_Types].xml"].Replace("/xl/worksheets/sheet2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml", "/xl/worksheets/sheet2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml", StringComparison.Ordinal)),
            ("xl/workbook.xml", parts["xl/workbook.xml"].Replace("sheetId=\"1\"", "sheetId=\"1\" state=\"hidden\"", StringComparison.Ordinal)),
            ("xl/_rels/workbook.xml.rels", parts["xl/_rels/workbook.xml.rels"].Replace("relationships/worksheet\" Target=\"worksheets/sheet2.xml", "relationships/chartsheet\" Target=\"worksheets/sheet2.xml", StringComparison.Ordinal))));
        Assert.That(file.Tables.Select(table => table.Name + " " + table.Lines().Single()), Is.EqualTo(new[] { "A & B 1: 1", "A & B (2) 1: 2" }));
    }

    [Test]
    public void Reads_the_strict_form_too()
    {
        var parts = TableFiles.PartsOf([("Blad1", TableFiles.Worksheet(Row(1, "<c t=\"s\"><v>0</v></c><c t=\"d\" s=\"1\"><v>2026-04-03T00:00:00</v></c>")))]);
        var strict = parts.Select(part => (part.Key, part.Key.StartsWith('[') ? part.Value : part.Value
            .Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal)));
        Assert.That(TableFiles.Read(TableFiles.Zip([.. strict])).Tables.Single().Lines(), Is.EqualTo(new[] { "1: gedeeld|2026-04-03T00:00:00" }));
    }

    [TestCase("<c t=\"s\"><v>7</v></c>")]
    [TestCase("<c t=\"s\"><v>-1</v></c>")]
    [TestCase("<c t=\"s\"><v>x</v></c>")]
    [TestCase("<c t=\"s\"/>")]
    public void Is_damaged_where_a_shared_text_is_not_there(string cell) =>
        Assert.That(TableFiles.Refused(TableFiles.Workbook(Row(1, cell))).Sentence.Key, Is.EqualTo("import.refused.unreadable"));

    private static string Row(int line, string cells) => $"<row r=\"{line}\">{cells}</row>";

    private static ImportTable Read(string rows, params (string Path, string Text)[] parts) => TableFiles.Read(TableFiles.Workbook(rows, parts)).Tables.Single();
}
