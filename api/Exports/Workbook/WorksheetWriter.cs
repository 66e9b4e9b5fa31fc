using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace PrivacyRegister.Exports.Workbook;

/// <summary>A column: how wide in digits, and whether it is there for programs only.</summary>
internal readonly record struct ColumnWidth(double Width, bool Hidden = false);

/// <summary>A value with its looks, and the place in the workbook it leads to (<c>'Sheet'!A1</c>), if any.</summary>
internal readonly record struct StyledCell(object? Value, CellStyle Style, string? Location = null);

/// <summary>
/// How a sheet is looked at and printed: which rows and columns stay in sight and are repeated on every page, and over how many
/// pages beside each other it is spread.
/// </summary>
internal sealed record SheetLayout(IReadOnlyList<ColumnWidth> Columns, int FrozenRows, int FrozenColumns, int PagesWide, string Header, string Footer);

/// <summary>
/// One sheet, written row by row: nothing of it is kept but its links. Text is written in the cell itself and never as a
/// formula, whatever it looks like.
/// </summary>
internal sealed class WorksheetWriter : IDisposable
{
    /// <summary>What spreadsheets take as links on one sheet; more of them make the file unreadable.</summary>
    public const int MostLinks = 65_530;

    /// <summary>In points: no row can be higher.</summary>
    private const double HighestRow = 409;

    // Spreadsheets count days from here, since they take 1900 for a leap year; before March of that year they are off by one.
    private static readonly DateTime DayZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime FirstDay = new(1900, 3, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime LastDay = new(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc);

    private static readonly S.Row RowElement = new();
    private static readonly S.Cell CellElement = new();
    private static readonly InlineString TextElement = new();
    private static readonly S.Text PieceElement = new();
    private static readonly CellValue ValueElement = new();
    private static readonly OpenXmlAttribute KeepSpace = new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve");
    private static readonly string[] StyleNumbers = [.. Enum.GetValues<CellStyle>().Select(style => ((int)style).ToString(CultureInfo.InvariantCulture))];

    private readonly OpenXmlWriter writer;
    private readonly SheetLayout layout;
    private readonly string rest;
    private readonly string[] letters;
    private readonly List<(string Reference, string Location)> links = [];
    private readonly List<string> merged = [];
    private readonly List<OpenXmlAttribute> attributes = [];

    /// <summary>Begins the sheet in a part of the workbook; <paramref name="rest"/> is what a text too long for a cell ends in.</summary>
    public WorksheetWriter(Stream part, SheetLayout layout, bool selected, string rest)
    {
        this.layout = layout;
        this.rest = rest;
        letters = [.. Enumerable.Range(0, layout.Columns.Count).Select(Letters)];
        writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(selected)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = Styles.Line + Styles.Padding, CustomHeight = true });
        writer.WriteElement(new Columns(layout.Columns.Select((column, place) => new Column
        {
            Min = (uint)place + 1,
            Max = (uint)place + 1,
            Width = column.Width,
            CustomWidth = true,
            Hidden = column.Hidden ? true : null,
        })));
        writer.WriteStartElement(new SheetData());
    }

    /// <summary>The number of the last row written.</summary>
    public int Rows { get; private set; }

    /// <summary>Writes the next row, as high as its text asks; from <paramref name="mergedFrom"/> on (-1: nowhere) its columns are one.</summary>
    public void Write(ReadOnlySpan<StyledCell> cells, int mergedFrom = -1, double lineHeight = Styles.Line)
    {
        Rows++;
        var row = Rows.ToString(CultureInfo.InvariantCulture);
        var lines = 1;
        for (var place = 0; place < cells.Length; place++)
        {
            if (cells[place].Value is string text && !layout.Columns[place].Hidden)
            {
                var width = place == mergedFrom ? layout.Columns.Skip(place).Sum(column => column.Hidden ? 0 : column.Width) : layout.Columns[place].Width;
                lines = Math.Max(lines, TextMeasure.Lines(text, width));
            }
        }

        if (mergedFrom >= 0)
        {
            merged.Add($"{letters[mergedFrom]}{row}:{letters[^1]}{row}");
        }

        attributes.Clear();
        attributes.Add(new OpenXmlAttribute("r", "", row));
        attributes.Add(new OpenXmlAttribute("ht", "", Math.Min(HighestRow, (lines * lineHeight) + Styles.Padding).ToString("0.##", CultureInfo.InvariantCulture)));
        attributes.Add(new OpenXmlAttribute("customHeight", "", "1"));
        writer.WriteStartElement(RowElement, attributes);
        for (var place = 0; place < cells.Length; place++)
        {
            WriteCell(letters[place] + row, cells[place]);
        }

        writer.WriteEndElement();
    }

    /// <summary>Ends the sheet; <paramref name="filtered"/>: with a filter on every column.</summary>
    public void Finish(bool filtered)
    {
        writer.WriteEndElement();
        if (filtered)
        {
            writer.WriteElement(new AutoFilter { Reference = $"A1:{letters[^1]}{Rows}" });
        }

        if (merged.Count > 0)
        {
            writer.WriteElement(new MergeCells(merged.Select(reference => new MergeCell { Reference = reference })));
        }

        if (links.Count > 0)
        {
            writer.WriteStartElement(new Hyperlinks());
            foreach (var (reference, location) in links)
            {
                writer.WriteElement(new Hyperlink { Reference = reference, Location = location });
            }

            writer.WriteEndElement();
        }

        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.75, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = (uint)layout.PagesWide, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddHeader(layout.Header), new OddFooter(layout.Footer)));
        writer.WriteEndElement();
        writer.Close();
    }

    public void Dispose() => writer.Dispose();

    /// <summary>A, B, … Z, AA, …</summary>
    public static string Letters(int place) => place < 26 ? ((char)('A' + place)).ToString() : Letters((place / 26) - 1) + (char)('A' + (place % 26));

    private SheetView View(bool selected)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = selected ? true : null, ShowGridLines = layout.FrozenRows > 0 };
        if (layout.FrozenRows > 0)
        {
            view.Append(new Pane
            {
                HorizontalSplit = layout.FrozenColumns > 0 ? layout.FrozenColumns : null,
                VerticalSplit = layout.FrozenRows,
                TopLeftCell = $"{Letters(layout.FrozenColumns)}{layout.FrozenRows + 1}",
                ActivePane = layout.FrozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            });
        }

        return view;
    }

    private void WriteCell(string reference, StyledCell cell)
    {
        var (value, style, location) = cell;
        if (location is not null && links.Count < MostLinks)
        {
            links.Add((reference, location));
        }

        attributes.Clear();
        attributes.Add(new OpenXmlAttribute("r", "", reference));
        attributes.Add(new OpenXmlAttribute("s", "", StyleNumbers[(int)style]));
        switch (value)
        {
            case null or "":
                writer.WriteStartElement(CellElement, attributes);
                writer.WriteEndElement();
                break;
            case string text:
                attributes.Add(new OpenXmlAttribute("t", "", "inlineStr"));
                writer.WriteStartElement(CellElement, attributes);
                writer.WriteStartElement(TextElement);
                writer.WriteStartElement(PieceElement, [KeepSpace]);
                writer.WriteString(CellText.Of(text, rest));
                writer.WriteEndElement();
                writer.WriteEndElement();
                writer.WriteEndElement();
                break;
            case DateTime moment when moment >= FirstDay && moment <= LastDay:
                WriteNumber((moment - DayZero).TotalDays.ToString("R", CultureInfo.InvariantCulture));
                break;
            case DateTime early:
                WriteCell(reference, new StyledCell(early.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellStyle.Text));
                break;
            case long number:
                WriteNumber(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                throw new InvalidOperationException($"A cell holds no {value.GetType()}.");
        }
    }

    private void WriteNumber(string number)
    {
        writer.WriteStartElement(CellElement, attributes);
        writer.WriteStartElement(ValueElement);
        writer.WriteString(number);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
