using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F03PublicTaskWithoutPublicBodyTests
{
    [TestCase(false, "breach /grounds/0/ground")]
    [TestCase(true, null)]
    public void Ground_F_is_for_public_bodies_as_the_check_says_too(bool publicBody, string? found)
    {
        var register = OnGroundF();
        register.Where(register.DeKey, organisation => organisation with { IsPublicBody = publicBody });

        Assert.Multiple(() =>
        {
            Assert.That(register.Finds("F03"), Is.EqualTo(found is null ? Array.Empty<string>() : [found]));
            Assert.That(register.Ask().Outcome(CheckRule.S5), Is.EqualTo(found is null ? CheckOutcome.Pass : CheckOutcome.Fail));
        });
    }

    [Test]
    public void One_organisation_that_is_no_public_body_is_one_too_many()
    {
        var register = OnGroundF();
        register.Where(register.DeKey, organisation => organisation with { IsPublicBody = true });
        var daughter = register.Add(new Organisation { Id = DeKeyRegister.Id(), Name = "Dochter", ContactPersonId = SoundRegister.Contact, Status = RecordStatus.Established });

        Assert.That(register.WhereActivity(activity => activity with { OrganisationIds = [.. activity.OrganisationIds, daughter.Id] }).Finds("F03"), Is.EqualTo(new[] { "breach /grounds/0/ground" }));
    }

    [Test]
    public void Names_the_ground_that_stands_second() =>
        Assert.That(
            SoundRegister.Make().WhereActivity(activity => activity with { Grounds = [new Ground { Code = GroundCode.A }, new Ground { Code = GroundCode.F }] }).Finds("F03"),
            Is.EqualTo(new[] { "breach /grounds/1/ground" }));

    private static DeKeyRegister OnGroundF() => SoundRegister.Make().WhereActivity(activity => activity with { Grounds = [new Ground { Code = GroundCode.F }] });
}
