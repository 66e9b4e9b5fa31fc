using System.Runtime.CompilerServices;
using PrivacyRegister.Database;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Exports;

/// <summary>
/// Every revision up to the export's, oldest first, with the hash that chains it: who changed what, when and why. Records are
/// called as they are called at the export's revision; the status asked for is that of records, and leaves no revision out.
/// </summary>
internal static class RevisionSheet
{
    private const int RevisionsPerRead = 2_000;

    public static readonly LineSheet<LogRow> Sheet = new(
        "revisions",
        Of,
        new("revision", (row, _) => row.Number),
        new("at", (row, _) => row.At),
        new("by", (row, at) => at.Actor(row.ActorId)),
        new("action", (row, at) => at.Text("export.action." + row.Action)),
        new("recordType", (row, at) => at.Text(row.Type)),
        new("record", (row, at) => at.Image.Find(row.Type, row.RecordId) is { } record ? Cell.To(record, RecordNames.Label(record, at.Language)) : default),
        new("reason", (row, _) => row.Reason),
        new("changeSetId", (row, _) => row.ChangeSetId.ToString("D")),
        new("recordId", (row, _) => row.RecordId.ToString("D")),
        new("hash", (row, _) => row.Hash));

    private static async IAsyncEnumerable<LogRow> Of(ExportContext at, IServiceProvider services, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var log = services.GetRequiredService<RecordLog>();
        for (var after = 0L; after < at.Image.Revision; after += RevisionsPerRead)
        {
            foreach (var row in await log.Headers(after, Math.Min(after + RevisionsPerRead, at.Image.Revision), cancellationToken))
            {
                yield return row;
            }
        }
    }

    private static IAsyncEnumerable<LogRow> Of(ExportContext at, IServiceProvider services) => Of(at, services, CancellationToken.None);
}
