using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using PrivacyRegister.Imports;
using PrivacyRegister.Imports.Tables;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Imports;

/// <summary>Files made to harm, or of a kind that is not read: refused in seconds with a sentence that helps, little memory spent on them.</summary>
public sealed class HostileFileTests
{
    private const string Laughs =
        "<!DOCTYPE lolz [<!ENTITY a \"lollollollollol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

    private static readonly string Row = "<row r=\"1\"><c t=\"s\"><v>0</v></c></row>";

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

    private static IEnumerable<TestCaseData> OtherKinds()
    {
        yield return Kind("xls or a locked xlsx", CompoundFile, "import.refused.oldOrLocked");
        yield return Kind("pdf", "%PDF-1.7\n%âãÏÓ"u8.ToArray(), "import.refused.pdf");
        yield return Kind("png", [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8], "import.refused.unknown");
        yield return Kind("exe", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4], "import.refused.unknown");
        yield return Kind("gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "import.refused.unknown");
        yield return Kind("html", "\r\n<!DOCTYPE html><html><table><tr><td>Naam;Land</td></tr></table></html>"u8.ToArray(), "import.refused.unknown");
        yield return Kind("xml with a mark", [0xEF, 0xBB, 0xBF, .. "<?xml version=\"1.0\"?><a/>"u8], "import.refused.unknown");
        yield return Kind("empty zip", TableFiles.Zip(), "import.refused.unknown");
        yield return Kind("docx", TableFiles.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>")), "import.refused.unknown");
        yield return Kind("xlsb", TableFiles.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.bin", "x")), "import.refused.unknown");
        yield return Kind("odt", TableFiles.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")), "import.refused.unknown");
        yield return Kind("zip of pictures", TableFiles.Zip(("a.png", "x")), "import.refused.unknown");
        yield return Kind("zip in a zip", TableFiles.Zip(("b.zip", "PK")), "import.refused.zipInZip");
        yield return Kind("zip beside a csv", TableFiles.Zip(("a.csv", "a;b"), ("b.zip", "PK")), "import.refused.zipInZip");
        yield return Kind("xlsm", TableFiles.Workbook(Row, ("xl/vbaProject.bin", "x")), "import.refused.macros");
        yield return Kind("xlsm, written otherwise", TableFiles.Workbook(Row, ("xl/VBAPROJECT.BIN", "x")), "import.refused.macros");
        yield return Kind("ods with Basic", TableFiles.OpenDocument("", ("Basic/Standard/Module1.xml", "<x/>")), "import.refused.macros");
        yield return Kind("ods with scripts", TableFiles.OpenDocument("", ("Scripts/python/x.py", "x")), "import.refused.macros");

        static TestCaseData Kind(string name, byte[] bytes, string sentence) => new TestCaseData(bytes, sentence).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(OtherKinds))]
    public void Says_which_kinds_are_not_read(byte[] bytes, string sentence)
    {
        foreach (var name in new[] { "a.xlsx", "a.csv", "a.ods", "a" })
        {
            var refused = TableFiles.Refused(bytes, name);
            Assert.That((refused.Kind, refused.Sentence.Key), Is.EqualTo((RefusalKind.WrongMediaType, sentence)), name);
        }
    }

    [TestCase("../a.csv")]
    [TestCase("b/../../a.csv")]
    [TestCase("./a.csv")]
    [TestCase("/a.csv")]
    [TestCase("//a.csv")]
    [TestCase("b//a.csv")]
    [TestCase("C:/a.csv")]
    [TestCase("b\\a.csv")]
    [TestCase("..\\a.csv")]
    [TestCase("a\u0001.csv")]
    public void Refuses_a_path_that_leads_elsewhere(string path) => IsTricked(TableFiles.Zip(("a.csv", "a;b"), (path, "c;d")));

    [Test]
    public void Refuses_the_same_file_twice_also_in_other_letters_and_a_path_without_end()
    {
        IsTricked(TableFiles.Zip(("a.csv", "a;b"), ("a.csv", "c;d")));
        IsTricked(TableFiles.Zip(("a.csv", "a;b"), ("A.CSV", "c;d")));
        IsTricked(TableFiles.Zip((new string('a', 600) + ".csv", "a;b")));
    }

    [Test]
    public void Reads_files_of_one_name_in_two_folders_as_two_sheets() =>
        Assert.That(TableFiles.Read(TableFiles.Zip(("a/x.csv", "a;b"), ("b/x.csv", "c;d"), ("b/", ""), ("readme.txt", "x"))).Tables.Select(table => table.Name), Is.EqualTo(new[] { "x", "x (2)" }));

    [TestCase(2_000, true)]
    [TestCase(2_001, false)]
    public void Takes_two_thousand_files(int count, bool taken)
    {
        var zip = TableFiles.Zip([.. Enumerable.Range(0, count).Select(number => ($"{number}.csv", ""))]);
        if (taken)
        {
            Assert.That(TableFiles.Read(zip).Tables, Has.Count.EqualTo(count));
        }
        else
        {
            Assert.That(TableFiles.Refused(zip).Sentence.Key, Is.EqualTo("import.refused.tooManyFiles"));
        }
    }

    [Test]
    public void Refuses_a_sheet_of_two_gigabytes_that_packs_into_a_few_megabytes()
    {
        var start = Encoding.UTF8.GetBytes($"<worksheet xmlns=\"{TableFiles.Main}\"><sheetData>");
        var row = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c></row>", 4_096)));
        IsTooLarge(Bomb("xl/worksheets/sheet1.xml", TableFiles.PartsOf([("Blad1", "")]), start, row, 2L * 1024 * 1024 * 1024));
    }

    [TestCase("xl/sharedStrings.xml")]
    [TestCase("xl/worksheets/sheet1.xml")]
    [TestCase("xl/theme/theme1.xml")]
    [TestCase("_rels/.rels")]
    public void Refuses_one_text_of_two_hundred_megabytes_before_it_is_in_memory(string path)
    {
        var bomb = Bomb(path, TableFiles.PartsOf([("Blad1", "")]), "<a><t>"u8.ToArray(), Encoding.UTF8.GetBytes(new string('a', 65_536)), 200L * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        IsTooLarge(bomb);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(64 * 1024 * 1024));
    }

    [Test]
    public void Refuses_bombs_of_other_kinds()
    {
        IsTooLarge(Bomb("content.xml", new() { ["mimetype"] = "application/vnd.oasis.opendocument.spreadsheet" }, "<a><t>"u8.ToArray(), Encoding.UTF8.GetBytes(new string('a', 65_536)), 200L * 1024 * 1024));
        IsTooLarge(Bomb("a.csv", [], "a;b\n"u8.ToArray(), Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a;b\n", 16_384))), 300L * 1024 * 1024));
        IsTooLarge(Bomb("[Content_Types].xml", new() { ["xl/workbook.xml"] = "<x/>" }, "<Types>"u8.ToArray(), Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<Default/>", 6_000))), 300L * 1024 * 1024));
    }

    [Test]
    public void Does_not_believe_what_a_zip_says_of_itself()
    {
        var bomb = Bomb("xl/worksheets/sheet1.xml", TableFiles.PartsOf([("Blad1", "")]), "<a>"u8.ToArray(), Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<b/>", 16_384))), 300L * 1024 * 1024);
        var length = BitConverter.GetBytes((uint)(300L * 1024 * 1024));
        foreach (var said in new uint[] { 10, 100_000 })
        {
            // Every place that holds the unpacked length, in the header of the file and in the list at the end.
            var lying = (byte[])bomb.Clone();
            var changed = 0;
            for (var at = lying.AsSpan().IndexOf(length); at >= 0; at = lying.AsSpan().IndexOf(length))
            {
                BitConverter.GetBytes(said).CopyTo(lying, at);
                changed++;
            }

            Assert.That(changed, Is.GreaterThan(0));
                Assert.That(TableFiles.Refused(lying).Kind, Is.AnyOf(RefusalKind.TooLarge, RefusalKind.Invalid));
            }
    }

    [TestCase("xl/sharedStrings.xml")]
    [TestCase("xl/workbook.xml")]
    [TestCase("xl/styles.xml")]
    [TestCase("xl/worksheets/sheet1.xml")]
    [TestCase("[Content_Types].xml")]
    [TestCase("_rels/.rels")]
    [TestCase("xl/_rels/workbook.xml.rels")]
    public void Refuses_a_document_type_in_a_workbook(string path)
    {
        var part = TableFiles.PartsOf([("Blad1", TableFiles.Worksheet(Row))])[path];
        Assert.That(TableFiles.Read(TableFiles.Workbook(Row, (path, part))).Tables.Single().Lines(), Is.EqualTo(new[] { "1: gedeeld" }));
        var refused = TableFiles.Refused(TableFiles.Workbook(Row, (path, Laughs + part.Replace("gedeeld", "&d;&x;", StringComparison.Ordinal))));
        Assert.That((refused.Kind, refused.Sentence.Key), Is.EqualTo((RefusalKind.Invalid, "import.refused.unreadable")));
    }

    [Test]
    public void Refuses_a_document_type_in_an_open_document()
    {
        var refused = TableFiles.Refused(TableFiles.OpenDocumentOf(Laughs + TableFiles.Content($"<table:table table:name=\"a\"><table:table-row>{TableFiles.Paragraph("&d;&x;")}</table:table-row></table:table>")));
        Assert.That((refused.Kind, refused.Sentence.Key), Is.EqualTo((RefusalKind.Invalid, "import.refused.unreadable")));
    }

    [Test]
    public void Refuses_xml_nested_a_hundred_thousand_deep()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 100_000)) + string.Concat(Enumerable.Repeat("</x>", 100_000));
        ReadsOrRefuses(() => TableFiles.Read(TableFiles.Workbook($"<row><c>{deep}</c></row>")));
        ReadsOrRefuses(() => TableFiles.Read(TableFiles.Workbook(Row, ("xl/sharedStrings.xml", TableFiles.SharedStrings($"<si>{deep}</si>")))));
        ReadsOrRefuses(() => TableFiles.Read(TableFiles.OpenDocument($"<table:table-row><table:table-cell>{deep}</table:table-cell></table:table-row>")));
        ReadsOrRefuses(() => RegisterFile.Read(Encoding.UTF8.GetBytes("{\"parties\":[" + new string('[', 100_000) + new string(']', 100_000) + "]}")));
    }

    [Test]
    public void Is_quick_with_thousands_of_merged_areas_over_one_another()
    {
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(line => $"<row r=\"{line}\"><c r=\"B{line}\"><v>1</v></c>{(line == 1 ? "<c r=\"A1\"><v>2</v></c>" : "")}</row>"));
        var merged = string.Concat(Enumerable.Range(0, 10_000).Select(_ => "<mergeCell ref=\"A1:A20000\"/>"));
        ReadsOrRefuses(() => TableFiles.Read(TableFiles.Workbook([("Blad1", TableFiles.Worksheet(rows, $"<mergeCells>{merged}</mergeCells>"))])));
    }

    private static void ReadsOrRefuses(Action read)
    {
        try
        {
            read();
        }
        catch (Refusal refused)
        {
            Assert.That(refused.Kind, Is.AnyOf(RefusalKind.Invalid, RefusalKind.TooLarge));
        }
    }

    private static void IsTricked(byte[] zip)
    {
        var refused = TableFiles.Refused(zip);
        Assert.That((refused.Kind, refused.Sentence.Key), Is.EqualTo((RefusalKind.Invalid, "import.refused.pathTricks")));
    }

    private static void IsTooLarge(byte[] bomb)
    {
        Assert.That(bomb, Has.Length.LessThan(16 * 1024 * 1024));
        Assert.That(TableFiles.Refused(bomb).Kind, Is.EqualTo(RefusalKind.TooLarge));
    }

    /// <summary>A zip in which one file is so long, written a piece at a time so that the test stays small.</summary>
    private static byte[] Bomb(string path, Dictionary<string, string> others, byte[] start, byte[] piece, long length)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in others.Where(other => other.Key != path))
            {
                using var small = zip.CreateEntry(name).Open();
                small.Write(Encoding.UTF8.GetBytes(text));
            }

            using var large = zip.CreateEntry(path, CompressionLevel.Optimal).Open();
            large.Write(start);
            var left = length - start.Length;
            for (; left > piece.Length; left -= piece.Length)
            {
                large.Write(piece);
            }

            large.Write(piece, 0, (int)left);
        }

        return packed.ToArray();
    }
}
