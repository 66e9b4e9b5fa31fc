using System.Text.Json.Serialization;

namespace PrivacyRegister.Register;

/// <summary>Processor agreement (art. 28), joint-controller arrangement (art. 26), covenant (policy ch. 5), or another data-transfer agreement.</summary>
public enum AgreementKind { ProcessorAgreement, JointControllerArrangement, Covenant, DataTransferAgreement }

/// <summary>Tacit renewal: the agreement stays in force past <c>effectiveUntil</c> until terminated.</summary>
public enum Renewal { None, Tacit }

/// <summary>An agreement under which data are shared, signed per party, with a scope and a force per day.</summary>
public sealed record Agreement : RegisterRecord
{
    [KeyText(Required = true, Unique = true)] public string Reference { get; init; } = "";
    [KeyText(Required = true)] public string Title { get; init; } = "";
    [Mandatory] public AgreementKind? Kind { get; init; }
    public IReadOnlyList<OrganisationSignature> Organisations { get; init; } = [];
    public IReadOnlyList<PartySignature> Parties { get; init; } = [];
    public IReadOnlyList<ScopeLine> Scope { get; init; } = [];

    /// <summary>How the data are handled: what the policy's ch. 5 asks a covenant to say.</summary>
    public string? Handling { get; init; }

    /// <summary>First day in force; absent = the day of the last signature.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day in force, unless renewal is tacit.</summary>
    public DateOnly? EffectiveUntil { get; init; }
    public Renewal Renewal { get; init; }
    [Period] public string? RenewalPeriod { get; init; }
    public int? NoticePeriodDays { get; init; }

    /// <summary>First day no longer in force.</summary>
    public DateOnly? TerminatedOn { get; init; }
    [RefersTo<Agreement>] public Guid? SuccessorId { get; init; }
    public AgreementDocument? Document { get; init; }
    public IReadOnlyList<Article28Assessment> Article28 { get; init; } = [];
    public IReadOnlyList<Article26Assessment> Article26 { get; init; } = [];
    public IReadOnlyList<SubProcessor> SubProcessors { get; init; } = [];
    public IReadOnlyList<TransferSafeguard> TransferSafeguards { get; init; } = [];
    [RefersTo<Person>] public Guid? OwnerId { get; init; }
    public DateOnly? ReviewOn { get; init; }

    public override string Label => Reference;
}

/// <summary>Our own side's signature. <see cref="SignedOn"/> is a day in Europe/Amsterdam.</summary>
public sealed record OrganisationSignature
{
    [RefersTo<Organisation>, Mandatory] public Guid OrganisationId { get; init; }
    public DateOnly? SignedOn { get; init; }
    [RefersTo<Person>] public Guid? SignedById { get; init; }
}

/// <summary>One party's own signature: a covenant one member has not signed is not in force for that member.</summary>
public sealed record PartySignature
{
    [RefersTo<Party>, Mandatory] public Guid PartyId { get; init; }
    public DateOnly? SignedOn { get; init; }
    [RefersTo<Person>] public Guid? SignedById { get; init; }
}

/// <summary>One line of the scope: for this purpose, these data, of these data subjects (none = all), this way.</summary>
public sealed record ScopeLine
{
    [RefersTo<Purpose>, Mandatory] public Guid PurposeId { get; init; }
    [RefersTo<DataCategory>] public IReadOnlyList<Guid> DataCategoryIds { get; init; } = [];
    [RefersTo<DataSubjectCategory>] public IReadOnlyList<Guid> DataSubjectCategoryIds { get; init; } = [];
    public Direction Direction { get; init; }
}

/// <summary>Where the signed document is, and the SHA-256 of the file.</summary>
public sealed record AgreementDocument
{
    public string? Title { get; init; }
    [WebAddress] public string? Url { get; init; }
    [Sha256] public string? Sha256 { get; init; }
}

/// <summary>Whether a point of the law is in the agreement.</summary>
public enum Assessment { NotAssessed, Present, Absent }

/// <summary>The points of art. 28(3) GDPR.</summary>
public enum Article28Point
{
    SubjectMatter, NatureAndPurpose, DataAndSubjects, Instructions, Confidentiality, Security,
    SubProcessors, RightsAssistance, ComplianceAssistance, DeletionOrReturn, Audits,
}

public sealed record Article28Assessment
{
    [Mandatory] public Article28Point? Point { get; init; }
    public Assessment Assessment { get; init; }
    public string? Clause { get; init; }
}

/// <summary>The points of art. 26 GDPR.</summary>
public enum Article26Point { Responsibilities, RightsHandling, ContactPoint, EssencePublished }

public sealed record Article26Assessment
{
    [Mandatory] public Article26Point? Point { get; init; }
    public Assessment Assessment { get; init; }
    public string? Clause { get; init; }
}

/// <summary>A processor's processor; needs prior authorisation (art. 28(2), (4)).</summary>
public sealed record SubProcessor
{
    [RefersTo<Party>, Mandatory] public Guid PartyId { get; init; }
    public bool Authorised { get; init; }
}

/// <summary>How a transfer outside the EEA is safeguarded (arts 46, 47, 49 GDPR).</summary>
public enum TransferMechanism { StandardContractualClauses, BindingCorporateRules, CodeOfConduct, Certification, Derogation }

public sealed record TransferSafeguard
{
    [Country, Mandatory] public string? Country { get; init; }
    [Mandatory] public TransferMechanism? Mechanism { get; init; }
    public string? Reference { get; init; }

    /// <summary>The transfer impact assessment, by reference or text; absent = none made.</summary>
    public string? TransferAssessment { get; init; }
}
