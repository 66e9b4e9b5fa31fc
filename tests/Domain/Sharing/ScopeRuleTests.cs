using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using static PrivacyRegister.Register.Sharing.CheckRule;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Sharing;

/// <summary>S7: what scope lines cover, alone and together.</summary>
public sealed class ScopeRuleTests
{
    [Test]
    public void Several_agreements_may_cover_together()
    {
        var register = new DeKeyRegister().WhereAgreement(a => a with { Scope = [a.Scope[0] with { DataCategoryIds = [a.Scope[0].DataCategoryIds[0]] }] });
        var second = register.NewAgreement("VO-2", register.BeterBuren);
        register.With(second with { Scope = [second.Scope[0] with { DataCategoryIds = [register.Address.Id] }] });
        var answer = register.Ask();
        answer.Gives();
        Assert.That(answer.Agreements.Select(relied => relied.Agreement.Reference), Is.EqualTo(new[] { "VO-1", "VO-2" }));
    }

    [Test]
    public void An_agreement_that_is_not_in_force_covers_nothing()
    {
        var register = new DeKeyRegister().WhereAgreement(a => a with { Scope = [a.Scope[0] with { DataCategoryIds = [a.Scope[0].DataCategoryIds[0]] }] });
        var second = register.NewAgreement("VO-2", register.BeterBuren);
        register.With(second with { EffectiveUntil = On("2026-03-31"), Scope = [second.Scope[0] with { DataCategoryIds = [register.Address.Id] }] });
        var answer = register.Ask();
        answer.Gives([S7]);
        Assert.That(answer.UncoveredDataCategories.Single().Id, Is.EqualTo(register.Address.Id));
    }

    [Test]
    public void An_agreement_of_another_party_covers_nothing()
    {
        var register = new DeKeyRegister();
        var other = register.Add(new Party { Id = Id(), Name = "Ander", Kind = PartyKind.Organisation, Country = "NL", Status = RecordStatus.Established });
        register.Without(register.Agreement).With(register.NewAgreement("VO-2", other)).Ask().Gives([S6, S7]);
    }

    [Test]
    public void Lines_may_cover_the_data_subjects_together_and_none_listed_means_all()
    {
        var register = new DeKeyRegister();
        register.WhereActivity(a => a with { DataSubjectCategoryIds = [register.Tenants.Id, register.Seekers.Id] });
        register.Ask().Gives();
        register.WhereAgreement(a => a with { Scope = [a.Scope[0] with { DataSubjectCategoryIds = [register.Tenants.Id] }] }).Ask().Gives([S7]);
        register.Ask(q => q with { DataSubjectCategoryIds = [register.Tenants.Id] }).Gives();
        register.WhereAgreement(a => a with { Scope = [a.Scope[0], a.Scope[0] with { DataSubjectCategoryIds = [register.Seekers.Id] }] }).Ask().Gives();
    }

    [TestCase(Direction.Provide, Direction.Both, true)]
    [TestCase(Direction.Receive, Direction.Both, true)]
    [TestCase(Direction.Receive, Direction.Receive, true)]
    [TestCase(Direction.Receive, Direction.Provide, false)]
    [TestCase(Direction.Provide, Direction.Receive, false)]
    [TestCase(Direction.Both, Direction.Provide, false)]
    [TestCase(Direction.Both, Direction.Receive, false)]
    [TestCase(Direction.Both, Direction.Both, true)]
    public void The_scope_line_covers_the_asked_direction(Direction asked, Direction scope, bool covers)
    {
        var register = new DeKeyRegister().WhereLine(l => l with { Direction = Direction.Both }).WhereAgreement(a => a with { Scope = [a.Scope[0] with { Direction = scope }] });
        register.Ask(q => q with { Direction = asked }).Gives(covers ? [] : [S7], asked == Direction.Provide ? [] : [S3]);
    }

    [Test]
    public void A_line_each_way_covers_both_ways() =>
        new DeKeyRegister().WhereLine(l => l with { Direction = Direction.Both })
            .WhereAgreement(a => a with { Scope = [a.Scope[0], a.Scope[0] with { Direction = Direction.Receive }] })
            .Ask(q => q with { Direction = Direction.Both }).Gives(conditions: [S3]);

    [Test]
    public void A_scope_line_without_categories_covers_nothing() =>
        new DeKeyRegister().WhereAgreement(a => a with { Scope = [a.Scope[0] with { DataCategoryIds = [] }] }).Ask().Gives([S7]);

    [Test]
    public void Points_to_the_scope_of_the_agreement_in_force()
    {
        var register = new DeKeyRegister().WhereAgreement(a => a with { Scope = [] });
        Assert.That(register.Ask().Remedies.Select(remedy => (remedy.Id, remedy.Field)), Does.Contain(((Guid?)register.Agreement.Id, "/scope")));
    }
}
