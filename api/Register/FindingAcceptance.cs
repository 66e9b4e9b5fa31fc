using PrivacyRegister.Register.Findings;

namespace PrivacyRegister.Register;

/// <summary>
/// The privacy officer's decision to live with a finding until a day, and why. It hides nothing: the finding stays visible as
/// accepted, and comes back when the day has passed, when its record changes, or when it grows worse (<see cref="AcceptedFindings"/>).
/// </summary>
public sealed record FindingAcceptance : RegisterRecord
{
    /// <summary>The rule, such as <c>F16</c>.</summary>
    [KeyText(Required = true), FindingCode] public string Code { get; init; } = "";

    [Mandatory, Growing] public RecordType RecordType { get; init; }

    /// <summary>
    /// The record the finding is about. It must exist when the acceptance is made, but is no reference that holds it: what was
    /// accepted about a record must not keep anybody from deleting it.
    /// </summary>
    [Mandatory] public Guid RecordId { get; init; }

    /// <summary>The field of the finding, a JSON pointer (RFC 6901) into that version of the record; null where the finding names none.</summary>
    public string? Field { get; init; }

    /// <summary>
    /// Which of the findings in that place (<see cref="Finding.Fingerprint"/>). Left out, the register takes the one it finds there,
    /// if there is one only. Without any, as in a register written before there were fingerprints, it counts for nothing.
    /// </summary>
    [KeyText] public string? Fingerprint { get; init; }

    /// <summary>The version of the record that was judged; left out, the register takes the one that stands.</summary>
    public int? RecordVersion { get; init; }

    /// <summary>How serious the finding was when it was accepted: a worse one is not. Left out, the register takes how serious it is found; without any, an attention.</summary>
    public FindingSeverity? Severity { get; init; }

    [Mandatory] public string Reason { get; init; } = "";

    /// <summary>The last day it counts, in Europe/Amsterdam.</summary>
    [Mandatory] public DateOnly Until { get; init; }

    public override string Label => Code;
}
