using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Rights;

/// <summary>
/// What is done with the data of one category of data subjects (art. 15(1)–(2) GDPR), in plain words. It is about the category:
/// the copy of art. 15(3), a person's own data, comes from the systems named. No names of people of ours are in it (policy ch. 4).
/// </summary>
public sealed record AccessOverviewResponse
{
    public required RightsName DataSubjectCategory { get; init; }

    /// <summary>The day it holds for, in Europe/Amsterdam.</summary>
    public required DateOnly On { get; init; }
    public required long Revision { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<string> Introduction { get; init; }

    /// <summary>How many activities are left out because nobody has established them.</summary>
    public required int ProposalsLeftOut { get; init; }

    /// <summary>How many activities say of nobody whose data they are.</summary>
    public required int OfUnknownSubjects { get; init; }

    /// <summary>Why it may not be complete; empty when nothing points that way.</summary>
    public required IReadOnlyList<string> Completeness { get; init; }
    public required IReadOnlyList<RightsController> Controllers { get; init; }
    public required IReadOnlyList<AccessActivity> Activities { get; init; }

    /// <summary>Automated decisions, profiling and warning lists (art. 15(1)(h)).</summary>
    public required IReadOnlyList<string> AutomatedDecisions { get; init; }

    /// <summary>Restrictions of rights (art. 41 UAVG).</summary>
    public required IReadOnlyList<AccessRestriction> Restrictions { get; init; }
    public required IReadOnlyList<SubjectRight> Rights { get; init; }

    /// <summary>How to use a right and how soon an answer comes.</summary>
    public required IReadOnlyList<string> HowTo { get; init; }
    public required IReadOnlyList<string> Complaint { get; init; }

    /// <summary>What the overview says is not recorded yet, for whoever keeps the register; never in the text for a data subject.</summary>
    public required IReadOnlyList<MissingFact> Missing { get; init; }
}

/// <summary>A record of the vocabulary and its name in the language asked for.</summary>
public sealed record RightsName(Guid Id, string Name);

/// <summary>A controller with how to reach it and its data protection officer (art. 13(1)(a)–(b)): e-mail and telephone, no names of people.</summary>
public sealed record RightsController(Guid Id, string Name, IReadOnlyList<string> Contact);

/// <summary>One use of the data.</summary>
public sealed record AccessActivity
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required RecordStatus Status { get; init; }
    public required string Purpose { get; init; }
    public string? Description { get; init; }

    /// <summary>For whom, where we process for another or together with one.</summary>
    public string? Capacity { get; init; }
    public required IReadOnlyList<AccessGround> Grounds { get; init; }

    /// <summary>The further basis that BSN, special and criminal data need.</summary>
    public required IReadOnlyList<string> ProtectedData { get; init; }
    public required IReadOnlyList<AccessDatum> Data { get; init; }
    public required IReadOnlyList<AccessRecipient> Recipients { get; init; }
    public required IReadOnlyList<string> InternalRecipients { get; init; }
    public required IReadOnlyList<string> Systems { get; init; }
}

/// <summary>A ground: the policy's letter with the article, what it is called, and what it means here.</summary>
public sealed record AccessGround(string Label, string Name, string Text);

public sealed record AccessDatum(Guid DataCategoryId, string Name, string Source, string Required, string Retention);

/// <summary>A recipient by name (CJEU C-154/21), with what else must be said of it.</summary>
public sealed record AccessRecipient(Guid PartyId, string Name, string Role, string Country, string Data, IReadOnlyList<string> Remarks);

/// <summary>A right that may be set aside: in which activity, for which data, by which provision, and why that is necessary.</summary>
public sealed record AccessRestriction(string Activity, string Data, string Provision, string Necessity);

/// <summary>A right of arts 7(3) and 15–22, and the activities it is of use for; none named = all.</summary>
public sealed record SubjectRight(string Name, string Article, string Text, IReadOnlyList<string> Activities);

/// <summary>A fact the register does not hold; the field is a JSON pointer (RFC 6901) into the record.</summary>
public sealed record MissingFact(NamedRecord Record, string? Field, string Message);
