namespace PrivacyRegister.Register.Findings;

/// <summary>
/// Which findings are accepted on a day. An acceptance counts while it is established, gives a reason, its last day has not
/// passed, and the record is still the version that was judged; for the finding with its rule, record, field and fingerprint, if
/// that is no worse than what was accepted (an attention, where that does not say how serious it was). Nothing but the list of
/// findings asks this: no rule, no check and no progress is bettered by it.
/// </summary>
public sealed class AcceptedFindings
{
    private readonly ILookup<(Guid Record, string Code, string? Field), FindingAcceptance> counting;

    private AcceptedFindings(RegisterImage image, DateOnly on) => counting = image.FindingAcceptances
        .Where(acceptance => acceptance.Until >= on && Judged(acceptance, image) is not null)
        .OrderByDescending(acceptance => acceptance.Until)
        .ThenBy(acceptance => acceptance.Id)
        .ToLookup(acceptance => (acceptance.RecordId, acceptance.Code, acceptance.Field));

    public static AcceptedFindings Of(RegisterImage image, DateOnly on) => new(image, on);

    /// <summary>The record an acceptance is about, where it counts until its last day; null where it does not count, whatever the day.</summary>
    public static RegisterRecord? Judged(FindingAcceptance acceptance, RegisterImage image) =>
        acceptance.IsEstablished && !string.IsNullOrWhiteSpace(acceptance.Reason)
        && image.Find(acceptance.RecordType, acceptance.RecordId) is { } record && record.Version == acceptance.RecordVersion ? record : null;

    /// <summary>The acceptance that counts longest for this finding; null while it is open.</summary>
    public FindingAcceptance? For(Finding finding) => counting[(finding.Record.Id, finding.Code, finding.Field)]
        .FirstOrDefault(acceptance => acceptance.Fingerprint == finding.Fingerprint && finding.Severity >= (acceptance.Severity ?? FindingSeverity.Attention));
}
