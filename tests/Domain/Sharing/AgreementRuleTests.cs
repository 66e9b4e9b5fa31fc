using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using static PrivacyRegister.Register.AgreementKind;
using static PrivacyRegister.Register.RecipientRelation;
using static PrivacyRegister.Register.RecipientRole;
using static PrivacyRegister.Register.Sharing.CheckRule;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Sharing;

/// <summary>S6: what each role and relation rests on.</summary>
public sealed class AgreementRuleTests
{
    private static readonly Statute Usable = new() { Law = "Participatiewet", Article = "art. 64" };

    [TestCase(Processor, WorksForUs, ProcessorAgreement)]
    [TestCase(Processor, null, ProcessorAgreement)]
    [TestCase(Processor, Statutory, ProcessorAgreement)]
    [TestCase(JointController, Exchange, JointControllerArrangement)]
    [TestCase(JointController, null, JointControllerArrangement)]
    [TestCase(JointController, null, Covenant)]
    [TestCase(IndependentController, Exchange, Covenant)]
    public void Passes_with_the_agreement_the_role_asks_for(RecipientRole role, RecipientRelation? relation, AgreementKind kind) =>
        new DeKeyRegister().As(role, relation, kind).Ask().Gives();

    [TestCase(Processor, null, JointControllerArrangement)]
    [TestCase(Processor, null, Covenant)]
    [TestCase(Processor, null, DataTransferAgreement)]
    [TestCase(JointController, null, ProcessorAgreement)]
    [TestCase(JointController, null, DataTransferAgreement)]
    [TestCase(IndependentController, Exchange, ProcessorAgreement)]
    [TestCase(IndependentController, Exchange, JointControllerArrangement)]
    [TestCase(IndependentController, Exchange, DataTransferAgreement)]
    public void Refuses_another_kind_of_agreement(RecipientRole role, RecipientRelation? relation, AgreementKind kind)
    {
        var answer = new DeKeyRegister().As(role, relation, kind).Ask();
        answer.Gives([S6, S7]);
        Assert.That(answer.Said(S6), Does.Contain("VO-1"));
        Assert.That(answer.Agreements, Is.Empty);
    }

    [TestCase(ProcessorAgreement)]
    [TestCase(JointControllerArrangement)]
    [TestCase(Covenant)]
    public void An_independent_controller_that_works_for_us_needs_a_data_transfer_agreement(AgreementKind kind) =>
        new DeKeyRegister().As(IndependentController, WorksForUs, kind).Ask().Gives([S6, S7], [S6]);

    [Test]
    public void An_independent_controller_that_works_for_us_always_keeps_the_condition_to_settle_role_or_policy()
    {
        var answer = new DeKeyRegister().As(IndependentController, WorksForUs, DataTransferAgreement).Ask();
        answer.Gives(conditions: [S6]);
        Assert.That(answer.Verdict, Is.EqualTo(Verdict.Conditional));
        new DeKeyRegister().As(IndependentController, WorksForUs).WhereLine(l => l with { Statute = Usable }).Ask().Gives(conditions: [S6]);
        new DeKeyRegister().As(IndependentController, WorksForUs).Ask().Gives([S6, S7], [S6]);
    }

    [Test]
    public void An_independent_controller_without_a_relation_is_refused() =>
        new DeKeyRegister().As(IndependentController, null, Covenant).Ask().Gives([S6, S7]);

    [Test]
    public void An_exchange_partner_may_go_by_a_statute_instead_under_a_condition_and_without_scope()
    {
        var answer = new DeKeyRegister().As(IndependentController, Exchange).WhereLine(l => l with { Statute = Usable }).Ask();
        answer.Gives(conditions: [S6]);
        Assert.That(answer.Agreements, Is.Empty);
        Assert.That(answer.UncoveredDataCategories, Is.Empty);
    }

    [TestCase("2", "Voorwaarde volgens art. 2 Participatiewet: Pas na een aanbod van hulp.")]
    [TestCase("art. 2", "Voorwaarde volgens art. 2 Participatiewet: Pas na een aanbod van hulp.")]
    public void What_the_provision_itself_asks_is_said_with_the_condition(string article, string said)
    {
        var statute = new Statute { Law = "Participatiewet", Article = article, Conditions = " Pas na een aanbod van hulp. " };
        var answer = new DeKeyRegister().As(IndependentController, Exchange).WhereLine(l => l with { Statute = statute }).Ask();

        answer.Gives(conditions: [S6]);
        Assert.That(answer.Said(S6), Does.Contain(said));
        Assert.That(new DeKeyRegister().As(IndependentController, Exchange).WhereLine(l => l with { Statute = statute with { Conditions = " " } }).Ask().Said(S6), Does.Not.Contain("Voorwaarde volgens"));
    }

    [Test]
    public void Where_statute_and_agreement_are_both_there_the_statute_comes_first()
    {
        var answer = new DeKeyRegister().As(IndependentController, Exchange, Covenant).WhereLine(l => l with { Statute = Usable }).Ask();
        answer.Gives(conditions: [S6]);
        Assert.That(answer.Agreements, Is.Empty);
    }

    [Test]
    public void A_law_without_an_article_is_no_statute_and_the_agreement_is_asked()
    {
        var law = Usable with { Article = null };
        new DeKeyRegister().As(IndependentController, Exchange, Covenant).WhereLine(l => l with { Statute = law }).Ask().Gives();
        new DeKeyRegister().As(IndependentController, Exchange).WhereLine(l => l with { Statute = law }).Ask().Gives([S6, S7]);
    }

    [TestCase(PublicAuthority, null)]
    [TestCase(PublicAuthority, Exchange)]
    [TestCase(PublicAuthority, WorksForUs)]
    [TestCase(IndependentController, Statutory)]
    public void Goes_by_statute_on_the_line_and_ground_B_only(RecipientRole role, RecipientRelation? relation)
    {
        DeKeyRegister Register(Statute? onLine, GroundCode ground) => new DeKeyRegister().As(role, relation)
            .WhereActivity(a => a with { Grounds = [new Ground { Code = ground, Statute = Usable }] }).WhereLine(l => l with { Statute = onLine });

        Register(Usable, GroundCode.B).Ask().Gives(conditions: [S6]);
        Register(Usable, GroundCode.A).Ask().Gives([S6, S7]);
        Register(null, GroundCode.B).Ask().Gives([S6, S7]);
        Register(Usable with { Article = " " }, GroundCode.B).Ask().Gives([S6, S7]);
    }

    [Test]
    public void No_agreement_makes_up_for_the_statute_of_a_public_authority() =>
        new DeKeyRegister().As(PublicAuthority, Exchange, Covenant).WhereActivity(a => a with { Grounds = [new Ground { Code = GroundCode.B, Statute = Usable }] }).Ask().Gives([S6, S7]);

    [TestCase(Assessment.Absent)]
    [TestCase(Assessment.NotAssessed)]
    public void Each_point_of_article_28_counts(Assessment assessment)
    {
        foreach (var point in Enum.GetValues<Article28Point>())
        {
            var answer = new DeKeyRegister().WhereAgreement(a => a with { Article28 = [.. a.Article28.Select(p => p.Point == point ? p with { Assessment = assessment } : p)] }).Ask();
            answer.Gives(assessment == Assessment.Absent ? [S6, S7] : [], assessment == Assessment.Absent ? [] : [S6]);
        }
    }

    [Test]
    public void A_point_nobody_listed_is_not_assessed_and_one_listed_twice_counts_as_its_worst() => Assert.Multiple(() =>
    {
        new DeKeyRegister().WhereAgreement(a => a with { Article28 = [.. a.Article28.Skip(1)] }).Ask().Gives(conditions: [S6]);
        new DeKeyRegister().WhereAgreement(a => a with { Article28 = [.. a.Article28, a.Article28[0] with { Assessment = Assessment.Absent }] }).Ask().Gives([S6, S7]);
        new DeKeyRegister().WhereAgreement(a => a with { Article28 = [.. a.Article28, a.Article28[0] with { Assessment = Assessment.NotAssessed }] }).Ask().Gives(conditions: [S6]);
    });

    [TestCase(JointControllerArrangement, Assessment.Absent, true, false)]
    [TestCase(JointControllerArrangement, Assessment.NotAssessed, false, true)]
    [TestCase(Covenant, Assessment.Absent, true, false)]
    [TestCase(Covenant, Assessment.NotAssessed, true, false)]
    public void Each_point_of_article_26_counts_and_a_covenant_must_have_all_four(AgreementKind kind, Assessment assessment, bool fails, bool condition)
    {
        foreach (var point in Enum.GetValues<Article26Point>())
        {
            new DeKeyRegister().As(JointController, null, kind)
                .WhereAgreement(a => a with { Article26 = [.. a.Article26.Select(p => p.Point == point ? p with { Assessment = assessment } : p)] })
                .Ask().Gives(fails ? [S6, S7] : [], condition ? [S6] : []);
        }
    }

    [TestCase(null)]
    [TestCase(" ")]
    public void A_covenant_that_does_not_say_how_data_are_handled_sets_a_condition(string? handling) =>
        new DeKeyRegister().As(IndependentController, Exchange, Covenant).WhereAgreement(a => a with { Handling = handling }).Ask().Gives(conditions: [S6]);

    [Test]
    public void An_agreement_without_reservations_is_relied_on_before_one_with()
    {
        var register = new DeKeyRegister().WhereAgreement(a => a with { Article28 = [] });
        var clean = register.Add(register.NewAgreement("VO-2", register.BeterBuren));
        var answer = register.Ask();
        answer.Gives();
        Assert.That(answer.Agreements.Single().Agreement.Id, Is.EqualTo(clean.Id));
    }

    [Test]
    public void Names_the_nearest_agreement_and_everything_it_lacks()
    {
        var register = new DeKeyRegister().WhereAgreement(a => a with
        {
            Status = RecordStatus.Proposed,
            Organisations = [a.Organisations[0] with { SignedOn = null }],
            Parties = [a.Parties[0] with { SignedOn = On("2026-04-02") }],
            EffectiveFrom = On("2026-05-01"),
            Article28 = [a.Article28[0] with { Assessment = Assessment.Absent }],
        });
        register.Add(register.NewAgreement("CV-9", register.BeterBuren) with { Kind = Covenant });
        var answer = register.Ask();
        answer.Gives([S6, S7]);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Said(S6), Does.Contain("VO-1").And.Contain("niet vastgesteld").And.Contain("De Key").And.Contain("2 april 2026").And.Contain("1 mei 2026").And.Contain("onderwerp en duur"));
            Assert.That(answer.Said(S6), Does.Not.Contain("CV-9"));
            Assert.That(
                answer.Remedies.Where(remedy => remedy.Id == register.Agreement.Id).Select(remedy => remedy.Field),
                Is.EquivalentTo(new[] { "/status", "/organisations/0/signedOn", "/parties/0/signedOn", "/effectiveFrom", "/article28" }));
        });
    }

    [Test]
    public void Names_a_missing_role_with_the_field_to_open() =>
        Assert.That(new DeKeyRegister().As(null, WorksForUs, ProcessorAgreement).Ask().Remedies.Select(remedy => remedy.Field), Does.Contain("/recipients/0/role"));

    [TestCase(Processor, null)]
    [TestCase(JointController, null)]
    [TestCase(IndependentController, Exchange)]
    [TestCase(IndependentController, WorksForUs)]
    public void In_an_emergency_on_ground_E_a_missing_agreement_and_scope_are_conditions(RecipientRole role, RecipientRelation? relation)
    {
        var register = new DeKeyRegister().As(role, relation).WhereActivity(a => a with { Grounds = [new Ground { Code = GroundCode.E }] });
        register.Ask(q => q with { Emergency = true }).Gives(conditions: [S5, S6, S7]);
        register.Ask().Gives([S5, S6, S7], relation == WorksForUs ? [S6] : []);
    }

    [Test]
    public void In_an_emergency_a_missing_scope_line_is_a_condition()
    {
        var register = new DeKeyRegister().WhereActivity(a => a with { Grounds = [new Ground { Code = GroundCode.E }] }).WhereAgreement(a => a with { Scope = [] });
        register.Ask(q => q with { Emergency = true }).Gives(conditions: [S5, S7]);
    }

    [Test]
    public void An_emergency_changes_nothing_on_another_ground() => new DeKeyRegister().As(Processor, null).Ask(q => q with { Emergency = true }).Gives([S6, S7]);

    [Test]
    public void An_emergency_settles_no_role_relation_or_statute()
    {
        foreach (var (role, relation) in new (RecipientRole?, RecipientRelation?)[] { (null, Exchange), (IndependentController, null), (PublicAuthority, null) })
        {
            new DeKeyRegister().As(role, relation).WhereActivity(a => a with { Grounds = [new Ground { Code = GroundCode.E }] })
                .Ask(q => q with { Emergency = true }).Gives([S6, S7], [S5]);
        }
    }
}
