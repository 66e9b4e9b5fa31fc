using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Register.AgreementKind;
using static PrivacyRegister.Register.RecipientRelation;
using static PrivacyRegister.Register.RecipientRole;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F20OutsideScopeTests
{
    private static readonly string[] Breach = ["breach /recipients/0/dataCategoryIds"];

    private static DeKeyRegister WhereScope(DeKeyRegister register, Func<ScopeLine, ScopeLine> change) =>
        register.WhereAgreement(agreement => agreement with { Scope = [change(agreement.Scope[0])] });

    [Test]
    public void Data_within_the_scope_are_in_order() => Assert.That(SoundRegister.Make().Finds("F20"), Is.Empty);

    [Test]
    public void Data_outside_every_scope_line_are_named()
    {
        var register = SoundRegister.Make();
        WhereScope(register, line => line with { DataCategoryIds = [register.Name.Id] });

        Assert.That(register.Finds("F20"), Is.EqualTo(Breach));
        Assert.That(register.Says("F20"), Does.Contain("De Key en Beter Buren: adres").And.Contain("VO-1").And.Not.Contain("volledige naam"));
    }

    [TestCase(true, false)]
    [TestCase(false, true)]
    public void The_scope_holds_for_its_data_subjects_only(bool same, bool found)
    {
        var register = SoundRegister.Make();
        WhereScope(register.With(register.Seekers), line => line with { DataSubjectCategoryIds = [same ? register.Tenants.Id : register.Seekers.Id] });

        Assert.That(register.Finds("F20"), Is.EqualTo(found ? Breach : []));
    }

    [Test]
    public void The_scope_holds_for_its_purpose_only()
    {
        var register = SoundRegister.Make();
        var other = register.Add(register.P07 with { Id = Id(), Code = "P08" });

        Assert.That(WhereScope(register, line => line with { PurposeId = other.Id }).Finds("F20"), Is.EqualTo(Breach));
    }

    [TestCase(Direction.Provide, Direction.Provide, false)]
    [TestCase(Direction.Provide, Direction.Receive, true)]
    [TestCase(Direction.Both, Direction.Receive, false)]
    [TestCase(Direction.Provide, Direction.Both, true)]
    [TestCase(Direction.Both, Direction.Both, false)]
    public void The_scope_holds_for_its_direction_only(Direction agreed, Direction used, bool found) =>
        Assert.That(WhereScope(SoundRegister.Make(), line => line with { Direction = agreed }).WhereLine(line => line with { Direction = used }).Finds("F20"), Is.EqualTo(found ? Breach : []));

    [TestCase(Sensitivity.Ordinary, false)]
    [TestCase(Sensitivity.NationalId, true)]
    public void A_category_above_stands_for_what_is_no_more_sensitive(Sensitivity sensitivity, bool found)
    {
        var register = SoundRegister.Make();
        var above = register.Add(Category("NAW", "contactgegevens"));
        register.Where(register.Name, category => category with { ParentId = above.Id }).Where(register.Address, category => category with { ParentId = above.Id, Sensitivity = sensitivity });

        Assert.That(WhereScope(register, line => line with { DataCategoryIds = [above.Id] }).Finds("F20"), Is.EqualTo(found ? Breach : []));
    }

    [TestCase("2026-04-01", false)]
    [TestCase("2026-04-02", true)]
    public void Two_agreements_in_force_may_cover_it_together(string signedOn, bool found)
    {
        var register = SoundRegister.Make();
        WhereScope(register, line => line with { DataCategoryIds = [register.Name.Id] });
        var second = register.NewAgreement("VO-2", register.BeterBuren);
        register.With(second with { Scope = [new ScopeLine { PurposeId = register.P07.Id, DataCategoryIds = [register.Address.Id] }], Parties = [second.Parties[0] with { SignedOn = On(signedOn) }] });

        Assert.That(register.Finds("F20"), Is.EqualTo(found ? Breach : []));
    }

    [TestCase("2028-03-05", true)]
    [TestCase("2028-03-06", false)]
    public void Where_no_agreement_is_in_force_that_is_the_finding(string on, bool found)
    {
        var register = WhereScope(SoundRegister.Make(), line => line with { DataCategoryIds = [] });

        Assert.That(register.Finds("F20", On(on)), Is.EqualTo(found ? Breach : []));
        Assert.That(register.Finds("F16", On(on)), found ? Is.Empty : Is.Not.Empty);
    }

    [Test]
    public void A_statute_needs_no_scope() =>
        Assert.That(
            SoundRegister.Make().As(IndependentController, Exchange, Covenant).WhereLine(line => line with { Statute = new Statute { Law = "Participatiewet", Article = "art. 64" } })
                .WhereAgreement(agreement => agreement with { Scope = [] }).Finds("F20"),
            Is.Empty);

    [Test]
    public void A_line_without_data_shares_nothing_outside_it() =>
        Assert.That(WhereScope(SoundRegister.Make(), line => line with { DataCategoryIds = [] }).WhereLine(line => line with { DataCategoryIds = [] }).Finds("F20"), Is.Empty);

    [Test]
    public void An_activity_without_purpose_is_told_of_its_purpose_first() =>
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { PurposeId = null }).Finds("F20"), Is.Empty);

    [Test]
    public void Each_of_our_organisations_has_a_scope_of_its_own()
    {
        var register = SoundRegister.Make();
        var subsidiary = register.Add(register.DeKey with { Id = Id(), Name = "De Key Ontwikkeling" });
        register.WhereActivity(activity => activity with { OrganisationIds = [register.DeKey.Id, subsidiary.Id] });
        register.Add(register.NewAgreement("VO-2", register.BeterBuren) with { Organisations = [new OrganisationSignature { OrganisationId = subsidiary.Id, SignedOn = Day }], Scope = [] });

        Assert.That(register.Finds("F20"), Is.EqualTo(Breach));
        Assert.That(register.Says("F20"), Does.Contain("De Key Ontwikkeling en Beter Buren").And.Contain("VO-2"));
    }
}
