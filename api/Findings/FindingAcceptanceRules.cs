using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;

namespace PrivacyRegister.Findings;

internal sealed class FindingAcceptanceRules(KnownFindings known, TimeProvider time) : RecordRules<FindingAcceptance>
{
    public override FindingAcceptance Completed(FindingAcceptance record, FindingAcceptance? before, RegisterImage image)
    {
        var sameRecord = before?.RecordType == record.RecordType && before.RecordId == record.RecordId ? before : null;
        var samePlace = sameRecord?.Code == record.Code && sameRecord.Field == record.Field ? sameRecord : null;
        var named = record with
        {
            RecordVersion = record.RecordVersion ?? sameRecord?.RecordVersion ?? image.Find(record.RecordType, record.RecordId)?.Version,
            Fingerprint = record.Fingerprint ?? samePlace?.Fingerprint ?? (Found(record, image) is [var only] ? only.Fingerprint : null),
        };

        // As serious as it is found today: what grows worse afterwards was never accepted.
        return named.Severity is null && before is null
            ? named with { Severity = Found(named, image).FirstOrDefault(finding => finding.Fingerprint == named.Fingerprint)?.Severity }
            : named;
    }

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
        else if (record.IsEstablished && record.RecordVersion == accepted.Version)
        {
            var found = Found(record, image);
            if (record.Fingerprint is null)
            {
                yield return found.Count == 0
                    ? new Complaint("/code", new Sentence("rule.nothingFoundThere", ("code", record.Code)))
                    : new Complaint("/fingerprint", new Sentence("rule.severalFoundThere", ("count", found.Count)));
            }
            else if (found.Count > 0 && found.All(finding => finding.Fingerprint != record.Fingerprint))
            {
                yield return new Complaint("/fingerprint", new Sentence("rule.otherFoundThere", ("code", record.Code)));
            }
        }
    }

    /// <summary>What the rule finds today in the place that is named.</summary>
    private List<Finding> Found(FindingAcceptance record, RegisterImage image) => [.. known.Of(image, Instants.Day(time.GetUtcNow()))
        .Where(finding => finding.Record.Id == record.RecordId && finding.Code == record.Code && finding.Field == record.Field)];
}
