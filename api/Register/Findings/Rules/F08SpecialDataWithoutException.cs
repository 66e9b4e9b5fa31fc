using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F08, breach: special data without a usable exception of art. 9(2) GDPR (arts 22–30 UAVG), judged as S8 does: a and c are
/// usable, e and f with an explanation, b and g–j with a statute, d never.
/// </summary>
internal sealed class F08SpecialDataWithoutException : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        var recorded = RecordedDatum.Of(activity, notes.Image).Select(datum => datum.Category).Where(category => category.Sensitivity == Sensitivity.Special);
        var given = GivingLine.Of(activity, notes, Sensitivity.Special).SelectMany(line => line.Categories);
        Wording[] special = [.. Naming.Of(recorded.Concat(given).Distinct())];
        if (special.Length > 0 && Lack(activity.Article9) is var (words, field))
        {
            notes.Note(this, FindingSeverity.Breach, activity, field, words, ("activity", activity.Code), ("categories", special));
        }
    }

    private static (string Words, string Field)? Lack(Article9Basis? basis) => ProtectedDataStanding.OfSpecial(basis) switch
    {
        SpecialDataState.NoException => (basis?.Exception is null ? "noException" : "notForUs", "/article9"),
        SpecialDataState.NoExplanation => ("noExplanation", "/article9/explanation"),
        SpecialDataState.NoStatute => ("noStatute", "/article9/statute"),
        _ => null,
    };
}
