using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.History;

/// <summary>The change that took back another.</summary>
public sealed record UndoneResponse
{
    /// <summary>The change set that was taken back.</summary>
    public Guid Undone { get; init; }

    /// <summary>The change set that took it back: undoing that one brings everything again.</summary>
    public Guid ChangeSetId { get; init; }

    /// <summary>How many records were put back as they were.</summary>
    public int Records { get; init; }

    /// <summary>The revision of the register after it.</summary>
    public long Revision { get; init; }
}

/// <summary>
/// Puts every record of a change set back as it was before, as one new change set: the log only grows. All or nothing: a record
/// that changed since, or that others need by now, stands in the way and is named.
/// </summary>
internal sealed record UndoChangeSet(Guid Id, Guid ActorId, string? Reason) : IRequest<UndoneResponse>;

internal sealed class UndoChangeSetHandler(RegisterStore store, RecordLog log, IEnumerable<IRecordGuard> guards) : IRequestHandler<UndoChangeSet, UndoneResponse>
{
    private const int Attempts = 20;

    /// <exception cref="Refusal">404: no such change set; 409: something stands in the way.</exception>
    public async Task<UndoneResponse> Handle(UndoChangeSet request, CancellationToken cancellationToken)
    {
        var rows = await log.OfChangeSet(request.Id, cancellationToken);
        if (rows.Count == 0)
        {
            throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("history.undo.notFound"));
        }

        var before = rows[0].Number == 1 ? RegisterImage.Empty : await store.AtRevision(rows[0].Number - 1);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var committed = await store.Commit(image => Changes(rows, before, image), request.ActorId, request.Reason, cancellationToken);
            if (committed.Rows.Count > 0)
            {
                return new UndoneResponse { Undone = request.Id, ChangeSetId = committed.Rows[0].ChangeSetId, Records = committed.Rows.Count, Revision = committed.Image.Revision };
            }
        }

        throw new Refusal(RefusalKind.Conflict, "busy", new Sentence("problem.busy"));
    }

    private List<RecordChange> Changes(IReadOnlyList<LogRow> rows, RegisterImage before, RegisterImage now)
    {
        var changes = new List<RecordChange>();
        var complaints = new List<Complaint>();
        foreach (var row in rows.GroupBy(row => (row.Type, row.RecordId)).Select(group => group.Last()))
        {
            var present = now.Find(row.Type, row.RecordId);
            var written = row.Record();
            if (present?.Version != written?.Version || present?.ChangedAt != written?.ChangedAt)
            {
                complaints.Add(new Complaint(Pointer(row.Type, row.RecordId), new Sentence("history.undo.changedSince", ("label", present?.Label ?? before.Find(row.Type, row.RecordId)?.Label ?? written?.Label))));
                continue;
            }

            // A version is never given twice, so that whoever read the undone one is told that it is stale.
            var was = before.Find(row.Type, row.RecordId);
            changes.Add(new RecordChange(row.Type, row.RecordId, was is null ? null : was with { Version = (present?.Version ?? was.Version) + 1 }));
        }

        Refusal.When(RefusalKind.Conflict, "changed-since", new Sentence("history.undo.refused"), complaints);
        var after = now.With(changes, now.Revision, now.HeadHash, now.At);
        complaints.AddRange(InUse(changes, after, now));
        var byType = guards.ToDictionary(guard => guard.Type);
        foreach (var change in changes.Where(change => change.After is not null))
        {
            complaints.AddRange(byType[change.Type].Against(change.After!, after).Select(complaint => new Complaint(
                Pointer(change.Type, change.Id) + complaint.Pointer,
                new Sentence("history.undo.impossible", ("label", change.After!.Label), ("why", complaint.Sentence)))));
        }

        var changed = changes.Select(change => change.Id).ToHashSet();
        foreach (var guard in guards.Where(guard => changes.Any(change => change.Type == guard.Type)))
        {
            complaints.AddRange(guard.Taken(after).Where(taken => changed.Contains(taken.Id)).Select(taken => new Complaint(
                Pointer(guard.Type, taken.Id) + taken.Complaint.Pointer,
                new Sentence("history.undo.impossible", ("label", after.Find(guard.Type, taken.Id)!.Label), ("why", taken.Complaint.Sentence)))));
        }

        Refusal.When(RefusalKind.Conflict, "changed-since", new Sentence("history.undo.refused"), complaints);
        return changes;
    }

    /// <summary>Records that would go though others that stay refer to them.</summary>
    private static IEnumerable<Complaint> InUse(IReadOnlyList<RecordChange> changes, RegisterImage after, RegisterImage now) =>
        from change in changes
        where change.After is null
        let users = after.Index.ReferencesTo(change.Id).ToArray().Select(user => user.Record.Label).Distinct().Take(5).ToArray()
        where users.Length > 0
        select new Complaint(Pointer(change.Type, change.Id), new Sentence("problem.inUse", ("label", now.Find(change.Type, change.Id)!.Label), ("users", users)));

    private static string Pointer(RecordType type, Guid id) => $"/{type.Collection()}/{id:D}";
}
