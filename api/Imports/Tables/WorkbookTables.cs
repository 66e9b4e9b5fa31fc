using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Tables;

/// <summary>The sheets of an Excel workbook (ISO/IEC 29500), cell by cell as its XML is read: a sheet is never in memory as a whole.</summary>
internal static class WorkbookTables
{
    /// <summary>The last line of a sheet, ISO/IEC 29500-1, 18.3.1.73; what a file says beyond it is not believed.</summary>
    private const int MostLines = 1_048_576;

    /// <exception cref="Refusal">413: more than is read. What a damaged workbook throws is the caller's to catch.</exception>
    public static IReadOnlyList<ImportTable> Read(ReadOnlyMemory<byte> bytes, ReadSoFar soFar, CancellationToken cancellationToken)
    {
        CheckSize(bytes);
        using var document = SpreadsheetDocument.Open(BoundedZip.Stream(bytes), isEditable: false);
        var workbook = document.WorkbookPart ?? throw TableLimits.Unreadable();
        var texts = SharedTexts(workbook.SharedStringTablePart, cancellationToken);
        var styles = new WorkbookStyles(workbook);
        var tables = new List<ImportTable>();
        foreach (var sheet in workbook.Workbook!.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.Id?.Value is { } id && workbook.GetPartById(id) is WorksheetPart part)
            {
                tables.Add(ReadSheet(part, sheet.Name?.Value ?? "", texts, styles, soFar, cancellationToken));
            }
        }

        return tables;
    }

    // The package is opened by the SDK, which counts nothing: so it is unpacked and counted before.
    private static void CheckSize(ReadOnlyMemory<byte> bytes)
    {
        using (var bounded = new BoundedZip(bytes))
        {
            bounded.CheckTexts();
        }

        using var zip = new System.IO.Compression.ZipArchive(BoundedZip.Stream(bytes));
        if (zip.Entries.Sum(entry => entry.Length) > TableLimits.UnpackedBytes
            || zip.Entries.Any(entry => entry.Length > TableLimits.PartBytes && (entry.Name is "workbook.xml" or "styles.xml" or "[Content_Types].xml" || entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))))
        {
            throw TableLimits.TooMuchUnpacked();
        }
    }

    private static List<string> SharedTexts(SharedStringTablePart? part, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        if (part is null)
        {
            return texts;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                if (texts.Count >= TableLimits.Cells)
                {
                    throw TableLimits.TooManyCells();
                }

                texts.Add(TextOf(reader));
            }
        }

        return texts;
    }

    /// <summary>The letters of the item at hand, without the reading aid of Japanese; the reader is left at its end.</summary>
    private static string TextOf(OpenXmlReader reader)
    {
        var end = reader.Depth;
        if (reader.IsEndElement)
        {
            return "";
        }

        string? only = null;
        System.Text.StringBuilder? all = null;
        var aside = 0;
        while (reader.Read() && reader.Depth > end)
        {
            if (reader.ElementType == typeof(PhoneticRun))
            {
                aside += reader.IsStartElement ? 1 : reader.IsEndElement ? -1 : 0;
            }
            else if (reader.ElementType == typeof(Text) && reader.IsStartElement && aside == 0)
            {
                var text = reader.GetText();
                if (only is null)
                {
                    only = text;
                }
                else
                {
                    (all ??= new System.Text.StringBuilder(only)).Append(text);
                    if (all.Length > TableLimits.CellLength * 2)
                    {
                        throw TableLimits.TooMuchUnpacked();
                    }
                }
            }
        }

        return all?.ToString() ?? only ?? "";
    }

    private static ImportTable ReadSheet(WorksheetPart part, string name, List<string> texts, WorkbookStyles styles, ReadSoFar soFar, CancellationToken cancellationToken)
    {
        var builder = new TableBuilder(name, soFar);
        var merged = new List<string>();
        using var reader = OpenXmlReader.Create(part);
        int line = 0, column = -1;
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row))
            {
                if (reader.IsStartElement)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    line = Attribute(reader, "r") is { } given && int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > line && number <= MostLines ? number : line + 1;
                    column = -1;
                }

                if (reader.IsEndElement)
                {
                    builder.EndRow(line);
                }
            }
            else if (reader.ElementType == typeof(Cell) && reader.IsStartElement)
            {
                column = Attribute(reader, "r") is { } place && ColumnOf(place) is { } at ? at : column + 1;
                ReadCell((Cell)reader.LoadCurrentElement()!, line, column, texts, styles, builder);
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement && merged.Count < 10_000 && Attribute(reader, "ref") is { } range)
            {
                merged.Add(range);
            }
        }

        foreach (var range in merged)
        {
            if (range.Split(':') is [var from, var to] && ColumnOf(from) is { } left && LineOf(from) is { } top && LineOf(to) is { } bottom && bottom > top)
            {
                builder.FillDown(top, bottom, left);
            }
        }

        return builder.Build();
    }

    private static void ReadCell(Cell cell, int line, int column, List<string> texts, WorkbookStyles styles, TableBuilder builder)
    {
        var stored = cell.CellValue?.Text;
        if (cell.CellFormula is not null && string.IsNullOrEmpty(stored) && cell.InlineString is null)
        {
            builder.Fault(line, column, new Sentence("import.problem.formulaWithoutValue"));
            return;
        }

        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.Error)
        {
            builder.Fault(line, column, new Sentence("import.problem.errorValue", ("value", stored ?? "")));
        }
        else if (type == CellValues.SharedString)
        {
            builder.Cell(line, column, int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < texts.Count ? texts[place] : throw TableLimits.Unreadable());
        }
        else if (type == CellValues.InlineString)
        {
            builder.Cell(line, column, cell.InlineString is not { } inline ? null
                : inline.Text?.Text ?? string.Concat(inline.Elements<Run>().Select(run => run.Text?.Text)));
        }
        else if (type == CellValues.Boolean)
        {
            builder.Cell(line, column, stored == "1" || string.Equals(stored, "true", StringComparison.OrdinalIgnoreCase) ? "true" : "false");
        }
        else if (type == CellValues.Number && stored is { Length: > 0 })
        {
            Number(stored, cell.StyleIndex?.Value, line, column, styles, builder);
        }
        else
        {
            // Text of a formula, or a day in ISO 8601.
            builder.Cell(line, column, stored);
        }
    }

    private static void Number(string stored, uint? style, int line, int column, WorkbookStyles styles, TableBuilder builder)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            builder.Cell(line, column, stored);
        }
        else if (styles.IsDay(style))
        {
            if (styles.Day(number) is { } day)
            {
                builder.Cell(line, column, day);
            }
            else
            {
                builder.Fault(line, column, new Sentence("import.problem.notADay"));
            }
        }
        else
        {
            builder.Cell(line, column, Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture));
        }
    }

    private static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    private static int? ColumnOf(string place)
    {
        var column = 0;
        var letters = 0;
        while (letters < place.Length && char.IsAsciiLetterUpper(place[letters]) && letters < 4)
        {
            column = (column * 26) + place[letters++] - 'A' + 1;
        }

        return letters is 0 or > 3 ? null : column - 1;
    }

    private static int? LineOf(string place) =>
        int.TryParse(place.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;
}
