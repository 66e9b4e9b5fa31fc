using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F09, breach: criminal data without a basis, or given beyond it (art. 10 GDPR; arts 31–33 UAVG): art. 33(2)(b) UAVG covers
/// own use only, so to anyone but a processor the basis must cover disclosure. Judged as S8 does.
/// </summary>
internal sealed class F09CriminalDataWithoutBasis : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        var recorded = RecordedDatum.Of(activity, notes.Image).Where(datum => datum.Category.Sensitivity == Sensitivity.Criminal).ToArray();
        var given = GivingLine.Of(activity, notes, Sensitivity.Criminal).ToArray();
        if (recorded.Length + given.Length > 0 && ProtectedDataStanding.OfCriminal(activity.CriminalBasis, toProcessor: true) == CriminalDataState.NoBasis)
        {
            notes.Note(this, FindingSeverity.Breach, activity, "/criminalBasis", "noBasis", ("activity", activity.Code), ("categories", Naming.Of(recorded.Select(datum => datum.Category).Concat(given.SelectMany(line => line.Categories)).DistinctBy(category => category.Id)).ToArray()));
        }

        foreach (var (position, line, categories) in given)
        {
            if (line.Role != RecipientRole.Processor && activity.CriminalBasis is not { CoversDisclosure: true })
            {
                notes.Note(
                    this,
                    FindingSeverity.Breach,
                    activity,
                    $"/recipients/{position}/dataCategoryIds",
                    "ownUseOnly",
                    ("activity", activity.Code),
                    ("party", notes.Image.Parties.Find(line.PartyId)?.Name),
                    ("categories", Naming.Of(categories).ToArray()));
            }
        }
    }
}
