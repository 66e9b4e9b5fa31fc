using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>
/// Establishes many records at once, all or none. Of one that is established already the facts that are still proposals are
/// confirmed; one without any stays as it is.
/// </summary>
public sealed record EstablishRecords<T>(IReadOnlyList<Guid> Ids, Guid ActorId, string? Reason) : IRequest<EstablishedRecords<T>> where T : RegisterRecord;

public sealed record EstablishedRecords<T>(IReadOnlyList<T> Records, RegisterImage Image) where T : RegisterRecord;

internal sealed class EstablishRecordsHandler<T>(RegisterStore store, RecordGuard<T> guard) : IRequestHandler<EstablishRecords<T>, EstablishedRecords<T>>
    where T : RegisterRecord
{
    public async Task<EstablishedRecords<T>> Handle(EstablishRecords<T> request, CancellationToken cancellationToken)
    {
        if (request.Ids.Count == 0)
        {
            throw Refusal.Invalid("/ids", new Sentence("rule.nothingChosen"));
        }

        var ids = request.Ids.Distinct().ToArray();
        var committed = await store.Commit(
            image =>
            {
                Refusal.When(RefusalKind.Conflict, "broken-reference", new Sentence("problem.conflict"), [.. request.Ids
                    .Select((id, position) => (id, position))
                    .Where(asked => !image.Set<T>().Contains(asked.id))
                    .Select(asked => new Complaint($"/ids/{asked.position}", new Sentence("problem.brokenReference")))]);
                var changes = new List<RecordChange>();
                var complaints = new List<Complaint>();
                foreach (var record in ids.Select(id => image.Set<T>().Find(id)!).Where(record => !record.IsEstablished || FactSources.AreProposed(record)))
                {
                    var established = FactSources.Confirm(record with { Status = RecordStatus.Established, Version = record.Version + 1 });
                    complaints.AddRange(Complaints((T)established, image, request.Ids));
                    changes.Add(new RecordChange(RecordTypes.Of<T>(), record.Id, established));
                }

                Refusal.When(RefusalKind.Conflict, "conflict", new Sentence("problem.conflict"), complaints);
                return changes;
            },
            request.ActorId,
            request.Reason,
            cancellationToken);
        return new EstablishedRecords<T>([.. ids.Select(id => committed.Image.Set<T>().Find(id)!)], committed.Image);
    }

    // Of many records: what is wrong with which of them, told at its place among the ids.
    private Complaint[] Complaints(T record, RegisterImage image, IReadOnlyList<Guid> ids)
    {
        try
        {
            guard.Against(record, image);
            return [];
        }
        catch (Refusal refusal)
        {
            return [.. refusal.Complaints.Select(complaint => complaint with { Pointer = $"/ids/{ids.ToList().IndexOf(record.Id)}" })];
        }
    }
}
