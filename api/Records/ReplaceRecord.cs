using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>
/// Replaces a record by what the client sends, based on a version it names (null = any). <see cref="LeftOut"/> are the
/// protections it does not mention: they stay as they are, since leaving one out must not take it away.
/// </summary>
public sealed record ReplaceRecord<T>(Guid Id, IReadOnlyCollection<int>? Expected, T Record, IReadOnlyList<RecordField> LeftOut, Guid ActorId, string? Reason) : IRequest<Saved<T>> where T : RegisterRecord;

internal sealed class ReplaceRecordHandler<T>(RegisterStore store, RecordGuard<T> guard) : IRequestHandler<ReplaceRecord<T>, Saved<T>>
    where T : RegisterRecord
{
    public async Task<Saved<T>> Handle(ReplaceRecord<T> request, CancellationToken cancellationToken)
    {
        var sent = (T)(request.Record with { Id = request.Id });
        guard.Within(sent);
        await guard.People(sent, cancellationToken);
        var committed = await store.Commit(
            image =>
            {
                var before = Versions.Find<T>(image, request.Id, request.Expected);
                var after = request.LeftOut.Aggregate((RegisterRecord)sent, (record, field) => field.Taken(record, from: before)) with { Version = before.Version + 1, Provenance = before.Provenance, FactSources = before.FactSources };
                after = guard.Completed((T)after, before, image);
                after = after with { FactSources = FactSources.After(before, after) };
                if (after.IsEstablished && !before.IsEstablished)
                {
                    after = FactSources.Confirm(after);
                }

                guard.Against((T)after, image);
                return [new RecordChange(RecordTypes.Of<T>(), request.Id, after)];
            },
            request.ActorId,
            request.Reason,
            cancellationToken);
        return new Saved<T>(committed.Image.Set<T>().Find(request.Id)!, committed.Image, Created: false);
    }
}
