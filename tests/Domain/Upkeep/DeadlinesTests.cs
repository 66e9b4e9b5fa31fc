using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;
using PrivacyRegister.Register.Upkeep;
using PrivacyRegister.Tests.Domain.Findings;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Upkeep;

/// <summary>The days by which somebody must have done something: of what still stands, to the day. Judged on 1 April 2026.</summary>
public sealed class DeadlinesTests
{
    private static readonly DateTimeOffset Changed = new(2026, 3, 6, 9, 30, 0, TimeSpan.Zero);

    private static IReadOnlyList<Deadline> Of(Func<Agreement, Agreement> change, string day = "2026-04-01") =>
        Deadlines.Of(new DeKeyRegister().WhereAgreement(agreement => change(agreement) with { ChangedAt = Changed }).Image, On(day));

    private static (DeadlineKind, string) Said(Deadline deadline) => (deadline.Kind, deadline.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static Agreement Ends(Agreement agreement) => agreement with { EffectiveUntil = On("2027-01-31"), NoticePeriodDays = 90 };

    private static Agreement Renews(Agreement agreement) => Ends(agreement) with { Renewal = Renewal.Tacit, RenewalPeriod = "P1Y" };

    [Test]
    public void A_register_without_days_has_none() => Assert.That(Of(same => same), Is.Empty);

    [Test]
    public void An_agreement_has_its_end_and_before_it_the_last_day_to_give_notice() =>
        Assert.That(Of(Ends).Select(Said), Is.EqualTo(new[] { (DeadlineKind.NoticeDay, "2026-11-02"), (DeadlineKind.AgreementEnd, "2027-01-31") }));

    [Test]
    public void An_agreement_without_a_notice_period_has_its_end_only() =>
        Assert.That(Of(agreement => Ends(agreement) with { NoticePeriodDays = null }).Select(Said), Is.EqualTo(new[] { (DeadlineKind.AgreementEnd, "2027-01-31") }));

    [Test]
    public void A_terminated_agreement_ends_the_day_before_and_needs_no_notice() =>
        Assert.That(Of(agreement => Ends(agreement) with { TerminatedOn = On("2026-06-01") }).Select(Said), Is.EqualTo(new[] { (DeadlineKind.AgreementEnd, "2026-05-31") }));

    [Test]
    public void An_agreement_that_renews_shows_the_term_that_runs_and_since_when_it_does()
    {
        var first = Of(Renews);
        var second = Of(Renews, "2027-02-01");

        Assert.That(first.Select(Said), Is.EqualTo(new[] { (DeadlineKind.NoticeDay, "2026-11-02"), (DeadlineKind.AgreementEnd, "2027-01-31") }));
        Assert.That(first.Select(deadline => deadline.Since), Is.All.EqualTo(Changed));
        Assert.That(second.Select(Said), Is.EqualTo(new[] { (DeadlineKind.NoticeDay, "2027-11-02"), (DeadlineKind.AgreementEnd, "2028-01-31") }));
        Assert.That(second.Select(deadline => deadline.Since), Is.All.EqualTo(new DateTimeOffset(2027, 2, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public void A_change_after_the_term_began_is_what_counts_since() =>
        Assert.That(Of(agreement => Renews(agreement) with { EffectiveUntil = On("2026-03-05") }).Select(deadline => deadline.Since), Is.All.EqualTo(Changed));

    [Test]
    public void An_agreement_that_was_never_in_force_has_no_end() => Assert.Multiple(() =>
    {
        Assert.That(Of(agreement => Ends(agreement) with { Status = RecordStatus.Proposed }), Is.Empty);
        Assert.That(Of(agreement => Ends(agreement) with { Status = RecordStatus.Retired }), Is.Empty);
        Assert.That(Of(agreement => Ends(agreement) with { Parties = [agreement.Parties[0] with { SignedOn = null }] }), Is.Empty);
    });

    [Test]
    public void An_agreement_signed_for_later_has_its_end() =>
        Assert.That(Of(agreement => Ends(agreement) with { EffectiveFrom = On("2026-12-01"), NoticePeriodDays = null }).Select(Said), Is.EqualTo(new[] { (DeadlineKind.AgreementEnd, "2027-01-31") }));

    [TestCase("2027-01-31", true)]
    [TestCase("2028-01-31", true)]
    [TestCase("2028-02-01", false)]
    public void A_day_is_shown_for_a_year_after_it(string day, bool shown) =>
        Assert.That(Of(agreement => Ends(agreement) with { NoticePeriodDays = null }, day), Has.Count.EqualTo(shown ? 1 : 0));

    [TestCase("0001-06-01")]
    [TestCase("9999-12-31")]
    public void The_ends_of_the_calendar_break_nothing(string day) =>
        Assert.That(Of(agreement => Ends(agreement) with { EffectiveUntil = DateOnly.MaxValue }, day).Select(deadline => deadline.On), Has.Member(DateOnly.MaxValue));

    [Test]
    public void Activities_and_agreements_are_reviewed_while_they_stand()
    {
        static IEnumerable<(DeadlineKind, string)> With(RecordStatus status) => Deadlines.Of(
            new DeKeyRegister()
                .WhereAgreement(agreement => agreement with { ReviewOn = On("2026-05-01"), Status = status })
                .WhereActivity(activity => activity with { ReviewOn = On("2026-04-15"), Status = status }).Image,
            Day).Select(Said);

        (DeadlineKind, string)[] both = [(DeadlineKind.Review, "2026-04-15"), (DeadlineKind.Review, "2026-05-01")];
        Assert.That(With(RecordStatus.Established), Is.EqualTo(both));
        Assert.That(With(RecordStatus.Proposed), Is.EqualTo(both));
        Assert.That(With(RecordStatus.Retired), Is.Empty);
    }

    [Test]
    public void Each_restriction_of_rights_has_its_own_review()
    {
        var register = new DeKeyRegister().WhereActivity(activity => activity with
        {
            RightsRestrictions = [new() { ReviewOn = On("2026-06-01") }, new() { Provision = "art. 41(1)(i)" }, new() { ReviewOn = On("2026-06-01"), Provision = "art. 41(1)(d)" }],
        });

        var reviews = Deadlines.Of(register.Image, Day).Cast<RestrictionReview>().ToArray();
        Assert.That(reviews.Select(review => (review.Kind, review.Position, review.Restriction.Provision)), Is.EqualTo(new[]
        {
            (DeadlineKind.RestrictionReview, 0, null),
            (DeadlineKind.RestrictionReview, 2, "art. 41(1)(d)"),
        }));
        Assert.That(Deadlines.Of(register.WhereActivity(activity => activity with { Status = RecordStatus.Retired }).Image, Day), Is.Empty);
    }

    [Test]
    public void A_request_is_due_until_it_is_decided()
    {
        static IReadOnlyList<Deadline> With(Func<RightsRequest, RightsRequest> change) => Deadlines.Of(new DeKeyRegister().With(change(ErasureRequest.Received)).Image, Day);

        Assert.That(With(same => same).Select(Said), Is.EqualTo(new[] { (DeadlineKind.RequestDue, "2026-03-30") }));
        Assert.That(With(request => request with { Extension = ErasureRequest.Extension }).Select(Said), Is.EqualTo(new[] { (DeadlineKind.RequestDue, "2026-05-04") }));
        Assert.That(With(request => request with { Decision = ErasureRequest.Granted }), Is.Empty);
        Assert.That(With(request => request with { Status = RecordStatus.Retired }), Is.Empty);
    }

    [Test]
    public void An_acceptance_ends_where_it_counts()
    {
        static IEnumerable<(DeadlineKind, string)> With(Func<FindingAcceptance, FindingAcceptance> change)
        {
            var register = new DeKeyRegister();
            return Deadlines.Of(
                register.With(change(new FindingAcceptance
                {
                    Id = Id(), Status = RecordStatus.Established, Code = "F27", RecordType = RecordType.Agreement, RecordId = register.Agreement.Id, RecordVersion = 0,
                    Severity = FindingSeverity.Attention, Reason = "Loopt.", Until = On("2026-04-30"),
                })).Image,
                Day).Select(Said);
        }

        Assert.That(With(same => same), Is.EqualTo(new[] { (DeadlineKind.AcceptanceEnd, "2026-04-30") }));
        Assert.That(With(acceptance => acceptance with { RecordVersion = 1 }), Is.Empty, "the record has changed since");
        Assert.That(With(acceptance => acceptance with { RecordId = Id() }), Is.Empty, "the record is gone");
        Assert.That(With(acceptance => acceptance with { Status = RecordStatus.Retired }), Is.Empty);
    }

    [Test]
    public void An_adequacy_decision_ends_while_it_stands()
    {
        static IEnumerable<(DeadlineKind, string)> With(RecordStatus status, string? until) => Deadlines.Of(
            new DeKeyRegister().With(new AdequacyDecision { Id = Id(), Country = "GB", Status = status, ValidUntil = until is null ? null : On(until) }).Image, Day).Select(Said);

        Assert.That(With(RecordStatus.Established, "2031-12-27"), Is.EqualTo(new[] { (DeadlineKind.AdequacyEnd, "2031-12-27") }));
        Assert.That(With(RecordStatus.Established, null), Is.Empty);
        Assert.That(With(RecordStatus.Retired, "2031-12-27"), Is.Empty);
    }

    [Test]
    public void Comes_in_an_order_that_is_always_the_same_the_first_first()
    {
        var register = new DeKeyRegister().WhereAgreement(agreement => agreement with { EffectiveUntil = On("2026-12-31"), ReviewOn = On("2026-12-31") });
        register.With(register.NewAgreement("VO-0", register.BeterBuren) with { EffectiveUntil = On("2026-12-31") }, register.NewAgreement("VO-2", register.BeterBuren) with { ReviewOn = On("2026-04-02") });

        Assert.That(Deadlines.Of(register.Image, Day).Select(deadline => $"{deadline.Kind} {deadline.Record.Label}"), Is.EqualTo(new[]
        {
            "Review VO-2", "AgreementEnd VO-0", "AgreementEnd VO-1", "Review VO-1",
        }));
    }

    [Test]
    public void The_home_page_and_the_calendar_tell_of_the_same_days()
    {
        var register = new DeKeyRegister()
            .WhereAgreement(agreement => agreement with { EffectiveUntil = On("2026-05-01"), NoticePeriodDays = 20, ReviewOn = On("2026-04-20") })
            .With(ErasureRequest.Received);
        var work = DueWork.Of(register.Image, Day);
        var told = work.Ending.Cast<Deadline>().Concat(work.Reviews).Concat(work.Requests);

        Assert.That(told, Has.Exactly(3).Items);
        Assert.That(told, Is.SubsetOf(Deadlines.Of(register.Image, Day)));
    }
}
