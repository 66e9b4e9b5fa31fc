using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F23MemberThatIsSubProcessorTests
{
    [TestCase(false)]
    [TestCase(true)]
    public void A_member_that_is_sub_processor_too_is_told_of_as_both_in_whatever_order_members_stand(bool abroadFirst)
    {
        var register = SoundRegister.Make();
        var abroad = register.Add(register.BeterBuren with { Id = Id(), Name = "Overzee", Country = "US" });
        Guid[] members = abroadFirst ? [abroad.Id, register.BeterBuren.Id] : [register.BeterBuren.Id, abroad.Id];
        var partnership = register.Add(register.BeterBuren with { Id = Id(), Name = "Zoeklicht", Kind = PartyKind.Partnership, MemberPartyIds = members });
        register.WhereLine(line => line with { PartyId = partnership.Id });
        register.WhereAgreement(agreement => agreement with
        {
            Parties = [.. agreement.Parties, new PartySignature { PartyId = abroad.Id, SignedOn = On("2026-03-05") }],
            SubProcessors = [new SubProcessor { PartyId = abroad.Id, Authorised = true }],
        });

        Assert.That(
            register.Findings().Where(finding => finding.Code == "F23").Select(finding => finding.Message.Key),
            Is.EquivalentTo(new[] { "finding.f23.receiverNoSafeguard", "finding.f23.subNoSafeguard" }));
    }
}
