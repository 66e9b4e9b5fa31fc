using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F04InterestNotWeighedTests
{
    // The register's day is 1 April 2026.
    [TestCase(BalancingOutcome.Positive, null, null)]
    [TestCase(BalancingOutcome.Positive, "2026-04-01", null)]
    [TestCase(BalancingOutcome.Positive, "2026-04-02", "breach /grounds/0/balancing/carriedOutOn")]
    [TestCase(BalancingOutcome.Negative, "2026-01-01", "breach /grounds/0/balancing")]
    [TestCase(BalancingOutcome.NotDone, "2026-01-01", "breach /grounds/0/balancing")]
    [TestCase(null, null, "breach /grounds/0/balancing")]
    public void The_interest_is_weighed_and_prevails_by_the_day_as_the_check_says_too(BalancingOutcome? outcome, string? carriedOut, string? found)
    {
        var register = On(new Ground
        {
            Code = GroundCode.C,
            Interest = "rust",
            Balancing = outcome is null ? null : new Balancing { Outcome = outcome.Value, CarriedOutOn = carriedOut is null ? null : DeKeyRegister.On(carriedOut) },
        });

        Assert.Multiple(() =>
        {
            Assert.That(register.Finds("F04"), Is.EqualTo(found is null ? Array.Empty<string>() : [found]));
            Assert.That(register.Ask().Outcome(CheckRule.S5), Is.EqualTo(found is null ? CheckOutcome.Pass : CheckOutcome.Fail));
        });
    }

    [TestCase(null)]
    [TestCase("  ")]
    public void The_interest_is_named(string? interest) => Assert.Multiple(() =>
    {
        Assert.That(On(Weighed with { Interest = interest }).Finds("F04"), Is.EqualTo(new[] { "breach /grounds/0/interest" }));
        Assert.That(On(Weighed with { Interest = interest, Balancing = null }).Finds("F04"), Is.EqualTo(new[] { "breach /grounds/0/interest" }), "once, with what else it lacks");
    });

    [Test]
    public void Beside_another_ground_it_is_a_gap() => Assert.Multiple(() =>
    {
        Assert.That(On(new Ground { Code = GroundCode.A }, new Ground { Code = GroundCode.C }).Finds("F04"), Is.EqualTo(new[] { "gap /grounds/1/interest" }));
        Assert.That(On(Weighed, new Ground { Code = GroundCode.C }).Finds("F04"), Is.EqualTo(new[] { "breach /grounds/1/interest" }), "the same letter is no other ground");
    });

    [Test]
    public void Other_grounds_need_no_balancing() => Assert.That(On(new Ground { Code = GroundCode.A }).Finds("F04"), Is.Empty);

    private static readonly Ground Weighed = new() { Code = GroundCode.C, Interest = "rust", Balancing = new Balancing { Outcome = BalancingOutcome.Positive } };

    private static DeKeyRegister On(params Ground[] grounds) => SoundRegister.Make().WhereActivity(activity => activity with { Grounds = grounds });
}
