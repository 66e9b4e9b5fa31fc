using System.Text.RegularExpressions;

namespace PrivacyRegister.Register.Findings;

/// <summary>
/// Whether a retention says when it ends (art. 30(1)(f) GDPR): by a period, or by an event one can see happen. "As long as
/// needed" says nothing that art. 5(1)(e) does not say already.
/// </summary>
internal static partial class RetentionCriterion
{
    public static bool HasEvent(Retention retention) => !string.IsNullOrWhiteSpace(retention.UntilEvent) && !StatesNone(retention.UntilEvent);

    /// <summary>
    /// Whether the event is that an incident was dealt with, told by the word itself: anything else would let a tenancy's end
    /// keep camera images for years.
    /// </summary>
    public static bool IsForAnIncident(Retention retention) =>
        retention.UntilEvent is { } text && Incident().IsMatch(Texts.Fold(text));

    public static bool HasAny(Retention retention) => !string.IsNullOrWhiteSpace(retention.Period) || HasEvent(retention);

    [GeneratedRegex("incident|voorval", RegexOptions.CultureInvariant)]
    private static partial Regex Incident();

    // The whole text must be this: "zolang als nodig voor de huurovereenkomst" names something that ends.
    private static bool StatesNone(string text) => AsLongAsNeeded().IsMatch(Texts.Fold(text.Trim()));

    [GeneratedRegex(
        @"^(we )?((bewaren|bewaard|kept|keep|stored)( dit| ze| it| them)?[ ,:]+)?"
        + @"((niet langer dan|zo ?lang)( als| het| dit| dat| is)*|((for )?as long as|(for )?no longer than|not longer than)( is| it is| this is)?)"
        + @" (nodig|noodzakelijk|needed|necessary|required)( is| blijft)?"
        + @"( voor (het|dit|een|de) (doel|doelen|doeleinden|verwerking)| for (the|this) (purpose|purposes|processing))?( is| worden)?[ .!]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex AsLongAsNeeded();
}
