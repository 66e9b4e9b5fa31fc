using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Parties;

internal sealed class PartyRules : RecordRules<Party>
{
    public override IEnumerable<Complaint> Within(Party record) =>
        Twice("/memberPartyIds", record.MemberPartyIds)
            .Concat(Twice("/aliases", record.Aliases, alias => alias))
            .Concat(record is { Kind: not PartyKind.Partnership, MemberPartyIds.Count: > 0 }
                ? [new Complaint("/memberPartyIds", new Sentence("rule.membersOfPartnershipOnly"))]
                : []);

    public override IEnumerable<Complaint> Against(Party record, RegisterImage image) =>
        Cycle(record, image, "/memberPartyIds", party => party.MemberPartyIds);
}
