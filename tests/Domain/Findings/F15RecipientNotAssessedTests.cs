using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Register.RecipientRelation;
using static PrivacyRegister.Register.RecipientRole;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F15RecipientNotAssessedTests
{
    [Test]
    public void A_line_with_role_and_data_is_in_order() => Assert.That(SoundRegister.Make().Finds("F15"), Is.Empty);

    [Test]
    public void A_line_without_role_is_a_gap_and_its_relation_is_not_asked_yet() =>
        Assert.That(SoundRegister.Make().WhereLine(line => line with { Role = null, Relation = null }).Finds("F15"), Is.EqualTo(new[] { "gap /recipients/0/role" }));

    [TestCase(IndependentController, null, true)]
    [TestCase(IndependentController, Exchange, false)]
    [TestCase(Processor, null, false)]
    [TestCase(JointController, null, false)]
    [TestCase(PublicAuthority, null, false)]
    public void The_relation_is_asked_of_an_independent_controller_only(RecipientRole role, RecipientRelation? relation, bool found) =>
        Assert.That(
            SoundRegister.Make().WhereLine(line => line with { Role = role, Relation = relation }).Finds("F15"),
            Is.EqualTo(found ? new[] { "gap /recipients/0/relation" } : []));

    [TestCase(0, null, false)]
    [TestCase(1, null, false)]
    [TestCase(2, null, true)]
    [TestCase(2, GroundCode.C, false)]
    public void The_ground_is_to_be_chosen_where_there_is_more_than_one(int grounds, GroundCode? chosen, bool found)
    {
        Ground[] all = [new Ground { Code = GroundCode.C }, new Ground { Code = GroundCode.A }];

        Assert.That(
            SoundRegister.Make().WhereLine(line => line with { Ground = chosen }).WhereActivity(activity => activity with { Grounds = [.. all.Take(grounds)] }).Finds("F15"),
            Is.EqualTo(found ? new[] { "gap /recipients/0/ground" } : []));
    }

    [TestCase(GroundCode.A, true)]
    [TestCase(GroundCode.C, false)]
    public void The_ground_that_is_chosen_is_one_of_the_activity_as_the_check_asks(GroundCode chosen, bool found)
    {
        var register = SoundRegister.Make().WhereLine(line => line with { Ground = chosen });

        Assert.That(register.Finds("F15"), Is.EqualTo(found ? new[] { "gap /recipients/0/ground" } : []));
        Assert.That(register.Ask().Outcome(CheckRule.S5), Is.EqualTo(found ? CheckOutcome.Fail : CheckOutcome.Pass));
        Assert.That(register.WhereActivity(activity => activity with { Grounds = [] }).Finds("F15"), Is.Empty, "none at all is F02's");
    }

    [Test]
    public void A_line_without_data_is_a_gap() =>
        Assert.That(SoundRegister.Make().WhereLine(line => line with { DataCategoryIds = [] }).Finds("F15"), Is.EqualTo(new[] { "gap /recipients/0/dataCategoryIds" }));

    [Test]
    public void Each_line_and_each_missing_thing_is_a_finding_of_its_own()
    {
        var register = SoundRegister.Make();
        register.WhereActivity(activity => activity with { Recipients = [activity.Recipients[0], new Recipient { PartyId = register.BeterBuren.Id }] });

        Assert.That(register.Finds("F15"), Is.EqualTo(new[] { "gap /recipients/1/role", "gap /recipients/1/dataCategoryIds" }));
    }
}
