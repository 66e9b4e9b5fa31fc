using System.ComponentModel;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Purposes;

/// <summary>A declared purpose (policy ch. 3), with what the register links to it: derived, never typed twice.</summary>
public sealed record PurposeResponse : RecordResponse
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public string? NameEn { get; init; }
    public string? Description { get; init; }
    public string? PolicyReference { get; init; }
    [ReadOnly(true)] public IReadOnlyList<LinkedActivity> Activities { get; init; } = [];
    [ReadOnly(true)] public IReadOnlyList<GroundCode> Grounds { get; init; } = [];
    [ReadOnly(true)] public IReadOnlyList<LinkedRecord> DataCategories { get; init; } = [];

    /// <summary>Agreements whose scope names this purpose and whose parties include its recipients.</summary>
    [ReadOnly(true)] public IReadOnlyList<LinkedAgreement> Agreements { get; init; } = [];
    [ReadOnly(true)] public IReadOnlyList<LinkedRecord> Recipients { get; init; } = [];
}

/// <summary>A record by its id and what people call it.</summary>
public sealed record LinkedRecord(Guid Id, string Name);

public sealed record LinkedActivity(Guid Id, string Code, string Name, RecordStatus Status);

public sealed record LinkedAgreement(Guid Id, string Reference, string Title, AgreementKind? Kind, AgreementState State);
