using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>What people write where there is nothing to write: "n.v.t.", "geen", a dash. It is no name of anything.</summary>
internal static class NothingSaid
{
    /// <summary>A plain no, as <see cref="Word"/> leaves it.</summary>
    public static readonly IReadOnlyList<string> Denials = ["nee", "false", "no", "0", "onwaar", "geen", "nvt", "niet van toepassing"];

    private static readonly string[] Others =
    [
        // Of signs alone, like a question mark.
        "", "none", "na", "not applicable", "onbekend", "unknown", "niet bekend", "nog niet bekend", "nader te bepalen", "ntb", "tbd",
    ];

    /// <summary>Whether the text as a whole says that there is nothing, or that nobody knows.</summary>
    public static bool In(string text) => IsDenial(text) || Others.Contains(Word(text));

    /// <summary>Whether the text as a whole says that there is nothing.</summary>
    public static bool IsDenial(string text) => Denials.Contains(Word(text)) || !text.Any(character => char.IsLetterOrDigit(character) || character == '?');

    /// <summary>Folded, with letters, digits and single spaces alone.</summary>
    public static string Word(string text) => string.Join(' ', new string([.. Texts.Fold(text).Where(character => char.IsLetterOrDigit(character) || char.IsWhiteSpace(character))]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
