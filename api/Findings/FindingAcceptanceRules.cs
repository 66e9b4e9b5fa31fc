using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;

namespace PrivacyRegister.Findings;

internal sealed class FindingAcceptanceRules(KnownFindings known, TimeProvider time) : RecordRules<FindingAcceptance>
{
    public override FindingAcceptance Completed(FindingAcceptance record, FindingAcceptance? before, RegisterImage image) => record with
    {
        RecordVersion = record.RecordVersion
            ?? (before?.RecordType == record.RecordType && before.RecordId == record.RecordId ? before.RecordVersion : null)
            ?? image.Find(record.RecordType, record.RecordId)?.Version,
        Severity = record.Severity ?? (before is null ? AsFound(record, image) : null),
    };

    public override IEnumerable<Complaint> Within(FindingAcceptance record)
    {
        if (record.RecordVersion < 1)
        {
            yield return new Complaint("/recordVersion", new Sentence("rule.versionBeforeFirst"));
        }
    }

    /// <summary>An acceptance that is withdrawn may outlive its record; one that is to count may not.</summary>
    public override IEnumerable<Complaint> Against(FindingAcceptance record, RegisterImage image)
    {
        if (record.IsRetired)
        {
            yield break;
        }

        if (image.Find(record.RecordType, record.RecordId) is not { } accepted)
        {
            yield return new Complaint("/recordId", new Sentence("problem.brokenReference"));
        }
        else if (record.RecordVersion > accepted.Version)
        {
            yield return new Complaint("/recordVersion", new Sentence("rule.versionAhead", ("version", accepted.Version)));
        }
    }

    // As serious as it is found today: what grows worse afterwards was never accepted.
    private FindingSeverity? AsFound(FindingAcceptance record, RegisterImage image) => known.Of(image, Instants.Day(time.GetUtcNow()))
        .Where(finding => finding.Record.Id == record.RecordId && finding.Code == record.Code && finding.Field == record.Field)
        .Select(finding => (FindingSeverity?)finding.Severity)
        .Min();
}
