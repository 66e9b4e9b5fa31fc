using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PrivacyRegister.Register;

/// <summary>What a text may be, wherever it comes from.</summary>
public static partial class Texts
{
    /// <summary>Longest key text (code, name, reference), in UTF-16 units.</summary>
    public const int KeyLength = 200;

    /// <summary>Longest other text.</summary>
    public const int Length = 20_000;

    /// <summary>Longest reason of a change.</summary>
    public const int ReasonLength = 1_000;

    // ISO 3166-1 alpha-2, officially assigned codes.
    private static readonly HashSet<string> Countries = [.. (
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
        "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
        "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
        "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ " +
        "NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
        "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ " +
        "UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW").Split(' ')];

    public static bool IsCountry(string text) => Countries.Contains(text);

    /// <summary>Whole years, months, weeks and days, at least one of them above zero.</summary>
    public static bool IsPeriod(string text) => text.Length <= 40 && Period().IsMatch(text) && text.Any(digit => digit is >= '1' and <= '9');

    public static bool IsSha256(string text) => Sha256().IsMatch(text);

    public static bool IsWebAddress(string text) =>
        text.Length <= 2_000 && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    /// <summary>Lower case without accents: "Café" and "cafe" are one word to whoever searches.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }

    /// <summary>Half a surrogate pair is no character: no database and no UTF-8 can hold it.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether it has characters nobody can see; line ends and tabs are allowed in <paramref name="manyLines"/> text.</summary>
    public static bool HasControlCharacters(string text, bool manyLines) =>
        text.Any(character => char.IsControl(character) && !(manyLines && (character is '\n' or '\r' or '\t')));

    [GeneratedRegex(@"^P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,4}D)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    [GeneratedRegex("^[0-9a-f]{64}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256();
}
