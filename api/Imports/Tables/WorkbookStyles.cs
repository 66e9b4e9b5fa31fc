using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PrivacyRegister.Imports.Tables;

/// <summary>Which cells of a workbook show a day: in its file a day is a number, and only the format of the cell tells.</summary>
internal sealed class WorkbookStyles
{
    // The numbers of formats every workbook has, ISO/IEC 29500-1, 18.8.30: days, and those of East Asian years.
    private static readonly HashSet<uint> DayFormats = [14, 15, 16, 17, 22, .. Range(27, 36), .. Range(50, 58)];

    /// <summary>Days between the two ways of counting: from 1900, and from 1904 on old Macintosh machines.</summary>
    private const double From1904 = 1462;

    private readonly bool[] isDay;
    private readonly bool from1904;

    public WorkbookStyles(WorkbookPart workbook)
    {
        from1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value == true;
        var stylesheet = workbook.WorkbookStylesPart?.Stylesheet;
        var own = new Dictionary<uint, bool>();
        foreach (var format in stylesheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format is { NumberFormatId.Value: var id, FormatCode.Value: { } code })
            {
                own[id] = ShowsDay(code);
            }
        }

        isDay = [.. (stylesheet?.CellFormats?.Elements<CellFormat>() ?? []).Select(format =>
            format.NumberFormatId?.Value is { } id && (own.TryGetValue(id, out var day) ? day : DayFormats.Contains(id)))];
    }

    public bool IsDay(uint? style) => style is { } place && place < isDay.Length && isDay[place];

    /// <summary>ISO 8601: the day, with the time when it has one; null for a number that is no day.</summary>
    public string? Day(double number)
    {
        number += from1904 ? From1904 : 0;
        if (number is < 1 or >= 2_958_466)
        {
            return null;
        }

        // Excel counts 29 February 1900, which never was; the days before it are one off.
        var day = DateTime.FromOADate(number < 60 ? number + 1 : number);
        return day.ToString(day.TimeOfDay < TimeSpan.FromSeconds(1) ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a format has a day, month or year in it, outside quotes and brackets.</summary>
    private static bool ShowsDay(string code)
    {
        var quoted = false;
        var bracketed = false;
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case '[' when !quoted:
                    bracketed = true;
                    break;
                case ']':
                    bracketed = false;
                    break;
                case 'd' or 'D' or 'y' or 'Y' or 'j' or 'J' when !quoted && !bracketed:
                case 'm' or 'M' when !quoted && !bracketed && code.AsSpan(at).StartsWith("mmm", StringComparison.OrdinalIgnoreCase):
                    return true;
            }
        }

        return false;
    }

    private static IEnumerable<uint> Range(uint from, uint to)
    {
        for (var number = from; number <= to; number++)
        {
            yield return number;
        }
    }
}
