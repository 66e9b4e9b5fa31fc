using System.Globalization;
using System.Text.RegularExpressions;

namespace PrivacyRegister.Register.Upkeep;

/// <summary>A length of time in whole months and days, read from ISO 8601 such as <c>P1Y6M</c>.</summary>
internal readonly partial record struct Period(int Months, int Days)
{
    private const int DaysInLongMonth = 31;
    private const int DaysInWeek = 7;
    private const int MonthsInYear = 12;

    /// <summary>Null for what is no period.</summary>
    public static Period? Read(string? text)
    {
        if (text is null || !Texts.IsPeriod(text))
        {
            return null;
        }

        int months = 0, days = 0;
        foreach (Match part in Part().Matches(text))
        {
            var count = int.Parse(part.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
            (months, days) = part.Groups["unit"].Value switch
            {
                "Y" => (months + (count * MonthsInYear), days),
                "M" => (months + count, days),
                "W" => (months, days + (count * DaysInWeek)),
                _ => (months, days + count),
            };
        }

        return new Period(months, days);
    }

    /// <summary>
    /// The first of <paramref name="day"/>, a period later, two periods later … that is not before <paramref name="earliest"/>;
    /// null beyond the calendar. Counted from the first day, so that the end of a month stays the end of a month.
    /// </summary>
    public DateOnly? FirstFrom(DateOnly day, DateOnly earliest) => After(day, TimesTo(day, earliest));

    /// <summary>The last of them before <paramref name="earliest"/>; null when the first is not before it.</summary>
    public DateOnly? LastBefore(DateOnly day, DateOnly earliest) => TimesTo(day, earliest) is > 0 and var times ? After(day, times - 1) : null;

    private long TimesTo(DateOnly day, DateOnly earliest)
    {
        // Never too many, since no month is longer: what is missing is counted on.
        long times = Math.Max(0, earliest.DayNumber - day.DayNumber) / ((Months * DaysInLongMonth) + Days);
        while (After(day, times) < earliest)
        {
            times++;
        }

        return times;
    }

    private DateOnly? After(DateOnly day, long times)
    {
        var months = Months * times;
        if ((day.Year * MonthsInYear) + day.Month - 1 + months >= DateOnly.MaxValue.Year * MonthsInYear)
        {
            return null;
        }

        var number = day.AddMonths((int)months).DayNumber + (Days * times);
        return number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }

    [GeneratedRegex("(?<count>[0-9]+)(?<unit>[YMWD])", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
