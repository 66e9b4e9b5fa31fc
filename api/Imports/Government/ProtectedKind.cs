using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Government;

/// <summary>
/// A kind of data of art. 9 or 10 GDPR that the government's register ticks for a kind of data subject as a whole. Here it
/// becomes a data category of its own, so that a tick is never lost in categories that are called something else.
/// </summary>
internal sealed record ProtectedKind(string Field, string Category, Sensitivity Sensitivity)
{
    public static readonly IReadOnlyList<ProtectedKind> All =
    [
        new("RasOfEtniciteit", "Ras of etniciteit", Sensitivity.Special),
        new("PolitiekeGezindheid", "Politieke gezindheid", Sensitivity.Special),
        new("GodsdienstOfLevensovertuiging", "Godsdienst of levensovertuiging", Sensitivity.Special),
        new("LidmaatschapVakvereniging", "Lidmaatschap van een vakvereniging", Sensitivity.Special),
        new("Genetisch", "Genetische gegevens", Sensitivity.Special),
        new("Biometrisch", "Biometrische gegevens", Sensitivity.Special),
        new("Gezondheid", "Gegevens over gezondheid", Sensitivity.Special),
        new("SeksueleLeven", "Gegevens over seksueel leven", Sensitivity.Special),
        new("Strafrechtelijk", "Strafrechtelijke gegevens", Sensitivity.Criminal),
    ];

    private static readonly (string Stem, Sensitivity Sensitivity)[] Stems =
    [
        ("gezondheid", Sensitivity.Special), ("medisch", Sensitivity.Special), ("ziekte", Sensitivity.Special), ("beperking", Sensitivity.Special),
        ("etnici", Sensitivity.Special), ("godsdienst", Sensitivity.Special), ("geloof", Sensitivity.Special), ("levensovertuiging", Sensitivity.Special),
        ("politieke", Sensitivity.Special), ("vakbond", Sensitivity.Special), ("vakvereniging", Sensitivity.Special), ("genetisch", Sensitivity.Special),
        ("biometri", Sensitivity.Special), ("vingerafdruk", Sensitivity.Special), ("seksue", Sensitivity.Special),
        ("strafrecht", Sensitivity.Criminal), ("strafblad", Sensitivity.Criminal), ("veroordel", Sensitivity.Criminal), ("procesverbaal", Sensitivity.Criminal),
        ("bsn", Sensitivity.NationalId), ("burgerservicenummer", Sensitivity.NationalId), ("sofinummer", Sensitivity.NationalId),
    ];

    private static readonly string[] ImageStems = ["camera", "videobeeld", "toegangsregistratie", "toegangslog"];

    private static readonly string[] ChildStems = ["kind", "minderjarig", "jeugd", "jongere", "leerling", "scholier"];

    /// <summary>
    /// How sensitive a category by this name is taken to be until a person settles it. Too strict costs a correction; too
    /// lenient lets data go where they may not.
    /// </summary>
    public static Sensitivity OfName(string name)
    {
        var words = ImportNames.Key(name);
        return Stems.FirstOrDefault(one => words.Contains(one.Stem, StringComparison.Ordinal)).Sensitivity;
    }

    /// <summary>Whether the name, apart from what is between brackets, is that of a national number and of nothing else.</summary>
    public static bool IsNationalNumber(string name) => ImportNames.Key(name.Split('(')[0]) is "bsn" or "bsnnummer" or "burgerservicenummer" or "sofinummer";

    /// <summary>Whether a category is of the kind that a name speaks of: both about health, or both a national number.</summary>
    public static bool IsAlike(string name, DataCategory category)
    {
        var (words, other) = (ImportNames.Key(name), ImportNames.Key(category.Name));
        return (OfName(name) == Sensitivity.NationalId && category.Sensitivity == Sensitivity.NationalId)
            || Stems.Any(one => words.Contains(one.Stem, StringComparison.Ordinal) && other.Contains(one.Stem, StringComparison.Ordinal));
    }

    /// <summary>Whether the name may be of camera images or access logs, which go to an authority or a processor alone (policy ch. 2).</summary>
    public static bool OfImages(string name)
    {
        var words = ImportNames.Key(name);
        return ImageStems.Any(stem => words.Contains(stem, StringComparison.Ordinal));
    }

    /// <summary>Whether the name may be of children.</summary>
    public static bool OfChildren(string name)
    {
        var words = ImportNames.Key(name);
        return ChildStems.Any(stem => words.Contains(stem, StringComparison.Ordinal));
    }
}
