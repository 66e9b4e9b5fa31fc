using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Upkeep;
using PrivacyRegister.Sentences;
using ICalendar = Ical.Net.Calendar;

namespace PrivacyRegister.Calendar;

/// <summary>
/// Deadlines as an iCalendar object (RFC 5545): a whole day each, which makes nobody busy and rings no bell. The same deadlines,
/// language and address always give the same bytes.
/// </summary>
internal static class CalendarText
{
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>How often a calendar program is asked to look again: twice a day, since what it shows are days.</summary>
    private const string Refresh = "PT12H";

    private static readonly DateTime AnyYear = new(2026, 1, 1);

    /// <param name="deadlines">In the order in which they are written.</param>
    /// <param name="language">nl or en.</param>
    /// <param name="site">Where the register stands, without a path. Part of what an entry is known by, so that two registers in one calendar keep apart.</param>
    public static byte[] Write(IEnumerable<Deadline> deadlines, string language, Uri site)
    {
        var calendar = new ICalendar { ProductId = "-//De Key//Privacy Register//" + language.ToUpperInvariant() };
        var name = SentenceBook.Render(new Sentence("calendar.name"), language);
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        var refresh = new CalendarProperty("REFRESH-INTERVAL", Refresh);
        refresh.AddParameter("VALUE", "DURATION");
        calendar.Properties.Add(refresh);
        calendar.AddProperty("X-PUBLISHED-TTL", Refresh);
        foreach (var deadline in deadlines)
        {
            calendar.Events.Add(Entry(deadline, language, site));
        }

        if (calendar.Events.Count == 0)
        {
            // A calendar must hold something (RFC 5545, 3.6), or some programs take it for a broken file.
            calendar.AddTimeZone(VTimeZone.FromSystemTimeZone(Instants.Amsterdam, AnyYear, includeHistoricalData: false));
        }

        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static CalendarEvent Entry(Deadline deadline, string language, Uri site)
    {
        var words = DeadlineWords.Of(deadline);
        var page = new Uri(site, RecordPages.PathOf(words.Page));
        return new CalendarEvent
        {
            Uid = $"{deadline.Record.Id:D}-{ApiJson.Name(deadline.Kind)}-{deadline.Position}@{site.Authority}",
            DtStamp = new CalDateTime(deadline.Since.UtcDateTime),
            Start = new CalDateTime(deadline.On),
            // Said although it is the rule for a whole day: not every program knows the rule.
            End = deadline.On < DateOnly.MaxValue ? new CalDateTime(deadline.On.AddDays(1)) : null,
            Summary = SentenceBook.Render(words.Summary, language),
            Description = $"{SentenceBook.Render(words.Text, language)}\n{page.AbsoluteUri}",
            Url = page,
            Class = "PRIVATE",
            Transparency = TransparencyType.Transparent,
        };
    }
}
