namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>F11, gap: an activity without data subjects, or without data categories (art. 30(1)(c) GDPR).</summary>
internal sealed class F11NobodyOrNothingRecorded : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        if (activity.DataSubjectCategoryIds.Count == 0)
        {
            notes.Note(this, FindingSeverity.Gap, activity, "/dataSubjectCategoryIds", "nobody", ("activity", activity.Code));
        }

        if (activity.Data.Count == 0)
        {
            notes.Note(this, FindingSeverity.Gap, activity, "/data", "nothing", ("activity", activity.Code));
        }
    }
}
