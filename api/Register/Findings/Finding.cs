namespace PrivacyRegister.Register.Findings;

/// <summary>
/// How serious a finding is, the worst first. Breach: the law or the policy is not met. Gap: a fact is missing that they ask
/// for. Attention: due, unusual, or still to be confirmed.
/// </summary>
public enum FindingSeverity { Breach, Gap, Attention }

/// <summary>Something the register lacks or gets wrong on a day, with the way to put it right.</summary>
public sealed record Finding
{
    /// <summary>The rule, such as <c>F16</c>.</summary>
    public required string Code { get; init; }
    public required FindingSeverity Severity { get; init; }
    public required RegisterRecord Record { get; init; }

    /// <summary>JSON pointer (RFC 6901) to the field to open; null where the record as a whole is meant.</summary>
    public required string? Field { get; init; }
    public required Sentence Message { get; init; }

    /// <summary>The article or policy chapter.</summary>
    public required Sentence Basis { get; init; }
    public required Sentence Remedy { get; init; }

    /// <summary>
    /// Tells findings of one rule, record and field apart, and is the same for as long as the same is found: of what is said and
    /// who and what it names, not of its numbers and days, which pass. Other data, another party or other words: another finding.
    /// </summary>
    public string Fingerprint => fingerprint ??= FindingFingerprint.Of(Message);

    private string? fingerprint;
}
