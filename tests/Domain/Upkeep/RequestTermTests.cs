using PrivacyRegister.Register;
using PrivacyRegister.Register.Upkeep;
using PrivacyRegister.Tests.Domain.Findings;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Upkeep;

/// <summary>The last days of a request, to the day: four weeks by the policy, a month by the law.</summary>
public sealed class RequestTermTests
{
    [TestCase("2026-03-02", "2026-03-30", "2026-04-02")]
    [TestCase("2026-01-30", "2026-02-27", "2026-03-02", Description = "no 30 February: the last of the month, a Saturday, so Monday")]
    [TestCase("2026-01-31", "2026-02-28", "2026-03-02")]
    [TestCase("2028-01-31", "2028-02-28", "2028-02-29")]
    [TestCase("2026-02-04", "2026-03-04", "2026-03-04")]
    [TestCase("2026-02-07", "2026-03-07", "2026-03-09", Description = "the law's last day is a Saturday, our own moves for nothing")]
    [TestCase("2026-02-08", "2026-03-08", "2026-03-09")]
    [TestCase("2026-05-31", "2026-06-28", "2026-06-30")]
    [TestCase("9999-12-31", "9999-12-31", "9999-12-31")]
    public void A_term_ends_on(string received, string policy, string law)
    {
        var term = RequestTerm.Of(ErasureRequest.Received with { ReceivedOn = On(received) });

        Assert.That((term.DueOn, term.LawDueOn), Is.EqualTo((On(policy), On(law))));
        Assert.That(term.Extended, Is.False);
    }

    [TestCase("2026-05-04", "2026-05-04", "2026-05-04")]
    [TestCase("2026-03-31", "2026-03-31", "2026-04-02", Description = "beyond our own day, within the law's")]
    [TestCase("2026-03-30", "2026-03-30", "2026-04-02", Description = "no later than it was: no extension")]
    [TestCase("2026-06-02", "2026-06-02", "2026-06-02")]
    [TestCase("2027-01-01", "2026-06-02", "2026-06-02", Description = "three months at most")]
    public void An_extension_ends_on(string until, string own, string law)
    {
        var term = RequestTerm.Of(ErasureRequest.Received with { Extension = ErasureRequest.Extension with { Until = On(until) } });

        Assert.That((term.DueOn, term.LawDueOn), Is.EqualTo((On(own), On(law))));
    }

    [Test]
    public void Our_own_day_is_never_later_than_the_laws() => Assert.Multiple(() =>
    {
        for (var day = On("2027-12-25"); day < On("2029-01-10"); day = day.AddDays(1))
        {
            var term = RequestTerm.Of(ErasureRequest.Received with { ReceivedOn = day });
            Assert.That(term.DueOn, Is.LessThanOrEqualTo(term.LawDueOn), day.ToString("O"));
        }
    });

    [TestCase("2026-03-15", 0)]
    [TestCase("2026-03-16", 1)]
    [TestCase("2026-08-01", 1)]
    public void A_request_is_told_of_from_fourteen_days_before_our_own_last_day(string on, int told)
    {
        var register = ErasureRequest.With(same => same);

        Assert.That(DueWork.Of(register.Image, On(on)).Requests, Has.Count.EqualTo(told));
        Assert.That(DueWork.Of(ErasureRequest.With(request => request with { Status = RecordStatus.Proposed }).Image, On(on)).Proposals, Is.Empty);
        Assert.That(DueWork.Of(ErasureRequest.With(request => request with { Decision = ErasureRequest.Granted }).Image, On("2026-03-20")).Requests, Is.Empty);
    }
}
