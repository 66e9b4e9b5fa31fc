using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Organisations;

/// <summary>A controller entity (art. 30(1)(a) GDPR).</summary>
public sealed record OrganisationResponse : RecordResponse
{
    public required string Name { get; init; }
    public string? LegalForm { get; init; }
    public string? ChamberOfCommerceNumber { get; init; }
    public string? Address { get; init; }
    public Guid? ContactPersonId { get; init; }
    public Guid? DataProtectionOfficerId { get; init; }
    public Guid? RepresentativeId { get; init; }
    public bool IsPublicBody { get; init; }
    public Guid? ParentId { get; init; }
}
