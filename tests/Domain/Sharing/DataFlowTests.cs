using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Sharing;

/// <summary>The pictures show of every recipient line what the sharing check says of it, never something of their own.</summary>
public sealed class DataFlowTests
{
    private static DataFlow Only(DeKeyRegister register) => DataFlow.Of(register.Image, DataFlow.Lines(register.Image).Single(), Day);

    private static Cover[] Covers(DeKeyRegister register) => [.. Only(register).Categories.Select(category => category.Cover)];

    [Test]
    public void A_flow_in_order_is_carried_by_the_agreement_the_check_relies_on()
    {
        var register = new DeKeyRegister();
        var flow = Only(register);

        Assert.That(flow.Categories.Select(category => category.Agreements.Single().Id), Is.All.EqualTo(register.Ask().Agreements.Single().Agreement.Id));
        Assert.That(flow.OutsideEea, Is.Empty);
        Assert.That(flow.Transfer, Is.EqualTo(CheckOutcome.Pass));
    }

    [Test]
    public void What_the_scope_leaves_out_is_not_covered()
    {
        var register = new DeKeyRegister();
        register.WhereAgreement(agreement => agreement with { Scope = [new ScopeLine { PurposeId = register.P07.Id, DataCategoryIds = [register.Name.Id] }] });

        Assert.That(Covers(register), Is.EqualTo(new[] { Cover.Agreement, Cover.None }));
        Assert.That(register.Ask().UncoveredDataCategories.Select(category => category.Id), Is.EqualTo(new[] { register.Address.Id }));
    }

    [Test]
    public void An_agreement_that_ended_covers_nothing() => Assert.That(
        Covers(new DeKeyRegister().WhereAgreement(agreement => agreement with { EffectiveUntil = Day.AddDays(-1) })),
        Is.All.EqualTo(Cover.None));

    [Test]
    public void A_statute_covers_where_the_check_lets_it_stand_for_an_agreement()
    {
        var register = new DeKeyRegister().As(RecipientRole.PublicAuthority, RecipientRelation.Statutory);
        register.WhereLine(line => line with { Ground = GroundCode.B, Statute = new Statute { Law = "Woningwet", Article = "48" } });

        Assert.That(Covers(register), Is.All.EqualTo(Cover.Statute));
    }

    [Test]
    public void A_partnership_is_covered_only_when_every_member_is()
    {
        var register = new DeKeyRegister();
        var other = register.Add(new Party { Id = Id(), Name = "Ander", Kind = PartyKind.Organisation, Country = "NL", Status = RecordStatus.Established });
        var together = register.Add(new Party { Id = Id(), Name = "Samen", Kind = PartyKind.Partnership, MemberPartyIds = [register.BeterBuren.Id, other.Id], Country = "NL", Status = RecordStatus.Established });
        register.WhereLine(line => line with { PartyId = together.Id });

        Assert.That(Covers(register), Is.All.EqualTo(Cover.None));
        register.WhereAgreement(agreement => agreement with { Parties = [.. agreement.Parties, new PartySignature { PartyId = other.Id, SignedOn = Day }] });
        Assert.That(Covers(register), Is.All.EqualTo(Cover.Agreement));
    }

    [Test]
    public void A_party_outside_the_EEA_or_in_no_known_country_is_marked([Values("US", "ZA", null)] string? country)
    {
        var register = new DeKeyRegister();
        register.Where(register.BeterBuren, party => party with { Country = country });

        Assert.That(Only(register).OutsideEea.Select(party => party.Id), Is.EqualTo(new[] { register.BeterBuren.Id }));
        Assert.That(Only(register).Transfer, Is.EqualTo(CheckOutcome.Fail));
    }

    [Test]
    public void A_sub_processor_outside_the_EEA_is_marked_as_the_check_judges_it([Values("US", null)] string? country)
    {
        var register = new DeKeyRegister();
        var further = register.Add(new Party { Id = Id(), Name = "Verder", Kind = PartyKind.Organisation, Country = country, Status = RecordStatus.Established });
        var near = register.Add(new Party { Id = Id(), Name = "Dichtbij", Kind = PartyKind.Organisation, Country = "DE", Status = RecordStatus.Established });
        register.WhereAgreement(agreement => agreement with { SubProcessors = [new SubProcessor { PartyId = further.Id, Authorised = true }, new SubProcessor { PartyId = near.Id, Authorised = true }] });

        Assert.That(Only(register).OutsideEea.Select(party => party.Id), Is.EqualTo(new[] { further.Id }));
        Assert.That(Only(register).Transfer, Is.EqualTo(CheckOutcome.Fail));
        Assert.That(register.Ask().Reasons.Where(reason => reason.Rule == CheckRule.S9).Max(reason => reason.Outcome), Is.EqualTo(CheckOutcome.Fail));
    }

    [Test]
    public void A_line_without_data_says_so_and_a_retired_activity_says_nothing()
    {
        Assert.That(Only(new DeKeyRegister().WhereLine(line => line with { DataCategoryIds = [] })).Categories, Is.Empty);
        Assert.That(DataFlow.Lines(new DeKeyRegister().WhereActivity(activity => activity with { Status = RecordStatus.Retired }).Image), Is.Empty);
    }
}
