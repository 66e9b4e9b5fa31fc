using PrivacyRegister.Register.Upkeep;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F13, breach: camera images or access logs kept over four weeks (28 days) while nothing says that this is for a recorded
/// incident only (policy ch. 2). They are known by their disclosure. A month can be longer than four weeks. Attention: kept
/// until some other event without a period, which may be sooner or later. None at all is F12.
/// </summary>
internal sealed class F13ImagesKeptTooLong : FindingRule
{
    private const int LongestDays = 28;

    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        foreach (var (position, datum, category) in RecordedDatum.Of(activity, notes.Image))
        {
            if (category.Disclosure != Disclosure.AuthorityOrProcessor || datum.Retention is not { } retention || RetentionCriterion.IsForAnIncident(retention))
            {
                continue;
            }

            (string, object?)[] named = [("activity", activity.Code), ("category", Sharing.Naming.Of(category)), ("event", retention.UntilEvent)];
            if (Period.Read(retention.Period) is { } period)
            {
                if (period.Months > 0 || period.Days > LongestDays)
                {
                    notes.Note(this, FindingSeverity.Breach, activity, $"/data/{position}/retention/period", "tooLong", named);
                }
            }
            else if (RetentionCriterion.HasEvent(retention))
            {
                notes.Note(this, FindingSeverity.Attention, activity, $"/data/{position}/retention/untilEvent", "otherEvent", named);
            }
        }
    }
}
