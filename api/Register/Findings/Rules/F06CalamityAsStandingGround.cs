namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F06: ground E (art. 6(1)(d) GDPR) is for one case of life or death, never a standing ground (policy ch. 8). Gap where the
/// activity has no other ground, attention beside others.
/// </summary>
internal sealed class F06CalamityAsStandingGround : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        for (var position = 0; position < activity.Grounds.Count; position++)
        {
            if (activity.Grounds[position].Code != GroundCode.E)
            {
                continue;
            }

            var only = activity.Grounds.All(ground => ground.Code == GroundCode.E);
            notes.Note(
                this,
                only ? FindingSeverity.Gap : FindingSeverity.Attention,
                activity,
                $"/grounds/{position}/ground",
                only ? "only" : "besideOthers",
                ("activity", activity.Code));
            return;
        }
    }
}
