using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using static PrivacyRegister.Register.Sharing.CheckRule;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Sharing;

/// <summary>S3: the activity, its recipient, the direction, the data subjects, the organisation.</summary>
public sealed class ActivityRuleTests
{
    [Test]
    public void Refuses_data_subjects_the_activity_does_not_have()
    {
        var register = new DeKeyRegister();
        register.Ask(q => q with { DataSubjectCategoryIds = [register.Seekers.Id] }).Gives([S3]);
        register.Ask(q => q with { DataSubjectCategoryIds = [register.Tenants.Id, register.Seekers.Id] }).Gives([S3]);
        register.Ask(q => q with { DataSubjectCategoryIds = [register.Tenants.Id, register.Tenants.Id] }).Gives();
    }

    [Test]
    public void An_unknown_data_subject_is_a_failed_rule() => new DeKeyRegister().Ask(q => q with { DataSubjectCategoryIds = [Id()] }).Gives([S3]);

    [TestCase(Direction.Provide, Direction.Provide, true)]
    [TestCase(Direction.Provide, Direction.Receive, false)]
    [TestCase(Direction.Provide, Direction.Both, true)]
    [TestCase(Direction.Receive, Direction.Provide, false)]
    [TestCase(Direction.Receive, Direction.Receive, true)]
    [TestCase(Direction.Receive, Direction.Both, true)]
    [TestCase(Direction.Both, Direction.Provide, false)]
    [TestCase(Direction.Both, Direction.Receive, false)]
    [TestCase(Direction.Both, Direction.Both, true)]
    public void The_line_names_the_party_in_the_asked_direction(Direction asked, Direction line, bool fits)
    {
        var register = new DeKeyRegister().WhereLine(l => l with { Direction = line }).WhereAgreement(a => a with { Scope = [a.Scope[0] with { Direction = Direction.Both }] });
        // Receiving always keeps its condition: the provider must be entitled, and the data subjects be informed (art. 14).
        register.Ask(q => q with { Direction = asked }).Gives(fits ? [] : [S3], asked == Direction.Provide ? [] : [S3]);
    }

    [Test]
    public void Both_conditions_of_a_processor_that_receives_are_said_as_one_reason()
    {
        var register = new DeKeyRegister().WhereActivity(a => a with { Capacity = Capacity.Processor }).WhereLine(l => l with { Direction = Direction.Receive })
            .WhereAgreement(a => a with { Scope = [a.Scope[0] with { Direction = Direction.Receive }] });
        var answer = register.Ask(q => q with { Direction = Direction.Receive });
        answer.Gives(conditions: [S3]);
        Assert.That(answer.Reasons.Single(reason => reason.Rule == S3).Messages, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_joint_controller_ourselves_sets_no_condition() => new DeKeyRegister().WhereActivity(a => a with { Capacity = Capacity.JointController }).Ask().Gives();

    [Test]
    public void Who_asks_for_another_purpose_than_the_party_is_recorded_under_is_told_which_that_is()
    {
        var register = new DeKeyRegister();
        var other = register.Add(new Purpose { Id = Id(), Code = "P77", Name = "Iets anders", Status = RecordStatus.Established });
        var wrong = register.Ask(q => q with { PurposeId = other.Id });
        wrong.Gives([S3, S4, S5, S6, S7, S8, S9, S10]);
        Assert.That(wrong.Said(S3), Does.Contain("Beter Buren staat wel als ontvanger bij doel P07 ("));
        Assert.That(wrong.Reasons.Single(reason => reason.Rule == S3).Records, Has.Member(register.Image.Purposes.Find(register.Question.PurposeId)));

        register.WhereActivity(a => a with { Status = RecordStatus.Retired });
        Assert.That(register.Ask(q => q with { PurposeId = other.Id }).Said(S3), Does.Not.Contain("P07"), "what is retired is no way out");
    }

    [Test]
    public void Says_which_rules_had_nothing_to_look_at()
    {
        var register = new DeKeyRegister().WhereActivity(a => a with { Dpia = new ImpactAssessment { Need = ImpactAssessmentNeed.NotNeeded, Reason = "Klein." } });
        Assert.That(register.Ask().Reasons.Where(reason => !reason.Judged).Select(reason => reason.Rule), Is.Empty);
        Assert.That(register.Ask(q => q with { ActivityId = Id() }).Reasons.Where(reason => !reason.Judged).Select(reason => reason.Rule), Is.EqualTo(new[] { S4, S5, S6, S7, S8, S9, S10 }));
        Assert.That(register.WhereActivity(a => a with { Dpia = null }).Ask().Reasons.Where(reason => !reason.Judged).Select(reason => (reason.Rule, reason.Outcome)), Is.EqualTo(new[] { (S10, CheckOutcome.Pass) }));
    }

    [Test]
    public void Asks_one_activity_only_when_told()
    {
        var register = new DeKeyRegister();
        var other = register.Add(register.NewActivity("A08") with { Grounds = [] });
        register.Ask(q => q with { ActivityId = register.Activity.Id }).Gives();
        register.Ask(q => q with { ActivityId = other.Id }).Gives([S5]);
        register.Ask(q => q with { ActivityId = Id() }).Gives([S3, S4, S5, S6, S7, S8, S9, S10]);
    }

    [Test]
    public void Refuses_an_activity_of_another_purpose_although_it_was_named()
    {
        var register = new DeKeyRegister();
        var purpose = register.Add(new Purpose { Id = Id(), Code = "P08", Name = "Woonfraude", Status = RecordStatus.Established });
        register.Ask(q => q with { PurposeId = purpose.Id, ActivityId = register.Activity.Id }).Gives([S3, S4, S5, S6, S7, S8, S9, S10]);
    }

    [Test]
    public void Judges_the_nearest_proposed_line_where_none_is_established()
    {
        var register = new DeKeyRegister().WhereActivity(a => a with { Status = RecordStatus.Proposed, Grounds = [] });
        register.Ask().Gives([S3, S5]);
        register.Add(register.NewActivity("A08") with { Status = RecordStatus.Proposed });
        var answer = register.Ask();
        answer.Gives([S3]);
        Assert.That(answer.Said(S3), Does.Contain("A08").And.Not.Contain("A07"));
    }

    [Test]
    public void An_established_line_is_judged_before_a_proposed_one()
    {
        var register = new DeKeyRegister().WhereActivity(a => a with { Grounds = [] });
        register.Add(register.NewActivity("A01") with { Status = RecordStatus.Proposed });
        register.Ask().Gives([S5]);
    }

    [Test]
    public void Refuses_an_unknown_organisation_and_a_register_without_one()
    {
        CheckRule[] all = [S3, S4, S5, S6, S7, S8, S9, S10];
        new DeKeyRegister().Ask(q => q with { OrganisationId = Id() }).Gives(all);
        new DeKeyRegister().Ask(q => q with { OrganisationId = null }).Gives(all);
    }

    [Test]
    public void Each_organisation_answers_for_itself()
    {
        var register = new DeKeyRegister();
        var daughter = register.Add(new Organisation { Id = Id(), Name = "De Key Vastgoed", Status = RecordStatus.Established });
        register.Ask(q => q with { OrganisationId = daughter.Id }).Gives([S3, S4, S5, S6, S7, S8, S9, S10]);
        register.WhereActivity(a => a with { OrganisationIds = [register.DeKey.Id, daughter.Id] });
        register.Ask(q => q with { OrganisationId = daughter.Id }).Gives([S6, S7]);
        register.WhereAgreement(a => a with { Organisations = [.. a.Organisations, new OrganisationSignature { OrganisationId = daughter.Id }] });
        register.Ask(q => q with { OrganisationId = daughter.Id }).Gives([S6, S7]);
        register.WhereAgreement(a => a with { Organisations = [a.Organisations[0], new OrganisationSignature { OrganisationId = daughter.Id, SignedOn = Day }] });
        register.Ask(q => q with { OrganisationId = daughter.Id }).Gives();
    }

    [Test]
    public void An_empty_register_refuses_everything()
    {
        var answer = SharingCheck.Answer(RegisterImage.Empty, new DeKeyRegister().Question);
        answer.Gives([S1, S2, S3, S4, S5, S6, S7, S8, S9, S10]);
        Assert.That(answer.UncoveredDataCategories, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_question_about_no_data_is_no_question() =>
        Assert.That(() => new DeKeyRegister().Ask(q => q with { DataCategoryIds = [] }), Throws.ArgumentException);
}
