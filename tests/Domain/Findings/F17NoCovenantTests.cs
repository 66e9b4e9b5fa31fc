using PrivacyRegister.Register;
using static PrivacyRegister.Register.AgreementKind;
using static PrivacyRegister.Register.RecipientRelation;
using static PrivacyRegister.Register.RecipientRole;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F17NoCovenantTests
{
    private static readonly string[] Breach = ["breach /recipients/0"];

    [TestCase(Covenant, false)]
    [TestCase(DataTransferAgreement, true)]
    [TestCase(ProcessorAgreement, true)]
    [TestCase(JointControllerArrangement, true)]
    [TestCase(null, true)]
    public void An_exchange_partner_needs_a_covenant(AgreementKind? kind, bool found)
    {
        var register = SoundRegister.Make().As(IndependentController, Exchange, kind);

        Assert.That(register.Finds("F17"), Is.EqualTo(found ? Breach : []));
        Assert.That(register.Says("F17"), found ? Does.Contain("Beter Buren") : Is.Empty);
    }

    [TestCase("art. 64", false)]
    [TestCase(" ", true)]
    [TestCase(null, true)]
    public void Or_a_statute_by_law_and_article(string? article, bool found) =>
        Assert.That(
            SoundRegister.Make().As(IndependentController, Exchange).WhereLine(line => line with { Statute = new Statute { Law = "Participatiewet", Article = article } }).Finds("F17"),
            Is.EqualTo(found ? Breach : []));

    [Test]
    public void A_line_without_data_needs_none() =>
        Assert.That(SoundRegister.Make().As(IndependentController, Exchange).WhereLine(line => line with { DataCategoryIds = [] }).Finds("F17"), Is.Empty);

    [TestCase(IndependentController, WorksForUs)]
    [TestCase(IndependentController, Statutory)]
    [TestCase(IndependentController, null)]
    [TestCase(JointController, Exchange)]
    [TestCase(Processor, Exchange)]
    [TestCase(PublicAuthority, Exchange)]
    [TestCase(null, Exchange)]
    public void Another_role_or_relation_is_the_affair_of_another_rule(RecipientRole? role, RecipientRelation? relation) =>
        Assert.That(SoundRegister.Make().As(role, relation).Finds("F17"), Is.Empty);

    [TestCase("2026-03-04", true)]
    [TestCase("2026-03-05", false)]
    [TestCase("2028-03-05", false)]
    [TestCase("2028-03-06", true)]
    public void Is_in_force_from_the_day_of_the_last_signature_to_its_last_day(string on, bool found) =>
        Assert.That(
            SoundRegister.Make().As(IndependentController, Exchange, Covenant).WhereAgreement(agreement => agreement with { EffectiveFrom = null }).Finds("F17", On(on)),
            Is.EqualTo(found ? Breach : []));

    [TestCase(null, true)]
    [TestCase("2026-04-02", true)]
    [TestCase("2026-04-01", false)]
    public void Each_member_of_a_partnership_signs_for_itself(string? signedOn, bool found)
    {
        var register = SoundRegister.MakePartnership(IndependentController, Exchange, Covenant, out var eigenHaard);
        register.WhereAgreement(agreement => agreement with
        {
            Parties = [agreement.Parties[0], new PartySignature { PartyId = eigenHaard.Id, SignedOn = signedOn is null ? null : On(signedOn) }],
        });

        Assert.That(register.Finds("F17"), Is.EqualTo(found ? Breach : []));
        Assert.That(register.Says("F17"), found ? Does.Contain("Eigen Haard (lid van Buurtoverleg)").And.Contain("VO-1") : Is.Empty);
    }
}
