using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F04: ground C without the interest, or without a balancing test that came out positive by the day (art. 6(1)(f), 5(2) GDPR).
/// Breach if it is the activity's only ground, else gap. The balancing test is judged as S5 does; the interest is asked here alone.
/// </summary>
internal sealed class F04InterestNotWeighed : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        for (var position = 0; position < activity.Grounds.Count; position++)
        {
            var ground = activity.Grounds[position];
            if (ground.Code == GroundCode.C && Lack(ground, notes.On) is var (words, field))
            {
                notes.Note(
                    this,
                    GroundSeverity.Of(GroundCode.C, activity),
                    activity,
                    $"/grounds/{position}/{field}",
                    words,
                    ("activity", activity.Code),
                    ("day", ground.Balancing?.CarriedOutOn));
            }
        }
    }

    private static (string Words, string Field)? Lack(Ground ground, DateOnly on) => (GroundStanding.Of(ground, on), string.IsNullOrWhiteSpace(ground.Interest)) switch
    {
        (GroundState.BalancingNegative, _) => ("negative", "balancing"),
        (GroundState.BalancingLater, _) => ("later", "balancing/carriedOutOn"),
        (GroundState.BalancingNotDone, true) => ("nothing", "interest"),
        (GroundState.BalancingNotDone, false) => ("notWeighed", "balancing"),
        (_, true) => ("noInterest", "interest"),
        _ => null,
    };
}
