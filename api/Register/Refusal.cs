namespace PrivacyRegister.Register;

/// <summary>Why a request is refused; decides the HTTP status.</summary>
public enum RefusalKind
{
    /// <summary>400: malformed, or impossible within the record itself.</summary>
    Invalid,

    /// <summary>401: who asks is not known.</summary>
    Unauthenticated,

    /// <summary>403: who asks may not.</summary>
    Forbidden,

    /// <summary>404</summary>
    NotFound,

    /// <summary>409: impossible given other records.</summary>
    Conflict,

    /// <summary>412: the record has changed since it was read.</summary>
    Stale,

    /// <summary>413</summary>
    TooLarge,

    /// <summary>415</summary>
    WrongMediaType,

    /// <summary>428: the version it was based on is not named.</summary>
    VersionMissing,

    /// <summary>429</summary>
    TooMany,

    /// <summary>501: this installation lacks what the answer needs.</summary>
    NotAvailable,
}

/// <summary>One complaint about one place in what was sent. The pointer is a JSON pointer into the body, or <c>/name</c> of a query parameter or header.</summary>
public sealed record Complaint(string Pointer, Sentence Sentence);

/// <summary>
/// A refusal a person can act on: nothing was written. Travels as an exception to the one place that turns it into
/// <c>application/problem+json</c> (RFC 9457).
/// </summary>
public sealed class Refusal(RefusalKind kind, string type, Sentence sentence, IReadOnlyList<Complaint>? complaints = null)
    : Exception(type)
{
    /// <summary>More complaints than this help nobody, and a megabyte of mistakes must not cost minutes.</summary>
    public const int MostComplaints = 200;

    public RefusalKind Kind { get; } = kind;

    /// <summary>Stable kebab-case name, the last part of the problem's <c>type</c>.</summary>
    public string Type { get; } = type;

    public Sentence Sentence { get; } = sentence;

    /// <summary>At most <see cref="MostComplaints"/> of them.</summary>
    public IReadOnlyList<Complaint> Complaints { get; } = [.. (complaints ?? []).Take(MostComplaints)];

    /// <summary>Throws when anything was complained of.</summary>
    public static void When(RefusalKind kind, string type, Sentence sentence, IReadOnlyList<Complaint> complaints)
    {
        if (complaints.Count > 0)
        {
            throw new Refusal(kind, type, sentence, complaints);
        }
    }

    public static Refusal Invalid(string pointer, Sentence sentence) => new(RefusalKind.Invalid, "invalid", new("problem.invalid"), [new(pointer, sentence)]);
}
