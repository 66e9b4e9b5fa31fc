namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>F01, breach: an activity without a purpose, or under one that is not established (art. 5(1)(b) GDPR; policy, vision).</summary>
internal sealed class F01ActivityWithoutPurpose : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        if (notes.Image.Purposes.Find(activity.PurposeId) is not { } purpose)
        {
            notes.Note(this, FindingSeverity.Breach, activity, "/purposeId", "none", ("activity", activity.Code));
        }
        else if (!purpose.IsEstablished)
        {
            notes.Note(this, FindingSeverity.Breach, activity, "/purposeId", "notEstablished", ("activity", activity.Code), ("purpose", purpose.Code));
        }
    }
}
