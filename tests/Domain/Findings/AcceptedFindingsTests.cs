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
        Fingerprint = register.Findings().SingleOrDefault(finding => finding.Code == "F27" && finding.Record.Id == register.Agreement.Id)?.Fingerprint,
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

    [TestCase(null)]
    [TestCase("0123456789abcdef0123456789abcdef")]
    public void Counts_for_nothing_without_the_fingerprint_of_the_finding(string? fingerprint) =>
        Assert.That(Counts(acceptance => acceptance with { Fingerprint = fingerprint }), Is.False);

    [Test]
    public void Of_several_findings_in_one_place_only_the_one_that_was_judged_is_accepted()
    {
        var register = SoundRegister.MakePartnership(RecipientRole.IndependentController, RecipientRelation.Exchange, AgreementKind.Covenant, out var eigenHaard);
        register.WhereActivity(activity => activity with { Version = 1 });
        register.WhereAgreement(agreement => agreement with { Parties = [agreement.Parties[0], new PartySignature { PartyId = eigenHaard.Id }] });
        var only = register.Findings().Single(finding => finding.Code == "F17");
        register.With(Acceptance(register) with
        {
            Code = "F17", RecordType = RecordType.ProcessingActivity, RecordId = register.Activity.Id, RecordVersion = 1, Field = only.Field, Fingerprint = only.Fingerprint, Severity = only.Severity,
        });

        // The activity is the same version: it is a member that joined the partnership who has signed nothing.
        var stadgenoot = new Party { Id = Id(), Name = "Stadgenoot", Country = "NL", Status = RecordStatus.Established };
        register.With(stadgenoot);
        register.Where(register.Image.Parties.Single(party => party.MemberPartyIds.Contains(eigenHaard.Id)), partnership => partnership with { MemberPartyIds = [.. partnership.MemberPartyIds, stadgenoot.Id] });
        var accepted = AcceptedFindings.Of(register.Image, Day);
        var found = register.Findings().Where(finding => finding.Code == "F17").ToArray();

        Assert.That(found, Has.Length.EqualTo(2));
        Assert.That(found.Select(finding => finding.Field).Distinct(), Is.EqualTo(new[] { only.Field }), "in one place");
        Assert.That(found.Where(finding => accepted.For(finding) is not null).Select(finding => finding.Fingerprint), Is.EqualTo(new[] { only.Fingerprint }));
    }

    [Test]
    public void A_finding_stays_itself_while_the_days_pass_and_is_another_once_it_names_another()
    {
        static Finding Found(string day, object party) => new()
        {
            Code = "F17", Severity = FindingSeverity.Breach, Record = new Party(), Field = null, Basis = new Sentence("b"), Remedy = new Sentence("r"),
            Message = new Sentence("finding.f17.nearest", ("day", On(day)), ("count", On(day).Day), ("party", party), ("lacks", new[] { new Sentence("lack.signature", ("day", On(day))) })),
        };
        var fingerprint = Found("2026-04-01", "Eigen Haard").Fingerprint;

        Assert.That(fingerprint, Does.Match("^[0-9a-f]{32}$"));
        Assert.That(Found("2026-05-17", "Eigen Haard").Fingerprint, Is.EqualTo(fingerprint));
        Assert.That(Found("2026-04-01", "Stadgenoot").Fingerprint, Is.Not.EqualTo(fingerprint));
        Assert.That(Found("2026-04-01", new Wording("Eigen Haard", "Own Hearth")).Fingerprint, Is.EqualTo(fingerprint), "the Dutch name, whatever the language");
        Assert.That(Found("2026-04-01", new[] { "Eigen Haard" }).Fingerprint, Is.Not.EqualTo(fingerprint));
    }

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
        register.With(Acceptance(register) with { Code = "F18", RecordType = RecordTypes.Of(finding.Record), RecordId = finding.Record.Id, RecordVersion = finding.Record.Version, Field = finding.Field, Fingerprint = finding.Fingerprint, Severity = accepted });

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
        register.With(Acceptance(register) with { Code = "F14", RecordType = RecordType.ProcessingActivity, RecordId = register.Activity.Id, RecordVersion = 1, Field = finding.Field, Fingerprint = finding.Fingerprint, Severity = finding.Severity });

        Assert.That(AcceptedFindings.Of(register.Image, Day).For(finding), Is.Not.Null, "it is accepted");
        Assert.That(Article30Progress.Of(register.Image, register.Findings()), Is.EqualTo(new Article30Progress(1, 0)));
    }

    [Test]
    public void The_check_stays_refused_when_the_missing_agreement_is_accepted()
    {
        var register = SoundRegister.Make().WhereAgreement(agreement => agreement with { Status = RecordStatus.Proposed }).WhereActivity(activity => activity with { Version = 1 });
        var finding = register.Findings().Single(finding => finding.Code == "F16");
        var before = register.Ask();
        register.With(Acceptance(register) with { Code = "F16", RecordType = RecordType.ProcessingActivity, RecordId = register.Activity.Id, RecordVersion = 1, Field = finding.Field, Fingerprint = finding.Fingerprint, Severity = finding.Severity });
        var after = register.Ask();

        Assert.That(AcceptedFindings.Of(register.Image, Day).For(finding), Is.Not.Null, "it is accepted");
        Assert.That((before.Verdict, after.Verdict), Is.EqualTo((Verdict.Refused, Verdict.Refused)));
        Assert.That(after.Reasons.Select(reason => (reason.Rule, reason.Outcome)), Is.EqualTo(before.Reasons.Select(reason => (reason.Rule, reason.Outcome))));
    }
}
