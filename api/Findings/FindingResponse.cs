using PrivacyRegister.Records;
using PrivacyRegister.Register.Findings;

namespace PrivacyRegister.Findings;

/// <summary>Something the register lacks or gets wrong, in words.</summary>
public sealed record FindingResponse
{
    /// <summary>The rule, such as <c>F16</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What the rule is about, in a few words.</summary>
    public required string Title { get; init; }
    public required FindingSeverity Severity { get; init; }
    public required NamedRecord Record { get; init; }

    /// <summary>JSON pointer (RFC 6901) to the field to open; absent where the record as a whole is meant.</summary>
    public string? Field { get; init; }
    public required string Message { get; init; }

    /// <summary>Tells findings of one rule, record and field apart, and stays the same while the same is found; what an acceptance is given for.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Article or policy chapter.</summary>
    public required string Basis { get; init; }

    /// <summary>What to do.</summary>
    public required string Remedy { get; init; }

    /// <summary>The acceptance that counts for it on the day; absent while it is open.</summary>
    public AcceptanceOfFinding? Acceptance { get; init; }
}

/// <summary>Why and until when somebody accepted a finding; the whole record is under <c>finding-acceptances</c>.</summary>
public sealed record AcceptanceOfFinding
{
    public required Guid Id { get; init; }

    /// <summary>The version of the acceptance, to withdraw it by.</summary>
    public required int Version { get; init; }
    public required string Reason { get; init; }

    /// <summary>The last day it counts.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Who recorded it last, and when.</summary>
    public required ActorResponse By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>How many open findings of each severity there are under the other filters.</summary>
public sealed record SeverityTotals(int Breach, int Gap, int Attention)
{
    internal static SeverityTotals Of(IEnumerable<Finding> findings)
    {
        var perSeverity = findings.CountBy(finding => finding.Severity).ToDictionary();
        return new SeverityTotals(
            perSeverity.GetValueOrDefault(FindingSeverity.Breach),
            perSeverity.GetValueOrDefault(FindingSeverity.Gap),
            perSeverity.GetValueOrDefault(FindingSeverity.Attention));
    }
}

/// <summary>How many findings of one rule there are under the other filters; its worst severity first where a rule has more than one.</summary>
public sealed record RuleTotal(string Code, string Title, string Basis, FindingSeverity Severity, int Total);

/// <summary>A page of findings, the worst first, with what there is in all.</summary>
public sealed record FindingsResponse
{
    public required IReadOnlyList<FindingResponse> Items { get; init; }
    public required int Total { get; init; }
    public required int Page { get; init; }
    public required int PageSize { get; init; }
    public required long Revision { get; init; }

    /// <summary>The day the register was judged for.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Open findings only, whatever <c>accepted</c> asks.</summary>
    public required SeverityTotals Totals { get; init; }

    /// <summary>How many are accepted under all other filters.</summary>
    public required int Accepted { get; init; }

    /// <summary>In the order of their codes; rules that found nothing are left out.</summary>
    public required IReadOnlyList<RuleTotal> Rules { get; init; }

    /// <summary>How many activities hold everything art. 30 GDPR asks, of all that are not retired; neither filters nor acceptances count.</summary>
    public required Article30Progress Article30 { get; init; }
}

/// <summary>How many findings were open on one day and how many accepted, as the register stood then.</summary>
public sealed record FindingsOnDay(DateOnly On, long Revision, SeverityTotals Totals, int Accepted, Article30Progress Article30);

/// <summary>The findings over time, the oldest day first.</summary>
public sealed record FindingsTrendResponse(IReadOnlyList<FindingsOnDay> Days);
