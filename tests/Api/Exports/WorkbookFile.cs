using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>A workbook read back by the Open XML SDK.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private readonly SpreadsheetDocument document;

    public WorkbookFile(byte[] bytes) => document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    public string[] Titles => [.. Sheets.Select(sheet => sheet.Name!.Value!)];

    public Workbook Workbook => document.WorkbookPart!.Workbook!;

    private IEnumerable<Sheet> Sheets => Workbook.Sheets!.Elements<Sheet>();

    /// <summary>What the validator of the format has against it.</summary>
    public string[] Errors => [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];

    public Worksheet Sheet(string title) => ((WorksheetPart)document.WorkbookPart!.GetPartById(Sheets.Single(sheet => sheet.Name == title).Id!)).Worksheet!;

    public Row[] Rows(string title) => [.. Sheet(title).GetFirstChild<SheetData>()!.Elements<Row>()];

    /// <summary>The texts of a row, numbers as they stand in the file.</summary>
    public static string[] Texts(Row row) => [.. row.Elements<Cell>().Select(Text)];

    /// <summary>As a spreadsheet reads it: _x005F_ is an underscore.</summary>
    public static string Text(Cell cell) => cell.DataType?.Value == CellValues.InlineString
        ? cell.InlineString!.InnerText.Replace("_x005F_", "_", StringComparison.Ordinal)
        : cell.CellValue?.Text ?? "";

    /// <summary>The cell under a heading in the row whose first cell is this.</summary>
    public Cell Cell(string title, string first, string heading)
    {
        var rows = Rows(title);
        var place = Array.IndexOf(Texts(rows[0]), heading);
        Assert.That(place, Is.Not.Negative, heading);
        return rows.Single(row => Texts(row)[0] == first).Elements<Cell>().ElementAt(place);
    }

    public CellFormat Format(Cell cell) => document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    public void Dispose() => document.Dispose();
}
