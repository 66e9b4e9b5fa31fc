using System.Text.Json.Serialization;

namespace PrivacyRegister.Register;

/// <summary>In what capacity the organisation processes: for itself (art. 30(1)), jointly (art. 26) or for another (art. 30(2)).</summary>
public enum Capacity { Controller, JointController, Processor }

/// <summary>Which way data go on a line: to the party, from it, or both.</summary>
public enum Direction { Provide, Receive, Both }

/// <summary>A party's legal role on an activity (art. 4(7)–(10) GDPR). Decides which agreement is needed.</summary>
public enum RecipientRole { Processor, JointController, IndependentController, PublicAuthority }

/// <summary>A party's relation by the policy's ch. 5: works for us, exchanges with us, or demands by statute.</summary>
public enum RecipientRelation { WorksForUs, Exchange, Statutory }

/// <summary>The art. 30 GDPR record: one use of personal data, serving exactly one purpose.</summary>
public sealed record ProcessingActivity : RegisterRecord
{
    [KeyText(Required = true, Unique = true)] public string Code { get; init; } = "";
    [KeyText(Required = true)] public string Name { get; init; } = "";
    public string? Description { get; init; }
    [RefersTo<Purpose>] public Guid? PurposeId { get; init; }
    [RefersTo<Organisation>] public IReadOnlyList<Guid> OrganisationIds { get; init; } = [];
    [NotByOmission] public Capacity Capacity { get; init; }
    public IReadOnlyList<Principal> OnBehalfOf { get; init; } = [];
    [RefersTo<DataSubjectCategory>] public IReadOnlyList<Guid> DataSubjectCategoryIds { get; init; } = [];
    public IReadOnlyList<ActivityData> Data { get; init; } = [];
    public IReadOnlyList<Ground> Grounds { get; init; } = [];

    /// <summary>The statute that prescribes use of the BSN (art. 46 UAVG).</summary>
    public Statute? NationalIdStatute { get; init; }
    public Article9Basis? Article9 { get; init; }
    public CriminalBasis? CriminalBasis { get; init; }
    public IReadOnlyList<Recipient> Recipients { get; init; } = [];
    public IReadOnlyList<string> InternalRecipients { get; init; } = [];
    public IReadOnlyList<string> Systems { get; init; } = [];
    public IReadOnlyList<string> SecurityMeasures { get; init; } = [];

    /// <summary>Recorded, never allowed by the policy's vision ("We doen niet aan profilering"); absent = not recorded.</summary>
    public bool? Profiling { get; init; }
    public AutomatedDecisions? AutomatedDecisions { get; init; }
    public WarningList? WarningList { get; init; }
    public ImpactAssessment? Dpia { get; init; }
    public PrivacyNotice? Notice { get; init; }
    public IReadOnlyList<RightsRestriction> RightsRestrictions { get; init; } = [];
    [RefersTo<Person>] public Guid? OwnerId { get; init; }
    public DateOnly? ReviewOn { get; init; }

    public override string Label => Code;
}

/// <summary>A controller we process for (art. 30(2)(a)): a registered party, or a name until it is registered.</summary>
public sealed record Principal
{
    [RefersTo<Party>] public Guid? PartyId { get; init; }
    public string? Name { get; init; }
}

/// <summary>One data category on an activity, with source and retention of its own.</summary>
public sealed record ActivityData
{
    [RefersTo<DataCategory>, Mandatory] public Guid DataCategoryId { get; init; }

    /// <summary>Whose data; none listed = all data subjects of the activity.</summary>
    [RefersTo<DataSubjectCategory>] public IReadOnlyList<Guid> DataSubjectCategoryIds { get; init; } = [];
    public bool? FromDataSubject { get; init; }

    /// <summary>Where data come from that are not collected from the data subject (art. 14(2)(f)).</summary>
    public string? SourceDescription { get; init; }
    public bool? Required { get; init; }
    public string? ConsequenceOfNotProviding { get; init; }
    public Retention? Retention { get; init; }
}

/// <summary>What happens to data when their retention ends (art. 5(1)(e)).</summary>
public enum AfterRetention { Destroy, Anonymise, Archive }

/// <summary>A retention rule (art. 30(1)(f)): period from a start event and/or until an event, and what happens then.</summary>
public sealed record Retention
{
    [Period] public string? Period { get; init; }
    public string? StartEvent { get; init; }

    /// <summary>Event that ends or extends the period, such as "until the recorded incident is dealt with" (policy ch. 2).</summary>
    public string? UntilEvent { get; init; }
    public AfterRetention? Afterwards { get; init; }
    public string? Basis { get; init; }
}

/// <summary>How the balancing of interests of art. 6(1)(f) came out.</summary>
public enum BalancingOutcome { NotDone, Positive, Negative }

public sealed record Balancing
{
    public BalancingOutcome Outcome { get; init; }
    public DateOnly? CarriedOutOn { get; init; }
    public string? Reference { get; init; }
}

/// <summary>A legal ground of an activity, with what that ground asks for.</summary>
public sealed record Ground
{
    [JsonPropertyName("ground"), Mandatory] public GroundCode? Code { get; init; }
    public Statute? Statute { get; init; }
    public string? Interest { get; init; }
    public Balancing? Balancing { get; init; }
    public string? ConsentMethod { get; init; }
    public string? WithdrawalMethod { get; init; }
    public string? Explanation { get; init; }
}

/// <summary>Exceptions of art. 9(2) GDPR.</summary>
public enum Article9Exception { A, B, C, D, E, F, G, H, I, J }

public sealed record Article9Basis
{
    public Article9Exception? Exception { get; init; }
    public Statute? Statute { get; init; }
    public string? Explanation { get; init; }
}

/// <summary>Basis for criminal data (art. 10 GDPR, arts 31–33 UAVG); art. 33(2)(b) covers own use only.</summary>
public sealed record CriminalBasis
{
    public string? Provision { get; init; }

    /// <summary>Whether it covers giving the data to others (permit or protocol, art. 33(4)–(5) UAVG).</summary>
    public bool CoversDisclosure { get; init; }
    public string? Reference { get; init; }
}

/// <summary>A party on an activity: role, relation, ground, which data, which way. The unit of the sharing check.</summary>
public sealed record Recipient
{
    [RefersTo<Party>, Mandatory] public Guid PartyId { get; init; }
    public RecipientRole? Role { get; init; }
    public RecipientRelation? Relation { get; init; }

    /// <summary>The ground this line rests on; absent = the activity's only one, if it has only one.</summary>
    public GroundCode? Ground { get; init; }
    [RefersTo<DataCategory>] public IReadOnlyList<Guid> DataCategoryIds { get; init; } = [];
    public Direction Direction { get; init; }
    public Statute? Statute { get; init; }
}

/// <summary>Automated individual decisions (art. 22 GDPR).</summary>
public sealed record AutomatedDecisions
{
    public bool Used { get; init; }
    public string? Basis { get; init; }
    public string? Logic { get; init; }
    public string? Safeguards { get; init; }
}

/// <summary>A warning list (signaleringslijst): needs protocol, term and DPIA (art. 33 UAVG; art. 35 GDPR).</summary>
public sealed record WarningList
{
    public bool Used { get; init; }
    public string? Protocol { get; init; }
    [Period] public string? MaximumTerm { get; init; }
}

/// <summary>Whether a data protection impact assessment is needed (art. 35 GDPR).</summary>
public enum ImpactAssessmentNeed { NotAssessed, NotNeeded, Needed }

public sealed record ImpactAssessment
{
    public ImpactAssessmentNeed Need { get; init; }
    public string? Reason { get; init; }
    public DateOnly? CarriedOutOn { get; init; }
    public string? Reference { get; init; }
}

/// <summary>The privacy notice that names this activity's purpose (arts 13–14 GDPR).</summary>
public sealed record PrivacyNotice
{
    public string? Title { get; init; }
    [WebAddress] public string? Url { get; init; }
    [JsonPropertyName("version")] public string? Edition { get; init; }
    public DateOnly? PublishedOn { get; init; }
}

/// <summary>A restriction of data subjects' rights (art. 41 UAVG): letter, necessity, data, review day.</summary>
public sealed record RightsRestriction
{
    [RefersTo<DataCategory>] public Guid? DataCategoryId { get; init; }
    public string? Provision { get; init; }
    public string? Necessity { get; init; }
    public DateOnly? ReviewOn { get; init; }
}
