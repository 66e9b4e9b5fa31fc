using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Register.AgreementKind;
using static PrivacyRegister.Register.RecipientRole;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F32RoleAndAgreementDoNotFitTests
{
    private static readonly string[] OnTheRole = ["breach /recipients/0/role"];

    [TestCase(Processor, ProcessorAgreement)]
    [TestCase(JointController, JointControllerArrangement)]
    [TestCase(JointController, Covenant)]
    public void What_goes_together_fits(RecipientRole role, AgreementKind kind) => Assert.That(Sharing(role, kind).Finds("F32"), Is.Empty);

    [TestCase(Processor, JointControllerArrangement)]
    [TestCase(Processor, Covenant)]
    [TestCase(JointController, ProcessorAgreement)]
    public void A_role_with_the_agreement_of_the_other_is_a_breach(RecipientRole role, AgreementKind kind) => Assert.That(Sharing(role, kind).Finds("F32"), Is.EqualTo(OnTheRole));

    [Test]
    public void A_covenant_that_does_not_say_all_of_art_26_makes_nobody_a_joint_controller() =>
        Assert.That(Sharing(Processor, Covenant).WhereAgreement(agreement => agreement with { Article26 = [.. agreement.Article26.Skip(1)] }).Finds("F32"), Is.Empty);

    [TestCase(ProcessorAgreement)]
    [TestCase(JointControllerArrangement)]
    public void An_independent_controller_is_neither(AgreementKind kind) =>
        Assert.That(SoundRegister.Make().As(IndependentController, RecipientRelation.WorksForUs, kind).Finds("F32"), Is.Empty);

    [Test]
    public void No_agreement_at_all_is_not_the_wrong_one() => Assert.That(SoundRegister.Make().As(Processor, RecipientRelation.WorksForUs).Finds("F32"), Is.Empty);

    [Test]
    public void A_data_transfer_agreement_says_nothing_about_the_role() => Assert.That(Sharing(Processor, DataTransferAgreement).Finds("F32"), Is.Empty);

    [Test]
    public void With_the_right_agreement_beside_it_the_other_is_about_something_else()
    {
        var register = Sharing(JointController, ProcessorAgreement);

        Assert.That(register.With(register.NewAgreement("GR-1", register.BeterBuren) with { Kind = JointControllerArrangement }).Finds("F32"), Is.Empty);
    }

    [Test]
    public void The_right_agreement_that_lacks_a_point_still_fits_the_role()
    {
        var register = Sharing(Processor, JointControllerArrangement);
        var lacking = register.NewAgreement("VO-2", register.BeterBuren) with { Article28 = [new Article28Assessment { Point = Article28Point.Audits, Assessment = Assessment.Absent }] };

        Assert.That(register.With(lacking).Finds("F32"), Is.Empty);
    }

    [Test]
    public void An_agreement_for_another_purpose_says_nothing_about_this_line()
    {
        var register = Sharing(Processor, JointControllerArrangement);
        var other = register.Add(register.P07 with { Id = Id(), Code = "P08" });

        Assert.That(register.WhereAgreement(agreement => agreement with { Scope = [agreement.Scope[0] with { PurposeId = other.Id }] }).Finds("F32"), Is.Empty);
    }

    [TestCase("2026-03-31", new string[0])]
    [TestCase("2026-04-01", new[] { "breach /recipients/0/role" })]
    public void The_other_agreement_counts_up_to_its_last_day(string until, string[] expected) =>
        Assert.That(Sharing(Processor, JointControllerArrangement).WhereAgreement(agreement => agreement with { EffectiveUntil = On(until) }).Finds("F32"), Is.EqualTo(expected));

    [TestCase("2026-04-01", new[] { "breach /recipients/0/role" })]
    [TestCase("2026-04-02", new string[0])]
    public void The_other_agreement_counts_from_the_day_the_last_side_signed(string signed, string[] expected) =>
        Assert.That(
            Sharing(Processor, JointControllerArrangement).WhereAgreement(agreement => agreement with { Parties = [agreement.Parties[0] with { SignedOn = On(signed) }] }).Finds("F32"),
            Is.EqualTo(expected));

    private static DeKeyRegister Sharing(RecipientRole role, AgreementKind kind) => SoundRegister.Make().As(role, RecipientRelation.WorksForUs, kind);
}
