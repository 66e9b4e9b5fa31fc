using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F05LegalDutyWithoutStatuteTests
{
    [TestCase("Woningwet", "art. 46", true)]
    [TestCase("Woningwet", null, false)]
    [TestCase("Woningwet", " ", false)]
    [TestCase(null, "art. 46", false)]
    [TestCase(null, null, false)]
    public void A_statute_is_law_and_article_as_the_check_says_too(string? law, string? article, bool usable)
    {
        var register = On(new Ground { Code = GroundCode.B, Statute = new Statute { Law = law, Article = article } });

        Assert.Multiple(() =>
        {
            Assert.That(register.Finds("F05"), Is.EqualTo(usable ? Array.Empty<string>() : ["breach /grounds/0/statute"]));
            Assert.That(register.Ask().Outcome(CheckRule.S5), Is.EqualTo(usable ? CheckOutcome.Pass : CheckOutcome.Fail));
        });
    }

    [Test]
    public void Beside_another_ground_it_is_a_gap() =>
        Assert.That(On(new Ground { Code = GroundCode.A }, new Ground { Code = GroundCode.B }).Finds("F05"), Is.EqualTo(new[] { "gap /grounds/1/statute" }));

    [Test]
    public void Other_grounds_need_no_statute() => Assert.That(On(new Ground { Code = GroundCode.A }).Finds("F05"), Is.Empty);

    private static DeKeyRegister On(params Ground[] grounds) => SoundRegister.Make().WhereActivity(activity => activity with { Grounds = grounds });
}
