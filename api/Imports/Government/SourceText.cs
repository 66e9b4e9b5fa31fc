using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Government;

/// <summary>A yes or no of the file. <paramref name="Said"/> is what stands there when it is neither.</summary>
internal readonly record struct Answer(bool? Yes, string? Said)
{
    /// <summary>Yes, or anything that is not clearly no: for questions where a wrong no does harm.</summary>
    public bool MayBeYes => Yes ?? Said is not null;

    /// <summary>Ja, nee, or what stands there; null for nothing.</summary>
    public string? Words => Yes switch { true => "ja", false => "nee", null => Said };
}

/// <summary>Values of the file as text: whatever type they have, nothing of them is lost.</summary>
internal static partial class SourceText
{
    private static readonly string[] YesWords = ["ja", "true", "yes", "1", "waar"];

    private static readonly string[] DutchDays = ["dd-MM-yyyy", "d-M-yyyy", "dd/MM/yyyy", "d/M/yyyy"];

    /// <summary>A value in words; null for what says nothing: null, empty text, an empty list, an object of nothing.</summary>
    public static string? Print(JsonNode? node) => node switch
    {
        JsonValue value => Print(value),
        JsonArray list => Join("\n", list.Select(Print)),
        JsonObject fields => Join("; ", fields.Select(field => Print(field.Value) is { } text ? $"{Clean(field.Key)}: {text}" : null)),
        _ => null,
    };

    /// <summary>Trimmed, with line ends as they are here, and without characters nobody can see; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            if (!char.IsControl(character) || character is '\n' or '\t')
            {
                clean.Append(character);
            }
        }

        return clean.ToString().Trim() is { Length: > 0 } left ? left : null;
    }

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text) => Space().Replace(text, " ").Trim();

    /// <summary>On one line, and no longer than a name may be.</summary>
    public static string Name(string text)
    {
        var line = OneLine(text);
        if (line.Length <= Texts.KeyLength)
        {
            return line;
        }

        // Not through the middle of a pair that is one character.
        var end = char.IsHighSurrogate(line[Texts.KeyLength - 2]) ? Texts.KeyLength - 2 : Texts.KeyLength - 1;
        return line[..end].TrimEnd() + "…";
    }

    public static Answer Answer(string? text) =>
        text is null ? default
        : YesWords.Contains(NothingSaid.Word(text)) ? new Answer(true, null)
        : NothingSaid.Denials.Contains(NothingSaid.Word(text)) ? new Answer(false, null)
        : new Answer(null, text);

    /// <summary>A day as it is written here, without its time; text that is no day stays what it is. Null for the year 1, which .NET writes for no day.</summary>
    public static string? Day(string? text)
    {
        if (text is null || text.StartsWith("0001-01-01", StringComparison.Ordinal))
        {
            return null;
        }

        var day = Ticks().Match(text) is { Success: true } ticks ? OfTicks(ticks.Groups[1].Value)
            : Instants.TryParse(text, out var instant) && instant.Year is > 1 and < 9999 ? Instants.Day(instant)
            : IsoDay().IsMatch(text) && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso) ? iso
            : DateOnly.TryParseExact(text, DutchDays, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dutch) ? dutch
            : (DateOnly?)null;
        return day is null ? text : day.Value.Year == 1 ? null : day.Value.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
    }

    private static DateOnly? OfTicks(string milliseconds) =>
        long.TryParse(milliseconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 100_000_000_000_000
            ? number < -62_000_000_000_000 ? DateOnly.MinValue : Instants.Day(DateTimeOffset.FromUnixTimeMilliseconds(number))
            : null;

    private static string? Print(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => Clean(value.GetValue<string>()),
        JsonValueKind.True => "ja",
        JsonValueKind.False => "nee",
        JsonValueKind.Number => value.ToJsonString(),
        _ => null,
    };

    private static string? Join(string between, IEnumerable<string?> texts) => string.Join(between, texts.Where(text => text is not null)) is { Length: > 0 } joined ? joined : null;

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex(@"^/Date\((-?\d{1,18})([+-]\d{4})?\)/$", RegexOptions.CultureInvariant)]
    private static partial Regex Ticks();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDay();
}
