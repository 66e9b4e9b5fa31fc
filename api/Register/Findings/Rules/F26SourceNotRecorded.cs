namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F26, gap: data of which is not recorded that they come from the data subject, nor where else they come from (art. 14(2)(f)
/// GDPR). One finding per activity, which names the categories and opens the first. Informing is the controller's duty: not asked
/// where we are processor.
/// </summary>
internal sealed class F26SourceNotRecorded : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        if (activity.Capacity == Capacity.Processor)
        {
            return;
        }

        RecordedDatum[] data = [.. RecordedDatum.Of(activity, notes.Image).Where(datum => datum.Datum.FromDataSubject != true && string.IsNullOrWhiteSpace(datum.Datum.SourceDescription))];
        if (data.Length > 0)
        {
            notes.Note(
                this,
                FindingSeverity.Gap,
                activity,
                $"/data/{data[0].Position}/sourceDescription",
                "noSource",
                ("activity", activity.Code),
                ("categories", RecordedDatum.Names(data)));
        }
    }
}
