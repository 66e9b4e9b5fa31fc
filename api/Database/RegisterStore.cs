using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>A place in the log: what the register says there never changes.</summary>
public sealed record LogPlace
{
    public long Revision { get; init; }
    public string Hash { get; init; } = "";
}

/// <summary>A change set that was accepted: the image after it, and its rows of the log (none when nothing was to be changed).</summary>
public sealed record Committed(RegisterImage Image, IReadOnlyList<LogRow> Rows);

/// <summary>What is written in the transaction of a change though it is no part of the log.</summary>
public delegate Task WriteBeside(DbConnection connection, DbTransaction transaction, ChangeSet set, CancellationToken cancellationToken);

/// <summary>The id all revisions of one request share, and the moment of the change.</summary>
public readonly record struct ChangeSet(Guid Id, DateTimeOffset At);

/// <summary>
/// The log, and the images folded from it. Reads are coherent with the database at the request's head; writes are one
/// transaction of head, log and tables, or nothing.
/// </summary>
public sealed class RegisterStore(DatabaseEngine engine, HeadReader heads, TimeProvider time)
{
    internal const string MoveHeadSql = "UPDATE Head SET Revision = @Revision, Hash = @Hash, At = @At WHERE Id = 1 AND Revision = @Expected";

    internal const string InsertRevisionSql =
        """
        INSERT INTO Revision (Number, ChangeSetId, RecordType, RecordId, Action, ActorId, At, Reason, Snapshot, Hash)
        VALUES (@Number, @ChangeSetId, @RecordType, @RecordId, @Action, @ActorId, @At, @Reason, @Snapshot, @Hash)
        """;

    internal const string RevisionsBetweenSql =
        """
        SELECT Number, ChangeSetId, RecordType, RecordId, Action, ActorId, At, Reason, Snapshot, Hash
        FROM Revision WHERE Number > @After AND Number <= @UpTo ORDER BY Number
        """;

    internal const string LatestOfEachRecordSql =
        """
        SELECT r.Number, r.ChangeSetId, r.RecordType, r.RecordId, r.Action, r.ActorId, r.At, r.Reason, r.Snapshot, r.Hash
        FROM Revision r
        WHERE r.Number IN (SELECT MAX(l.Number) FROM Revision l WHERE l.Number <= @UpTo GROUP BY l.RecordType, l.RecordId)
        ORDER BY r.Number
        """;

    internal const string LastBeforeSql = "SELECT Number AS Revision, Hash FROM Revision WHERE Number = (SELECT MAX(Number) FROM Revision WHERE At <= @At)";

    private const int PastImagesKept = 8;
    private const int Attempts = 50;

    private readonly SemaphoreSlim catchingUp = new(1, 1);
    private readonly ConcurrentDictionary<long, Task<RegisterImage>> past = new();
    private readonly ConcurrentQueue<long> pastOrder = new();
    private RegisterImage current = RegisterImage.Empty;

    /// <summary>The register as it stands, coherent with a head read after the caller asked.</summary>
    public async ValueTask<RegisterImage> Current(CancellationToken cancellationToken) => await At(await heads.Read(), cancellationToken);

    /// <summary>The register at this head.</summary>
    public ValueTask<RegisterImage> At(Head head, CancellationToken cancellationToken)
    {
        var image = Volatile.Read(ref current);
        return image.Revision == head.Revision && image.HeadHash == head.Hash
            ? ValueTask.FromResult(image)
            : new ValueTask<RegisterImage>(CatchUp(head, cancellationToken));
    }

    /// <summary>The register as it stood at an instant: the fold of the log up to its last revision at or before it; empty before the first.</summary>
    public async Task<RegisterImage> AsOf(DateTimeOffset instant, Head head, CancellationToken cancellationToken)
    {
        if (head.Revision == 0 || instant >= head.At)
        {
            return await At(head, cancellationToken);
        }

        var place = await PlaceAt(instant, head, cancellationToken);
        return place.Revision == 0 ? RegisterImage.Empty : await AtRevision(place.Revision);
    }

    /// <summary>The last revision at or before an instant with its hash, without folding the log up to it; revision 0 before the first.</summary>
    public async Task<LogPlace> PlaceAt(DateTimeOffset instant, Head head, CancellationToken cancellationToken)
    {
        if (head.Revision == 0 || instant >= head.At)
        {
            return new LogPlace { Revision = head.Revision, Hash = head.Hash };
        }

        await using var connection = await engine.Open(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<LogPlace>(new CommandDefinition(LastBeforeSql, new { At = instant.ToUniversalTime() }, cancellationToken: cancellationToken)) ?? new LogPlace();
    }

    /// <summary>The register right after this revision.</summary>
    public Task<RegisterImage> AtRevision(long revision)
    {
        var image = past.GetOrAdd(revision, number =>
        {
            pastOrder.Enqueue(number);
            return Fold(number);
        });
        if (image.IsFaulted)
        {
            past.TryRemove(revision, out _);
        }

        while (past.Count > PastImagesKept && pastOrder.TryDequeue(out var oldest))
        {
            past.TryRemove(oldest, out _);
        }

        return image;
    }

    /// <summary>
    /// Runs the rules on the current image and writes what they return, all or nothing. When another writer was first,
    /// the rules run again on the image after it; they are pure, so running them twice harms nothing.
    /// </summary>
    /// <exception cref="Refusal">The rules refuse, or another record already has the name (409).</exception>
    public Task<Committed> Commit(Func<RegisterImage, IReadOnlyList<RecordChange>> rules, Guid actorId, string? reason, CancellationToken cancellationToken) =>
        Commit(rules, null, actorId, reason, cancellationToken);

    /// <summary>The same, with what <paramref name="beside"/> writes outside the log: both, or neither. It runs only when something is changed.</summary>
    /// <exception cref="Refusal">The rules or <paramref name="beside"/> refuse, or another record already has the name (409).</exception>
    public Task<Committed> Commit(Func<RegisterImage, IReadOnlyList<RecordChange>> rules, WriteBeside? beside, Guid actorId, string? reason, CancellationToken cancellationToken) =>
        Commit(rules, null, beside, actorId, reason, cancellationToken);

    /// <summary>The same, with what <paramref name="ahead"/> writes before the records, which may refer to it.</summary>
    /// <exception cref="Refusal">The rules or what is written beside refuse, or another record already has the name (409).</exception>
    public async Task<Committed> Commit(
        Func<RegisterImage, IReadOnlyList<RecordChange>> rules,
        WriteBeside? ahead,
        WriteBeside? beside,
        Guid actorId,
        string? reason,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var turn = await engine.WriterTurn(cancellationToken);
            var before = await Current(cancellationToken);
            var changes = rules(before);
            if (changes.Count == 0)
            {
                return new Committed(before, []);
            }

            try
            {
                if (await TryWrite(before, changes, ahead, beside, actorId, reason, cancellationToken) is { } committed)
                {
                    Publish(committed.Image);
                    return committed;
                }
            }
            catch (DbException refused) when (engine.IsUniqueViolation(refused))
            {
                throw new Refusal(RefusalKind.Conflict, "duplicate", new("problem.duplicateInDatabase"));
            }
            catch (DbException refused) when (engine.IsReferenceViolation(refused))
            {
                throw new Refusal(RefusalKind.Conflict, "broken-reference", new("problem.brokenReferenceInDatabase"));
            }
            catch (DbException busy) when (engine.IsTransient(busy) && attempt < Attempts)
            {
                // Another process held the file or won the deadlock: same rules, next image.
            }

            if (attempt >= Attempts)
            {
                throw new Refusal(RefusalKind.Conflict, "busy", new("problem.busy"));
            }
        }
    }

    private async Task<Committed?> TryWrite(RegisterImage before, IReadOnlyList<RecordChange> changes, WriteBeside? ahead, WriteBeside? beside, Guid actorId, string? reason, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow().ToUniversalTime();
        at = at < before.At ? before.At : at;
        var changeSet = Guid.CreateVersion7(at);
        var stamped = changes.Select(change => change.After is null ? change : change with { After = change.After with { ChangedAt = at, ChangedBy = actorId } }).ToArray();
        var rows = new List<LogRow>(stamped.Length);
        var hash = before.HeadHash;
        foreach (var change in stamped)
        {
            var row = new LogRow
            {
                Number = before.Revision + rows.Count + 1,
                ChangeSetId = changeSet,
                RecordType = change.Type.WireName(),
                RecordId = change.Id,
                Action = Actions.Of(before.Find(change.Type, change.Id), change.After),
                ActorId = actorId,
                At = at,
                Reason = reason,
                Snapshot = change.After is null ? null : Snapshot.Write(change.After),
            };
            hash = row.ComputeHash(hash);
            rows.Add(row with { Hash = hash });
        }

        var after = before.With(stamped, rows[^1].Number, hash, at);
        await using var connection = await engine.Open(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var moved = await connection.ExecuteAsync(MoveHeadSql, new { after.Revision, Hash = hash, At = at, Expected = before.Revision }, transaction);
        if (moved == 0)
        {
            return null;
        }

        try
        {
            await connection.ExecuteAsync(InsertRevisionSql, rows, transaction);
        }
        catch (DbException taken) when (engine.IsUniqueViolation(taken))
        {
            throw new Refusal(RefusalKind.Conflict, "log-beyond-head", new("problem.logBeyondHead"));
        }

        // A file hangs on its agreement and goes with it.
        foreach (var gone in stamped.Where(change => change is { Type: RecordType.Agreement, After: null }))
        {
            await AgreementFiles.Remove(connection, transaction, gone.Id, cancellationToken);
        }

        if (ahead is not null)
        {
            await ahead(connection, transaction, new ChangeSet(changeSet, at), cancellationToken);
        }

        await Projection.Apply(connection, transaction, stamped, before, cancellationToken);
        if (beside is not null)
        {
            await beside(connection, transaction, new ChangeSet(changeSet, at), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new Committed(after, rows);
    }

    private async Task<RegisterImage> CatchUp(Head head, CancellationToken cancellationToken)
    {
        await catchingUp.WaitAsync(cancellationToken);
        try
        {
            var image = current;
            if (image.Revision >= head.Revision && image.HeadHash.Length > 0 && (image.Revision > head.Revision || image.HeadHash == head.Hash))
            {
                // Another request came further meanwhile: newer than this request's head is as good.
                var now = image.Revision > head.Revision ? await heads.Read() : head;
                if (now.Revision >= image.Revision)
                {
                    return image;
                }

                head = now;
            }

            image = image.Revision > 0 && image.Revision < head.Revision
                ? await Extend(image, head.Revision, cancellationToken)
                : await Fold(head.Revision);
            Volatile.Write(ref current, image);
            return image;
        }
        finally
        {
            catchingUp.Release();
        }
    }

    private void Publish(RegisterImage image)
    {
        RegisterImage seen;
        do
        {
            seen = Volatile.Read(ref current);
            if (seen.Revision >= image.Revision)
            {
                return;
            }
        }
        while (Interlocked.CompareExchange(ref current, image, seen) != seen);
    }

    private async Task<RegisterImage> Extend(RegisterImage image, long upTo, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        var rows = (await connection.QueryAsync<LogRow>(new CommandDefinition(RevisionsBetweenSql, new { After = image.Revision, UpTo = upTo }, cancellationToken: cancellationToken))).AsList();
        if (rows.Count == 0 || rows[0].ComputeHash(image.HeadHash) != rows[0].Hash)
        {
            // Not a continuation of what this node knows (a restored backup): begin anew.
            return await Fold(upTo);
        }

        return image.With([.. Latest(rows)], rows[^1].Number, rows[^1].Hash, rows[^1].At);
    }

    private async Task<RegisterImage> Fold(long upTo)
    {
        if (upTo == 0)
        {
            return RegisterImage.Empty;
        }

        await using var connection = await engine.Open(CancellationToken.None);
        var rows = (await connection.QueryAsync<LogRow>(LatestOfEachRecordSql, new { UpTo = upTo })).AsList();
        return rows.Count == 0
            ? RegisterImage.Empty
            : RegisterImage.Empty.With([.. Latest(rows)], rows[^1].Number, rows[^1].Hash, rows[^1].At);
    }

    private static ParallelQuery<RecordChange> Latest(List<LogRow> rows) => rows
        .GroupBy(row => (row.RecordType, row.RecordId))
        .Select(group => group.Last())
        .AsParallel().AsOrdered()
        .Select(row => new RecordChange(row.Type, row.RecordId, row.Record()));
}

/// <summary>Names of what a revision did, as stored.</summary>
public static class Actions
{
    public const string Created = "created";
    public const string Changed = "changed";
    public const string Established = "established";
    public const string Retired = "retired";
    public const string Deleted = "deleted";

    public static string Of(RegisterRecord? before, RegisterRecord? after) => (before, after) switch
    {
        (_, null) => Deleted,
        (null, _) => Created,
        _ when before.Status != after.Status && after.IsEstablished => Established,
        _ when before.Status != after.Status && after.IsRetired => Retired,
        _ => Changed,
    };
}
