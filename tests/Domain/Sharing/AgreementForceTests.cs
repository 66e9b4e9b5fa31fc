using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using static PrivacyRegister.Register.Sharing.AgreementState;
using static PrivacyRegister.Register.Sharing.CheckRule;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Sharing;

/// <summary>From which day to which day an agreement is in force, between whom.</summary>
public sealed class AgreementForceTests
{
    private static AgreementState StateOn(string day, Func<Agreement, Agreement>? change = null)
    {
        var register = new DeKeyRegister();
        var agreement = change is null ? register.Agreement : change(register.Agreement);
        return AgreementForce.Between(agreement, register.DeKey.Id, register.BeterBuren.Id, On(day));
    }

    [TestCase("2026-02-28", Upcoming)]
    [TestCase("2026-03-01", Upcoming)]
    [TestCase("2026-03-04", Upcoming)]
    [TestCase("2026-03-05", InForce)]
    [TestCase("2026-03-06", InForce)]
    public void Is_in_force_from_the_day_the_last_of_the_two_signed(string day, AgreementState state) => Assert.That(StateOn(day), Is.EqualTo(state));

    [TestCase("2026-02-28", Upcoming)]
    [TestCase("2026-03-05", Upcoming)]
    [TestCase("2026-03-08", Upcoming)]
    [TestCase("2026-03-09", InForce)]
    public void Is_in_force_from_our_own_signature_when_we_signed_last(string day, AgreementState state) =>
        Assert.That(StateOn(day, a => a with { Organisations = [a.Organisations[0] with { SignedOn = On("2026-03-09") }] }), Is.EqualTo(state));

    [TestCase("2026-03-31", Upcoming)]
    [TestCase("2026-04-01", InForce)]
    public void Is_in_force_from_its_effective_day(string day, AgreementState state) =>
        Assert.That(StateOn(day, a => a with { EffectiveFrom = On("2026-04-01") }), Is.EqualTo(state));

    [Test]
    public void An_effective_day_before_the_signatures_does_not_bring_it_forward() =>
        Assert.That(StateOn("2026-03-04", a => a with { EffectiveFrom = On("2026-01-01") }), Is.EqualTo(Upcoming));

    [TestCase("2026-06-30", InForce)]
    [TestCase("2026-07-01", Ended)]
    public void Its_last_day_is_a_day_in_force(string day, AgreementState state) =>
        Assert.That(StateOn(day, a => a with { EffectiveUntil = On("2026-06-30") }), Is.EqualTo(state));

    [Test]
    public void Tacit_renewal_carries_it_past_its_last_day() =>
        Assert.That(StateOn("2027-01-01", a => a with { EffectiveUntil = On("2026-06-30"), Renewal = Renewal.Tacit }), Is.EqualTo(InForce));

    [TestCase("2026-08-31", InForce)]
    [TestCase("2026-09-01", Terminated)]
    [TestCase("2026-09-02", Terminated)]
    public void Is_out_of_force_from_the_day_of_termination_also_when_renewed_tacitly(string day, AgreementState state) =>
        Assert.That(StateOn(day, a => a with { TerminatedOn = On("2026-09-01"), EffectiveUntil = On("2026-06-30"), Renewal = Renewal.Tacit }), Is.EqualTo(state));

    [TestCase(RecordStatus.Proposed)]
    [TestCase(RecordStatus.Retired)]
    public void Never_counts_unless_established(RecordStatus status) => Assert.That(StateOn("2026-04-01", a => a with { Status = status }), Is.EqualTo(Draft));

    [Test]
    public void Is_a_draft_without_our_signature() =>
        Assert.That(StateOn("2026-04-01", a => a with { Organisations = [a.Organisations[0] with { SignedOn = null }] }), Is.EqualTo(Draft));

    [Test]
    public void A_member_that_has_not_signed_has_a_draft_while_the_agreement_as_a_whole_has_its_best_state()
    {
        var register = new DeKeyRegister();
        var other = Id();
        var covenant = register.Agreement with { Parties = [.. register.Agreement.Parties, new PartySignature { PartyId = other }] };
        Assert.Multiple(() =>
        {
            Assert.That(AgreementForce.For(covenant, register.BeterBuren.Id, Day), Is.EqualTo(InForce));
            Assert.That(AgreementForce.For(covenant, other, Day), Is.EqualTo(Draft));
            Assert.That(AgreementForce.Of(covenant, Day), Is.EqualTo(InForce));
            Assert.That(AgreementForce.Of(covenant with { TerminatedOn = On("2026-03-20") }, Day), Is.EqualTo(Terminated));
            Assert.That(AgreementForce.Of(covenant with { EffectiveUntil = On("2026-03-20") }, Day), Is.EqualTo(Ended));
            Assert.That(AgreementForce.Of(covenant with { Parties = [] }, Day), Is.EqualTo(Draft));
        });
    }

    [Test]
    public void The_state_for_a_party_is_its_best_with_any_of_our_organisations()
    {
        var register = new DeKeyRegister();
        var agreement = register.Agreement with { Organisations = [new OrganisationSignature { OrganisationId = Id() }, .. register.Agreement.Organisations] };
        Assert.That(AgreementForce.For(agreement, register.BeterBuren.Id, Day), Is.EqualTo(InForce));
    }

    [TestCase("2026-03-04", Verdict.Refused)]
    [TestCase("2026-03-05", Verdict.Allowed)]
    public void The_check_looks_at_the_day_of_sharing(string day, Verdict verdict) => Assert.That(new DeKeyRegister().Ask(q => q with { On = On(day) }).Verdict, Is.EqualTo(verdict));

    [TestCase("2026-05-02", false)]
    [TestCase("2026-05-01", true)]
    [TestCase("2026-04-02", true)]
    [TestCase("2026-04-01", true)]
    public void Sets_a_condition_when_its_last_day_is_within_thirty_days(string lastDay, bool condition)
    {
        var answer = new DeKeyRegister().WhereAgreement(a => a with { EffectiveUntil = On(lastDay) }).Ask();
        answer.Gives(conditions: condition ? [S6] : []);
    }

    [TestCase("2026-05-03", false)]
    [TestCase("2026-05-02", true)]
    [TestCase("2026-04-02", true)]
    public void Sets_a_condition_when_the_day_before_termination_is_within_thirty_days_also_when_renewed_tacitly(string terminatedOn, bool condition)
    {
        var answer = new DeKeyRegister().WhereAgreement(a => a with { TerminatedOn = On(terminatedOn), Renewal = Renewal.Tacit, EffectiveUntil = On("2026-04-01") }).Ask();
        answer.Gives(conditions: condition ? [S6] : []);
    }

    [Test]
    public void An_end_renewed_tacitly_sets_no_condition() =>
        new DeKeyRegister().WhereAgreement(a => a with { EffectiveUntil = On("2026-04-05"), Renewal = Renewal.Tacit }).Ask().Gives();

    [Test]
    public void A_longer_lasting_agreement_for_the_same_data_lifts_the_condition_of_a_near_end()
    {
        var register = new DeKeyRegister().WhereAgreement(a => a with { EffectiveUntil = On("2026-04-05") });
        var successor = register.Add(register.NewAgreement("VO-2", register.BeterBuren));
        var answer = register.Ask();
        answer.Gives();
        Assert.That(answer.Agreements.Select(relied => relied.Agreement.Id), Is.EqualTo(new[] { successor.Id }));
    }

    [Test]
    public void A_longer_lasting_agreement_lifts_it_only_for_the_data_it_covers()
    {
        var register = new DeKeyRegister().WhereAgreement(a => a with { EffectiveUntil = On("2026-04-05") });
        var narrow = register.NewAgreement("VO-2", register.BeterBuren);
        register.With(narrow with { Scope = [narrow.Scope[0] with { DataCategoryIds = [register.Name.Id] }] });
        register.Ask().Gives(conditions: [S6]);
        register.Ask(q => q with { DataCategoryIds = [register.Name.Id] }).Gives();
    }

    [Test]
    public void A_successor_that_is_not_in_force_yet_lifts_nothing()
    {
        var register = new DeKeyRegister();
        var successor = register.Add(register.NewAgreement("VO-2", register.BeterBuren) with { EffectiveFrom = On("2026-04-06") });
        register.WhereAgreement(a => a with { EffectiveUntil = On("2026-04-05"), SuccessorId = successor.Id });
        register.Ask().Gives(conditions: [S6]);
        register.Ask(q => q with { On = On("2026-04-06") }).Gives();
    }

    [Test]
    public void The_last_day_of_the_calendar_can_be_asked() =>
        new DeKeyRegister().WhereAgreement(a => a with { EffectiveUntil = DateOnly.MaxValue }).Ask(q => q with { On = DateOnly.MaxValue }).Gives(conditions: [S6]);

    [Test]
    public void A_termination_on_the_first_day_of_the_calendar_is_a_termination() =>
        new DeKeyRegister().WhereAgreement(a => a with { TerminatedOn = DateOnly.MinValue }).Ask().Gives(fails: [S6, S7]);
}
