using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using static PrivacyRegister.Register.Sharing.CheckRule;

namespace PrivacyRegister.Tests.Domain.Sharing;

/// <summary>One sharing that is in order, and every single fact it needs.</summary>
public sealed class AllowedCaseTests
{
    [Test]
    public void Allows_a_sharing_of_which_every_fact_is_in_order()
    {
        var register = new DeKeyRegister();
        var answer = register.Ask();
        answer.Gives();
        Assert.Multiple(() =>
        {
            Assert.That(answer.Verdict, Is.EqualTo(Verdict.Allowed));
            Assert.That(answer.Agreements.Single().Agreement.Id, Is.EqualTo(register.Agreement.Id));
            Assert.That(answer.Agreements.Single().State, Is.EqualTo(AgreementState.InForce));
            Assert.That(answer.Remedies, Is.Empty);
            Assert.That(answer.UncoveredDataCategories, Is.Empty);
            Assert.That(answer.RegisterRevision, Is.EqualTo(7));
            Assert.That(answer.Question.DataSubjectCategoryIds, Is.EqualTo(new[] { register.Tenants.Id }));
        });
    }

    [Test]
    public void Every_reason_cites_its_article_or_chapter_and_the_records_it_looked_at() =>
        Assert.That(new DeKeyRegister().Ask().Reasons, Has.All.Matches<CheckReason>(reason => reason.Citations.Count > 0 && reason.Records.Count > 0));

    [Test]
    public void Gives_the_same_answer_to_its_own_question_with_the_defaults_filled_in()
    {
        var register = new DeKeyRegister();
        var first = register.Ask();
        Assert.That(register.Ask(_ => first.Question).Reasons.Select(reason => (reason.Rule, reason.Outcome)), Is.EqualTo(first.Reasons.Select(reason => (reason.Rule, reason.Outcome))));
    }

    private static IEnumerable<TestCaseData> SingleFacts()
    {
        static TestCaseData Fact(string name, Func<DeKeyRegister, DeKeyRegister> change, CheckRule[]? fails = null, CheckRule[]? conditions = null) =>
            new TestCaseData(change, fails ?? [], conditions ?? []).SetArgDisplayNames(name);

        yield return Fact("party retired", r => r.Where(r.BeterBuren, p => p with { Status = RecordStatus.Retired }), [S1]);
        yield return Fact("party a group", r => r.Where(r.BeterBuren, p => p with { Kind = PartyKind.Group }), [S1]);
        yield return Fact("partnership without members", r => r.Where(r.BeterBuren, p => p with { Kind = PartyKind.Partnership }), [S1]);
        yield return Fact("party without country", r => r.Where(r.BeterBuren, p => p with { Country = null }), [S9]);
        yield return Fact("party outside the EEA", r => r.Where(r.BeterBuren, p => p with { Country = "IN" }), [S9]);
        yield return Fact("purpose proposed", r => r.Where(r.P07, p => p with { Status = RecordStatus.Proposed }), [S2]);
        yield return Fact("purpose retired", r => r.Where(r.P07, p => p with { Status = RecordStatus.Retired }), [S2]);
        yield return Fact("organisation retired", r => r.Where(r.DeKey, o => o with { Status = RecordStatus.Retired }), [S3]);
        yield return Fact("activity proposed", r => r.WhereActivity(a => a with { Status = RecordStatus.Proposed }), [S3]);
        yield return Fact("activity retired", r => r.WhereActivity(a => a with { Status = RecordStatus.Retired }), [S3, S4, S5, S6, S7, S8, S9, S10]);
        yield return Fact("activity without purpose", r => r.WhereActivity(a => a with { PurposeId = null }), [S3, S4, S5, S6, S7, S8, S9, S10]);
        yield return Fact("activity of another organisation", r => r.WhereActivity(a => a with { OrganisationIds = [DeKeyRegister.Id()] }), [S3, S4, S5, S6, S7, S8, S9, S10]);
        yield return Fact("activity without data subjects", r => r.WhereActivity(a => a with { DataSubjectCategoryIds = [] }), [S3]);
        yield return Fact("data subjects retired", r => r.Where(r.Tenants, t => t with { Status = RecordStatus.Retired }), [S3]);
        yield return Fact("processor for another", r => r.WhereActivity(a => a with { Capacity = Capacity.Processor }), conditions: [S3]);
        yield return Fact("activity without recipients", r => r.WhereActivity(a => a with { Recipients = [] }), [S3, S4, S5, S6, S7, S8, S9, S10]);
        yield return Fact("line receives only", r => r.WhereLine(l => l with { Direction = Direction.Receive }), [S3]);
        yield return Fact("line without categories", r => r.WhereLine(l => l with { DataCategoryIds = [] }), [S4]);
        yield return Fact("line without one category", r => r.WhereLine(l => l with { DataCategoryIds = [r.Name.Id] }), [S4]);
        yield return Fact("activity without one category", r => r.WhereActivity(a => a with { Data = [new ActivityData { DataCategoryId = r.Name.Id }] }), [S4]);
        yield return Fact("category retired", r => r.Where(r.Address, c => c with { Status = RecordStatus.Retired }), [S4]);
        yield return Fact("no ground", r => r.WhereActivity(a => a with { Grounds = [] }), [S5]);
        yield return Fact("no balancing", r => r.WhereActivity(a => a with { Grounds = [new Ground { Code = GroundCode.C }] }), [S5]);
        yield return Fact("line without role", r => r.WhereLine(l => l with { Role = null }), [S6, S7]);
        yield return Fact("agreement proposed", r => r.WhereAgreement(a => a with { Status = RecordStatus.Proposed }), [S6, S7]);
        yield return Fact("agreement retired", r => r.WhereAgreement(a => a with { Status = RecordStatus.Retired }), [S6, S7]);
        yield return Fact("agreement gone", r => r.Without(r.Agreement), [S6, S7]);
        yield return Fact("agreement not signed by us", r => r.WhereAgreement(a => a with { Organisations = [new OrganisationSignature { OrganisationId = r.DeKey.Id }] }), [S6, S7]);
        yield return Fact("agreement not signed by them", r => r.WhereAgreement(a => a with { Parties = [new PartySignature { PartyId = r.BeterBuren.Id }] }), [S6, S7]);
        yield return Fact("agreement of another organisation", r => r.WhereAgreement(a => a with { Organisations = [new OrganisationSignature { OrganisationId = DeKeyRegister.Id(), SignedOn = DeKeyRegister.Day }] }), [S6, S7]);
        yield return Fact("another kind of agreement", r => r.WhereAgreement(a => a with { Kind = AgreementKind.Covenant }), [S6, S7]);
        yield return Fact("art. 28 not assessed", r => r.WhereAgreement(a => a with { Article28 = [] }), conditions: [S6]);
        yield return Fact("no scope", r => r.WhereAgreement(a => a with { Scope = [] }), [S7]);
        yield return Fact("scope without one category", r => r.WhereAgreement(a => a with { Scope = [a.Scope[0] with { DataCategoryIds = [r.Name.Id] }] }), [S7]);
        yield return Fact("scope for another purpose", r => r.WhereAgreement(a => a with { Scope = [a.Scope[0] with { PurposeId = DeKeyRegister.Id() }] }), [S7]);
        yield return Fact("scope of other data subjects", r => r.WhereAgreement(a => a with { Scope = [a.Scope[0] with { DataSubjectCategoryIds = [r.Seekers.Id] }] }), [S7]);
        yield return Fact("scope the other way", r => r.WhereAgreement(a => a with { Scope = [a.Scope[0] with { Direction = Direction.Receive }] }), [S7]);
        yield return Fact("category special", r => r.Where(r.Address, c => c with { Sensitivity = Sensitivity.Special }), [S8]);
        yield return Fact("category a national id", r => r.Where(r.Address, c => c with { Sensitivity = Sensitivity.NationalId }), [S8]);
        yield return Fact("category criminal", r => r.Where(r.Address, c => c with { Sensitivity = Sensitivity.Criminal }), [S8]);
        yield return Fact("DPIA needed and absent", r => r.WhereActivity(a => a with { Dpia = new ImpactAssessment { Need = ImpactAssessmentNeed.Needed } }), [S10]);
    }

    [TestCaseSource(nameof(SingleFacts))]
    public void Lacking_one_fact_alone_is_no_longer_allowed(Func<DeKeyRegister, DeKeyRegister> change, CheckRule[] fails, CheckRule[] conditions)
    {
        var answer = change(new DeKeyRegister()).Ask();
        answer.Gives(fails, conditions);
        Assert.That(answer.Verdict, Is.Not.EqualTo(Verdict.Allowed));
    }

    [TestCaseSource(nameof(SingleFacts))]
    public void Every_refusal_says_what_to_do_and_where(Func<DeKeyRegister, DeKeyRegister> change, CheckRule[] fails, CheckRule[] conditions)
    {
        var answer = change(new DeKeyRegister()).Ask();
        // "Only on the controller's documented instruction" is nothing the register can settle.
        if (!conditions.SequenceEqual([S3]))
        {
            Assert.That(answer.Remedies, Is.Not.Empty, string.Join(", ", fails));
        }
    }
}
