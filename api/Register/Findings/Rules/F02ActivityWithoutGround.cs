namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>F02, breach: an activity without a legal ground (art. 6(1) GDPR).</summary>
internal sealed class F02ActivityWithoutGround : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        if (activity.Grounds.Count == 0)
        {
            notes.Note(this, FindingSeverity.Breach, activity, "/grounds", "none", ("activity", activity.Code));
        }
    }
}
