using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F37WarningListUnprotectedTests
{
    // The register's day is 1 April 2026.
    [TestCase("protocol 3", "2026-04-01", new string[0])]
    [TestCase("protocol 3", "2026-04-02", new[] { "breach /dpia/carriedOutOn" })]
    [TestCase("protocol 3", null, new[] { "breach /dpia/carriedOutOn" })]
    [TestCase(" ", "2026-04-01", new[] { "breach /warningList/protocol" })]
    [TestCase(null, null, new[] { "breach /warningList/protocol", "breach /dpia/carriedOutOn" })]
    public void A_warning_list_has_a_protocol_and_a_DPIA_by_the_day(string? protocol, string? carriedOut, string[] found) =>
        Assert.That(
            With(
                new WarningList { Used = true, Protocol = protocol },
                new ImpactAssessment { Need = ImpactAssessmentNeed.Needed, CarriedOutOn = carriedOut is null ? null : DeKeyRegister.On(carriedOut) }).Finds("F37"),
            Is.EqualTo(found));

    [Test]
    public void A_list_that_is_not_used_needs_neither() => Assert.Multiple(() =>
    {
        Assert.That(With(new WarningList { Used = false }, null).Finds("F37"), Is.Empty);
        Assert.That(With(null, null).Finds("F37"), Is.Empty);
    });

    [Test]
    public void That_a_DPIA_is_said_not_to_be_needed_does_not_help() =>
        Assert.That(With(new WarningList { Used = true, Protocol = "protocol 3" }, new ImpactAssessment { Need = ImpactAssessmentNeed.NotNeeded, Reason = "Klein." }).Finds("F37"), Is.EqualTo(new[] { "breach /dpia/carriedOutOn" }));

    private static DeKeyRegister With(WarningList? list, ImpactAssessment? assessment) =>
        SoundRegister.Make().WhereActivity(activity => activity with { WarningList = list, Dpia = assessment });
}
