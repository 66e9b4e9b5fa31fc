using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Register.AgreementKind;
using static PrivacyRegister.Register.RecipientRelation;
using static PrivacyRegister.Register.RecipientRole;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F18AgreementEndsTests
{
    private static readonly DateOnly LastDay = On("2028-03-05");
    private static readonly DateOnly DayAfter = On("2028-03-06");
    private static readonly string[] Attention = ["attention /effectiveUntil"];
    private static readonly string[] Breach = ["breach /effectiveUntil"];

    private static DeKeyRegister Where(Func<Agreement, Agreement> change) => SoundRegister.Make().WhereAgreement(change);

    [TestCase(90, 121, false)]
    [TestCase(90, 120, true)]
    [TestCase(90, 0, true)]
    [TestCase(0, 31, false)]
    [TestCase(0, 30, true)]
    [TestCase(null, 91, false)]
    [TestCase(null, 90, true)]
    [TestCase(int.MaxValue, 700, true)]
    public void Its_end_comes_near_within_the_notice_period_and_thirty_days_more(int? notice, int daysLeft, bool found) =>
        Assert.That(Where(agreement => agreement with { NoticePeriodDays = notice }).Finds("F18", LastDay.AddDays(-daysLeft)), Is.EqualTo(found ? Attention : []));

    [TestCase(null)]
    [TestCase(int.MaxValue)]
    public void One_that_nothing_ends_never_comes_near_its_end(int? notice) =>
        Assert.That(Where(agreement => agreement with { EffectiveUntil = null, NoticePeriodDays = notice }).Finds("F18", DateOnly.MaxValue), Is.Empty);

    [TestCase("2028-03-05")]
    [TestCase("2028-03-06")]
    public void Tacit_renewal_goes_on(string on) => Assert.That(Where(agreement => agreement with { Renewal = Renewal.Tacit }).Finds("F18", On(on)), Is.Empty);

    [TestCase("2026-08-01", "2026-04-01", false)]
    [TestCase("2026-07-31", "2026-04-01", true)]
    [TestCase("2026-04-02", "2026-04-01", true)]
    public void A_termination_ends_it_the_day_before_even_under_tacit_renewal(string terminatedOn, string on, bool found)
    {
        var register = Where(agreement => agreement with { Renewal = Renewal.Tacit, TerminatedOn = On(terminatedOn) });

        Assert.That(register.Finds("F18", On(on)), Is.EqualTo(found ? new[] { "attention /terminatedOn" } : []));
    }

    [Test]
    public void From_the_day_of_termination_it_is_a_breach() =>
        Assert.That(Where(agreement => agreement with { Renewal = Renewal.Tacit, TerminatedOn = Day }).Finds("F18"), Is.EqualTo(new[] { "breach /terminatedOn" }));

    [Test]
    public void A_termination_after_its_last_day_changes_nothing()
    {
        var register = Where(agreement => agreement with { TerminatedOn = LastDay.AddDays(2) });

        Assert.That(register.Finds("F18", LastDay), Is.EqualTo(Attention));
        Assert.That(register.Says("F18", LastDay), Does.Contain("loopt af"));
    }

    [Test]
    public void The_day_after_its_last_it_is_a_breach_that_names_the_activity()
    {
        Assert.That(SoundRegister.Make().Finds("F18", DayAfter), Is.EqualTo(Breach));
        Assert.That(SoundRegister.Make().Says("F18", DayAfter), Does.Contain("A07"));
    }

    [Test]
    public void One_that_was_never_in_force_does_not_end() => Assert.Multiple(() =>
    {
        foreach (var on in new[] { LastDay, DayAfter })
        {
            Assert.That(Where(agreement => agreement with { Parties = [agreement.Parties[0] with { SignedOn = null }] }).Finds("F18", on), Is.Empty);
            Assert.That(Where(agreement => agreement with { Parties = [agreement.Parties[0] with { SignedOn = DayAfter }] }).Finds("F18", on), Is.Empty);
            Assert.That(Where(agreement => agreement with { Status = RecordStatus.Proposed }).Finds("F18", on), Is.Empty);
        }
    });

    [Test]
    public void Once_nothing_rests_on_it_its_end_is_no_breach() => Assert.Multiple(() =>
    {
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { Status = RecordStatus.Retired }).Finds("F18", DayAfter), Is.Empty);
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { Recipients = [] }).Finds("F18", DayAfter), Is.Empty);
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { PurposeId = null }).Finds("F18", DayAfter), Is.Empty);
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { OrganisationIds = [] }).Finds("F18", DayAfter), Is.Empty);
        Assert.That(SoundRegister.Make().WhereLine(line => line with { Role = JointController }).Finds("F18", DayAfter), Is.Empty);
        Assert.That(Where(agreement => agreement with { Status = RecordStatus.Retired }).Finds("F18", DayAfter), Is.Empty);
        var register = SoundRegister.Make();
        Assert.That(register.WhereAgreement(agreement => agreement with { Scope = [new ScopeLine { PurposeId = register.P07.Id, DataCategoryIds = [register.Bsn.Id] }] }).Finds("F18", DayAfter), Is.Empty);
    });

    [Test]
    public void A_processor_line_without_data_rests_on_it_too() =>
        Assert.That(SoundRegister.Make().WhereLine(line => line with { DataCategoryIds = [] }).Finds("F18", DayAfter), Is.EqualTo(Breach));

    [Test]
    public void An_exchange_of_no_data_rests_on_nothing() =>
        Assert.That(SoundRegister.Make().As(IndependentController, Exchange, Covenant).WhereLine(line => line with { DataCategoryIds = [] }).Finds("F18", DayAfter), Is.Empty);

    [TestCase(2, false)]
    [TestCase(1, true)]
    public void Another_agreement_that_carries_all_of_it_makes_good(int categories, bool found)
    {
        var register = SoundRegister.Make();
        register.Add(register.NewAgreement("VO-2", register.BeterBuren) with { Scope = [new ScopeLine { PurposeId = register.P07.Id, DataCategoryIds = [.. new[] { register.Name.Id, register.Address.Id }.Take(categories)] }] });

        Assert.That(register.Finds("F18", DayAfter), Is.EqualTo(found ? Breach : []));
    }

    [TestCase("2028-03-06", false)]
    [TestCase("2028-03-07", true)]
    public void A_successor_in_force_the_day_after_its_last_takes_over(string from, bool found)
    {
        var register = SoundRegister.Make();
        var next = register.Add(register.NewAgreement("VO-2", register.BeterBuren) with { EffectiveFrom = On(from) });

        Assert.That(register.WhereAgreement(agreement => agreement with { SuccessorId = next.Id }).Finds("F18", LastDay), Is.EqualTo(found ? Attention : []));
    }

    [Test]
    public void A_successor_that_is_only_proposed_takes_nothing_over()
    {
        var register = SoundRegister.Make();
        var next = register.Add(register.NewAgreement("VO-2", register.BeterBuren) with { Status = RecordStatus.Proposed });

        Assert.That(register.WhereAgreement(agreement => agreement with { SuccessorId = next.Id }).Finds("F18", LastDay), Is.EqualTo(Attention));
    }

    [TestCase(true, false)]
    [TestCase(false, true)]
    public void A_successor_takes_over_only_when_all_who_signed_the_old_one_signed_it(bool signed, bool found)
    {
        var register = SoundRegister.MakePartnership(IndependentController, Exchange, Covenant, out var eigenHaard);
        var both = new[] { new PartySignature { PartyId = register.BeterBuren.Id, SignedOn = On("2026-03-05") }, new PartySignature { PartyId = eigenHaard.Id, SignedOn = On("2026-03-05") } };
        var next = register.Add(register.NewAgreement("VO-2", register.BeterBuren) with { Kind = Covenant, Parties = signed ? both : [both[0], both[1] with { SignedOn = null }] });

        Assert.That(register.WhereAgreement(agreement => agreement with { Parties = both, SuccessorId = next.Id }).Finds("F18", LastDay), Is.EqualTo(found ? Attention : []));
    }

    [Test]
    public void A_line_to_a_partnership_rests_on_the_covenant_its_members_signed()
    {
        var register = SoundRegister.MakePartnership(IndependentController, Exchange, Covenant, out _);

        Assert.That(register.Finds("F18", DayAfter), Is.EqualTo(Breach));
    }

    [Test]
    public void More_that_rested_on_it_is_another_finding_than_the_one_that_may_have_been_accepted()
    {
        var register = SoundRegister.Make();
        var before = register.Findings(DayAfter).Single(finding => finding.Code == "F18");
        var phone = Category("telefoon", "Telefoonnummers");
        register.With(phone)
            .WhereActivity(activity => activity with { Data = [.. activity.Data, activity.Data[0] with { DataCategoryId = phone.Id }] })
            .WhereLine(line => line with { DataCategoryIds = [.. line.DataCategoryIds, phone.Id] })
            .WhereAgreement(agreement => agreement with { Scope = [agreement.Scope[0] with { DataCategoryIds = [.. agreement.Scope[0].DataCategoryIds, phone.Id] }] });
        var after = register.Findings(DayAfter).Single(finding => finding.Code == "F18");

        Assert.That((after.Record.Id, after.Field), Is.EqualTo((before.Record.Id, before.Field)));
        Assert.That(after.Fingerprint, Is.Not.EqualTo(before.Fingerprint));
        Assert.That(register.Findings(DayAfter.AddDays(9)).Single(finding => finding.Code == "F18").Fingerprint, Is.EqualTo(after.Fingerprint), "the days pass");
    }
}
