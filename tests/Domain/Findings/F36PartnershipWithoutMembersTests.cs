using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F36PartnershipWithoutMembersTests
{
    [Test]
    public void A_partnership_without_members_is_a_gap()
    {
        var register = SoundRegister.Make();

        Assert.That(register.Where(register.BeterBuren, party => party with { Kind = PartyKind.Partnership }).Finds("F36"), Is.EqualTo(new[] { "gap /memberPartyIds" }));
    }

    [Test]
    public void One_member_is_enough()
    {
        var register = SoundRegister.Make();
        var member = register.Add(register.BeterBuren with { Id = Sharing.DeKeyRegister.Id(), Name = "Ymere" });

        Assert.That(register.Where(register.BeterBuren, party => party with { Kind = PartyKind.Partnership, MemberPartyIds = [member.Id] }).Finds("F36"), Is.Empty);
    }

    [TestCase(PartyKind.Organisation)]
    [TestCase(PartyKind.Group)]
    public void Only_a_partnership_has_members(PartyKind kind)
    {
        var register = SoundRegister.Make();

        Assert.That(register.Where(register.BeterBuren, party => party with { Kind = kind }).Finds("F36"), Is.Empty);
    }

    [Test]
    public void A_retired_partnership_is_looked_at_no_more()
    {
        var register = SoundRegister.Make();

        Assert.That(register.Where(register.BeterBuren, party => party with { Kind = PartyKind.Partnership, Status = RecordStatus.Retired }).Finds("F36"), Is.Empty);
    }
}
