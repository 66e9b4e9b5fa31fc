using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F07ConsentNotDescribedTests
{
    [TestCase("vinkje, vastgelegd in het klantsysteem", "link onder elke nieuwsbrief", null)]
    [TestCase(null, "link onder elke nieuwsbrief", "breach /grounds/0/consentMethod")]
    [TestCase("vinkje", null, "breach /grounds/0/withdrawalMethod")]
    [TestCase("vinkje", "  ", "breach /grounds/0/withdrawalMethod")]
    [TestCase(null, null, "breach /grounds/0/consentMethod")]
    public void Consent_says_how_it_is_asked_and_withdrawn(string? asked, string? withdrawn, string? found) =>
        Assert.That(
            On(new Ground { Code = GroundCode.D, ConsentMethod = asked, WithdrawalMethod = withdrawn }).Finds("F07"),
            Is.EqualTo(found is null ? Array.Empty<string>() : [found]));

    [Test]
    public void Beside_another_ground_it_is_a_gap() =>
        Assert.That(On(new Ground { Code = GroundCode.A }, new Ground { Code = GroundCode.D }).Finds("F07"), Is.EqualTo(new[] { "gap /grounds/1/consentMethod" }));

    [Test]
    public void Other_grounds_ask_no_consent() => Assert.That(On(new Ground { Code = GroundCode.A }).Finds("F07"), Is.Empty);

    private static DeKeyRegister On(params Ground[] grounds) => SoundRegister.Make().WhereActivity(activity => activity with { Grounds = grounds });
}
