using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F20, breach: there is an agreement in force, but a line gives or gets data, of data subjects or for a purpose, that no
/// scope line covers (art. 28(3), art. 5(1)(b) GDPR; policy ch. 5). An activity without purpose is F01's alone.
/// </summary>
internal sealed class F20OutsideScope : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        if (activity.PurposeId is null)
        {
            return;
        }

        foreach (var line in notes.Lines(activity))
        {
            foreach (var side in line.Sides)
            {
                if (side.Standing.Agreement != CheckOutcome.Fail && side.Missing.Count > 0)
                {
                    notes.Note(
                        this,
                        FindingSeverity.Breach,
                        activity,
                        line.Field("dataCategoryIds"),
                        "outside",
                        ("activity", activity.Code),
                        ("organisation", side.Organisation),
                        ("party", line.Party.Name),
                        ("categories", Naming.Of(side.Missing).ToArray()),
                        ("agreements", side.Relied.Select(rest => rest.Agreement.Reference).Distinct().ToArray()));
                }
            }
        }
    }
}
