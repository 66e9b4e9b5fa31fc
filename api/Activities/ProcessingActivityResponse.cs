using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Activities;

/// <summary>The art. 30 GDPR record of one use of personal data.</summary>
public sealed record ProcessingActivityResponse : RecordResponse
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public string? Description { get; init; }
    public Guid? PurposeId { get; init; }
    public IReadOnlyList<Guid> OrganisationIds { get; init; } = [];
    public Capacity Capacity { get; init; }
    public IReadOnlyList<Principal> OnBehalfOf { get; init; } = [];
    public IReadOnlyList<Guid> DataSubjectCategoryIds { get; init; } = [];
    public IReadOnlyList<ActivityData> Data { get; init; } = [];
    public IReadOnlyList<Ground> Grounds { get; init; } = [];
    public Statute? NationalIdStatute { get; init; }
    public Article9Basis? Article9 { get; init; }
    public CriminalBasis? CriminalBasis { get; init; }
    public IReadOnlyList<Recipient> Recipients { get; init; } = [];
    public IReadOnlyList<string> InternalRecipients { get; init; } = [];
    public IReadOnlyList<string> Systems { get; init; } = [];
    public IReadOnlyList<string> SecurityMeasures { get; init; } = [];
    public bool? Profiling { get; init; }
    public AutomatedDecisions? AutomatedDecisions { get; init; }
    public WarningList? WarningList { get; init; }
    public ImpactAssessment? Dpia { get; init; }
    public PrivacyNotice? Notice { get; init; }
    public IReadOnlyList<RightsRestriction> RightsRestrictions { get; init; } = [];
    public Guid? OwnerId { get; init; }
    public DateOnly? ReviewOn { get; init; }
}
