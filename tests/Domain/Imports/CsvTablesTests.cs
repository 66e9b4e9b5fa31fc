using System.Text;
using PrivacyRegister.Imports.Tables;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Imports;

/// <summary>Text with separators, as spreadsheets of many years wrote it.</summary>
public sealed class CsvTablesTests
{
    private static readonly Encoding[] Marked = [new UTF8Encoding(true), new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UnicodeEncoding(bigEndian: true, byteOrderMark: true)];

    [TestCaseSource(nameof(Marked))]
    public void Reads_what_its_mark_says_it_is_written_in(Encoding encoding)
    {
        var file = TableFiles.Read([.. encoding.GetPreamble(), .. encoding.GetBytes("Naam;Land\r\nCafé ‘Één’;België\r\n")], "a.csv");
        Assert.That(file.Encoding, Is.EqualTo(encoding.WebName));
        Assert.That(file.Tables.Single().Lines(), Is.EqualTo(new[] { "1: Naam|Land", "2: Café ‘Één’|België" }));
    }

    [Test]
    public void Reads_utf8_without_a_mark_and_else_what_windows_wrote()
    {
        Assert.That(Read("Café;€").Lines(), Is.EqualTo(new[] { "1: Café|€" }));
        var windows = TableFiles.Read([.. "Caf"u8, 0xE9, .. ";"u8, 0x80, .. ";"u8, 0x93, .. "x"u8, 0x94], "a.csv");
        Assert.That(windows.Encoding, Is.EqualTo("windows-1252"));
        Assert.That(windows.Tables.Single().Lines(), Is.EqualTo(new[] { "1: Café|€|“x”" }));
    }

    [TestCase("a;b,c\r\nd;e\r\n", ';')]
    [TestCase("a,b;c\r\nd,e\r\n", ',')]
    [TestCase("a\tb\r\nd\te\r\n", '\t')]
    [TestCase("a|b\r\nd|e\r\n", '|')]
    [TestCase("\"a;a;a\",b\r\n\"c;;;\",d\r\n", ',')]
    [TestCase("sep=,\r\na,b;c;d\r\ne,f;g;h\r\n", ',')]
    [TestCase("SEP=;\r\na,b;c\r\nd,e;f\r\n", ';')]
    public void Finds_the_separator(string text, char separator)
    {
        var file = TableFiles.Read(Encoding.UTF8.GetBytes(text), "a.csv");
        Assert.That(file.Delimiter, Is.EqualTo(separator));
        Assert.That(file.Tables.Single().Rows.Select(row => row.Cells.Length), Is.All.EqualTo(2));
    }

    [TestCase("a;b\r\n\"een\r\ntwee\";c\r\nd;e\r\n", "1: a|b", "2: een\ntwee|c", "4: d|e")]
    [TestCase("a;b\rc;d\r\re;f", "1: a|b", "2: c|d", "4: e|f")]
    [TestCase("a;b\n\n\nc;d\n", "1: a|b", "4: c|d")]
    [TestCase(";;\na;b\n;;\n", "2: a|b")]
    [TestCase("a;b;c\nd\ne;f;g;h\n", "1: a|b|c", "2: d", "3: e|f|g|h")]
    [TestCase("Naam;Naam;\na;b;c\n", "1: Naam|Naam", "2: a|b|c")]
    [TestCase("Naam\nDe Key\nZoeklicht", "1: Naam", "2: De Key", "3: Zoeklicht")]
    [TestCase("a;\"zei \"\"ja\"\"\"\n", "1: a|zei \"ja\"")]
    [TestCase("sep=;\na;b\nc;d\n", "2: a|b", "3: c|d")]
    public void Numbers_lines_as_a_person_does(string text, params string[] lines) => Assert.That(Read(text).Lines(), Is.EqualTo(lines));

    [TestCase("a;b\nc;\"nooit dicht\nd;e\n", 2)]
    [TestCase("a;b\nc;d\ne;\"nooit dicht", 3)]
    public void Says_from_which_line_a_quote_is_not_closed(string text, int line)
    {
        var refused = TableFiles.Refused(Encoding.UTF8.GetBytes(text), "a.csv");
        Assert.That((refused.Kind, refused.Sentence.Key), Is.EqualTo((RefusalKind.Invalid, "import.refused.malformedCsv")));
        Assert.That(refused.Sentence.Arguments.Single(argument => argument.Name == "line").Value, Is.EqualTo(line));
    }

    [TestCase("")]
    [TestCase("\uFEFF")]
    [TestCase("\r\n\r\n")]
    [TestCase(";;;")]
    [TestCase("sep=;")]
    public void Has_no_rows_where_nothing_is_written(string text) => Assert.That(Read(text).Rows, Is.Empty);

    [Test]
    public void Is_no_text_with_a_nul_in_it()
    {
        Assert.That(TableFiles.Refused("a;b\0;c"u8.ToArray(), "a.csv").Kind, Is.EqualTo(RefusalKind.WrongMediaType));
        Assert.That(TableFiles.Refused([.. new byte[70_000].Select(_ => (byte)'a'), 0], "a.csv").Kind, Is.EqualTo(RefusalKind.WrongMediaType), "beyond where the kind of a file is looked for");
        Assert.That(TableFiles.Refused(Encoding.Unicode.GetBytes("a;b\r\n"), "a.csv").Kind, Is.EqualTo(RefusalKind.WrongMediaType), "UTF-16 without its mark");
    }

    private static ImportTable Read(string text) => TableFiles.Read(Encoding.UTF8.GetBytes(text), "a.csv").Tables.Single();
}
