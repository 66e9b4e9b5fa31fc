using PrivacyRegister.Register;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F41RequestOverdueTests
{
    private static readonly string[] Attention = ["attention /decision"];
    private static readonly string[] Breach = ["breach /decision"];
    private static readonly string[] Nothing = [];

    [TestCase("2026-03-02", "")]
    [TestCase("2026-03-30", "")]
    [TestCase("2026-03-31", "attention")]
    [TestCase("2026-04-02", "attention")]
    [TestCase("2026-04-03", "breach")]
    [TestCase("9999-12-31", "breach")]
    [TestCase("0001-01-01", "")]
    public void A_last_day_is_in_time_and_the_day_after_is_not(string on, string severity) =>
        Assert.That(ErasureRequest.With(same => same).Finds("F41", On(on)), Is.EqualTo(severity.Length == 0 ? Nothing : [severity + " /decision"]));

    [TestCase("2026-03-31", false)]
    [TestCase("2026-05-04", false)]
    [TestCase("2026-05-05", true)]
    public void An_extension_that_counts_moves_the_last_day(string on, bool found) =>
        Assert.That(ErasureRequest.With(request => request with { Extension = ErasureRequest.Extension }).Finds("F41", On(on)), Is.EqualTo(found ? Breach : Nothing));

    [Test]
    public void An_extension_counts_only_with_day_reason_and_told_in_the_first_month() => Assert.Multiple(() =>
    {
        foreach (var extension in new[]
        {
            ErasureRequest.Extension with { Until = null },
            ErasureRequest.Extension with { Reason = "  " },
            ErasureRequest.Extension with { ToldOn = null },
            ErasureRequest.Extension with { ToldOn = On("2026-04-03") },
        })
        {
            Assert.That(ErasureRequest.With(request => request with { Extension = extension }).Finds("F41", On("2026-04-03")), Is.EqualTo(Breach), extension.ToString());
        }
    });

    [Test]
    public void An_extension_reaches_three_months_at_most()
    {
        var register = ErasureRequest.With(request => request with { Extension = ErasureRequest.Extension with { Until = On("2026-12-31") } });

        Assert.That(register.Finds("F41", On("2026-06-02")), Is.Empty);
        Assert.That(register.Finds("F41", On("2026-06-03")), Is.EqualTo(Breach));
    }

    [Test]
    public void A_decision_closes_a_request_from_its_own_day_and_only_when_it_is_whole() => Assert.Multiple(() =>
    {
        Assert.That(ErasureRequest.With(request => request with { Decision = ErasureRequest.Granted }).Finds("F41", On("2026-06-01")), Is.Empty);
        Assert.That(ErasureRequest.With(request => request with { Decision = ErasureRequest.Granted with { DecidedOn = On("2026-04-10") } }).Finds("F41", On("2026-04-09")), Is.EqualTo(Breach));
        Assert.That(ErasureRequest.With(request => request with { Decision = ErasureRequest.Granted with { DecidedOn = On("2026-04-10") } }).Finds("F41", On("2026-04-10")), Is.Empty);
        Assert.That(ErasureRequest.With(request => request with { Decision = ErasureRequest.Granted with { DecidedOn = null } }).Finds("F41", On("2026-03-31")), Is.EqualTo(Attention));
        Assert.That(ErasureRequest.With(request => request with { Decision = ErasureRequest.Granted with { Outcome = null } }).Finds("F41", On("2026-03-31")), Is.EqualTo(Attention));
    });

    [Test]
    public void A_request_counts_before_anybody_confirms_it_and_no_more_once_retired()
    {
        var proposed = ErasureRequest.With(request => request with { Status = RecordStatus.Proposed });

        Assert.That(proposed.Finds("F41", On("2026-04-03")), Is.EqualTo(Breach));
        Assert.That(proposed.Finds("F30"), Is.Empty);
        Assert.That(ErasureRequest.With(request => request with { Status = RecordStatus.Retired }).Findings(On("2026-04-03")), Is.Empty);
    }
}
