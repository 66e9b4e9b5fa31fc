using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>A record as it was at a version: what somebody took away and may have changed since.</summary>
internal readonly record struct PastVersion(RecordType Type, Guid Id, int Version);

/// <summary>Earlier versions of records, read from the log before a plan is made: a plan itself reads nothing.</summary>
internal sealed class PastRecords(RecordLog log)
{
    /// <summary>Those of the versions asked for that the log has and that are not the present ones.</summary>
    public async Task<IReadOnlyDictionary<PastVersion, RegisterRecord>> Of(RegisterImage image, IEnumerable<PastVersion> asked, CancellationToken cancellationToken)
    {
        var found = new Dictionary<PastVersion, RegisterRecord>();
        foreach (var record in asked
            .Where(one => image.Find(one.Type, one.Id) is { } now && now.Version > one.Version)
            .GroupBy(one => (one.Type, one.Id)))
        {
            var versions = record.Select(one => one.Version).ToHashSet();
            foreach (var row in await log.Of(record.Key.Type, record.Key.Id, image.Revision, cancellationToken))
            {
                // A record that was deleted and made again has a version twice: the later is the one of today's life.
                if (row.Record() is { } past && versions.Contains(past.Version))
                {
                    found[new PastVersion(record.Key.Type, record.Key.Id, past.Version)] = past;
                }
            }
        }

        return found;
    }
}
