using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Imports.Sheets;

/// <summary>What people write in cells, as the register spells it. Null for what is none of it: nothing is guessed.</summary>
internal static partial class CellWords
{
    private static readonly string[] Yes = ["ja", "j", "yes", "y", "true", "waar", "1", "x"];
    private static readonly string[] No = ["nee", "n", "no", "false", "onwaar", "0", "-"];

    private static readonly char[] BetweenNameAndArticle = [' ', '(', '[', ',', ':', ';', '-', '–', '—'];

    private const int LongestGround = 200;

    private static readonly string[] DayForms =
    [
        "yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy/M/d", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy",
    ];

    private static readonly ConcurrentDictionary<Type, Dictionary<string, string>> Enums = new();

    /// <summary>The wire name of an enum's value by its word in Dutch or English, or by that name itself.</summary>
    public static string? Value(Type type, string text) => Enums.GetOrAdd(type, WordsOf).GetValueOrDefault(ImportNames.Key(text));

    /// <summary>The words an enum's values are known by, in a language.</summary>
    public static string[] Choices(Type type, string language) => [.. Enum.GetValues(type).Cast<Enum>().Select(value => Word(value, language))];

    public static bool? Flag(string text) => Texts.Fold(text.Trim()) switch
    {
        var folded when Yes.Contains(folded) => true,
        var folded when No.Contains(folded) => false,
        _ => null,
    };

    /// <summary>A day in the order of day, month, year as Dutch people write it, or ISO 8601. 3/4/2026 is 3 April.</summary>
    public static string? Day(string text)
    {
        foreach (var culture in new[] { CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("nl-NL"), CultureInfo.GetCultureInfo("en-GB") })
        {
            if (DateOnly.TryParseExact(text, DayForms, culture, DateTimeStyles.None, out var day))
            {
                return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }

        return DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            && instant.TimeOfDay == TimeSpan.Zero
            ? instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    public static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An ISO 8601 duration: "P4W" itself, "4 weken", "1 jaar en 6 maanden", "7 years".</summary>
    public static string? Period(string text)
    {
        if (Texts.IsPeriod(text.ToUpperInvariant()))
        {
            return text.ToUpperInvariant();
        }

        var parts = PeriodPart().Matches(Texts.Fold(text));
        var rest = PeriodPart().Replace(Texts.Fold(text), "").Replace(" en ", " ", StringComparison.Ordinal).Replace(" and ", " ", StringComparison.Ordinal).Trim(' ', ',', '.');
        if (parts.Count == 0 || rest.Length > 0 || parts.Select(part => Unit(part)).Distinct().Count() < parts.Count)
        {
            return null;
        }

        var period = "P" + string.Concat(parts.OrderBy(part => "YMWD".IndexOf(Unit(part), StringComparison.Ordinal)).Select(part => part.Groups["count"].Value.TrimStart('0') + Unit(part)));
        return Texts.IsPeriod(period) ? period : null;
    }

    /// <summary>
    /// A ground of the policy, from its name, its article of the GDPR, or both where they say the same, and nothing beside it:
    /// half a sentence may say the opposite. A bare letter is refused: F of the policy is art. 6(1)(e), and f of the law is the
    /// policy's C.
    /// </summary>
    public static GroundCode? Ground(string text) => NameOrArticle(text) ?? Enumerable.Range(1, Math.Max(0, Math.Min(text.Length, LongestGround) - 1))
        .Where(place => BetweenNameAndArticle.Contains(text[place]))
        .Select(place => NameOrArticle(text[..place]) is { } one && NameOrArticle(Unwrapped(text[place..])) == one ? one : (GroundCode?)null)
        .FirstOrDefault(both => both is not null);

    /// <summary>The grounds of "toestemming en gerechtvaardigd belang" each by itself; the text as it is when not every part is one.</summary>
    public static IReadOnlyList<string> Grounds(string text)
    {
        var parts = AndBetween().Split(text);
        return Ground(text) is null && parts.All(part => Ground(part) is not null) ? parts : [text];
    }

    /// <summary>Without the brackets or the dash that set it apart from what stands before it.</summary>
    private static string Unwrapped(string text)
    {
        var bare = text.TrimStart(BetweenNameAndArticle).TrimEnd(' ', ']');
        return bare.EndsWith(')') && bare.Count(letter => letter == ')') > bare.Count(letter => letter == '(') ? bare[..^1] : bare;
    }

    private static GroundCode? NameOrArticle(string text)
    {
        if (GroundArticle().Match(Texts.Fold(text).Trim()) is { Success: true } article)
        {
            var code = Enum.GetValues<GroundCode>().First(code => code.Article()[^2] == article.Groups["letter"].Value[0]);
            return article.Groups["policy"] is { Success: true } policy && !string.Equals(policy.Value, code.ToString(), StringComparison.OrdinalIgnoreCase) ? null : code;
        }

        var found = Enum.GetValues<GroundCode>().Where(code => SentenceBook.Languages.Any(language => Named(code, language).Any(name => ImportNames.Key(name) == ImportNames.Key(text)))).ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    private static string[] Named(GroundCode code, string language) => SentenceBook.Render(new Sentence($"import.ground.{char.ToLowerInvariant(code.ToString()[0])}"), language).Split('|');

    private static Dictionary<string, string> WordsOf(Type type)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in Enum.GetValues(type).Cast<Enum>())
        {
            foreach (var word in SentenceBook.Languages.Select(language => Word(value, language)).Append(ApiJson.Name(value)))
            {
                words.TryAdd(ImportNames.Key(word), ApiJson.Name(value));
            }
        }

        return words;
    }

    private static string Word(Enum value, string language) => SentenceBook.Render(new Sentence("word", ("word", value)), language);

    private static string Unit(Match part) => part.Groups["unit"].Value[0] switch { 'j' or 'y' => "Y", 'm' => "M", 'w' => "W", _ => "D" };

    [GeneratedRegex(@"(?<count>\d{1,4})\s*(?<unit>jaar|jaren|years?|maand(en)?|months?|we(ek|ken)|weeks?|dag(en)?|days?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PeriodPart();

    [GeneratedRegex(@"\s+(?:en|and)\s+|\s*[+&]\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AndBetween();

    [GeneratedRegex(@"^((?<policy>[a-f])\s*·\s*)?(art(ikel|icle)?\.?\s*)?6\s*[.,(]?\s*(eerste\s+)?(lid)?\s*1?\s*\)?[\s,.(]*(aanhef\s+en\s+)?(onder(deel)?|sub|letter)?[\s.(]*(?<letter>[a-f])\s*\)?[\s,.]*(van\s+de\s+)?(avg|gdpr)?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex GroundArticle();
}
