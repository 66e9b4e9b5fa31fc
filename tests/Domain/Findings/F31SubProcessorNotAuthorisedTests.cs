using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F31SubProcessorNotAuthorisedTests
{
    [Test]
    public void A_sub_processor_that_is_not_authorised_is_a_breach() =>
        Assert.That(WithSubProcessor(authorised: false).Finds("F31"), Is.EqualTo(new[] { "breach /subProcessors/0/authorised" }));

    [Test]
    public void An_authorised_sub_processor_is_in_order() => Assert.That(WithSubProcessor(authorised: true).Finds("F31"), Is.Empty);

    [Test]
    public void Only_the_one_that_is_not_authorised_is_named()
    {
        var register = WithSubProcessor(authorised: true);
        var second = register.Add(register.BeterBuren with { Id = Id(), Name = "Datacentrum" });

        Assert.That(
            register.WhereAgreement(agreement => agreement with { SubProcessors = [.. agreement.SubProcessors, new SubProcessor { PartyId = second.Id }] }).Finds("F31"),
            Is.EqualTo(new[] { "breach /subProcessors/1/authorised" }));
    }

    [Test]
    public void A_draft_that_one_side_signed_may_still_be_settled() =>
        Assert.That(
            WithSubProcessor(authorised: false).WhereAgreement(agreement => agreement with { Parties = [agreement.Parties[0] with { SignedOn = null }] }).Finds("F31"),
            Is.Empty);

    [TestCase("2026-03-31", new string[0])]
    [TestCase("2026-04-01", new[] { "breach /subProcessors/0/authorised" })]
    public void It_is_asked_up_to_the_last_day(string until, string[] expected) =>
        Assert.That(WithSubProcessor(authorised: false).WhereAgreement(agreement => agreement with { EffectiveUntil = On(until) }).Finds("F31"), Is.EqualTo(expected));

    private static DeKeyRegister WithSubProcessor(bool authorised)
    {
        var register = SoundRegister.Make();
        var sub = register.Add(register.BeterBuren with { Id = Id(), Name = "Rekencentrum" });
        return register.WhereAgreement(agreement => agreement with { SubProcessors = [new SubProcessor { PartyId = sub.Id, Authorised = authorised }] });
    }
}
