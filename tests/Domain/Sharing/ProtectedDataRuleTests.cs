using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using static PrivacyRegister.Register.RecipientRole;
using static PrivacyRegister.Register.Sharing.CheckRule;

namespace PrivacyRegister.Tests.Domain.Sharing;

/// <summary>S8: BSN, special data, criminal data, camera images and access logs.</summary>
public sealed class ProtectedDataRuleTests
{
    private static readonly Statute Usable = new() { Law = "Wet", Article = "art. 10" };

    private static DeKeyRegister Asking(Sensitivity sensitivity, Disclosure disclosure = Disclosure.Free)
    {
        var register = new DeKeyRegister();
        return register.Where(register.Address, c => c with { Sensitivity = sensitivity, Disclosure = disclosure });
    }

    private static DeKeyRegister ToController(DeKeyRegister register) => register.As(JointController, null, AgreementKind.JointControllerArrangement);

    [Test]
    public void A_BSN_needs_the_statute_that_prescribes_it_and_to_anyone_but_a_processor_also_on_the_line()
    {
        Asking(Sensitivity.NationalId).WhereActivity(a => a with { NationalIdStatute = Usable }).Ask().Gives();
        Asking(Sensitivity.NationalId).WhereActivity(a => a with { NationalIdStatute = Usable with { Article = null } }).Ask().Gives([S8]);
        Asking(Sensitivity.NationalId).WhereActivity(a => a with { NationalIdStatute = Usable with { Conditions = "Alleen voor de controle." } }).Ask().Gives(conditions: [S8]);
        var controller = ToController(Asking(Sensitivity.NationalId).WhereActivity(a => a with { NationalIdStatute = Usable }));
        controller.Ask().Gives([S8]);
        controller.WhereLine(l => l with { Statute = Usable with { Law = null } }).Ask().Gives([S8]);
        controller.WhereLine(l => l with { Statute = Usable }).Ask().Gives();
        controller.WhereActivity(a => a with { NationalIdStatute = null }).Ask().Gives([S8]);
    }

    [Test]
    public void A_BSN_to_a_recipient_without_a_role_needs_the_line_statute_too() =>
        Asking(Sensitivity.NationalId).WhereActivity(a => a with { NationalIdStatute = Usable }).WhereLine(l => l with { Role = null }).Ask().Gives([S6, S7, S8]);

    [TestCase(Article9Exception.A, false, false, CheckOutcome.Condition)]
    [TestCase(Article9Exception.B, true, false, CheckOutcome.Pass)]
    [TestCase(Article9Exception.B, false, true, CheckOutcome.Fail)]
    [TestCase(Article9Exception.C, false, false, CheckOutcome.Condition)]
    [TestCase(Article9Exception.D, true, true, CheckOutcome.Fail)]
    [TestCase(Article9Exception.E, false, true, CheckOutcome.Pass)]
    [TestCase(Article9Exception.E, true, false, CheckOutcome.Fail)]
    [TestCase(Article9Exception.F, false, true, CheckOutcome.Pass)]
    [TestCase(Article9Exception.F, false, false, CheckOutcome.Fail)]
    [TestCase(Article9Exception.G, true, false, CheckOutcome.Pass)]
    [TestCase(Article9Exception.G, false, true, CheckOutcome.Fail)]
    [TestCase(Article9Exception.H, true, false, CheckOutcome.Pass)]
    [TestCase(Article9Exception.H, false, true, CheckOutcome.Fail)]
    [TestCase(Article9Exception.I, true, false, CheckOutcome.Pass)]
    [TestCase(Article9Exception.I, false, true, CheckOutcome.Fail)]
    [TestCase(Article9Exception.J, true, false, CheckOutcome.Pass)]
    [TestCase(Article9Exception.J, false, true, CheckOutcome.Fail)]
    [TestCase(null, true, true, CheckOutcome.Fail)]
    public void Special_data_need_a_usable_exception(Article9Exception? exception, bool statute, bool explanation, CheckOutcome outcome) =>
        Asking(Sensitivity.Special)
            .WhereActivity(a => a with { Article9 = new Article9Basis { Exception = exception, Statute = statute ? Usable : null, Explanation = explanation ? "omdat" : null } })
            .Ask().Gives(outcome == CheckOutcome.Fail ? [S8] : [], outcome == CheckOutcome.Condition ? [S8] : []);

    [Test]
    public void The_statute_of_an_exception_is_law_and_article() =>
        Asking(Sensitivity.Special).WhereActivity(a => a with { Article9 = new Article9Basis { Exception = Article9Exception.H, Statute = Usable with { Article = "" } } }).Ask().Gives([S8]);

    [Test]
    public void Criminal_data_need_a_basis_and_to_anyone_but_a_processor_one_that_covers_disclosure()
    {
        Asking(Sensitivity.Criminal).WhereActivity(a => a with { CriminalBasis = new CriminalBasis { CoversDisclosure = true } }).Ask().Gives([S8]);
        var basis = new CriminalBasis { Provision = "art. 33(2)(b) UAVG" };
        var register = Asking(Sensitivity.Criminal).WhereActivity(a => a with { CriminalBasis = basis });
        register.Ask().Gives();
        ToController(register).Ask().Gives([S8]);
        register.WhereActivity(a => a with { CriminalBasis = basis with { CoversDisclosure = true } }).Ask().Gives();
    }

    [Test]
    public void Camera_images_go_to_an_authority_or_a_processor_only()
    {
        Asking(Sensitivity.Ordinary, Disclosure.AuthorityOrProcessor).Ask().Gives();
        ToController(Asking(Sensitivity.Ordinary, Disclosure.AuthorityOrProcessor)).Ask().Gives([S8]);
        Asking(Sensitivity.Ordinary, Disclosure.AuthorityOrProcessor).As(IndependentController, RecipientRelation.Exchange, AgreementKind.Covenant).Ask().Gives([S8]);
        Asking(Sensitivity.Ordinary, Disclosure.AuthorityOrProcessor).WhereActivity(a => a with { Grounds = [new Ground { Code = GroundCode.B, Statute = Usable }] })
            .As(PublicAuthority, RecipientRelation.Statutory).WhereLine(l => l with { Statute = Usable }).Ask().Gives(conditions: [S6]);
        Asking(Sensitivity.Ordinary, Disclosure.AuthorityOrProcessor).WhereActivity(a => a with { Grounds = [new Ground { Code = GroundCode.B, Statute = Usable }] })
            .As(IndependentController, RecipientRelation.Statutory).WhereLine(l => l with { Statute = Usable }).Ask().Gives([S8], [S6]);
    }

    [Test]
    public void Camera_images_that_are_criminal_data_must_pass_both_rules() =>
        Asking(Sensitivity.Criminal, Disclosure.AuthorityOrProcessor).Ask().Gives([S8]);

    [Test]
    public void What_the_policy_calls_special_is_not_special_by_law()
    {
        var register = new DeKeyRegister();
        register.Where(register.Address, c => c with { PolicySpecial = true, Vulnerable = true }).Ask().Gives();
    }
}
