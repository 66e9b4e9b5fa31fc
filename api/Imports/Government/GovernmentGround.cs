using System.Text.RegularExpressions;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Government;

/// <summary>
/// The legal ground in the words of the government's register, as a ground of the policy (ch. 8), whose letters are not those
/// of art. 6(1) GDPR. After a colon stands what is said about it: <c>Wettelijke verplichting: art. 64 Wet SUWI</c>.
/// </summary>
internal static partial class GovernmentGround
{
    // As the government's register spells them; the whole text before the colon is one of these, or none is meant for certain.
    private static readonly (Regex Whole, string[] Words, GroundCode Code)[] Spelled =
    [
        (Whole("toestemming( (van (de )?)?betrokkenen?)?"), ["toestemming"], GroundCode.D),
        (Whole("uitvoering( van)?( een| de)? overeenkomst"), ["overeenkomst"], GroundCode.A),
        (Whole("wettelijke verplichting( (van de )?verantwoordelijke| van de organisatie)?"), ["wettelijke verplichting"], GroundCode.B),
        (Whole("(vitaal belang|vitale belangen)( (van (de )?)?betrokkenen?)?"), ["vitaal belang", "vitale belang"], GroundCode.E),
        (Whole("taak van algemeen belang"), ["algemeen belang"], GroundCode.F),
        (Whole("(gerechtvaardigd belang|gerechtvaardigde belangen)( (van de )?verantwoordelijke| van de organisatie)?"), ["gerechtvaardigd"], GroundCode.C),
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
        var explanation = SourceText.Clean(colon < 0 ? null : text[(colon + 1)..]);
        if (Negation().IsMatch(head))
        {
            return null;
        }

        if (Spelled.FirstOrDefault(one => one.Whole.IsMatch(head)) is { Whole: not null } spelled)
        {
            return (spelled.Code, explanation);
        }

        // A statute has an article 6 of its own; and what is also named in words must be the same ground.
        var all = Texts.Fold(text);
        if (!Regulation().IsMatch(all) || Negation().IsMatch(all))
        {
            return null;
        }

        GroundCode[] cited = [.. Article().Matches(all).Select(match => ByLetter[match.Groups["letter"].Value]).Distinct()];
        return cited is [var code] && Spelled.All(one => one.Code == code || !one.Words.Any(words => all.Contains(words, StringComparison.Ordinal))) ? (code, explanation) : null;
    }

    private static Regex Whole(string phrase) => new($@"\A{phrase}[ .,;!]*\z", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\b(niet|geen|nee|zonder|not|no)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\b(avg|gdpr|algemene verordening)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Regulation();

    [GeneratedRegex(@"\b6(,? ?(eerste )?lid ?1?|[.(] ?1\)?)[ ,.]*(aanhef en )?(onder(deel)?|sub|letter|\(|[.])?[ .(]*(?<letter>[a-f])\b", RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
