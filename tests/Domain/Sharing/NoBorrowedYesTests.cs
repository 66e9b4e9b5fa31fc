using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using static PrivacyRegister.Register.Sharing.CheckRule;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Sharing;

/// <summary>Facts of different activities and lines never add up.</summary>
public sealed class NoBorrowedYesTests
{
    [Test]
    public void Two_activities_that_each_lack_something_else_never_make_one_yes()
    {
        var register = new DeKeyRegister().WhereActivity(a => a with { Grounds = [] });
        register.Add(register.NewActivity("A08") with { Dpia = new ImpactAssessment { Need = ImpactAssessmentNeed.Needed } });
        register.Ask().Gives([S10]);
    }

    [Test]
    public void A_category_on_one_activity_and_on_the_line_of_another_is_on_neither()
    {
        var register = new DeKeyRegister().WhereLine(l => l with { DataCategoryIds = [l.DataCategoryIds[0]] });
        var second = register.NewActivity("A08");
        register.With(second with { Data = [new ActivityData { DataCategoryId = register.Name.Id }] });
        register.Ask(q => q with { DataCategoryIds = [register.Address.Id] }).Gives([S4]);
    }

    [Test]
    public void Each_category_may_rest_on_a_line_of_its_own()
    {
        var register = new DeKeyRegister().WhereLine(l => l with { DataCategoryIds = [l.DataCategoryIds[0]] });
        var second = register.NewActivity("A08");
        register.With(second with { Recipients = [second.Recipients[0] with { DataCategoryIds = [register.Address.Id] }] });
        var answer = register.Ask();
        answer.Gives();
        Assert.That(answer.Said(S3), Does.Contain("A07").And.Contain("A08"));
    }

    [Test]
    public void Lines_about_different_people_leave_the_data_subjects_of_the_question_open()
    {
        var register = new DeKeyRegister().WhereLine(l => l with { DataCategoryIds = [l.DataCategoryIds[0]] });
        var second = register.NewActivity("A08");
        register.With(second with { DataSubjectCategoryIds = [register.Seekers.Id], Recipients = [second.Recipients[0] with { DataCategoryIds = [register.Address.Id] }] });
        var answer = register.Ask();
        Assert.That(answer.Verdict, Is.EqualTo(Verdict.Allowed));
        Assert.That(answer.Question.DataSubjectCategoryIds, Is.Empty);
    }

    [Test]
    public void The_worst_category_decides_and_its_reasons_come_from_its_own_line()
    {
        var register = new DeKeyRegister().WhereLine(l => l with { DataCategoryIds = [l.DataCategoryIds[0]] });
        var second = register.NewActivity("A08");
        register.With(second with { Grounds = [new Ground { Code = GroundCode.D }], Recipients = [second.Recipients[0] with { DataCategoryIds = [register.Address.Id] }] });
        var answer = register.Ask();
        answer.Gives(conditions: [S5]);
        Assert.That(answer.Verdict, Is.EqualTo(Verdict.Conditional));
        Assert.That(answer.Reasons.Count(reason => reason.Rule == S5), Is.EqualTo(2));
    }

    [Test]
    public void Two_lines_of_one_activity_are_judged_each_by_itself()
    {
        var register = new DeKeyRegister();
        register.WhereActivity(a => a with
        {
            Grounds = [new Ground { Code = GroundCode.A }, new Ground { Code = GroundCode.C }],
            Recipients = [a.Recipients[0] with { Ground = GroundCode.C }, a.Recipients[0] with { Ground = GroundCode.A, Role = null }],
        });
        register.Ask().Gives([S6, S7]);
        register.WhereActivity(a => a with { Recipients = [.. a.Recipients, a.Recipients[0] with { Ground = GroundCode.A }] });
        register.Ask().Gives();
    }

    [Test]
    public void A_role_on_one_line_does_not_lend_its_agreement_to_another()
    {
        var register = new DeKeyRegister();
        register.WhereActivity(a => a with
        {
            Recipients =
            [
                a.Recipients[0] with { DataCategoryIds = [register.Name.Id] },
                a.Recipients[0] with { Role = RecipientRole.JointController, DataCategoryIds = [register.Address.Id] },
            ],
        });
        var answer = register.Ask();
        answer.Gives([S6, S7]);
        Assert.That(answer.UncoveredDataCategories.Single().Id, Is.EqualTo(register.Address.Id));
    }

    [Test]
    public void A_better_verdict_comes_before_an_earlier_code()
    {
        var register = new DeKeyRegister().WhereActivity(a => a with { Grounds = [new Ground { Code = GroundCode.D }] });
        register.Add(register.NewActivity("A08"));
        var answer = register.Ask();
        answer.Gives();
        Assert.That(answer.Said(S3), Does.Contain("A08").And.Not.Contain("A07"));
    }

    [Test]
    public void Among_refusals_the_line_whose_first_failure_comes_latest_is_shown()
    {
        var register = new DeKeyRegister().WhereActivity(a => a with { Grounds = [] });
        register.Add(register.NewActivity("A08") with { Dpia = new ImpactAssessment { Need = ImpactAssessmentNeed.Needed } });
        register.Add(register.NewActivity("A06") with { Recipients = [register.Activity.Recipients[0] with { DataCategoryIds = [] }] });
        register.Ask().Gives([S10]);
    }

    [Test]
    public void Equal_lines_are_told_apart_by_code_whatever_their_ids_and_order()
    {
        foreach (var earlier in new[] { "A06", "A08" })
        {
            var register = new DeKeyRegister();
            register.Add(register.NewActivity(earlier) with { Id = earlier == "A06" ? Guid.Parse("ffffffff-ffff-4fff-bfff-ffffffffffff") : Guid.Parse("00000000-0000-4000-8000-000000000001") });
            Assert.That(register.Ask().Said(S3), Does.Contain(earlier == "A06" ? "A06" : "A07"));
        }
    }

    [Test]
    public void An_activity_of_another_organisation_lends_nothing()
    {
        var register = new DeKeyRegister().WhereActivity(a => a with { Grounds = [] });
        var daughter = register.Add(new Organisation { Id = Id(), Name = "Vastgoed", Status = RecordStatus.Established });
        register.Add(register.NewActivity("A08") with { OrganisationIds = [daughter.Id] });
        register.Ask().Gives([S5]);
    }

    [Test]
    public void The_agreement_of_one_activity_does_not_carry_the_role_on_another_activity()
    {
        var register = new DeKeyRegister().WhereLine(l => l with { DataCategoryIds = [l.DataCategoryIds[0]] });
        var second = register.NewActivity("A08");
        register.With(second with { Recipients = [second.Recipients[0] with { Role = RecipientRole.JointController, DataCategoryIds = [register.Address.Id] }] });
        register.Ask().Gives([S6, S7]);
    }
}
