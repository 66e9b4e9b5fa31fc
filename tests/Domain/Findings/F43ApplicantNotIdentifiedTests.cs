using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F43ApplicantNotIdentifiedTests
{
    [TestCase(Identification.NotYet, false)]
    [TestCase(Identification.OriginalId, true)]
    [TestCase(Identification.Other, true)]
    [TestCase(Identification.LegalRepresentative, false)]
    public void For_who_is_under_sixteen_the_legal_representative_asks(Identification how, bool found)
    {
        Assert.That(ErasureRequest.With(request => request with { UnderSixteen = true, IdentifiedHow = how }).Finds("F43"), Is.EqualTo(found ? ["breach /identifiedHow"] : Array.Empty<string>()));
        Assert.That(ErasureRequest.With(request => request with { IdentifiedHow = how }).Finds("F43"), Is.Empty);
    }

    [TestCase(RequestOutcome.Granted, true)]
    [TestCase(RequestOutcome.Refused, true)]
    [TestCase(RequestOutcome.Withdrawn, false)]
    public void Nothing_is_decided_before_it_is_known_who_asks(RequestOutcome outcome, bool found)
    {
        var decision = ErasureRequest.Granted with { Outcome = outcome, Reason = "Zie de zaak." };

        Assert.That(
            ErasureRequest.With(request => request with { IdentifiedHow = Identification.NotYet, Decision = decision }).Finds("F43"),
            Is.EqualTo(found ? ["gap /identifiedHow"] : Array.Empty<string>()));
        Assert.That(ErasureRequest.With(request => request with { Decision = decision }).Finds("F43"), Is.Empty);
    }
}
