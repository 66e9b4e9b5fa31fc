using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Register.RecipientRelation;
using static PrivacyRegister.Register.RecipientRole;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F22StatutoryWithoutStatuteTests
{
    private static readonly Statute Usable = new() { Law = "Participatiewet", Article = "art. 64" };

    private static DeKeyRegister As(RecipientRole role, RecipientRelation? relation, Statute? onLine, params GroundCode[] grounds) => SoundRegister.Make().As(role, relation)
        .WhereLine(line => line with { Statute = onLine })
        .WhereActivity(activity => activity with { Grounds = [.. grounds.Select(code => new Ground { Code = code, Statute = Usable })] });

    [TestCase(PublicAuthority, null)]
    [TestCase(PublicAuthority, Exchange)]
    [TestCase(PublicAuthority, WorksForUs)]
    [TestCase(PublicAuthority, Statutory)]
    [TestCase(IndependentController, Statutory)]
    public void Goes_by_a_statute_on_the_line_with_ground_B(RecipientRole role, RecipientRelation? relation) => Assert.Multiple(() =>
    {
        Assert.That(As(role, relation, Usable, GroundCode.B).Finds("F22"), Is.Empty);
        Assert.That(As(role, relation, null, GroundCode.B).Finds("F22"), Is.EqualTo(new[] { "breach /recipients/0/statute" }));
        Assert.That(As(role, relation, Usable, GroundCode.C).Finds("F22"), Is.EqualTo(new[] { "breach /recipients/0/ground" }));
    });

    [TestCase("Participatiewet", null)]
    [TestCase("Participatiewet", " ")]
    [TestCase(null, "art. 64")]
    public void A_statute_is_law_and_article(string? law, string? article) =>
        Assert.That(As(PublicAuthority, null, new Statute { Law = law, Article = article }, GroundCode.B).Finds("F22"), Is.EqualTo(new[] { "breach /recipients/0/statute" }));

    [Test]
    public void Without_any_ground_it_is_not_ground_B() => Assert.That(As(PublicAuthority, null, Usable).Finds("F22"), Is.EqualTo(new[] { "breach /recipients/0/ground" }));

    [TestCase(null)]
    [TestCase(GroundCode.B)]
    [TestCase(GroundCode.C, "breach /recipients/0/ground")]
    public void Where_there_are_several_grounds_the_line_must_choose_B(GroundCode? chosen, params string[] found)
    {
        var register = As(PublicAuthority, null, Usable, GroundCode.B, GroundCode.C).WhereLine(line => line with { Statute = Usable, Ground = chosen });
        register.WhereActivity(activity => activity with { Grounds = [new Ground { Code = GroundCode.B, Statute = Usable }, new Ground { Code = GroundCode.C }] });

        Assert.That(register.Finds("F22"), Is.EqualTo(found));
        Assert.That(register.Finds("F15"), chosen is null ? Is.EqualTo(new[] { "gap /recipients/0/ground" }) : Is.Empty);
    }

    [TestCase(Processor, Statutory)]
    [TestCase(JointController, Statutory)]
    [TestCase(IndependentController, Exchange)]
    [TestCase(IndependentController, WorksForUs)]
    [TestCase(IndependentController, null)]
    public void Another_role_or_relation_is_the_affair_of_another_rule(RecipientRole role, RecipientRelation? relation) =>
        Assert.That(As(role, relation, null, GroundCode.C).Finds("F22"), Is.Empty);
}
