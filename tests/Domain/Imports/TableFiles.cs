using System.IO.Compression;
using System.Text;
using PrivacyRegister.Imports.Tables;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Imports;

/// <summary>Files of sheets made part by part, so that a test can make what no honest program writes.</summary>
internal static class TableFiles
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const string Documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Read as an import reads it, from its bytes alone.</summary>
    public static TableFile Read(byte[] bytes, string name = "lijst.bin") => TableReader.Read(bytes, name, FileFormats.Of(bytes, name), CancellationToken.None);

    public static Refusal Refused(byte[] bytes, string name = "lijst.bin") => Assert.Throws<Refusal>(() => Read(bytes, name))!;

    /// <summary>Every row as "line: cell|cell".</summary>
    public static string[] Lines(this ImportTable table) => [.. table.Rows.Select(row => $"{row.Line}: {string.Join('|', row.Cells)}")];

    /// <summary>What could not be read, as "line column sentence".</summary>
    public static string[] Faulty(this ImportTable table) => [.. table.Faults.Select(fault => $"{fault.Line} {fault.Column} {fault.Sentence.Key}")];

    public static byte[] Zip(params (string Path, string Text)[] files) => Zip(CompressionLevel.Optimal, [.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text)))]);

    public static byte[] Zip(CompressionLevel level, params (string Path, byte[] Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in files)
            {
                using var entry = zip.CreateEntry(path, level).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    /// <summary>A workbook of one sheet with these rows, and whatever parts replace or join its own.</summary>
    public static byte[] Workbook(string rows, params (string Path, string Text)[] parts) => Workbook([("Blad1", Worksheet(rows))], parts);

    /// <summary>A workbook of these sheets, each its whole XML.</summary>
    public static byte[] Workbook(IReadOnlyList<(string Name, string Xml)> sheets, params (string Path, string Text)[] parts) => Zip([.. WorkbookParts(sheets, parts)]);

    public static string Worksheet(string rows, string after = "") => $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{after}</worksheet>";

    public static string SharedStrings(string items) => $"<sst xmlns=\"{Main}\">{items}</sst>";

    /// <summary>Formats of cells by number, after one that is plain; own format codes have numbers from 164.</summary>
    public static string Styles(string codes, params int[] formats) =>
        $"<styleSheet xmlns=\"{Main}\"><numFmts>{codes}</numFmts><cellXfs><xf numFmtId=\"0\"/>{string.Concat(formats.Select(format => $"<xf numFmtId=\"{format}\"/>"))}</cellXfs></styleSheet>";

    public static Dictionary<string, string> PartsOf(IReadOnlyList<(string Name, string Xml)> sheets)
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = $"<Types xmlns=\"{Packages}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{SheetType}sheet.main+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{SheetType}sharedStrings+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{SheetType}styles+xml\"/>"
                + string.Concat(sheets.Select((_, place) => $"<Override PartName=\"/xl/worksheets/sheet{place + 1}.xml\" ContentType=\"{SheetType}worksheet+xml\"/>")) + "</Types>",
            ["_rels/.rels"] = $"<Relationships xmlns=\"{Packages}relationships\"><Relationship Id=\"r1\" Type=\"{Documents}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Documents}\"><sheets>{string.Concat(sheets.Select((sheet, place) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{place + 1}\" r:id=\"s{place + 1}\"/>"))}</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns=\"{Packages}relationships\">{string.Concat(sheets.Select((_, place) => $"<Relationship Id=\"s{place + 1}\" Type=\"{Documents}/worksheet\" Target=\"worksheets/sheet{place + 1}.xml\"/>"))}"
                + $"<Relationship Id=\"t\" Type=\"{Documents}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"f\" Type=\"{Documents}/styles\" Target=\"styles.xml\"/></Relationships>",
            ["xl/sharedStrings.xml"] = SharedStrings("<si><t>gedeeld</t></si>"),
            ["xl/styles.xml"] = Styles(""),
        };
        foreach (var ((_, xml), place) in sheets.Select((sheet, place) => (sheet, place)))
        {
            parts[$"xl/worksheets/sheet{place + 1}.xml"] = xml;
        }

        return parts;
    }

    /// <summary>An OpenDocument spreadsheet of one sheet with these rows, and whatever files join it.</summary>
    public static byte[] OpenDocument(string rows, params (string Path, string Text)[] more) => OpenDocumentOf(Content($"<table:table table:name=\"Blad1\">{rows}</table:table>"), more);

    public static byte[] OpenDocumentOf(string content, params (string Path, string Text)[] more) =>
        Zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content), .. more]);

    public static string Content(string tables) =>
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
        + $"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>";

    public static string Paragraph(string text) => $"<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>";

    private static IEnumerable<(string Path, string Text)> WorkbookParts(IReadOnlyList<(string Name, string Xml)> sheets, (string Path, string Text)[] parts)
    {
        var all = PartsOf(sheets);
        foreach (var (path, text) in parts)
        {
            all[path] = text;
        }

        return all.Select(part => (part.Key, part.Value));
    }
}
