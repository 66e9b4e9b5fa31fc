using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using static PrivacyRegister.Register.Sharing.CheckRule;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Sharing;

/// <summary>S4, and the tree of data categories in S4, S7 and S8.</summary>
public sealed class MinimisationRuleTests
{
    [Test]
    public void Names_the_data_that_are_recorded_nowhere()
    {
        var register = new DeKeyRegister();
        var answer = register.Ask(q => q with { DataCategoryIds = [register.Name.Id, register.Bsn.Id] });
        answer.Gives([S4, S7, S8]);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Reasons.First(reason => reason.Rule == S4).Outcome, Is.EqualTo(CheckOutcome.Fail));
            Assert.That(answer.Said(S4), Does.Contain("BSN"));
            Assert.That(answer.Said(S7), Does.Contain("BSN"));
            Assert.That(answer.UncoveredDataCategories.Select(category => category.Id), Is.EqualTo(new[] { register.Bsn.Id }));
        });
    }

    [Test]
    public void An_unknown_category_is_a_failed_rule()
    {
        var unknown = Id();
        var answer = new DeKeyRegister().Ask(q => q with { DataCategoryIds = [.. q.DataCategoryIds, unknown] });
        answer.Gives([S4, S7, S8]);
        Assert.That(answer.UncoveredDataCategories.Single().Id, Is.EqualTo(unknown));
    }

    [Test]
    public void A_category_asked_twice_counts_once()
    {
        var register = new DeKeyRegister();
        var answer = register.Ask(q => q with { DataCategoryIds = [register.Name.Id, register.Name.Id] });
        answer.Gives();
        Assert.That(answer.Reasons.Single(reason => reason.Rule == S4).Records, Has.Count.EqualTo(2));
    }

    [Test]
    public void The_asked_data_subjects_must_be_on_the_datum()
    {
        var register = new DeKeyRegister();
        register.WhereActivity(a => a with
        {
            DataSubjectCategoryIds = [register.Tenants.Id, register.Seekers.Id],
            Data = [new ActivityData { DataCategoryId = register.Name.Id, DataSubjectCategoryIds = [register.Tenants.Id] }, new ActivityData { DataCategoryId = register.Address.Id }],
        });
        register.Ask().Gives([S4]);
        register.Ask(q => q with { DataSubjectCategoryIds = [register.Seekers.Id] }).Gives([S4]);
        register.Ask(q => q with { DataSubjectCategoryIds = [register.Tenants.Id] }).Gives();
        register.Ask(q => q with { DataCategoryIds = [register.Address.Id] }).Gives();
    }

    [Test]
    public void Two_data_lines_of_one_category_say_together_whose_it_is()
    {
        var register = new DeKeyRegister();
        register.WhereActivity(a => a with
        {
            DataSubjectCategoryIds = [register.Tenants.Id, register.Seekers.Id],
            Data =
            [
                new ActivityData { DataCategoryId = register.Name.Id, DataSubjectCategoryIds = [register.Tenants.Id] },
                new ActivityData { DataCategoryId = register.Name.Id, DataSubjectCategoryIds = [register.Seekers.Id] },
            ],
        });
        register.Ask(q => q with { DataCategoryIds = [register.Name.Id] }).Gives();
    }

    /// <summary>Contact data (on activity, line and scope) with a descendant of it.</summary>
    private static (DeKeyRegister Register, DataCategory Child) Tree(
        Sensitivity child = Sensitivity.Ordinary,
        Sensitivity parent = Sensitivity.Ordinary,
        Disclosure childDisclosure = Disclosure.Free,
        Disclosure parentDisclosure = Disclosure.Free,
        bool recorded = false)
    {
        var register = new DeKeyRegister();
        register.Where(register.Name, c => c with { Sensitivity = parent, Disclosure = parentDisclosure });
        var descendant = register.Add(Category("KIND", "kindgegeven") with { ParentId = register.Name.Id, Sensitivity = child, Disclosure = childDisclosure });
        register.WhereActivity(a => a with
        {
            NationalIdStatute = new Statute { Law = "Wet", Article = "art. 1" },
            Article9 = new Article9Basis { Exception = Article9Exception.E, Explanation = "zelf openbaar gemaakt" },
            CriminalBasis = new CriminalBasis { Provision = "art. 33 UAVG" },
            Data = [.. a.Data, .. recorded ? [new ActivityData { DataCategoryId = descendant.Id }] : Array.Empty<ActivityData>()],
        });
        return (register, descendant);
    }

    [TestCase(Sensitivity.Ordinary, Sensitivity.Ordinary, true)]
    [TestCase(Sensitivity.Ordinary, Sensitivity.Special, true)]
    [TestCase(Sensitivity.Special, Sensitivity.Special, true)]
    [TestCase(Sensitivity.Special, Sensitivity.Ordinary, false)]
    [TestCase(Sensitivity.NationalId, Sensitivity.Ordinary, false)]
    [TestCase(Sensitivity.NationalId, Sensitivity.NationalId, true)]
    [TestCase(Sensitivity.Criminal, Sensitivity.Special, false)]
    [TestCase(Sensitivity.Special, Sensitivity.Criminal, false)]
    public void An_ancestor_stands_only_for_what_is_ordinary_or_of_its_own_sensitivity(Sensitivity child, Sensitivity parent, bool stands)
    {
        var (register, descendant) = Tree(child, parent);
        register.Ask(q => q with { DataCategoryIds = [descendant.Id] }).Gives(stands ? [] : [S4, S7]);
    }

    [TestCase(Disclosure.Free, Disclosure.Free, true)]
    [TestCase(Disclosure.Free, Disclosure.AuthorityOrProcessor, true)]
    [TestCase(Disclosure.AuthorityOrProcessor, Disclosure.AuthorityOrProcessor, true)]
    [TestCase(Disclosure.AuthorityOrProcessor, Disclosure.Free, false)]
    public void An_ancestor_stands_only_for_what_is_free_or_of_its_own_disclosure(Disclosure child, Disclosure parent, bool stands)
    {
        var (register, descendant) = Tree(childDisclosure: child, parentDisclosure: parent);
        register.Ask(q => q with { DataCategoryIds = [descendant.Id] }).Gives(stands ? [] : [S4, S7]);
    }

    [Test]
    public void A_descendant_recorded_on_the_activity_is_asked_with_its_ancestor()
    {
        var (register, descendant) = Tree(Sensitivity.Special, recorded: true);
        var answer = register.Ask(q => q with { DataCategoryIds = [register.Name.Id] });
        answer.Gives([S4, S7]);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Said(S4), Does.Contain("kindgegeven"));
            Assert.That(answer.UncoveredDataCategories.Single().Id, Is.EqualTo(descendant.Id));
        });
    }

    [Test]
    public void A_descendant_nobody_recorded_on_the_activity_is_not_asked()
    {
        var (register, _) = Tree(Sensitivity.Special);
        register.Ask(q => q with { DataCategoryIds = [register.Name.Id] }).Gives();
    }

    [Test]
    public void A_recorded_descendant_of_its_own_kind_needs_no_line_of_its_own()
    {
        var (register, _) = Tree(recorded: true);
        register.Ask().Gives();
    }

    [Test]
    public void A_protected_descendant_is_judged_with_its_ancestor_in_S8_too()
    {
        var (register, descendant) = Tree(Sensitivity.Special, recorded: true);
        register.WhereLine(l => l with { DataCategoryIds = [.. l.DataCategoryIds, descendant.Id] }).WhereAgreement(a => a with { Scope = [a.Scope[0] with { DataCategoryIds = [.. a.Scope[0].DataCategoryIds, descendant.Id] }] });
        register.Ask().Gives();
        register.WhereActivity(a => a with { Article9 = null }).Ask().Gives([S8]);
    }

    [Test]
    public void A_grandchild_is_asked_and_stood_for_over_the_generations()
    {
        var (register, child) = Tree();
        var grandchild = register.Add(Category("KLEINKIND", "kleinkind") with { ParentId = child.Id });
        register.Ask(q => q with { DataCategoryIds = [grandchild.Id] }).Gives();
        register.With(grandchild with { Sensitivity = Sensitivity.Criminal }).Ask(q => q with { DataCategoryIds = [grandchild.Id] }).Gives([S4, S7]);
    }

    [Test]
    public void A_child_never_stands_for_its_parent()
    {
        var (register, child) = Tree(recorded: true);
        var parent = register.Add(Category("OUDER", "ouder"));
        register.Where(register.Name, c => c with { ParentId = parent.Id });
        Assert.That(register.Ask(q => q with { DataCategoryIds = [parent.Id] }).Failing(), Is.EqualTo(new[] { S4, S7 }));
        register.Ask(q => q with { DataCategoryIds = [child.Id] }).Gives();
    }

    [Test]
    public void A_retired_ancestor_stands_for_nothing_and_a_retired_descendant_fails_with_its_ancestor()
    {
        var (register, child) = Tree(recorded: true);
        register.Where(child, c => c with { Status = RecordStatus.Retired }).Ask().Gives([S4]);
        (register, child) = Tree();
        register.Where(register.Name, c => c with { Status = RecordStatus.Retired }).Ask(q => q with { DataCategoryIds = [child.Id] }).Gives([S4, S7]);
    }

    [Test]
    public void A_proposed_category_can_be_asked()
    {
        var register = new DeKeyRegister();
        register.Where(register.Name, c => c with { Status = RecordStatus.Proposed }).Ask().Gives();
    }

    [Test]
    public void The_data_subjects_of_a_descendant_are_its_own_where_recorded()
    {
        var (register, child) = Tree(recorded: true);
        register.WhereActivity(a => a with
        {
            DataSubjectCategoryIds = [register.Tenants.Id, register.Seekers.Id],
            Data = [a.Data[0], a.Data[1], new ActivityData { DataCategoryId = child.Id, DataSubjectCategoryIds = [register.Tenants.Id] }],
        });
        register.Ask(q => q with { DataCategoryIds = [child.Id], DataSubjectCategoryIds = [register.Seekers.Id] }).Gives([S4]);
        register.Ask(q => q with { DataCategoryIds = [child.Id], DataSubjectCategoryIds = [register.Tenants.Id] }).Gives();
    }
}
