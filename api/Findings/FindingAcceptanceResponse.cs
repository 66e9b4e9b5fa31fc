using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;

namespace PrivacyRegister.Findings;

/// <summary>An acceptance of a finding as it was recorded. Whether it counts on a day stands with the finding.</summary>
public sealed record FindingAcceptanceResponse : RecordResponse
{
    /// <summary>The rule, such as <c>F16</c>.</summary>
    public required string Code { get; init; }
    public required RecordType RecordType { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>The field of the finding (JSON pointer, RFC 6901); absent where it names none.</summary>
    public string? Field { get; init; }

    /// <summary>Which of the findings in that place, as <c>findings</c> gives it; left out when written: the one that is found there, if there is one only.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The version of the record that was judged; left out when written: the one that stands. It counts for no other.</summary>
    public int? RecordVersion { get; init; }

    /// <summary>The acceptance counts for a finding as serious as this or less; absent: however serious.</summary>
    public FindingSeverity? Severity { get; init; }
    public required string Reason { get; init; }

    /// <summary>The last day it counts.</summary>
    public required DateOnly Until { get; init; }
}
