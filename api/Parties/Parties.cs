using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Parties;

/// <summary>An organisation, partnership or group data go to or come from.</summary>
public sealed record PartyResponse : RecordResponse
{
    public required string Name { get; init; }
    public required PartyKind? Kind { get; init; }
    public IReadOnlyList<Guid> MemberPartyIds { get; init; } = [];
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public string? ChamberOfCommerceNumber { get; init; }
    public string? Country { get; init; }
    public string? Website { get; init; }
    public Guid? ContactPersonId { get; init; }
    public Guid? DataProtectionContactId { get; init; }
    public AdequacyCertificate? AdequacyCertificate { get; init; }
}

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
