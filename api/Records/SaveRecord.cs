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
                    throw IdTaken();
                }

                guard.Against(record, image);
                return [new RecordChange(RecordTypes.Of<T>(), record.Id, record)];
            },
            request.ActorId,
            request.Reason,
            cancellationToken);
        return new Saved<T>(committed.Image.Set<T>().Find(record.Id)!, committed.Image, Created: true);
    }

    private async Task<Saved<T>> Repeated(T record, LogRow first, CancellationToken cancellationToken)
    {
        var image = await store.Current(cancellationToken);
        return image.Set<T>().Find(record.Id) is { } now && Snapshot.Write(first.Record()!) == Snapshot.Write(record)
            ? new Saved<T>(now, image, Created: false)
            : throw IdTaken();
    }

    private static Refusal IdTaken() => new(RefusalKind.Conflict, "id-taken", new Sentence("problem.idTaken"), [new Complaint("/id", new Sentence("problem.idTaken"))]);
}

/// <summary>Replaces a record by what the client sends, based on a version it names (null = any).</summary>
public sealed record ReplaceRecord<T>(Guid Id, IReadOnlyCollection<int>? Expected, T Record, Guid ActorId, string? Reason) : IRequest<Saved<T>> where T : RegisterRecord;

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
                RegisterRecord after = sent with { Version = before.Version + 1, Provenance = before.Provenance, FactSources = before.FactSources };
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

/// <summary>Removes a record nothing refers to; anything else is retired instead.</summary>
public sealed record DeleteRecord<T>(Guid Id, IReadOnlyCollection<int>? Expected, Guid ActorId, string? Reason) : IRequest where T : RegisterRecord;

internal sealed class DeleteRecordHandler<T>(RegisterStore store) : AsyncRequestHandler<DeleteRecord<T>> where T : RegisterRecord
{
    private const int UsersNamed = 5;

    protected override Task Handle(DeleteRecord<T> request, CancellationToken cancellationToken) => store.Commit(
        image =>
        {
            var record = Versions.Find<T>(image, request.Id, request.Expected);
            var users = image.Index.ReferencesTo(request.Id).ToArray().Where(user => user.Record.Id != request.Id).ToArray();
            if (users.Length > 0)
            {
                var sentence = new Sentence("problem.inUse", ("label", record.Label), ("users", users.Select(user => user.Record.Label).Distinct().Take(UsersNamed).ToArray()));
                throw new Refusal(RefusalKind.Conflict, "in-use", sentence, [new Complaint("/id", sentence)]);
            }

            return [new RecordChange(RecordTypes.Of<T>(), request.Id, null)];
        },
        request.ActorId,
        request.Reason,
        cancellationToken);
}

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

/// <summary>The record a write rests on.</summary>
internal static class Versions
{
    /// <exception cref="Refusal">404 when it is not there, 412 when it has moved on.</exception>
    public static T Find<T>(RegisterImage image, Guid id, IReadOnlyCollection<int>? expected) where T : RegisterRecord
    {
        var record = image.Set<T>().Find(id) ?? throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("problem.recordNotFound"));
        if (expected is not null && !expected.Contains(record.Version))
        {
            var sentence = new Sentence("problem.stale", ("expected", string.Join(", ", expected)), ("current", record.Version));
            throw new Refusal(RefusalKind.Stale, "stale-version", sentence, [new Complaint("/If-Match", sentence)]);
        }

        return record;
    }
}
