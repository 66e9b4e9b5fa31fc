namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F07: ground D without how consent is asked and recorded, or how it is withdrawn (art. 7(1), 7(3) GDPR). Breach if it is the
/// activity's only ground, else gap.
/// </summary>
internal sealed class F07ConsentNotDescribed : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        for (var position = 0; position < activity.Grounds.Count; position++)
        {
            var ground = activity.Grounds[position];
            if (ground.Code == GroundCode.D && Lack(ground) is var (words, field))
            {
                notes.Note(this, GroundSeverity.Of(GroundCode.D, activity), activity, $"/grounds/{position}/{field}", words, ("activity", activity.Code));
            }
        }
    }

    private static (string Words, string Field)? Lack(Ground ground) => (string.IsNullOrWhiteSpace(ground.ConsentMethod), string.IsNullOrWhiteSpace(ground.WithdrawalMethod)) switch
    {
        (true, true) => ("nothing", "consentMethod"),
        (true, false) => ("notAsked", "consentMethod"),
        (false, true) => ("notWithdrawn", "withdrawalMethod"),
        _ => null,
    };
}
