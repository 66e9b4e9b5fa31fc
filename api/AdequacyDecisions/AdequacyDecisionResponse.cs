using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.AdequacyDecisions;

/// <summary>An adequacy decision (art. 45 GDPR) as the privacy officer keeps it.</summary>
public sealed record AdequacyDecisionResponse : RecordResponse
{
    public required string Country { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public DateOnly? ValidUntil { get; init; }
    public AdequacyScope Scope { get; init; }
}
