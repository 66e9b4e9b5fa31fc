using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>F03, breach: ground F on an activity of an organisation that is no public body (policy ch. 8; art. 6(1)(e) GDPR). S5 refuses it.</summary>
internal sealed class F03PublicTaskWithoutPublicBody : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        for (var position = 0; position < activity.Grounds.Count; position++)
        {
            if (activity.Grounds[position].Code == GroundCode.F && !GroundStanding.ServesPublicBodiesOnly(notes.Image, activity))
            {
                notes.Note(this, FindingSeverity.Breach, activity, $"/grounds/{position}/ground", "noPublicBody", ("activity", activity.Code));
            }
        }
    }
}
