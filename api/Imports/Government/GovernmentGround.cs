using System.Text.RegularExpressions;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Government;

/// <summary>
/// The legal ground in the words of the government's register, as a ground of the policy (ch. 8), whose letters are not those
/// of art. 6(1) GDPR. After a colon stands what is said about it: <c>Wettelijke verplichting: art. 64 Wet SUWI</c>.
/// </summary>
internal static partial class GovernmentGround
{
    // As the government's register spells them, from the beginning of the text: a phrase further on may be about something else.
    private static readonly (string Words, GroundCode Code)[] Spelled =
    [
        ("toestemming", GroundCode.D),
        ("uitvoering overeenkomst", GroundCode.A),
        ("uitvoering van een overeenkomst", GroundCode.A),
        ("uitvoering van de overeenkomst", GroundCode.A),
        ("wettelijke verplichting", GroundCode.B),
        ("vitaal belang", GroundCode.E),
        ("vitale belangen", GroundCode.E),
        ("taak van algemeen belang", GroundCode.F),
        ("gerechtvaardigd belang", GroundCode.C),
        ("gerechtvaardigde belangen", GroundCode.C),
    ];

    private static readonly Dictionary<string, GroundCode> ByLetter = new(StringComparer.Ordinal)
    {
        ["a"] = GroundCode.D,
        ["b"] = GroundCode.A,
        ["c"] = GroundCode.B,
        ["d"] = GroundCode.E,
        ["e"] = GroundCode.F,
        ["f"] = GroundCode.C,
    };

    /// <summary>The ground and what is said about it; null when the text names none that is known, or more than one.</summary>
    public static (GroundCode Code, string? Explanation)? Of(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var head = Texts.Fold(colon < 0 ? text : text[..colon]).Trim();
        GroundCode? spelled = Spelled.FirstOrDefault(one => head.StartsWith(one.Words, StringComparison.Ordinal)) is { Words: not null } found ? found.Code : null;

        // Behind the colon stands mostly a statute, and that has an article 6 of its own.
        var cited = spelled is null && !Regulation().IsMatch(Texts.Fold(text)) ? [] : Article().Matches(spelled is null ? Texts.Fold(text) : head)
            .Select(match => ByLetter[match.Groups["letter"].Value]);
        GroundCode[] named = [.. cited.Concat(spelled is { } code ? [code] : []).Distinct()];
        return named.Length == 1 ? (named[0], SourceText.Clean(colon < 0 ? null : text[(colon + 1)..])) : null;
    }

    [GeneratedRegex(@"\b(avg|gdpr|algemene verordening)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Regulation();

    [GeneratedRegex(@"\b6(,? ?(eerste )?lid ?1?|[.(] ?1\)?)[ ,.]*(aanhef en )?(onder(deel)?|sub|letter|\(|[.])?[ .(]*(?<letter>[a-f])\b", RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
