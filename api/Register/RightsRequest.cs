namespace PrivacyRegister.Register;

/// <summary>The rights of art. 15–21 GDPR, in the order of the articles.</summary>
public enum DataSubjectRight { Access, Rectification, Erasure, Restriction, Portability, Objection }

/// <summary>How who asks was identified (policy ch. 6): by the original ID; under sixteen it is the legal representative who asks.</summary>
public enum Identification { NotYet, OriginalId, LegalRepresentative, Other }

public enum RequestOutcome { Granted, PartlyGranted, Refused, Withdrawn }

/// <summary>
/// A request of a data subject (art. 12–22 GDPR; policy ch. 6). Whose it is stands in the case the reference names, never
/// here: no field holds a name, an address or a date of birth.
/// </summary>
public sealed record RightsRequest : RegisterRecord
{
    /// <summary>The case in the system where requests are handled: the only way to the person.</summary>
    [KeyText(Required = true, Unique = true)] public string Reference { get; init; } = "";
    [Mandatory] public DataSubjectRight InvokedRight { get; init; }
    [RefersTo<DataSubjectCategory>] public Guid? DataSubjectCategoryId { get; init; }

    /// <summary>The data it is about; none = all.</summary>
    [RefersTo<DataCategory>] public IReadOnlyList<Guid> DataCategoryIds { get; init; } = [];

    /// <summary>The day the terms run from, in Europe/Amsterdam.</summary>
    [Mandatory] public DateOnly ReceivedOn { get; init; }
    public Identification IdentifiedHow { get; init; }
    public bool UnderSixteen { get; init; }
    public RequestExtension? Extension { get; init; }
    public RequestDecision? Decision { get; init; }

    /// <summary>Who was told of a rectification, erasure or restriction (art. 19 GDPR).</summary>
    public IReadOnlyList<NotifiedParty> NotifiedParties { get; init; } = [];

    public override string Label => Reference;
}

/// <summary>More time, with the reason, told to the data subject within the first month (art. 12(3) GDPR).</summary>
public sealed record RequestExtension
{
    /// <summary>The last day to decide.</summary>
    public DateOnly? Until { get; init; }
    public string? Reason { get; init; }
    public DateOnly? ToldOn { get; init; }
}

/// <summary>What was decided, when, and why: a refusal gives its reasons (art. 12(4) GDPR).</summary>
public sealed record RequestDecision
{
    public RequestOutcome? Outcome { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public string? Reason { get; init; }
}

/// <summary>A party that received the data and was told what was done with them; absent day = still to be told.</summary>
public sealed record NotifiedParty
{
    [RefersTo<Party>, Mandatory] public Guid PartyId { get; init; }
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The agreement under which it received them.</summary>
    [RefersTo<Agreement>] public Guid? AgreementId { get; init; }
}
