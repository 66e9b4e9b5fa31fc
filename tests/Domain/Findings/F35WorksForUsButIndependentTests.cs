using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Register.RecipientRelation;
using static PrivacyRegister.Register.RecipientRole;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F35WorksForUsButIndependentTests
{
    [TestCase(Processor, WorksForUs)]
    [TestCase(JointController, WorksForUs)]
    [TestCase(PublicAuthority, WorksForUs)]
    [TestCase(IndependentController, Exchange)]
    [TestCase(IndependentController, Statutory)]
    [TestCase(IndependentController, null)]
    [TestCase(null, WorksForUs)]
    public void Law_and_policy_agree_on_all_others(RecipientRole? role, RecipientRelation? relation) =>
        Assert.That(SoundRegister.Make().As(role, relation, AgreementKind.DataTransferAgreement).Finds("F35"), Is.Empty);

    [Test]
    public void An_independent_controller_that_works_for_us_is_always_told() =>
        Assert.That(SoundRegister.Make().As(IndependentController, WorksForUs, AgreementKind.DataTransferAgreement).Finds("F35"), Is.EqualTo(new[] { "attention /recipients/0/role" }));

    [Test]
    public void With_a_data_transfer_agreement_in_force_no_more_is_said() =>
        Assert.That(Said(SoundRegister.Make().As(IndependentController, WorksForUs, AgreementKind.DataTransferAgreement)), Is.EqualTo(new[] { "finding.f35.contested" }));

    [TestCase(null)]
    [TestCase(AgreementKind.ProcessorAgreement)]
    public void Without_one_it_says_that_too(AgreementKind? kind) =>
        Assert.That(Said(SoundRegister.Make().As(IndependentController, WorksForUs, kind)), Is.EqualTo(new[] { "finding.f35.withoutAgreement" }));

    [Test]
    public void A_statute_serves_as_well_as_an_agreement() =>
        Assert.That(
            Said(SoundRegister.Make().As(IndependentController, WorksForUs).WhereLine(line => line with { Statute = new Statute { Law = "Wetboek van Burgerlijke Rechtsvordering", Article = "475g" } })),
            Is.EqualTo(new[] { "finding.f35.contested" }));

    [Test]
    public void Where_no_data_go_to_it_no_agreement_is_missed() =>
        Assert.That(Said(SoundRegister.Make().As(IndependentController, WorksForUs).WhereLine(line => line with { DataCategoryIds = [] })), Is.EqualTo(new[] { "finding.f35.contested" }));

    private static IEnumerable<string> Said(DeKeyRegister register) => register.Findings().Where(finding => finding.Code == "F35").Select(finding => finding.Message.Key);
}
