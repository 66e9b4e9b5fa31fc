using PrivacyRegister.Register;
using PrivacyRegister.Register.Coverage;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Coverage;

/// <summary>What breaks if an agreement ends on a day, and what another keeps.</summary>
public sealed class AgreementEndingTests
{
    private static AgreementEnding Ending(DeKeyRegister register, string lastDay) =>
        AgreementEnding.Of(register.Image, register.Image.Agreements.Find(register.Agreement.Id)!, On(lastDay));

    private static string[] Told(IEnumerable<CoverageRow> rows) =>
        [.. rows.Select(row => $"{row.Category.Code} {row.Since:yyyy-MM-dd}/{row.Until:yyyy-MM-dd} {string.Join(',', row.Agreements.Select(agreement => agreement.Reference))}".TrimEnd())];

    [Test]
    public void What_nothing_else_carries_is_lost_from_the_day_after()
    {
        var ending = Ending(new DeKeyRegister(), "2026-06-30");

        Assert.That(Told(ending.Loses), Is.EqualTo(new[] { "NAAM 2026-07-01/", "ADRES 2026-07-01/" }));
        Assert.That(ending.Keeps, Is.Empty);
    }

    [Test]
    public void What_another_agreement_carries_is_kept_for_as_long_as_that_lasts()
    {
        var register = new DeKeyRegister();
        var other = register.NewAgreement("VO-2", register.BeterBuren) with { EffectiveUntil = On("2026-12-31") };
        register.With(other with { Scope = [other.Scope[0] with { DataCategoryIds = [register.Name.Id] }] });
        var ending = Ending(register, "2026-06-30");

        Assert.That(Told(ending.Loses), Is.EqualTo(new[] { "ADRES 2026-07-01/" }));
        Assert.That(Told(ending.Keeps), Is.EqualTo(new[] { "NAAM 2026-03-05/2026-12-31 VO-2" }));
    }

    [Test]
    public void What_to_do_about_a_loss_is_never_to_mend_what_ends()
    {
        var register = new DeKeyRegister();
        var ending = Ending(register, "2026-06-30");
        Assert.That(ending.Loses.SelectMany(ending.Remedies).Select(remedy => remedy.Id), Is.All.Null);

        var unsigned = register.NewAgreement("VO-2", register.BeterBuren) with { Parties = [new PartySignature { PartyId = register.BeterBuren.Id }] };
        ending = Ending(register.With(unsigned), "2026-06-30");
        Assert.That(ending.Loses.SelectMany(ending.Remedies).Select(remedy => (remedy.Id, remedy.Field)), Is.All.EqualTo(((Guid?)unsigned.Id, "/parties/0/signedOn")));
    }

    [Test]
    public void Its_own_last_day_breaks_the_same([Values("2026-06-30", "2026-06-29")] string lastDay) => Assert.That(
        Ending(new DeKeyRegister().WhereAgreement(agreement => agreement with { EffectiveUntil = On("2026-06-30") }), lastDay).Loses,
        Has.Count.EqualTo(2));

    [Test]
    public void A_successor_that_begins_the_day_after_keeps_everything([Values(1, 2)] int later)
    {
        var register = new DeKeyRegister();
        register.With(register.NewAgreement("VO-2", register.BeterBuren) with { EffectiveFrom = On("2026-06-30").AddDays(later) });
        var ending = Ending(register, "2026-06-30");

        Assert.That(Told(ending.Keeps), Is.EqualTo(later == 1 ? ["NAAM 2026-03-05/ VO-2", "ADRES 2026-03-05/ VO-2"] : Array.Empty<string>()));
        Assert.That(Told(ending.Loses), Is.EqualTo(later == 1 ? [] : new[] { "NAAM 2026-07-01/2026-07-01", "ADRES 2026-07-01/2026-07-01" }));
    }

    [TestCase("2026-03-04", AgreementState.Upcoming)]
    [TestCase("2026-07-01", AgreementState.Ended)]
    [TestCase("0001-01-01", AgreementState.Upcoming)]
    public void On_a_day_it_is_not_in_force_nothing_breaks(string lastDay, AgreementState state)
    {
        var ending = Ending(new DeKeyRegister().WhereAgreement(agreement => agreement with { EffectiveUntil = On("2026-06-30") }), lastDay);

        Assert.That(ending.State, Is.EqualTo(state));
        Assert.That(ending.Loses.Concat(ending.Keeps), Is.Empty);
    }

    [Test]
    public void After_the_last_day_of_the_calendar_nothing_comes() => Assert.That(Ending(new DeKeyRegister(), "9999-12-31").Loses, Is.Empty);

    [Test]
    public void A_member_of_a_partnership_loses_its_own_rows_only()
    {
        var register = new DeKeyRegister();
        var other = register.Add(new Party { Id = Id(), Name = "Ander", Kind = PartyKind.Organisation, Country = "NL", Status = RecordStatus.Established });
        var together = register.Add(new Party { Id = Id(), Name = "Samen", Kind = PartyKind.Partnership, MemberPartyIds = [register.BeterBuren.Id, other.Id], Country = "NL", Status = RecordStatus.Established });
        register.WhereLine(line => line with { PartyId = together.Id }).With(register.NewAgreement("VO-2", other));

        Assert.That(Ending(register, "2026-06-30").Loses.Select(row => row.Receiver.Name), Is.EqualTo(new[] { "Beter Buren", "Beter Buren" }));
    }
}
