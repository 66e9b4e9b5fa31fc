using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F35, attention, always: a party that works for us and is an independent controller. The policy's ch. 5 asks for an
/// agreement the law does not. Where data go to it and neither statute nor data-transfer agreement serves, it says so too.
/// </summary>
internal sealed class F35WorksForUsButIndependent : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        foreach (var line in notes.Lines(activity))
        {
            if (Footings.IsContested(line.Line))
            {
                var lacks = line.ConcernsPersonalData && line.Sides.Any(side => side.Standing.Agreement == CheckOutcome.Fail);
                notes.Note(
                    this,
                    FindingSeverity.Attention,
                    activity,
                    line.Field("role"),
                    lacks ? "withoutAgreement" : "contested",
                    ("activity", activity.Code),
                    ("party", line.Party.Name));
            }
        }
    }
}
