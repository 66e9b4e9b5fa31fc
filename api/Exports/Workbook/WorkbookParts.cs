using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace PrivacyRegister.Exports.Workbook;

/// <summary>A sheet of the workbook as its other parts name it; its file has a number, from 1.</summary>
internal sealed record WorksheetPart(int Number, string Title, SheetLayout Layout);

/// <summary>The parts of a workbook that are no sheet (ISO/IEC 29500-2: a zip with a list of what is in it).</summary>
internal static class WorkbookParts
{
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static string SheetPath(int number) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");

    /// <summary>Writes them all; <paramref name="sheets"/> in the order of their tabs.</summary>
    public static async Task Write(ZipFile zip, IReadOnlyList<WorksheetPart> sheets, string language, string title, DateTimeOffset at, CancellationToken cancellationToken)
    {
        WriteElement(zip, "xl/workbook.xml", Book(sheets));
        WriteElement(zip, "xl/styles.xml", Styles.Of(language));
        await WriteXml(zip, "xl/_rels/workbook.xml.rels", Links(
        [
            .. sheets.Select(sheet => (Id(sheet), OfficeRelations + "/worksheet", $"worksheets/sheet{sheet.Number}.xml")),
            ("styles", OfficeRelations + "/styles", "styles.xml"),
        ]), cancellationToken);
        await WriteXml(zip, "docProps/core.xml", Properties(title, language, at), cancellationToken);
        await WriteXml(zip, "_rels/.rels", Links(
        [
            ("workbook", OfficeRelations + "/officeDocument", "xl/workbook.xml"),
            ("properties", Relations + "/metadata/core-properties", "docProps/core.xml"),
        ]), cancellationToken);
        await WriteXml(zip, "[Content_Types].xml", ContentTypes(sheets), cancellationToken);
    }

    private static S.Workbook Book(IReadOnlyList<WorksheetPart> sheets) => new(
        new BookViews(new WorkbookView { ActiveTab = 0, WindowWidth = 28_000, WindowHeight = 16_000 }),
        new S.Sheets(sheets.Select((sheet, place) => new S.Sheet { Name = sheet.Title, SheetId = (uint)place + 1, Id = Id(sheet) })),
        new DefinedNames(sheets
            .Select((sheet, place) => (sheet, place))
            .Where(pair => pair.sheet.Layout.FrozenRows > 0)
            .Select(pair => new DefinedName(Repeated(pair.sheet)) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)pair.place })));

    private static string Repeated(WorksheetPart sheet)
    {
        var rows = $"{Quoted(sheet.Title)}!$1:${sheet.Layout.FrozenRows}";
        return sheet.Layout.FrozenColumns > 0 ? $"{Quoted(sheet.Title)}!$A:${WorksheetWriter.Letters(sheet.Layout.FrozenColumns - 1)},{rows}" : rows;
    }

    public static string Quoted(string title) => $"'{title.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Id(WorksheetPart sheet) => string.Create(CultureInfo.InvariantCulture, $"sheet{sheet.Number}");

    private static XElement Links(IEnumerable<(string Id, string Type, string Target)> links)
    {
        XNamespace named = Relations;
        return new XElement(named + "Relationships", links.Select(link =>
            new XElement(named + "Relationship", new XAttribute("Id", link.Id), new XAttribute("Type", link.Type), new XAttribute("Target", link.Target))));
    }

    private static XElement Properties(string title, string language, DateTimeOffset at)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dublin = "http://purl.org/dc/elements/1.1/";
        return new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", dublin),
            new XElement(dublin + "title", title),
            new XElement(dublin + "creator", "Privacy Register"),
            new XElement(dublin + "language", language),
            at == default ? null : new XElement(dublin + "identifier", Cell.Say(at)));
    }

    private static XElement ContentTypes(IReadOnlyList<WorksheetPart> sheets)
    {
        XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types";
        return new XElement(
            types + "Types",
            new XElement(types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            Override("xl/workbook.xml", Spreadsheet + "sheet.main+xml"),
            Override("xl/styles.xml", Spreadsheet + "styles+xml"),
            Override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            sheets.Select(sheet => Override(SheetPath(sheet.Number), Spreadsheet + "worksheet+xml")));

        XElement Override(string path, string type) => new(types + "Override", new XAttribute("PartName", "/" + path), new XAttribute("ContentType", type));
    }

    private static void WriteElement(ZipFile zip, string path, OpenXmlElement root)
    {
        using var part = zip.Entry(path);
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument();
        writer.WriteElement(root);
        writer.Close();
    }

    private static async Task WriteXml(ZipFile zip, string path, XElement root, CancellationToken cancellationToken)
    {
        await using var part = zip.Entry(path);
        await new XDocument(new XDeclaration("1.0", "utf-8", "yes"), root).SaveAsync(part, SaveOptions.DisableFormatting, cancellationToken);
    }
}
