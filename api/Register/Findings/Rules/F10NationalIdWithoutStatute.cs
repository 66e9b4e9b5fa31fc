using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F10, breach: the BSN without the statute that prescribes it on the activity, or given to anyone but a processor without one on
/// the line (art. 87 GDPR; art. 46 UAVG). Judged as S8 does.
/// </summary>
internal sealed class F10NationalIdWithoutStatute : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        var recorded = RecordedDatum.Of(activity, notes.Image).Where(datum => datum.Category.Sensitivity == Sensitivity.NationalId).Select(datum => datum.Category);
        var given = GivingLine.Of(activity, notes, Sensitivity.NationalId).ToArray();
        DataCategory[] used = [.. recorded.Concat(given.SelectMany(line => line.Categories)).Distinct()];
        if (used.Length > 0 && !ProtectedDataStanding.PrescribesNationalId(activity))
        {
            notes.Note(this, FindingSeverity.Breach, activity, "/nationalIdStatute", "noStatute", ("activity", activity.Code), ("categories", Naming.Of(used).ToArray()));
        }

        foreach (var (position, line, categories) in given)
        {
            if (!ProtectedDataStanding.PrescribesNationalId(line))
            {
                notes.Note(
                    this,
                    FindingSeverity.Breach,
                    activity,
                    $"/recipients/{position}/statute",
                    "noStatuteOnLine",
                    ("activity", activity.Code),
                    ("party", notes.Image.Parties.Find(line.PartyId)?.Name),
                    ("categories", Naming.Of(categories).ToArray()));
            }
        }
    }
}
