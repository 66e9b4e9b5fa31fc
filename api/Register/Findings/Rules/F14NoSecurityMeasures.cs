namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>F14, gap: an activity without a description of its security measures (art. 30(1)(g), 32 GDPR).</summary>
internal sealed class F14NoSecurityMeasures : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        if (activity.SecurityMeasures.All(string.IsNullOrWhiteSpace))
        {
            notes.Note(this, FindingSeverity.Gap, activity, "/securityMeasures", "none", ("activity", activity.Code));
        }
    }
}
