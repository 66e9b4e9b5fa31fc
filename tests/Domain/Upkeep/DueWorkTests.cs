using PrivacyRegister.Register;
using PrivacyRegister.Register.Upkeep;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Upkeep;

/// <summary>What the calendar asks: by day, to the day.</summary>
public sealed class DueWorkTests
{
    private static DueWork On(Func<Agreement, Agreement> change, DateOnly? day = null) => DueWork.Of(new DeKeyRegister().WhereAgreement(change).Image, day ?? Day);

    private static AgreementTerm Term(Func<Agreement, Agreement> change) => AgreementTerm.Of(change(new DeKeyRegister().Agreement), Day);

    [TestCase("2026-04-01", true)]
    [TestCase("2026-06-30", true)]
    [TestCase("2026-07-01", false)]
    [TestCase("2026-03-31", false)]
    public void An_agreement_is_told_of_from_ninety_days_before_its_last_day_to_that_day(string until, bool told) =>
        Assert.That(On(agreement => agreement with { EffectiveUntil = DeKeyRegister.On(until) }).Ending, Has.Count.EqualTo(told ? 1 : 0));

    [TestCase(244, true)]
    [TestCase(243, false)]
    public void An_agreement_is_told_of_when_the_last_day_to_give_notice_is_within_thirty_days(int noticeDays, bool told) =>
        Assert.That(On(agreement => agreement with { EffectiveUntil = DeKeyRegister.On("2026-12-31"), NoticePeriodDays = noticeDays }).Ending, Has.Count.EqualTo(told ? 1 : 0));

    [TestCase("2024-01-31", "P1M", "2026-04-30")]
    [TestCase("2020-02-29", "P1Y", "2027-02-28")]
    [TestCase("2026-04-01", "P1Y", "2026-04-01")]
    [TestCase("2026-03-31", "P2W", "2026-04-14")]
    [TestCase("2027-01-01", "P1Y", "2027-01-01")]
    public void A_tacit_renewal_ends_its_running_term_on_or_after_the_day(string until, string period, string expected)
    {
        var term = Term(agreement => agreement with { Renewal = Renewal.Tacit, EffectiveUntil = DeKeyRegister.On(until), RenewalPeriod = period, NoticePeriodDays = 10 });

        Assert.That(term, Is.EqualTo(new AgreementTerm(DeKeyRegister.On("2026-03-05"), DeKeyRegister.On(expected), true, DeKeyRegister.On(expected).AddDays(-10))));
    }

    [Test]
    public void A_renewal_beyond_the_calendar_ends_never() =>
        Assert.That(Term(agreement => agreement with { Renewal = Renewal.Tacit, EffectiveUntil = DeKeyRegister.On("2026-01-01"), RenewalPeriod = "P9999Y" }).Until, Is.Null);

    [Test]
    public void Notice_was_given_when_it_is_terminated() =>
        Assert.That(
            Term(agreement => agreement with { TerminatedOn = DeKeyRegister.On("2026-05-01"), EffectiveUntil = DeKeyRegister.On("2027-01-01"), NoticePeriodDays = 30 }),
            Is.EqualTo(new AgreementTerm(DeKeyRegister.On("2026-03-05"), DeKeyRegister.On("2026-04-30"), false, null)));

    [Test]
    public void An_unsigned_side_is_named_until_the_agreement_has_ended()
    {
        static Agreement Unsigned(Agreement agreement) => agreement with { Parties = [agreement.Parties[0] with { SignedOn = null }] };

        Assert.That(On(Unsigned).Unsigned.Single().Missing.Single().Label, Is.EqualTo("Beter Buren"));
        Assert.That(On(agreement => Unsigned(agreement) with { EffectiveUntil = Day.AddDays(-1) }).Unsigned, Is.Empty);
        Assert.That(On(agreement => Unsigned(agreement) with { Status = RecordStatus.Retired }).Unsigned, Is.Empty);
    }

    [TestCase("2026-05-01", true)]
    [TestCase("2026-05-02", false)]
    [TestCase("2020-01-01", true)]
    public void A_review_is_told_of_from_thirty_days_before_its_day(string reviewOn, bool told) =>
        Assert.That(On(agreement => agreement with { ReviewOn = DeKeyRegister.On(reviewOn) }).Reviews, Has.Count.EqualTo(told ? 1 : 0));

    [Test]
    public void Proposals_are_counted_per_kind() =>
        Assert.That(On(agreement => agreement with { Status = RecordStatus.Proposed }).Proposals, Is.EqualTo(new[] { (RecordType.Agreement, 1) }));
}
