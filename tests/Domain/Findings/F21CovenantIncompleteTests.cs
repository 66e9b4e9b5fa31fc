using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Register.AgreementKind;
using static PrivacyRegister.Register.RecipientRelation;
using static PrivacyRegister.Register.RecipientRole;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F21CovenantIncompleteTests
{
    private static DeKeyRegister WhereCovenant(Func<Agreement, Agreement> change) =>
        SoundRegister.Make().As(IndependentController, Exchange, Covenant).WhereAgreement(change);

    [Test]
    public void A_covenant_that_says_which_purpose_which_data_and_how_is_in_order() => Assert.That(WhereCovenant(agreement => agreement).Finds("F21"), Is.Empty);

    [Test]
    public void One_without_scope_is_a_gap() => Assert.That(WhereCovenant(agreement => agreement with { Scope = [] }).Finds("F21"), Is.EqualTo(new[] { "gap /scope" }));

    [Test]
    public void A_scope_line_without_data_is_a_gap_that_names_its_purpose()
    {
        var register = WhereCovenant(agreement => agreement with { Scope = [agreement.Scope[0], agreement.Scope[0] with { DataCategoryIds = [] }] });

        Assert.That(register.Finds("F21"), Is.EqualTo(new[] { "gap /scope/1/dataCategoryIds" }));
        Assert.That(register.Says("F21"), Does.Contain("P07"));
    }

    [TestCase(null, true)]
    [TestCase("", true)]
    [TestCase(" ", true)]
    [TestCase("Alleen in het klantsysteem.", false)]
    public void One_that_does_not_say_how_the_data_are_handled_is_a_gap(string? handling, bool found) =>
        Assert.That(WhereCovenant(agreement => agreement with { Handling = handling }).Finds("F21"), Is.EqualTo(found ? new[] { "gap /handling" } : []));

    [Test]
    public void Each_missing_thing_is_a_finding_of_its_own() =>
        Assert.That(WhereCovenant(agreement => agreement with { Scope = [], Handling = null }).Finds("F21"), Is.EqualTo(new[] { "gap /scope", "gap /handling" }));

    [TestCase(ProcessorAgreement)]
    [TestCase(JointControllerArrangement)]
    [TestCase(DataTransferAgreement)]
    public void Only_a_covenant_is_asked(AgreementKind kind) =>
        Assert.That(SoundRegister.Make().WhereAgreement(agreement => agreement with { Kind = kind, Scope = [], Handling = null }).Finds("F21"), Is.Empty);

    [TestCase("2028-03-05", true)]
    [TestCase("2028-03-06", false)]
    public void Is_asked_no_more_once_it_is_over(string on, bool found) =>
        Assert.That(WhereCovenant(agreement => agreement with { Handling = null }).Finds("F21", On(on)), Is.EqualTo(found ? new[] { "gap /handling" } : []));
}
