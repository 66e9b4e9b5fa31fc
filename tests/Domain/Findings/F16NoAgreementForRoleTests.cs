using PrivacyRegister.Register;
using static PrivacyRegister.Register.AgreementKind;
using static PrivacyRegister.Register.RecipientRelation;
using static PrivacyRegister.Register.RecipientRole;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F16NoAgreementForRoleTests
{
    private static readonly string[] Breach = ["breach /recipients/0"];

    [TestCase(Processor, ProcessorAgreement, true)]
    [TestCase(Processor, JointControllerArrangement, false)]
    [TestCase(Processor, Covenant, false)]
    [TestCase(JointController, JointControllerArrangement, true)]
    [TestCase(JointController, Covenant, true)]
    [TestCase(JointController, ProcessorAgreement, false)]
    [TestCase(JointController, DataTransferAgreement, false)]
    public void The_role_asks_for_an_agreement_of_its_own_kind(RecipientRole role, AgreementKind kind, bool serves) =>
        Assert.That(SoundRegister.Make().As(role, null, kind).Finds("F16"), Is.EqualTo(serves ? [] : Breach));

    [TestCase(Processor)]
    [TestCase(JointController)]
    public void Without_any_agreement_the_party_is_named(RecipientRole role)
    {
        var register = SoundRegister.Make().As(role, null);

        Assert.That(register.Finds("F16"), Is.EqualTo(Breach));
        Assert.That(register.Says("F16"), Does.Contain("Beter Buren").And.Contain("De Key").And.Not.Contain("VO-1"));
    }

    [Test]
    public void Also_where_the_line_names_no_data() =>
        Assert.That(SoundRegister.Make().As(Processor, null).WhereLine(line => line with { DataCategoryIds = [] }).Finds("F16"), Is.EqualTo(Breach));

    [TestCase(IndependentController, Exchange)]
    [TestCase(IndependentController, WorksForUs)]
    [TestCase(IndependentController, Statutory)]
    [TestCase(PublicAuthority, null)]
    [TestCase(null, null)]
    public void Another_role_is_the_affair_of_another_rule(RecipientRole? role, RecipientRelation? relation) =>
        Assert.That(SoundRegister.Make().As(role, relation).Finds("F16"), Is.Empty);

    [TestCase("2026-03-04", true)]
    [TestCase("2026-03-05", false)]
    [TestCase("2028-03-05", false)]
    [TestCase("2028-03-06", true)]
    public void Is_in_force_from_the_day_of_the_last_signature_to_its_last_day(string on, bool found) =>
        Assert.That(SoundRegister.Make().WhereAgreement(agreement => agreement with { EffectiveFrom = null }).Finds("F16", On(on)), Is.EqualTo(found ? Breach : []));

    [TestCase("2026-03-31", false)]
    [TestCase("2026-04-01", true)]
    public void Is_not_in_force_from_the_day_of_termination(string on, bool found) =>
        Assert.That(SoundRegister.Make().WhereAgreement(agreement => agreement with { TerminatedOn = On("2026-04-01") }).Finds("F16", On(on)), Is.EqualTo(found ? Breach : []));

    [Test]
    public void Tacit_renewal_keeps_it_in_force() =>
        Assert.That(SoundRegister.Make().WhereAgreement(agreement => agreement with { Renewal = Renewal.Tacit }).Finds("F16", On("2028-03-06")), Is.Empty);

    [Test]
    public void Says_what_the_nearest_agreement_lacks()
    {
        var register = SoundRegister.Make().WhereAgreement(agreement => agreement with { Parties = [agreement.Parties[0] with { SignedOn = null }] });

        Assert.That(register.Finds("F16"), Is.EqualTo(Breach));
        Assert.That(register.Says("F16"), Does.Contain("VO-1: de handtekening van Beter Buren ontbreekt"));
    }

    [TestCase(Assessment.Absent, true)]
    [TestCase(Assessment.NotAssessed, false)]
    public void An_agreement_that_lacks_a_point_of_article_28_does_not_serve(Assessment assessment, bool found) =>
        Assert.That(
            SoundRegister.Make().WhereAgreement(agreement => agreement with { Article28 = [agreement.Article28[0] with { Assessment = assessment }, .. agreement.Article28.Skip(1)] }).Finds("F16"),
            Is.EqualTo(found ? Breach : []));

    [Test]
    public void Each_of_our_organisations_needs_one_of_its_own()
    {
        var register = SoundRegister.Make();
        var subsidiary = register.Add(register.DeKey with { Id = Id(), Name = "De Key Ontwikkeling" });
        register.WhereActivity(activity => activity with { OrganisationIds = [register.DeKey.Id, subsidiary.Id] });

        Assert.That(register.Finds("F16"), Is.EqualTo(Breach));
        Assert.That(register.Says("F16"), Does.Contain("tussen De Key Ontwikkeling en Beter Buren"));
    }

    [Test]
    public void Of_a_partnership_each_member_needs_it()
    {
        var register = SoundRegister.MakePartnership(JointController, Exchange, JointControllerArrangement, out var eigenHaard);
        Assert.That(register.Finds("F16"), Is.EqualTo(Breach));
        Assert.That(register.Says("F16"), Does.Contain("Eigen Haard (lid van Buurtoverleg)"));

        register.WhereAgreement(agreement => agreement with { Parties = [agreement.Parties[0], new PartySignature { PartyId = eigenHaard.Id, SignedOn = Day }] });
        Assert.That(register.Finds("F16"), Is.Empty);
    }

    [Test]
    public void An_activity_without_organisation_has_no_agreement() =>
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { OrganisationIds = [] }).Finds("F16"), Is.EqualTo(Breach));
}
