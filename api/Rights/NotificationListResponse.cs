using PrivacyRegister.Register;
using PrivacyRegister.Register.Rights;

namespace PrivacyRegister.Rights;

/// <summary>
/// Whom to tell of a correction, erasure or restriction (art. 19 GDPR): every party that gets given data by the register, or
/// got them by any version of it up to the moment that is read. A party too many is a letter too many; a party too few a breach.
/// </summary>
public sealed record NotificationListResponse
{
    /// <summary>The day it holds for, in Europe/Amsterdam.</summary>
    public required DateOnly On { get; init; }
    public required long Revision { get; init; }

    /// <summary>The data asked for; what is or ever was below them counts too.</summary>
    public required IReadOnlyList<RightsName> DataCategories { get; init; }

    /// <summary>Whose data; absent = anybody's.</summary>
    public RightsName? DataSubjectCategory { get; init; }

    /// <summary>Those who get the data now first, then those who once did, then those whom only a proposal names.</summary>
    public required IReadOnlyList<NotificationParty> Parties { get; init; }

    /// <summary>Parties the data only come from; they are no recipients, so they need not be told.</summary>
    public required IReadOnlyList<RightsName> SourcesOnly { get; init; }

    /// <summary>What to know about the list as a whole.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }
}

public sealed record NotificationParty
{
    public required Guid PartyId { get; init; }
    public required string Name { get; init; }
    public required PartyKind? Kind { get; init; }
    public string? Country { get; init; }
    public string? Website { get; init; }
    public required NotifiedStanding Standing { get; init; }

    /// <summary>The partnerships it gets the data through.</summary>
    public required IReadOnlyList<string> Through { get; init; }

    /// <summary>The days the register says so, Europe/Amsterdam; no until: still, or until an unknown day; no from: from before the register knew.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>The same in words.</summary>
    public required string Period { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Which of the data, by the lines; empty where no line says which.</summary>
    public required IReadOnlyList<string> Data { get; init; }
    public required IReadOnlyList<NotifiedActivity> Activities { get; init; }

    /// <summary>Who of us gives or gave them.</summary>
    public required IReadOnlyList<string> Organisations { get; init; }
    public required IReadOnlyList<NotificationAgreement> Agreements { get; init; }
    public required IReadOnlyList<string> Statutes { get; init; }

    /// <summary>Who the party passes the notification on to.</summary>
    public required IReadOnlyList<string> SubProcessors { get; init; }

    /// <summary>Its contact for data protection, else its contact person; absent where none is known.</summary>
    public NotificationContact? Contact { get; init; }

    /// <summary>What to mind before writing to it.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }
}

/// <summary>An agreement the data go or went under; in force on the day of the list or not.</summary>
public sealed record NotificationAgreement(Guid Id, string Reference, string Title, AgreementKind? Kind, bool InForce);

public sealed record NotificationContact(string Name, string? Function, string? Email, string? Phone);
