using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using static PrivacyRegister.Register.Sharing.CheckRule;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Sharing;

/// <summary>S1 and S2, and partnerships throughout.</summary>
public sealed class PartyAndPurposeTests
{
    private static readonly CheckRule[] AllFrom3 = [S3, S4, S5, S6, S7, S8, S9, S10];

    [Test]
    public void Refuses_an_unknown_party_and_asks_to_add_it()
    {
        var answer = new DeKeyRegister().Ask(q => q with { PartyId = Id() });
        answer.Gives([S1, .. AllFrom3]);
        Assert.That(answer.Remedies[0], Has.Property(nameof(CheckRemedy.Type)).EqualTo(RecordType.Party).And.Property(nameof(CheckRemedy.Id)).Null);
    }

    [Test]
    public void Refuses_a_party_known_by_name_only_and_asks_to_add_it()
    {
        var answer = new DeKeyRegister().Ask(q => q with { PartyId = null, PartyName = "Buurtcoach BV" });
        answer.Gives([S1, .. AllFrom3]);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Said(S1), Does.Contain("Buurtcoach BV"));
            Assert.That(answer.Remedies[0], Has.Property(nameof(CheckRemedy.Type)).EqualTo(RecordType.Party).And.Property(nameof(CheckRemedy.Id)).Null);
        });
    }

    [TestCase("beter buren")]
    [TestCase("Stichting Beter Buren")]
    public void Refuses_a_name_that_is_registered_and_points_to_the_party(string name)
    {
        var register = new DeKeyRegister();
        var answer = register.Where(register.BeterBuren, p => p with { Aliases = ["Stichting Beter Buren"] }).Ask(q => q with { PartyId = null, PartyName = name });
        answer.Gives([S1, .. AllFrom3]);
        Assert.That(answer.Remedies[0].Id, Is.EqualTo(register.BeterBuren.Id));
    }

    [Test]
    public void A_proposed_party_is_known()
    {
        var register = new DeKeyRegister();
        register.Where(register.BeterBuren, p => p with { Status = RecordStatus.Proposed }).Ask().Gives();
    }

    [Test]
    public void Refuses_an_unknown_purpose() => new DeKeyRegister().Ask(q => q with { PurposeId = Id() }).Gives([S2, .. AllFrom3]);

    [Test]
    public void Refuses_another_purpose_although_the_party_receives_the_same_data_for_this_one()
    {
        var register = new DeKeyRegister();
        var other = register.Add(new Purpose { Id = Id(), Code = "P08", Name = "Woonfraude", Status = RecordStatus.Established });
        register.Ask(q => q with { PurposeId = other.Id }).Gives(AllFrom3);
    }

    private static (DeKeyRegister Register, Party Zorg, Party Politie) Partnership(bool politieSigned = true, string politieCountry = "NL")
    {
        var register = new DeKeyRegister();
        var zorg = register.Add(new Party { Id = Id(), Name = "Zorg", Kind = PartyKind.Organisation, Country = "NL", Status = RecordStatus.Established });
        var politie = register.Add(new Party { Id = Id(), Name = "Toezicht", Kind = PartyKind.Organisation, Country = politieCountry, Status = RecordStatus.Established });
        register.Where(register.BeterBuren, p => p with { Kind = PartyKind.Partnership, MemberPartyIds = [zorg.Id, politie.Id] });
        register.As(RecipientRole.IndependentController, RecipientRelation.Exchange, AgreementKind.Covenant);
        register.WhereAgreement(a => a with
        {
            Parties = [new PartySignature { PartyId = zorg.Id, SignedOn = On("2026-03-05") }, new PartySignature { PartyId = politie.Id, SignedOn = politieSigned ? On("2026-03-10") : null }],
        });
        return (register, zorg, politie);
    }

    [Test]
    public void Allows_a_partnership_of_which_every_member_has_signed()
    {
        var (register, _, _) = Partnership();
        var answer = register.Ask();
        answer.Gives();
        Assert.That(answer.Said(S1), Does.Contain("Zorg en Toezicht"));
        Assert.That(answer.Agreements, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_covenant_one_member_has_not_signed_is_not_in_force_for_that_member()
    {
        var (register, _, _) = Partnership(politieSigned: false);
        var answer = register.Ask();
        answer.Gives([S6, S7]);
        Assert.That(answer.Said(S6), Does.Contain("Toezicht"));
    }

    [TestCase("2026-03-09", Verdict.Refused)]
    [TestCase("2026-03-10", Verdict.Allowed)]
    public void The_last_member_to_sign_opens_the_partnership(string day, Verdict verdict) =>
        Assert.That(Partnership().Register.Ask(q => q with { On = On(day) }).Verdict, Is.EqualTo(verdict));

    [Test]
    public void A_signature_of_the_partnership_itself_does_not_bind_its_members()
    {
        var (register, _, _) = Partnership();
        register.WhereAgreement(a => a with { Parties = [new PartySignature { PartyId = register.BeterBuren.Id, SignedOn = On("2026-03-05") }] });
        register.Ask().Gives([S6, S7]);
    }

    [Test]
    public void One_member_outside_the_EEA_counts() => Partnership(politieCountry: "IN").Register.Ask().Gives([S9]);

    [Test]
    public void A_member_covered_by_an_agreement_of_its_own_counts_beside_the_others()
    {
        var (register, _, politie) = Partnership(politieSigned: false);
        var own = register.NewAgreement("CV-2", politie) with { Kind = AgreementKind.Covenant };
        register.With(own).Ask().Gives();
        register.With(own with { Scope = [own.Scope[0] with { DataCategoryIds = [register.Name.Id] }] });
        var answer = register.Ask();
        answer.Gives([S7]);
        Assert.That(answer.UncoveredDataCategories.Single().Id, Is.EqualTo(register.Address.Id));
    }

    [TestCase(RecordStatus.Retired, PartyKind.Organisation)]
    [TestCase(RecordStatus.Established, PartyKind.Group)]
    [TestCase(RecordStatus.Established, PartyKind.Partnership)]
    public void A_member_that_could_not_receive_by_itself_fails_the_partnership(RecordStatus status, PartyKind kind)
    {
        var (register, zorg, _) = Partnership();
        var answer = register.Where(zorg, z => z with { Status = status, Kind = kind }).Ask();
        Assert.That(answer.Failing(), Does.Contain(S1));
        Assert.That(answer.Verdict, Is.EqualTo(Verdict.Refused));
    }

    [Test]
    public void A_partnership_within_a_partnership_asks_its_members_too()
    {
        var (register, zorg, _) = Partnership();
        var ggd = register.Add(new Party { Id = Id(), Name = "GGD", Kind = PartyKind.Organisation, Country = "NL", Status = RecordStatus.Established });
        register.Where(zorg, z => z with { Kind = PartyKind.Partnership, MemberPartyIds = [ggd.Id] });
        register.Ask().Gives([S6, S7]);
        register.WhereAgreement(a => a with { Parties = [.. a.Parties, new PartySignature { PartyId = ggd.Id, SignedOn = On("2026-03-05") }] }).Ask().Gives();
    }

    [Test]
    public void Partnerships_that_only_name_each_other_have_no_members()
    {
        var (register, zorg, _) = Partnership();
        register.Where(register.BeterBuren, p => p with { MemberPartyIds = [zorg.Id] });
        register.Where(zorg, z => z with { Kind = PartyKind.Partnership, MemberPartyIds = [register.BeterBuren.Id] });
        Assert.That(register.Ask().Failing(), Does.Contain(S1));
    }
}
