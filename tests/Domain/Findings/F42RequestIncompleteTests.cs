using PrivacyRegister.Register;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F42RequestIncompleteTests
{
    [Test]
    public void Finds_nothing_in_a_request_in_order() => Assert.Multiple(() =>
    {
        Assert.That(ErasureRequest.With(same => same).Findings(On("2026-03-30")), Is.Empty);
        Assert.That(ErasureRequest.With(request => request with { Decision = ErasureRequest.Granted, Extension = ErasureRequest.Extension }).Findings(), Is.Empty);
    });

    [TestCase(RequestOutcome.Granted, false)]
    [TestCase(RequestOutcome.Withdrawn, false)]
    [TestCase(RequestOutcome.PartlyGranted, true)]
    [TestCase(RequestOutcome.Refused, true)]
    public void What_is_not_granted_has_a_reason(RequestOutcome outcome, bool found)
    {
        var decision = ErasureRequest.Granted with { Outcome = outcome };

        Assert.That(ErasureRequest.With(request => request with { Decision = decision }).Finds("F42"), Is.EqualTo(found ? ["gap /decision/reason"] : Array.Empty<string>()));
        Assert.That(ErasureRequest.With(request => request with { Decision = decision with { Reason = "Wettelijke bewaarplicht." } }).Finds("F42"), Is.Empty);
    }

    [Test]
    public void A_decision_has_an_outcome_and_a_day()
    {
        Assert.That(ErasureRequest.With(request => request with { Decision = new RequestDecision { Reason = "Later." } }).Finds("F42"), Is.EqualTo(new[] { "gap /decision/outcome", "gap /decision/decidedOn" }));
    }

    [Test]
    public void An_extension_has_a_day_a_reason_and_was_told()
    {
        Assert.That(
            ErasureRequest.With(request => request with { Extension = new RequestExtension() }).Finds("F42"),
            Is.EqualTo(new[] { "gap /extension/until", "gap /extension/reason", "gap /extension/toldOn" }));
    }

    // Received on 2 March: told by 2 April, no longer than 2 June.
    [TestCase("2026-04-02", "2026-06-02")]
    [TestCase("2026-04-03", "2026-06-02", "gap /extension/toldOn")]
    [TestCase("2026-04-02", "2026-06-03", "breach /extension/until")]
    public void An_extension_is_told_within_the_first_month_and_ends_within_three(string told, string until, params string[] found) => Assert.That(
        ErasureRequest.With(request => request with { Extension = ErasureRequest.Extension with { ToldOn = On(told), Until = On(until) } }).Finds("F42"),
        Is.EqualTo(found));

    [TestCase(DataSubjectRight.Erasure, RequestOutcome.Granted, true)]
    [TestCase(DataSubjectRight.Rectification, RequestOutcome.PartlyGranted, true)]
    [TestCase(DataSubjectRight.Restriction, RequestOutcome.Granted, true)]
    [TestCase(DataSubjectRight.Access, RequestOutcome.Granted, false)]
    [TestCase(DataSubjectRight.Objection, RequestOutcome.Granted, false)]
    [TestCase(DataSubjectRight.Erasure, RequestOutcome.Refused, false)]
    public void A_party_that_received_the_data_is_told_of_what_was_granted(DataSubjectRight right, RequestOutcome outcome, bool found)
    {
        var register = SoundRegister.Make();
        register.With(ErasureRequest.Received with
        {
            InvokedRight = right,
            Decision = ErasureRequest.Granted with { Outcome = outcome, Reason = "Zie de zaak." },
            NotifiedParties = [new() { PartyId = register.BeterBuren.Id, NotifiedOn = On("2026-03-21") }, new() { PartyId = register.BeterBuren.Id }],
        });

        Assert.That(register.Finds("F42"), Is.EqualTo(found ? ["gap /notifiedParties/1/notifiedOn"] : Array.Empty<string>()));
        if (found)
        {
            Assert.That(register.Says("F42"), Does.Contain("Beter Buren"));
        }
    }
}
