using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F38, gap: an activity whose purpose no published privacy notice names (arts 13, 14 GDPR), or a joint-controller arrangement in
/// force whose essence is not available to data subjects (art. 26(2)). A notice without a day of publication counts, one published
/// after the day does not. Informing is the controller's duty: not asked where we are processor.
/// </summary>
internal sealed class F38NotInformed : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        if (activity.Capacity == Capacity.Processor)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(activity.Notice?.Title) && string.IsNullOrWhiteSpace(activity.Notice?.Url))
        {
            notes.Note(this, FindingSeverity.Gap, activity, "/notice", "noNotice", ("activity", activity.Code));
        }
        else if (activity.Notice.PublishedOn > notes.On)
        {
            notes.Note(this, FindingSeverity.Gap, activity, "/notice/publishedOn", "later", ("activity", activity.Code), ("day", activity.Notice.PublishedOn));
        }
    }

    public override void Look(Agreement agreement, FindingNotes notes)
    {
        if (agreement.Kind == AgreementKind.JointControllerArrangement
            && AgreementForce.Of(agreement, notes.On) == AgreementState.InForce
            && !IsEssencePublished(agreement))
        {
            notes.Note(this, FindingSeverity.Gap, agreement, "/article26", "essence", ("agreement", agreement.Reference));
        }
    }

    // Listed twice, the worst counts, as in S6.
    private static bool IsEssencePublished(Agreement agreement)
    {
        var found = agreement.Article26.Where(point => point.Point == Article26Point.EssencePublished).ToArray();
        return found.Length > 0 && found.All(point => point.Assessment == Assessment.Present);
    }
}
