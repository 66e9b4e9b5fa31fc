using System.ComponentModel;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Agreements;

/// <summary>An agreement under which data are shared. <see cref="State"/> is computed for the day asked for.</summary>
public sealed record AgreementResponse : RecordResponse
{
    public required string Reference { get; init; }
    public required string Title { get; init; }
    public required AgreementKind? Kind { get; init; }

    /// <summary>The best of the parties' states on the day asked for.</summary>
    [ReadOnly(true)] public AgreementState State { get; init; }
    public IReadOnlyList<OrganisationSignature> Organisations { get; init; } = [];
    public IReadOnlyList<PartySignatureResponse> Parties { get; init; } = [];
    public IReadOnlyList<ScopeLine> Scope { get; init; } = [];
    public string? Handling { get; init; }
    public DateOnly? EffectiveFrom { get; init; }
    public DateOnly? EffectiveUntil { get; init; }
    public Renewal Renewal { get; init; }
    public string? RenewalPeriod { get; init; }
    public int? NoticePeriodDays { get; init; }
    public DateOnly? TerminatedOn { get; init; }
    public Guid? SuccessorId { get; init; }
    public AgreementDocument? Document { get; init; }
    public IReadOnlyList<Article28Assessment> Article28 { get; init; } = [];
    public IReadOnlyList<Article26Assessment> Article26 { get; init; } = [];
    public IReadOnlyList<SubProcessor> SubProcessors { get; init; } = [];
    public IReadOnlyList<TransferSafeguard> TransferSafeguards { get; init; } = [];
    public Guid? OwnerId { get; init; }
    public DateOnly? ReviewOn { get; init; }
}

/// <summary>One party's side of an agreement, with the state it has for that party.</summary>
public sealed record PartySignatureResponse
{
    public required Guid PartyId { get; init; }
    public DateOnly? SignedOn { get; init; }
    public Guid? SignedById { get; init; }
    [ReadOnly(true)] public AgreementState State { get; init; }
}
