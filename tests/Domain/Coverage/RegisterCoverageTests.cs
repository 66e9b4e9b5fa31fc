using PrivacyRegister.Register;
using PrivacyRegister.Register.Coverage;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Coverage;

/// <summary>Covered or not, by what, since when and until when: De Key signed on 1 March, Beter Buren on 5 March 2026.</summary>
public sealed class RegisterCoverageTests
{
    private static CoverageRow[] Rows(DeKeyRegister register, string day = "2026-04-01") => [.. RegisterCoverage.Of(register.Image, On(day))];

    private static string Told(CoverageRow row) => $"{row.Category.Code} {row.Cover} {row.Since:yyyy-MM-dd}/{row.Until:yyyy-MM-dd}";

    private static string Told(DeKeyRegister register, string day) => Told(Rows(register, day)[0]);

    [Test]
    public void Each_category_of_a_line_has_a_row_with_the_agreement_the_check_relies_on()
    {
        var register = new DeKeyRegister();
        var rows = Rows(register);

        Assert.That(rows.Select(Told), Is.EqualTo(new[] { "NAAM Agreement 2026-03-05/", "ADRES Agreement 2026-03-05/" }));
        Assert.That(rows.SelectMany(row => row.Agreements).Select(agreement => agreement.Id), Is.All.EqualTo(register.Ask().Agreements.Single().Agreement.Id));
        Assert.That(rows.Select(row => row.Receiver.Id), Is.All.EqualTo(register.BeterBuren.Id));
    }

    [TestCase("2026-03-04", "NAAM None /2026-03-04", TestName = "The day before the last side signs")]
    [TestCase("2026-03-05", "NAAM Agreement 2026-03-05/2026-06-30", TestName = "The day the last side signs")]
    [TestCase("2026-06-30", "NAAM Agreement 2026-03-05/2026-06-30", TestName = "The last day")]
    [TestCase("2026-07-01", "NAAM None 2026-07-01/", TestName = "The day after the last day")]
    [TestCase("0001-01-01", "NAAM None /2026-03-04", TestName = "The first day of the calendar")]
    [TestCase("9999-12-31", "NAAM None 2026-07-01/", TestName = "The last day of the calendar")]
    public void An_agreement_with_a_last_day(string day, string told) =>
        Assert.That(Told(new DeKeyRegister().WhereAgreement(agreement => agreement with { EffectiveUntil = On("2026-06-30") }), day), Is.EqualTo(told));

    [TestCase("2026-05-31", "NAAM Agreement 2026-03-05/2026-05-31")]
    [TestCase("2026-06-01", "NAAM None 2026-06-01/")]
    public void Termination_names_the_first_day_without(string day, string told) => Assert.That(
        Told(new DeKeyRegister().WhereAgreement(agreement => agreement with { TerminatedOn = On("2026-06-01"), EffectiveUntil = On("2026-06-30") }), day),
        Is.EqualTo(told));

    [TestCase("2026-03-31", "NAAM None /2026-03-31")]
    [TestCase("2026-04-01", "NAAM Agreement 2026-04-01/")]
    public void An_agreement_that_begins_after_it_is_signed(string day, string told) => Assert.That(
        Told(new DeKeyRegister().WhereAgreement(agreement => agreement with { EffectiveFrom = On("2026-04-01") }), day),
        Is.EqualTo(told));

    [Test]
    public void Tacit_renewal_has_no_end_in_sight() => Assert.That(
        Told(new DeKeyRegister().WhereAgreement(agreement => agreement with { EffectiveUntil = On("2026-03-31"), Renewal = Renewal.Tacit }), "2030-01-01"),
        Is.EqualTo("NAAM Agreement 2026-03-05/"));

    [Test]
    public void The_last_day_of_the_calendar_is_a_last_day_too() => Assert.That(
        Told(new DeKeyRegister().WhereAgreement(agreement => agreement with { EffectiveUntil = DateOnly.MaxValue }), "9999-12-31"),
        Is.EqualTo("NAAM Agreement 2026-03-05/9999-12-31"));

    [Test]
    public void An_agreement_terminated_on_the_first_day_of_the_calendar_never_was() => Assert.That(
        Told(new DeKeyRegister().WhereAgreement(agreement => agreement with { TerminatedOn = DateOnly.MinValue }), "2026-04-01"),
        Is.EqualTo("NAAM None /"));

    [Test]
    public void One_agreement_after_another_is_one_unbroken_cover([Values(1, 2)] int later)
    {
        var register = new DeKeyRegister().WhereAgreement(agreement => agreement with { EffectiveUntil = On("2026-04-30") });
        var next = register.NewAgreement("VO-2", register.BeterBuren) with { EffectiveFrom = On("2026-04-30").AddDays(later), EffectiveUntil = On("2027-04-30") };

        Assert.That(Told(register.With(next), "2026-04-01"), Is.EqualTo(later == 1 ? "NAAM Agreement 2026-03-05/2027-04-30" : "NAAM Agreement 2026-03-05/2026-04-30"));
        Assert.That(Told(register, "2026-05-01"), Is.EqualTo(later == 1 ? "NAAM Agreement 2026-03-05/2027-04-30" : "NAAM None 2026-05-01/2026-05-01"));
        Assert.That(Rows(register, "2026-05-01")[0].Upcoming.Select(agreement => agreement.Reference), Is.EqualTo(later == 1 ? [] : new[] { "VO-2" }));
    }

    [Test]
    public void Two_directions_carried_by_two_agreements_are_covered_as_long_as_both_last()
    {
        var register = new DeKeyRegister().WhereLine(line => line with { Direction = Direction.Both });
        var back = register.NewAgreement("VO-2", register.BeterBuren) with { EffectiveUntil = On("2026-08-31") };
        register.With(back with { Scope = [back.Scope[0] with { Direction = Direction.Receive }] });
        var row = Rows(register)[0];

        Assert.That(Told(row), Is.EqualTo("NAAM Agreement 2026-03-05/2026-08-31"));
        Assert.That(row.Agreements.Select(agreement => agreement.Reference), Is.EquivalentTo(new[] { "VO-1", "VO-2" }));
    }

    [Test]
    public void A_draft_and_a_retired_agreement_cover_nothing_and_never_will([Values(RecordStatus.Proposed, RecordStatus.Retired)] RecordStatus status) => Assert.That(
        Told(new DeKeyRegister().WhereAgreement(agreement => agreement with { Status = status }), "2026-04-01"),
        Is.EqualTo("NAAM None /"));

    [Test]
    public void A_statute_covers_without_days()
    {
        var register = new DeKeyRegister().As(RecipientRole.PublicAuthority, RecipientRelation.Statutory);
        register.WhereLine(line => line with { Ground = GroundCode.B, Statute = new Statute { Law = "Woningwet", Article = "48" } });

        Assert.That(Told(register, "2026-04-01"), Is.EqualTo("NAAM Statute /"));
    }

    [Test]
    public void A_partnership_has_a_row_for_each_member_with_days_of_its_own()
    {
        var register = new DeKeyRegister();
        var other = register.Add(new Party { Id = Id(), Name = "Ander", Kind = PartyKind.Organisation, Country = "NL", Status = RecordStatus.Established });
        var together = register.Add(new Party { Id = Id(), Name = "Samen", Kind = PartyKind.Partnership, MemberPartyIds = [register.BeterBuren.Id, other.Id], Country = "NL", Status = RecordStatus.Established });
        register.WhereLine(line => line with { PartyId = together.Id });
        register.WhereAgreement(agreement => agreement with { Parties = [.. agreement.Parties, new PartySignature { PartyId = other.Id, SignedOn = On("2026-05-01") }] });

        Assert.That(
            Rows(register).Where(row => row.Category.Id == register.Name.Id).Select(row => $"{row.At.Party.Name}: {row.Receiver.Name} {Told(row)}"),
            Is.EqualTo(new[] { "Samen: Beter Buren NAAM Agreement 2026-03-05/", "Samen: Ander NAAM None /2026-04-30" }));
    }

    [Test]
    public void A_category_below_that_the_activity_records_must_be_covered_too()
    {
        var register = new DeKeyRegister();
        register.Where(register.Bsn, bsn => bsn with { ParentId = register.Name.Id });
        Assert.That(Told(register, "2026-04-01"), Is.EqualTo("NAAM Agreement 2026-03-05/"));

        register.WhereActivity(activity => activity with { Data = [.. activity.Data, new ActivityData { DataCategoryId = register.Bsn.Id }] });
        Assert.That(Told(register, "2026-04-01"), Is.EqualTo("NAAM None /"));
    }

    [Test]
    public void Each_of_our_organisations_has_rows_of_its_own()
    {
        var register = new DeKeyRegister();
        var daughter = register.Add(new Organisation { Id = Id(), Name = "Dochter", Status = RecordStatus.Established });
        register.WhereActivity(activity => activity with { OrganisationIds = [.. activity.OrganisationIds, daughter.Id] });

        Assert.That(
            Rows(register).Where(row => row.Category.Id == register.Name.Id).Select(row => $"{row.At.Organisation.Name} {row.Cover}"),
            Is.EqualTo(new[] { "De Key Agreement", "Dochter None" }));
    }

    [Test]
    public void A_line_without_data_has_no_rows_and_neither_has_a_retired_activity()
    {
        Assert.That(Rows(new DeKeyRegister().WhereLine(line => line with { DataCategoryIds = [] })), Is.Empty);
        Assert.That(Rows(new DeKeyRegister().WhereActivity(activity => activity with { Status = RecordStatus.Retired })), Is.Empty);
        Assert.That(Rows(new DeKeyRegister().WhereActivity(activity => activity with { PurposeId = null })), Is.Empty);
    }

    [TestCase(null, null, "rol")]
    [TestCase(RecipientRole.IndependentController, null, "relatie")]
    [TestCase(RecipientRole.PublicAuthority, RecipientRelation.Statutory, "wet")]
    public void A_line_that_no_agreement_could_carry_says_what_it_lacks_itself(RecipientRole? role, RecipientRelation? relation, string word)
    {
        var register = new DeKeyRegister().As(role, relation);
        var row = Rows(register)[0];
        var missing = MissingCover.Of(register.Image, row, Day);

        Assert.That(Told(row), Is.EqualTo("NAAM None /"));
        Assert.That(missing.Select(remedy => (remedy.Type, remedy.Id)), Is.EqualTo(new[] { (RecordType.ProcessingActivity, (Guid?)register.Activity.Id) }));
        Assert.That(SentenceBook.Render(missing[0].Message, "nl"), Does.Contain(word));
    }

    [Test]
    public void What_is_missing_is_what_the_check_would_have_put_right()
    {
        var register = new DeKeyRegister();
        register.WhereAgreement(agreement => agreement with { Parties = [new PartySignature { PartyId = register.BeterBuren.Id }] });
        Assert.That(MissingCover.Of(register.Image, Rows(register)[0], Day).Select(remedy => remedy.Field), Is.EqualTo(new[] { "/parties/0/signedOn" }));

        register.WhereAgreement(agreement => register.Agreement with { Scope = [new ScopeLine { PurposeId = register.P07.Id, DataCategoryIds = [register.Address.Id] }] });
        Assert.That(MissingCover.Of(register.Image, Rows(register)[0], Day).Select(remedy => remedy.Field), Is.EqualTo(new[] { "/scope" }));

        register.Without(register.Agreement);
        Assert.That(MissingCover.Of(register.Image, Rows(register)[0], Day).Select(remedy => (remedy.Id, remedy.Field)), Is.EqualTo(new[] { ((Guid?)null, "/kind") }));
    }
}
