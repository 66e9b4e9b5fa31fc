using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Upkeep;

namespace PrivacyRegister.Calendar;

/// <summary>A calendar to send: its bytes, and their entity tag.</summary>
public sealed record CalendarFile(byte[] Bytes, string ETag, string Language);

/// <summary>Which calendar: for a day, in a language (nl or en), with or without what only an auditor may read, and where the register stands.</summary>
internal sealed record CalendarEdition(DateOnly On, string Language, bool Auditing, Uri Site);

/// <summary>
/// The calendars of a register, written once for all who may read the same and kept as long as the register is: calendar
/// programs ask again and again, many at the same minute.
/// </summary>
internal sealed class KeptCalendars
{
    /// <summary>Beyond the few there can be at one address: whoever asks under ever other names of the host fills no memory.</summary>
    private const int MostEditions = 16;

    private readonly ConditionalWeakTable<RegisterImage, ConcurrentDictionary<CalendarEdition, Lazy<Task<CalendarFile>>>> known = [];

    /// <summary>Whoever comes while it is being written waits for it without holding a thread: thousands of entries take a second.</summary>
    public Task<CalendarFile> Of(RegisterImage image, CalendarEdition edition)
    {
        var editions = known.GetOrAdd(image, static _ => new());
        if (editions.Count >= MostEditions && !editions.ContainsKey(edition))
        {
            editions.Clear();
        }

        return editions.GetOrAdd(edition, static (wanted, of) => new Lazy<Task<CalendarFile>>(() => Task.Run(() => Write(of, wanted))), image).Value;
    }

    private static CalendarFile Write(RegisterImage image, CalendarEdition edition)
    {
        var deadlines = Deadlines.Of(image, edition.On).Where(deadline => edition.Auditing || deadline is not (RequestDue or AcceptanceEnd));
        var bytes = CalendarText.Write(deadlines, edition.Language, edition.Site);
        return new CalendarFile(bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"", edition.Language);
    }
}
