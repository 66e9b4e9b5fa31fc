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
