namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F12, gap: data without a retention, or with one that states no end (art. 5(1)(e), 30(1)(f) GDPR). One finding of each sort per
/// activity, which names the categories and opens the first. The terms are the controller's: not asked where we are processor.
/// </summary>
internal sealed class F12DataWithoutRetention : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        if (activity.Capacity == Capacity.Processor)
        {
            return;
        }

        var endless = RecordedDatum.Of(activity, notes.Image).Where(datum => datum.Datum.Retention is not { } retention || !RetentionCriterion.HasAny(retention)).ToLookup(datum => IsEmpty(datum.Datum.Retention));
        Note([.. endless[true]], "none");
        Note([.. endless[false]], "noCriterion");

        void Note(RecordedDatum[] data, string words)
        {
            if (data.Length > 0)
            {
                notes.Note(
                    this,
                    FindingSeverity.Gap,
                    activity,
                    $"/data/{data[0].Position}/retention",
                    words,
                    ("activity", activity.Code),
                    ("categories", RecordedDatum.Names(data)));
            }
        }
    }

    // Without a period and an end it says at most why, from when and what then.
    private static bool IsEmpty(Retention? retention) => string.IsNullOrWhiteSpace(retention?.UntilEvent);
}
