using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

/// <summary>The agreement of a register in which all else is in order has no owner (F27, attention): that is accepted until 30 April 2026.</summary>
public sealed class AcceptedFindingsTests
{
    private static FindingAcceptance Acceptance(DeKeyRegister register) => new()
    {
        Id = Id(),
        Status = RecordStatus.Established,
        Code = "F27",
        RecordType = RecordType.Agreement,
        RecordId = register.Agreement.Id,
        Field = "/ownerId",
        RecordVersion = 3,
        Severity = FindingSeverity.Attention,
        Reason = "De afdeling wordt opnieuw ingedeeld.",
        Until = On("2026-04-30"),
    };

    private static DeKeyRegister WithoutOwner() => SoundRegister.Make().WhereAgreement(agreement => agreement with { OwnerId = null, Version = 3 });

    private static bool Counts(Func<FindingAcceptance, FindingAcceptance> change, string on = "2026-04-01", Func<DeKeyRegister, DeKeyRegister>? around = null)
    {
        var register = (around ?? (same => same))(WithoutOwner());
        register.With(change(Acceptance(register)));
        var finding = register.Findings(On(on)).Single(finding => finding.Code == "F27");
        return AcceptedFindings.Of(register.Image, On(on)).For(finding) is not null;
    }

    [TestCase("2026-04-01", true)]
    [TestCase("2026-04-30", true)]
    [TestCase("2026-05-01", false)]
    public void Counts_to_its_last_day(string on, bool counts) => Assert.That(Counts(same => same, on), Is.EqualTo(counts));

    [TestCase(RecordStatus.Proposed)]
    [TestCase(RecordStatus.Retired)]
    public void Counts_only_while_it_is_established(RecordStatus status) => Assert.That(Counts(acceptance => acceptance with { Status = status }), Is.False);

    [TestCase(2)]
    [TestCase(4)]
    [TestCase(null)]
    public void Counts_for_the_version_that_was_judged_and_no_other(int? version) => Assert.That(Counts(acceptance => acceptance with { RecordVersion = version }), Is.False);

    [Test]
    public void Comes_back_when_the_record_changes() =>
        Assert.That(Counts(same => same, around: register => register.WhereAgreement(agreement => agreement with { Version = 4 })), Is.False);

    [Test]
    public void Counts_for_its_own_rule_record_and_field_only() => Assert.Multiple(() =>
    {
        Assert.That(Counts(acceptance => acceptance with { Code = "F33" }), Is.False);
        Assert.That(Counts(acceptance => acceptance with { Field = "/reviewOn" }), Is.False);
        Assert.That(Counts(acceptance => acceptance with { Field = null }), Is.False);
        Assert.That(Counts(acceptance => acceptance with { RecordId = Id() }), Is.False);
        Assert.That(Counts(acceptance => acceptance with { RecordType = RecordType.Party }), Is.False);
    });

    [TestCase("")]
    [TestCase(" \n")]
    public void Counts_for_nothing_without_a_reason(string reason) => Assert.That(Counts(acceptance => acceptance with { Reason = reason }), Is.False);

    // An agreement about to end is worth attention, one that has ended while still used is a breach: on the same field.
    [TestCase("2026-04-20", FindingSeverity.Attention, true)]
    [TestCase("2026-04-21", FindingSeverity.Attention, false)]
    [TestCase("2026-04-21", FindingSeverity.Breach, true)]
    [TestCase("2026-04-20", FindingSeverity.Breach, true)]
    [TestCase("2026-04-21", null, false)]
    public void A_finding_that_grows_worse_is_not_what_was_accepted(string on, FindingSeverity? accepted, bool counts)
    {
        var register = SoundRegister.Make().WhereAgreement(agreement => agreement with { EffectiveUntil = On("2026-04-20"), Version = 3 });
        var finding = register.Findings(On(on)).Single(finding => finding.Code == "F18");
        register.With(Acceptance(register) with { Code = "F18", RecordType = RecordTypes.Of(finding.Record), RecordId = finding.Record.Id, RecordVersion = finding.Record.Version, Field = finding.Field, Severity = accepted });

        Assert.That(AcceptedFindings.Of(register.Image, On(on)).For(finding) is not null, Is.EqualTo(counts));
    }

    [Test]
    public void Of_several_the_one_that_counts_longest_is_told()
    {
        var register = WithoutOwner();
        register.With(Acceptance(register), Acceptance(register) with { Until = On("2026-06-30"), Reason = "Langer." }, Acceptance(register) with { Until = On("2026-05-31") });

        Assert.That(AcceptedFindings.Of(register.Image, Day).For(register.Findings().Single())!.Reason, Is.EqualTo("Langer."));
    }

    [Test]
    public void Nothing_is_found_in_an_acceptance_itself_and_none_is_due_to_be_confirmed()
    {
        var register = SoundRegister.Make();
        register.With(Acceptance(register) with { Status = RecordStatus.Proposed });

        Assert.That(register.Findings(), Is.Empty);
        Assert.That(Register.Upkeep.DueWork.Of(register.Image, Day).Proposals, Is.Empty);
        Assert.That(RegisterSearch.Find(register.Image, "F27"), Is.Empty);
    }

    [Test]
    public void Nothing_is_more_complete_because_what_is_missing_was_accepted()
    {
        var register = SoundRegister.Make().WhereActivity(activity => activity with { SecurityMeasures = [], Version = 1 });
        var finding = register.Findings().Single(finding => finding.Code == "F14");
        register.With(Acceptance(register) with { Code = "F14", RecordType = RecordType.ProcessingActivity, RecordId = register.Activity.Id, RecordVersion = 1, Field = finding.Field, Severity = finding.Severity });

        Assert.That(AcceptedFindings.Of(register.Image, Day).For(finding), Is.Not.Null, "it is accepted");
        Assert.That(Article30Progress.Of(register.Image, register.Findings()), Is.EqualTo(new Article30Progress(1, 0)));
    }

    [Test]
    public void The_check_stays_refused_when_the_missing_agreement_is_accepted()
    {
        var register = SoundRegister.Make().WhereAgreement(agreement => agreement with { Status = RecordStatus.Proposed }).WhereActivity(activity => activity with { Version = 1 });
        var finding = register.Findings().Single(finding => finding.Code == "F16");
        var before = register.Ask();
        register.With(Acceptance(register) with { Code = "F16", RecordType = RecordType.ProcessingActivity, RecordId = register.Activity.Id, RecordVersion = 1, Field = finding.Field, Severity = finding.Severity });
        var after = register.Ask();

        Assert.That(AcceptedFindings.Of(register.Image, Day).For(finding), Is.Not.Null, "it is accepted");
        Assert.That((before.Verdict, after.Verdict), Is.EqualTo((Verdict.Refused, Verdict.Refused)));
        Assert.That(after.Reasons.Select(reason => (reason.Rule, reason.Outcome)), Is.EqualTo(before.Reasons.Select(reason => (reason.Rule, reason.Outcome))));
    }
}
