namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F27, attention: an activity or agreement whose review day has passed, or that has no owner (art. 5(2), 24 GDPR). A review
/// that is due on the day itself is in time.
/// </summary>
internal sealed class F27ReviewOverdue : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes) => Look(activity, activity.ReviewOn, activity.OwnerId, notes);

    public override void Look(Agreement agreement, FindingNotes notes) => Look(agreement, agreement.ReviewOn, agreement.OwnerId, notes);

    private void Look(RegisterRecord record, DateOnly? reviewOn, Guid? ownerId, FindingNotes notes)
    {
        if (reviewOn < notes.On)
        {
            notes.Note(this, FindingSeverity.Attention, record, "/reviewOn", "overdue", ("record", record.Label), ("day", reviewOn));
        }

        if (ownerId is null)
        {
            notes.Note(this, FindingSeverity.Attention, record, "/ownerId", "noOwner", ("record", record.Label));
        }
    }
}
