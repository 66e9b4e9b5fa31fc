using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using static PrivacyRegister.Register.Sharing.CheckRule;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Sharing;

/// <summary>S5 and S10: the ground of the line, and the DPIA.</summary>
public sealed class GroundRuleTests
{
    private static readonly Statute Usable = new() { Law = "Besluit gemeentelijke schuldhulpverlening", Article = "art. 2" };

    private static DeKeyRegister On(params Ground[] grounds) => new DeKeyRegister().WhereActivity(a => a with { Grounds = grounds });

    [Test]
    public void Ground_A_is_usable_as_it_is() => On(new Ground { Code = GroundCode.A }).Ask().Gives();

    [Test]
    public void Ground_B_needs_a_statute() => Assert.Multiple(() =>
    {
        On(new Ground { Code = GroundCode.B, Statute = Usable }).Ask().Gives();
        On(new Ground { Code = GroundCode.B }).Ask().Gives([S5]);
    });

    [Test]
    public void A_provision_that_asks_something_itself_gives_no_yes_without_it()
    {
        var answer = On(new Ground { Code = GroundCode.B, Statute = Usable with { Conditions = "Pas na een aanbod van hulp." } }).Ask();

        answer.Gives(conditions: [S5]);
        Assert.That(answer.Verdict, Is.EqualTo(Verdict.Conditional));
        Assert.That(answer.Said(S5), Does.Contain("Voorwaarde volgens art. 2 Besluit gemeentelijke schuldhulpverlening: Pas na een aanbod van hulp."));
    }

    [TestCase("Woningwet", null)]
    [TestCase("Woningwet", "")]
    [TestCase("Woningwet", "  ")]
    [TestCase(null, "art. 1")]
    public void A_statute_is_law_and_article_always(string? law, string? article) =>
        On(new Ground { Code = GroundCode.B, Statute = new Statute { Law = law, Article = article } }).Ask().Gives([S5]);

    [TestCase(BalancingOutcome.Positive, null, true)]
    [TestCase(BalancingOutcome.Positive, "2026-04-01", true)]
    [TestCase(BalancingOutcome.Positive, "2026-04-02", false)]
    [TestCase(BalancingOutcome.Negative, null, false)]
    [TestCase(BalancingOutcome.NotDone, "2026-01-01", false)]
    public void Ground_C_needs_a_balancing_test_that_came_out_positive_by_the_day(BalancingOutcome outcome, string? carriedOut, bool usable) =>
        On(new Ground { Code = GroundCode.C, Balancing = new Balancing { Outcome = outcome, CarriedOutOn = carriedOut is null ? null : DeKeyRegister.On(carriedOut) } })
            .Ask().Gives(usable ? [] : [S5]);

    [Test]
    public void Ground_D_asks_the_consent_of_each_person() => On(new Ground { Code = GroundCode.D }).Ask().Gives(conditions: [S5]);

    [Test]
    public void Ground_E_counts_in_an_emergency_only() => Assert.Multiple(() =>
    {
        On(new Ground { Code = GroundCode.E }).Ask().Gives([S5]);
        On(new Ground { Code = GroundCode.E }).Ask(q => q with { Emergency = true }).Gives(conditions: [S5]);
    });

    [Test]
    public void Ground_F_exists_for_public_bodies_only()
    {
        var register = On(new Ground { Code = GroundCode.F });
        register.Ask().Gives([S5]);
        register.Where(register.DeKey, o => o with { IsPublicBody = true }).Ask().Gives();
        var daughter = register.Add(new Organisation { Id = Id(), Name = "Vastgoed", Status = RecordStatus.Established });
        register.WhereActivity(a => a with { OrganisationIds = [register.DeKey.Id, daughter.Id] }).Ask().Gives([S5]);
    }

    [Test]
    public void Several_grounds_and_none_chosen_fails_and_the_chosen_one_alone_counts()
    {
        var register = On(new Ground { Code = GroundCode.A }, new Ground { Code = GroundCode.D }, new Ground { Code = GroundCode.C });
        register.Ask().Gives([S5]);
        register.WhereLine(l => l with { Ground = GroundCode.A }).Ask().Gives();
        register.WhereLine(l => l with { Ground = GroundCode.D }).Ask().Gives(conditions: [S5]);
        register.WhereLine(l => l with { Ground = GroundCode.C }).Ask().Gives([S5]);
    }

    [Test]
    public void A_ground_on_the_line_the_activity_does_not_have_is_not_usable() =>
        On(new Ground { Code = GroundCode.A }).WhereLine(l => l with { Ground = GroundCode.B, Statute = Usable }).Ask().Gives([S5]);

    [Test]
    public void A_letter_recorded_twice_must_hold_both_times() => Assert.Multiple(() =>
    {
        Ground done = new() { Code = GroundCode.C, Balancing = new Balancing { Outcome = BalancingOutcome.Positive } };
        On(done, new Ground { Code = GroundCode.C }).WhereLine(l => l with { Ground = GroundCode.C }).Ask().Gives([S5]);
        On(done, done).WhereLine(l => l with { Ground = GroundCode.C }).Ask().Gives();
    });

    [TestCase(ImpactAssessmentNeed.NotAssessed, null, true)]
    [TestCase(ImpactAssessmentNeed.NotNeeded, null, true)]
    [TestCase(ImpactAssessmentNeed.Needed, null, false)]
    [TestCase(ImpactAssessmentNeed.Needed, "2026-03-31", true)]
    [TestCase(ImpactAssessmentNeed.Needed, "2026-04-01", true)]
    [TestCase(ImpactAssessmentNeed.Needed, "2026-04-02", false)]
    public void A_DPIA_that_is_needed_must_be_carried_out_by_the_day(ImpactAssessmentNeed need, string? carriedOut, bool passes) =>
        new DeKeyRegister()
            .WhereActivity(a => a with { Dpia = new ImpactAssessment { Need = need, CarriedOutOn = carriedOut is null ? null : DeKeyRegister.On(carriedOut) } })
            .Ask().Gives(passes ? [] : [S10]);
}
