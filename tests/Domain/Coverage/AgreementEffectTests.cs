using PrivacyRegister.Register;
using PrivacyRegister.Register.Coverage;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Coverage;

/// <summary>What an unsaved agreement would change: as it stands, and once signed by all.</summary>
public sealed class AgreementEffectTests
{
    /// <summary>A register without agreement, and the draft of one that nobody established or signed.</summary>
    private static (DeKeyRegister Register, Agreement Draft) Drafting()
    {
        var register = new DeKeyRegister();
        register.Without(register.Agreement);
        var draft = register.NewAgreement("VO-9", register.BeterBuren) with { Status = RecordStatus.Proposed };
        return (register, draft with
        {
            Organisations = [new OrganisationSignature { OrganisationId = register.DeKey.Id }],
            Parties = [new PartySignature { PartyId = register.BeterBuren.Id }],
        });
    }

    private static string[] Codes(IEnumerable<CoverageRow> rows) => [.. rows.Select(row => row.Category.Code)];

    private static AgreementEffect AsItStands(DeKeyRegister register, Agreement draft, Guid? replaces = null) => AgreementEffect.AsItStands(register.Image, draft, replaces, Day);

    private static AgreementEffect OnceSigned(DeKeyRegister register, Agreement draft, Guid? replaces = null) => AgreementEffect.OnceSigned(register.Image, draft, replaces, Day);

    private static string[] Lacks(AgreementEffect effect) => [.. effect.Stays.SelectMany(effect.Lacks).Select(remedy => SentenceBook.Render(remedy.Message, "nl")).Distinct()];

    [Test]
    public void A_draft_covers_nothing_as_it_stands_and_says_who_must_still_sign()
    {
        var (register, draft) = Drafting();
        var effect = AsItStands(register, draft);

        Assert.That(effect.Covers, Is.Empty);
        Assert.That(Codes(effect.Stays), Is.EqualTo(new[] { "NAAM", "ADRES" }));
        Assert.That(Lacks(effect), Is.EqualTo(new[]
        {
            "In deze overeenkomst: de overeenkomst is niet vastgesteld.",
            "In deze overeenkomst: de handtekening van De Key ontbreekt.",
            "In deze overeenkomst: de handtekening van Beter Buren ontbreekt.",
        }));
    }

    [Test]
    public void Once_signed_by_all_it_covers_what_its_scope_names()
    {
        var (register, draft) = Drafting();
        var effect = OnceSigned(register, draft with { Scope = [draft.Scope[0] with { DataCategoryIds = [register.Name.Id] }] });

        Assert.That(Codes(effect.Covers), Is.EqualTo(new[] { "NAAM" }));
        Assert.That(Codes(effect.Stays), Is.EqualTo(new[] { "ADRES" }));
        Assert.That(Lacks(effect), Is.EqualTo(new[] { "In deze overeenkomst: de reikwijdte dekt adres niet voor dit doel, deze betrokkenen en deze richting." }));
        Assert.That(effect.Stays.SelectMany(effect.Lacks).Select(remedy => (remedy.Id, remedy.Field)), Is.EqualTo(new[] { ((Guid?)draft.Id, "/scope") }));
    }

    [Test]
    public void An_agreement_of_another_kind_or_without_our_organisation_says_so()
    {
        var (register, draft) = Drafting();

        Assert.That(Lacks(OnceSigned(register, draft with { Kind = AgreementKind.Covenant })), Is.EqualTo(new[] { "In deze overeenkomst: het is een convenant." }));
        Assert.That(Lacks(OnceSigned(register, draft with { Organisations = [] })), Is.EqualTo(new[] { "In deze overeenkomst: onze organisatie is er geen partij bij." }).Or.Contains("In deze overeenkomst: onze organisatie is er geen partij bij."));
    }

    [Test]
    public void What_begins_later_is_judged_on_its_first_day([Values] bool bySignature)
    {
        var (register, draft) = Drafting();
        var later = On("2027-01-01");
        var effect = OnceSigned(register, bySignature
            ? draft with { Parties = [new PartySignature { PartyId = register.BeterBuren.Id, SignedOn = later }] }
            : draft with { EffectiveFrom = later });

        Assert.That(effect.On, Is.EqualTo(later));
        Assert.That(Codes(effect.Covers), Is.EqualTo(new[] { "NAAM", "ADRES" }));
        Assert.That(effect.Covers.Select(row => row.Since), Is.All.EqualTo(later));
    }

    [Test]
    public void What_has_ended_stays_ended_once_signed()
    {
        var (register, draft) = Drafting();
        var effect = OnceSigned(register, draft with { EffectiveUntil = Day.AddDays(-1) });

        Assert.That(effect.Covers, Is.Empty);
        Assert.That(Lacks(effect), Has.Some.Contains("liep af op"));
    }

    [Test]
    public void It_takes_over_from_the_agreement_it_replaces_and_says_what_is_lost()
    {
        var register = new DeKeyRegister();
        var draft = register.NewAgreement("VO-9", register.BeterBuren);
        var effect = OnceSigned(register, draft with { Scope = [draft.Scope[0] with { DataCategoryIds = [register.Name.Id] }] }, register.Agreement.Id);

        Assert.That(Codes(effect.TakesOver), Is.EqualTo(new[] { "NAAM" }));
        Assert.That(Codes(effect.Loses), Is.EqualTo(new[] { "ADRES" }));
        Assert.That(effect.Covers.Concat(effect.Stays), Is.Empty);
        Assert.That(effect.Loses.SelectMany(effect.Lacks).Select(remedy => remedy.Field), Is.EqualTo(new[] { "/scope" }));
    }

    [Test]
    public void A_stored_agreement_sent_again_is_set_against_itself()
    {
        var register = new DeKeyRegister();
        var effect = AsItStands(register, register.Agreement with { Scope = [] });

        Assert.That(Codes(effect.Loses), Is.EqualTo(new[] { "NAAM", "ADRES" }));
        Assert.That(AsItStands(register, register.Agreement) is { Covers.Count: 0, Loses.Count: 0, TakesOver.Count: 0 });
    }

    [Test]
    public void Another_supplier_loses_its_own_rows_when_its_agreement_is_replaced()
    {
        var register = new DeKeyRegister();
        var other = register.Add(new Party { Id = Id(), Name = "Andere Buren", Kind = PartyKind.Organisation, Country = "NL", Status = RecordStatus.Established });
        var effect = OnceSigned(register, register.NewAgreement("VO-9", other), register.Agreement.Id);

        Assert.That(effect.Loses.Select(row => row.Receiver.Name), Is.EqualTo(new[] { "Beter Buren", "Beter Buren" }));
        Assert.That(effect.Covers.Concat(effect.TakesOver), Is.Empty);
        Assert.That(effect.Loses.SelectMany(effect.Lacks).Select(remedy => (remedy.Id, remedy.Field)), Is.All.EqualTo(((Guid?)null, "/kind")));
    }

    [Test]
    public void Nothing_is_changed_by_asking()
    {
        var (register, draft) = Drafting();
        var image = register.Image;
        AgreementEffect.OnceSigned(image, draft, null, Day);

        Assert.That(image.Agreements, Is.Empty);
    }
}
