using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>A record as it was written, and the image it is in. <see cref="Created"/> is false when a repeated request found its own work.</summary>
public sealed record Saved<T>(T Record, RegisterImage Image, bool Created) where T : RegisterRecord;

/// <summary>Adds a record. One that brings its own id may be repeated: the same body answers the same record.</summary>
public sealed record CreateRecord<T>(T Record, Guid ActorId, string? Reason) : IRequest<Saved<T>> where T : RegisterRecord;

internal sealed class CreateRecordHandler<T>(RegisterStore store, RecordGuard<T> guard, RecordLog log) : IRequestHandler<CreateRecord<T>, Saved<T>>
    where T : RegisterRecord
{
    public async Task<Saved<T>> Handle(CreateRecord<T> request, CancellationToken cancellationToken)
    {
        var own = request.Record.Id != Guid.Empty;
        if (own && request.Record.Id.Version != 7)
        {
            throw Refusal.Invalid("/id", new Sentence("body.notUuid7"));
        }

        guard.Within(request.Record);
        var record = (T)(request.Record with
        {
            Id = own ? request.Record.Id : Guid.CreateVersion7(),
            Version = 1,
            Provenance = Provenance.Entered,
            FactSources = [],
        });
        await guard.People(record, cancellationToken);
        if (own && await log.First(RecordTypes.Of<T>(), record.Id, cancellationToken) is { } first)
        {
            return await Repeated(record, first, cancellationToken);
        }

        var committed = await store.Commit(
            image =>
            {
                if (image.Set<T>().Contains(record.Id))
                {
                    // The same request, sent twice at once, got here first.
                    return [];
                }

                var complete = guard.Completed(record, null, image);
                guard.Against(complete, image);
                return [new RecordChange(RecordTypes.Of<T>(), record.Id, complete)];
            },
            request.ActorId,
            request.Reason,
            cancellationToken);
        return committed.Rows.Count == 0
            ? await Repeated(record, (await log.First(RecordTypes.Of<T>(), record.Id, cancellationToken))!, cancellationToken)
            : new Saved<T>(committed.Image.Set<T>().Find(record.Id)!, committed.Image, Created: true);
    }

    private async Task<Saved<T>> Repeated(T record, LogRow first, CancellationToken cancellationToken)
    {
        var image = await store.Current(cancellationToken);
        return image.Set<T>().Find(record.Id) is { } now && first.Record() is T made && Snapshot.Write(made) == Snapshot.Write(guard.Completed(record, made, image))
            ? new Saved<T>(now, image, Created: false)
            : throw IdTaken();
    }

    private static Refusal IdTaken() => new(RefusalKind.Conflict, "id-taken", new Sentence("problem.idTaken"), [new Complaint("/id", new Sentence("problem.idTaken"))]);
}
