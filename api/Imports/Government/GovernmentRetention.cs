using System.Globalization;
using System.Text.RegularExpressions;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Government;

/// <summary>
/// A retention in words as a rule: <c>5 jaar</c> is a period, <c>2 jaar na einde contract</c> a period and the event it runs
/// from, <c>tot het dossier is gesloten</c> an event. Anything else is kept as it is for a person to make a rule of, and the
/// findings say that there is none.
/// </summary>
internal static partial class GovernmentRetention
{
    private static readonly string[] Numbers = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien"];

    public static Retention Of(string text)
    {
        var line = SourceText.OneLine(text);
        if (Texts.IsPeriod(line))
        {
            return new Retention { Period = line };
        }

        if (PeriodFrom().Match(Plain(line)) is { Success: true } match && Period(match) is { } period && !Doubt().IsMatch(match.Groups["start"].Value))
        {
            var start = match.Groups["start"];
            return new Retention { Period = period, StartEvent = start.Success ? line[start.Index..].TrimEnd('.', ' ') : null };
        }

        return Until().IsMatch(Plain(line)) ? new Retention { UntilEvent = text } : new Retention { Basis = text };
    }

    /// <summary>Lower case and without accents, each letter in its place: "één" is "een".</summary>
    private static string Plain(string text) => Texts.Fold(text) is { } folded && folded.Length == text.Length ? folded : text.ToLowerInvariant();

    private static string? Period(Match match)
    {
        var spelled = match.Groups["number"].Value;
        var number = int.TryParse(spelled, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Array.IndexOf(Numbers, spelled);
        var unit = match.Groups["unit"].Value[0] switch { 'j' => 'Y', 'm' => 'M', 'w' => 'W', _ => 'D' };
        return number is > 0 and <= 9999 ? string.Create(CultureInfo.InvariantCulture, $"P{number}{unit}") : null;
    }

    // "Minimaal" is no end, and what follows a comma may change everything: both are left to a person.
    [GeneratedRegex(@"^(?<number>\d{1,4}|[a-z]+) (?<unit>jaar|jaren|maand|maanden|week|weken|dag|dagen)( (na|nadat|vanaf) (?<start>[^,;.:]+))?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex PeriodFrom();

    [GeneratedRegex(@"\b(of|tenzij|maar|zolang|behalve|mits)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"^(tot|totdat|zolang|gedurende)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Until();
}
