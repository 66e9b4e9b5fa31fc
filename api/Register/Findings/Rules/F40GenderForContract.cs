namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F40, attention: gender on an activity with ground A. A contract seldom needs it: forms of address do not (art. 5(1)(c) GDPR;
/// CJEU C-394/23, Mousse).
/// </summary>
internal sealed class F40GenderForContract : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        if (!activity.Grounds.Any(ground => ground.Code == GroundCode.A))
        {
            return;
        }

        foreach (var (position, _, category) in RecordedDatum.Of(activity, notes.Image).Where(datum => datum.Category.DpvTerm == "pd:Gender").DistinctBy(datum => datum.Category))
        {
            notes.Note(this, FindingSeverity.Attention, activity, $"/data/{position}", "gender", ("activity", activity.Code), ("category", Sharing.Naming.Of(category)));
        }
    }
}
