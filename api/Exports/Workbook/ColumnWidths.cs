namespace PrivacyRegister.Exports.Workbook;

/// <summary>
/// How wide the columns of a sheet are, by its first rows: the narrowest that keeps words whole and rows low, so that what is
/// short takes little room and what is long is not a tower.
/// </summary>
internal static class ColumnWidths
{
    public const int RowsLookedAt = 100;

    /// <summary>What fits on the width of a landscape A4 page at a size that can be read, in digits.</summary>
    private const double Page = 250;

    /// <summary>Lines a cell may take before its column is made wider.</summary>
    private const int Low = 3;

    private const double ArrowOfFilter = 2.5;
    private const double WidestForAWord = 34;
    private const double WidestForALink = 44;
    private static readonly double[] Candidates = [7, 9, 11, 13, 16, 20, 26, 34, 44, 58, 75];

    public static IReadOnlyList<ColumnWidth> Of(IReadOnlyList<string> headings, IReadOnlyList<string> keys, IReadOnlyList<StyledCell[]> rows) =>
        [.. headings.Select((heading, place) => new ColumnWidth(Of(heading, [.. rows.Select(row => row[place])]), IsForPrograms(keys[place])))];

    /// <summary>Over how many pages beside each other the columns go, the frozen ones on each.</summary>
    public static int PagesWide(IReadOnlyList<ColumnWidth> columns, int frozen)
    {
        var visible = columns.Where(column => !column.Hidden).Sum(column => column.Width);
        var repeated = columns.Take(frozen).Sum(column => column.Width);
        return visible <= Page ? 1 : (int)Math.Ceiling((visible - repeated) / (Page - repeated));
    }

    /// <summary>Ids serve whoever reads the file back in; a person reads the names.</summary>
    private static bool IsForPrograms(string key) => key is "id" or "field" || key.EndsWith("Id", StringComparison.Ordinal);

    private static double Of(string heading, StyledCell[] cells)
    {
        var texts = cells.Select(cell => cell.Value).OfType<string>().Where(text => text.Length > 0).ToArray();
        var least = Math.Max(TextMeasure.WidestWord(heading) + ArrowOfFilter, cells.Select(cell => cell.Value is DateTime ? Of(cell.Style) : 0).DefaultIfEmpty().Max());
        foreach (var text in texts)
        {
            least = Math.Max(least, Math.Min(WidestForAWord, TextMeasure.WidestWord(text)));
        }

        // LibreOffice writes what leads elsewhere on one line.
        foreach (var link in cells.Where(cell => cell.Location is not null))
        {
            least = Math.Max(least, Math.Min(WidestForALink, TextMeasure.Width((string)link.Value!) + 1));
        }

        return Candidates.Where(width => width >= least).FirstOrDefault(
            width => TextMeasure.Lines(heading, width - ArrowOfFilter) <= 3 && Array.TrueForAll(texts, text => TextMeasure.Lines(text, width) <= Math.Max(Low, 1.5 * TextMeasure.Lines(text, Candidates[^1]))),
            Candidates[^1]);
    }

    private static double Of(CellStyle style) => style == CellStyle.Instant ? 19 : 11;
}
