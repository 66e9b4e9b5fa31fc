using PrivacyRegister.Register;
using PrivacyRegister.Register.Upkeep;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Upkeep;

/// <summary>The way to a first signed agreement: each step counts when its fact is there, and the way is gone when it was walked.</summary>
public sealed class FirstStepsTests
{
    private static IEnumerable<FirstStepKind>? Left(DeKeyRegister register, bool asked = true) =>
        FirstSteps.Find(register.Image, (_, _) => asked)?.Steps.Where(step => !step.Done).Select(step => step.Kind);

    [Test]
    public void Is_gone_once_a_sharing_is_in_order_and_was_asked()
    {
        Assert.That(Left(new DeKeyRegister()), Is.Null);
        Assert.That(Left(new DeKeyRegister(), asked: false), Is.EqualTo(new[] { FirstStepKind.Check }));
    }

    [Test]
    public void Asks_for_every_fact_that_is_missing_and_names_its_field()
    {
        var register = new DeKeyRegister()
            .WhereLine(line => line with { Role = RecipientRole.IndependentController })
            .WhereActivity(activity => activity with { Status = RecordStatus.Proposed, Grounds = [new Ground { Code = GroundCode.C }] })
            .WhereAgreement(agreement => agreement with
            {
                Status = RecordStatus.Proposed,
                Organisations = [agreement.Organisations[0] with { SignedOn = null }],
                Parties = [agreement.Parties[0] with { SignedOn = null }],
                Article28 = [],
            });

        Assert.That(Left(register, asked: false), Is.EqualTo(Enum.GetValues<FirstStepKind>()));
        Assert.That(
            FirstSteps.Find(register.Image, (_, _) => false)!.Steps.Select(step => step.Field),
            Is.EqualTo(new[] { "/recipients/0/role", "/grounds/0/balancing/outcome", null, "/organisations/0/signedOn", "/parties/0/signedOn", "/article28", null, null }));
    }

    [Test]
    public void Leaves_out_the_balancing_where_the_line_rests_on_another_ground() =>
        Assert.That(
            FirstSteps.Find(new DeKeyRegister().WhereActivity(activity => activity with { Grounds = [new Ground { Code = GroundCode.A }] }).Image, (_, _) => false)!.Steps.Select(step => step.Kind),
            Has.None.EqualTo(FirstStepKind.Balancing));

    [Test]
    public void Follows_the_pair_that_is_furthest()
    {
        var register = new DeKeyRegister();
        register.Add(register.NewAgreement("AAA", register.BeterBuren) with { Id = DeKeyRegister.Id(), Status = RecordStatus.Proposed });

        Assert.That(FirstSteps.Find(register.Image, (_, _) => false)!.Agreement.Reference, Is.EqualTo("VO-1"));
    }

    [Test]
    public void There_is_none_without_a_processor_agreement_or_for_a_group()
    {
        Assert.That(Left(new DeKeyRegister().WhereAgreement(agreement => agreement with { Kind = AgreementKind.Covenant })), Is.Null);
        var register = new DeKeyRegister();
        Assert.That(Left(register.Where(register.BeterBuren, party => party with { Kind = PartyKind.Group }), asked: false), Is.Null);
    }
}
