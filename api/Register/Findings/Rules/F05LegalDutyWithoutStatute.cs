using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>F05: ground B without a statute, law <em>and</em> article (art. 6(3) GDPR). Breach if it is the activity's only ground, else gap.</summary>
internal sealed class F05LegalDutyWithoutStatute : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        for (var position = 0; position < activity.Grounds.Count; position++)
        {
            if (GroundStanding.Of(activity.Grounds[position], notes.On) == GroundState.NoStatute)
            {
                notes.Note(this, GroundSeverity.Of(GroundCode.B, activity), activity, $"/grounds/{position}/statute", "noStatute", ("activity", activity.Code));
            }
        }
    }
}
