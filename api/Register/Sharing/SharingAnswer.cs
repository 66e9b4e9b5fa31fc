namespace PrivacyRegister.Register.Sharing;

/// <summary>What the register says to a question: the worst outcome over all rules and all asked categories.</summary>
public enum Verdict { Allowed, Conditional, Refused }

/// <summary>What one rule says. Ordered from good to bad, so that the worst is the greatest.</summary>
public enum CheckOutcome { Pass, Condition, Fail }

/// <summary>The rules of the sharing check: party, purpose, activity, minimisation, ground, agreement, scope, protected data, transfer, DPIA.</summary>
public enum CheckRule { S1 = 1, S2, S3, S4, S5, S6, S7, S8, S9, S10 }

/// <summary>The answer to a <see cref="SharingQuestion"/>. A check is no disclosure and proves none: it says what the register supports.</summary>
public sealed record SharingAnswer
{
    /// <summary>The question with the data subjects filled in that the answer rests on.</summary>
    public required SharingQuestion Question { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>One per rule and outcome, in the order of the rules, the worst outcome of a rule first.</summary>
    public required IReadOnlyList<CheckReason> Reasons { get; init; }

    /// <summary>Agreements the answer relies on: in force and serving the role, and covering asked data where any does.</summary>
    public required IReadOnlyList<ReliedAgreement> Agreements { get; init; }

    /// <summary>Asked categories no scope line covers (S7).</summary>
    public required IReadOnlyList<UncoveredDataCategory> UncoveredDataCategories { get; init; }

    /// <summary>What would make it allowed, each with the field to open.</summary>
    public required IReadOnlyList<CheckRemedy> Remedies { get; init; }

    /// <summary>Revision of the register the answer was given from.</summary>
    public required long RegisterRevision { get; init; }
}

/// <summary>
/// What a rule found: sentences for a person, the articles or policy chapters they rest on, and the records looked at. Not
/// <paramref name="Judged"/>: the register lacks what the rule looks at, so that its outcome says nothing of the thing itself.
/// </summary>
public sealed record CheckReason(
    CheckRule Rule,
    CheckOutcome Outcome,
    bool Judged,
    IReadOnlyList<Sentence> Messages,
    IReadOnlyList<Sentence> Citations,
    IReadOnlyList<RegisterRecord> Records);

/// <summary>An agreement relied on, with its state between the organisation and the party on the day.</summary>
public sealed record ReliedAgreement(Agreement Agreement, AgreementState State);

/// <summary>An asked category without a scope line; the id itself stands for the name of one the register does not know.</summary>
public sealed record UncoveredDataCategory(Guid Id, Wording Name);

/// <summary>
/// What to do. <paramref name="Id"/> null = make a new record of this kind; <paramref name="Field"/> is a JSON pointer
/// (RFC 6901) into the record.
/// </summary>
public sealed record CheckRemedy(Sentence Message, RecordType Type, Guid? Id, string? Field);
