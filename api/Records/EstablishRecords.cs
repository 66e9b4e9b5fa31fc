using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>Establishes many records at once, all or none; those established already stay as they are.</summary>
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
                foreach (var record in ids.Select(id => image.Set<T>().Find(id)!).Where(record => !record.IsEstablished))
                {
                    var established = FactSources.Confirm(record with { Status = RecordStatus.Established, Version = record.Version + 1 });
                    guard.Against((T)established, image);
                    changes.Add(new RecordChange(RecordTypes.Of<T>(), record.Id, established));
                }

                return changes;
            },
            request.ActorId,
            request.Reason,
            cancellationToken);
        return new EstablishedRecords<T>([.. ids.Select(id => committed.Image.Set<T>().Find(id)!)], committed.Image);
    }
}
