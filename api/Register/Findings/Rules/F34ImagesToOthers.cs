using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F34, breach: camera images or access logs on a line to anyone but a processor or public authority (policy ch. 2), as S8
/// judges it. A party whose role is unknown is F15's.
/// </summary>
internal sealed class F34ImagesToOthers : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        foreach (var line in notes.Lines(activity))
        {
            if (line.Line.Role is RecipientRole.JointController or RecipientRole.IndependentController
                && line.Categories.Where(category => category.Disclosure == Disclosure.AuthorityOrProcessor).ToArray() is { Length: > 0 } restricted)
            {
                notes.Note(
                    this,
                    FindingSeverity.Breach,
                    activity,
                    line.Field("dataCategoryIds"),
                    "others",
                    ("activity", activity.Code),
                    ("party", line.Party.Name),
                    ("categories", Naming.Of(restricted).ToArray()));
            }
        }
    }
}
