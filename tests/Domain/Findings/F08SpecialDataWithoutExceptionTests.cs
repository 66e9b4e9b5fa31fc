using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F08SpecialDataWithoutExceptionTests
{
    private const string Statute = "Wmo 2015";

    [TestCase(null, null, null, "breach /article9")]
    [TestCase(Article9Exception.A, null, null, null)]
    [TestCase(Article9Exception.B, null, null, "breach /article9/statute")]
    [TestCase(Article9Exception.B, Statute, null, null)]
    [TestCase(Article9Exception.C, null, null, null)]
    [TestCase(Article9Exception.D, Statute, "toelichting", "breach /article9")]
    [TestCase(Article9Exception.E, Statute, null, "breach /article9/explanation")]
    [TestCase(Article9Exception.E, null, "toelichting", null)]
    [TestCase(Article9Exception.F, null, " ", "breach /article9/explanation")]
    [TestCase(Article9Exception.F, null, "toelichting", null)]
    [TestCase(Article9Exception.G, null, "toelichting", "breach /article9/statute")]
    [TestCase(Article9Exception.G, Statute, null, null)]
    [TestCase(Article9Exception.H, Statute, null, null)]
    [TestCase(Article9Exception.I, null, null, "breach /article9/statute")]
    [TestCase(Article9Exception.J, Statute, null, null)]
    public void Special_data_need_a_usable_exception_as_the_check_says_too(Article9Exception? exception, string? law, string? explanation, string? found)
    {
        var register = WithSpecial(new Article9Basis
        {
            Exception = exception,
            Statute = law is null ? null : new Statute { Law = law, Article = "art. 5.1.1" },
            Explanation = explanation,
        });

        Assert.Multiple(() =>
        {
            Assert.That(register.Finds("F08"), Is.EqualTo(found is null ? Array.Empty<string>() : [found]));
            Assert.That(
                register.Ask(question => question with { DataCategoryIds = [Health] }).Outcome(CheckRule.S8),
                found is null ? Is.Not.EqualTo(CheckOutcome.Fail) : Is.EqualTo(CheckOutcome.Fail));
        });
    }

    [Test]
    public void Nothing_recorded_at_all_is_a_breach() => Assert.That(WithSpecial(null).Finds("F08"), Is.EqualTo(new[] { "breach /article9" }));

    [Test]
    public void A_law_without_article_is_no_statute() =>
        Assert.That(WithSpecial(new Article9Basis { Exception = Article9Exception.H, Statute = new Statute { Law = Statute } }).Finds("F08"), Is.EqualTo(new[] { "breach /article9/statute" }));

    [Test]
    public void Ordinary_data_need_none() => Assert.That(SoundRegister.Make().Finds("F08"), Is.Empty);

    [Test]
    public void What_is_recorded_counts_and_not_what_stands_below_it_in_the_tree()
    {
        var register = SoundRegister.Make();
        register.Add(DeKeyRegister.Category("ZORG", "zorg") with { Sensitivity = Sensitivity.Special, ParentId = register.Name.Id });

        Assert.That(register.Finds("F08"), Is.Empty);
    }

    [Test]
    public void On_a_line_alone_it_is_given_all_the_same()
    {
        var register = WithSpecial(null).WhereActivity(activity => activity with { Data = [.. activity.Data.Where(datum => datum.DataCategoryId != Health)] });

        Assert.That(register.WhereLine(line => line with { DataCategoryIds = [Health] }).Finds("F08"), Is.EqualTo(new[] { "breach /article9" }));
    }

    private static readonly Guid Health = DeKeyRegister.Id();

    private static DeKeyRegister WithSpecial(Article9Basis? basis)
    {
        var register = SoundRegister.Make();
        register.Add(DeKeyRegister.Category("GEZOND", "gezondheidssignalen") with { Id = Health, Sensitivity = Sensitivity.Special, DpvTerm = "pd:Health" });
        return register.WhereActivity(activity => activity with
        {
            Data = [.. activity.Data, activity.Data[0] with { DataCategoryId = Health }],
            Article9 = basis,
        });
    }
}
