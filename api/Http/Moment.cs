using PrivacyRegister.Register;

namespace PrivacyRegister.Http;

/// <summary>
/// The <c>asOf</c> of a read: what the register said then. A day means the end of that day in Europe/Amsterdam.
/// Absent: now.
/// </summary>
public sealed record Moment(DateTimeOffset? Instant, DateOnly? Day)
{
    public static readonly Moment Now = new(null, null);

    /// <exception cref="Refusal">400 when it is neither a day nor an instant.</exception>
    public static Moment Read(string? text, string name = "asOf")
    {
        if (string.IsNullOrEmpty(text))
        {
            return Now;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
        {
            return new Moment(Instants.EndOf(day), day);
        }

        return Instants.TryParse(text, out var instant)
            ? new Moment(instant.ToUniversalTime(), Instants.Day(instant))
            : throw Refusal.Invalid("/" + name, new Sentence("query.asOf"));
    }
}
