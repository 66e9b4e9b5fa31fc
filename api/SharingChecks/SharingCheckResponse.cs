using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.SharingChecks;

/// <summary>The answer to a question. A check is no disclosure and proves none: it says what the register supports.</summary>
public sealed record SharingCheckResponse
{
    /// <summary>Absent on a preview, which is not recorded.</summary>
    public Guid? Id { get; init; }
    public required SharingCheckQuestionResponse Question { get; init; }
    public required Verdict Verdict { get; init; }

    /// <summary>One per rule and outcome, in the order of the rules, the worst outcome of a rule first.</summary>
    public required IReadOnlyList<SharingCheckReasonResponse> Reasons { get; init; }

    /// <summary>The agreements the answer relies on.</summary>
    public required IReadOnlyList<SharingCheckAgreementResponse> Agreements { get; init; }

    /// <summary>Asked data no agreement relied on covers.</summary>
    public required IReadOnlyList<SharingCheckDataCategoryResponse> UncoveredDataCategories { get; init; }

    /// <summary>What would make it allowed.</summary>
    public required IReadOnlyList<SharingCheckRemedyResponse> Remedies { get; init; }

    /// <summary>The revision of the register the answer was given from.</summary>
    public required long RegisterRevision { get; init; }
    public required DateTimeOffset CheckedAt { get; init; }
    public required ActorResponse CheckedBy { get; init; }
}

/// <summary>The question with its defaults filled in.</summary>
public sealed record SharingCheckQuestionResponse
{
    public Guid? OrganisationId { get; init; }
    public Guid? PartyId { get; init; }
    public string? PartyName { get; init; }
    public required Guid PurposeId { get; init; }
    public required IReadOnlyList<Guid> DataCategoryIds { get; init; }
    public required IReadOnlyList<Guid> DataSubjectCategoryIds { get; init; }
    public required Direction Direction { get; init; }
    public required DateOnly On { get; init; }
    public required bool Emergency { get; init; }
    public Guid? ActivityId { get; init; }
    public string? Note { get; init; }
}

/// <summary>What one rule (S1 to S10) found.</summary>
public sealed record SharingCheckReasonResponse
{
    public required string Rule { get; init; }
    public required CheckOutcome Outcome { get; init; }

    /// <summary>
    /// false: the register lacks what this rule looks at, so that the outcome says nothing of the thing itself. Absent in a check
    /// recorded before this was told.
    /// </summary>
    public bool? Judged { get; init; }
    public required string Message { get; init; }

    /// <summary>The articles and policy chapters it rests on.</summary>
    public required string Citation { get; init; }
    public required IReadOnlyList<SharingCheckRecordResponse> Records { get; init; }
}

/// <summary>A record a rule looked at.</summary>
public sealed record SharingCheckRecordResponse
{
    public required RecordType Type { get; init; }
    public required Guid Id { get; init; }
    public required string Label { get; init; }
}

/// <summary>An agreement relied on; its state is that between the organisation and the party on the day.</summary>
public sealed record SharingCheckAgreementResponse
{
    public required Guid Id { get; init; }
    public required string Reference { get; init; }
    public required string Title { get; init; }
    public required AgreementKind Kind { get; init; }
    public required AgreementState State { get; init; }
}

/// <summary>A data category no scope covers.</summary>
public sealed record SharingCheckDataCategoryResponse
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
}

/// <summary>What to do, and the field to open.</summary>
public sealed record SharingCheckRemedyResponse
{
    public required string Message { get; init; }
    public required SharingCheckTargetResponse Target { get; init; }
}

/// <summary>Without an id: make a new record of this type. The field is a JSON pointer (RFC 6901).</summary>
public sealed record SharingCheckTargetResponse
{
    public required RecordType Type { get; init; }
    public Guid? Id { get; init; }
    public string? Field { get; init; }
}
