using System.Data.Common;
using System.Globalization;
using Dapper;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>What a verification found. <see cref="Intact"/>: the chain, its head and the tables all agree.</summary>
public sealed record VerificationResult(bool Intact, long Revisions, string HeadHash, IReadOnlyList<Difference> Differences);

/// <summary>
/// Proves that nobody altered the register: recomputes every hash from the stored bytes, follows the chain to the head,
/// recomputes every table from the log, follows the chain of the sharing checks, and holds stored files against their hashes.
/// </summary>
public sealed class Verification(DatabaseEngine engine, HeadReader heads)
{
    /// <summary>More differences than this say nothing more.</summary>
    private const int Most = 200;

    private const long Batch = 1_000;

    // On a register that is written to all the time, a quiet moment mostly comes within a few tries.
    private const int Attempts = 3;

    // Changes nothing, and keeps writers out for as long as the transaction lasts, on both engines.
    internal const string HoldHeadSql = "UPDATE Head SET Revision = Revision WHERE Id = 1";

    internal const string LastSql = "SELECT MAX(Number) FROM Revision";

    internal const string HeldHeadSql = "SELECT Revision, Hash FROM Head WHERE Id = 1";

    /// <summary>Reads beside the writers while that proves something; holds them up for one last look when they never pause.</summary>
    public async Task<VerificationResult> Run(CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var head = await heads.Read();
            await using var connection = await engine.Open(cancellationToken);
            var differences = await Compare(connection, null, head, cancellationToken);
            if (differences.Count == 0 || (await heads.Read()).Revision == head.Revision)
            {
                return Result(head, differences);
            }
        }

        using var turn = await engine.WriterTurn(cancellationToken);
        await using var held = await engine.Open(cancellationToken);
        await using var transaction = await held.BeginTransactionAsync(cancellationToken);
        var before = await heads.Read();
        await held.ExecuteAsync(new CommandDefinition(HoldHeadSql, transaction: transaction, cancellationToken: cancellationToken));
        var row = await held.QuerySingleAsync<(long Revision, string Hash)>(new CommandDefinition(HeldHeadSql, transaction: transaction, cancellationToken: cancellationToken));
        var now = before with { Revision = row.Revision, Hash = row.Hash };
        return Result(now, await Compare(held, transaction, now, cancellationToken));
    }

    private static VerificationResult Result(Head head, List<Difference> differences) =>
        new(differences.Count == 0, head.Revision, head.Hash, [.. differences.Take(Most)]);

    private static async Task<List<Difference>> Compare(DbConnection connection, DbTransaction? transaction, Head head, CancellationToken cancellationToken)
    {
        var differences = new List<Difference>();
        var latest = new Dictionary<(string Type, string Id), StoredRevision>();
        var hash = "";
        var at = "";
        long number = 0;
        for (long after = 0; after < head.Revision && differences.Count < Most; after += Batch)
        {
            var rows = await connection.QueryAsync<StoredRevision>(new CommandDefinition(
                RegisterStore.RevisionsBetweenSql,
                new { After = after, UpTo = Math.Min(after + Batch, head.Revision) },
                transaction,
                cancellationToken: cancellationToken));
            foreach (var row in rows)
            {
                Check(differences, row.Number, "Number", (number + 1).ToString(CultureInfo.InvariantCulture), row.Number.ToString(CultureInfo.InvariantCulture));
                Check(differences, row.Number, "Hash", row.ComputeHash(hash), row.Hash);
                if (string.CompareOrdinal(row.At, at) < 0)
                {
                    Check(differences, row.Number, "At", "≥ " + at, row.At);
                }

                number = row.Number;
                hash = row.Hash;
                at = row.At;
                latest[(row.RecordType, row.RecordId)] = row;
            }
        }

        Check(differences, head.Revision, "Head.Revision", number.ToString(CultureInfo.InvariantCulture), head.Revision.ToString(CultureInfo.InvariantCulture));
        Check(differences, head.Revision, "Head.Hash", hash, head.Hash);

        // A row beyond the head was not written by this program: its own commits move the head first.
        var end = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(LastSql, transaction: transaction, cancellationToken: cancellationToken)) ?? 0;
        if (end > head.Revision)
        {
            Check(differences, end, "Number", head.Revision.ToString(CultureInfo.InvariantCulture), end.ToString(CultureInfo.InvariantCulture));
        }

        if (Fold(latest.Values, differences) is { } image)
        {
            differences.AddRange(await Projection.Compare(connection, image, transaction, cancellationToken));
        }

        differences.AddRange(await SharingCheckLog.Compare(connection, transaction, Most, cancellationToken));
        differences.AddRange(await AgreementFiles.Compare(connection, transaction, head.Revision, cancellationToken));
        return differences;
    }

    private static RegisterImage? Fold(IEnumerable<StoredRevision> rows, List<Difference> differences)
    {
        var changes = new List<RecordChange>();
        var readable = true;
        foreach (var row in rows)
        {
            try
            {
                changes.Add(row.Read());
            }
            catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
            {
                // Whatever somebody made of a row, it is a finding of this verification and never its end.
                readable = false;
                differences.Add(new Difference("Revision", row.Number.ToString(CultureInfo.InvariantCulture), "Snapshot", "JSON", unreadable.Message));
            }
        }

        return readable ? RegisterImage.Empty.With(changes, 0, "", default) : null;
    }

    /// <summary>A row of the log as the bytes of the database say it, before anything is believed about it.</summary>
    private sealed record StoredRevision
    {
        public long Number { get; init; }
        public string ChangeSetId { get; init; } = "";
        public string RecordType { get; init; } = "";
        public string RecordId { get; init; } = "";
        public string Action { get; init; } = "";
        public string ActorId { get; init; } = "";
        public string At { get; init; } = "";
        public string? Reason { get; init; }
        public string? Snapshot { get; init; }
        public string Hash { get; init; } = "";

        public string ComputeHash(string previousHash) => Chain.Hash(
            previousHash, Number.ToString(CultureInfo.InvariantCulture), ChangeSetId, RecordType, RecordId, Action, ActorId, At, Reason, Snapshot);

        /// <summary>The change this row makes, with its rows in the tables tried: a snapshot may be JSON and still no record.</summary>
        public RecordChange Read()
        {
            var row = new LogRow { RecordType = RecordType, RecordId = Guid.Parse(RecordId), ActorId = Guid.Parse(ActorId), At = DapperTypes.Instant(At), Snapshot = Snapshot };
            var record = row.Record();
            _ = record is null ? 0 : Projection.Records[(int)row.Type].Rows(record).Count();
            return new RecordChange(row.Type, row.RecordId, record);
        }
    }

    private static void Check(List<Difference> differences, long revision, string column, string expected, string found)
    {
        if (expected != found)
        {
            differences.Add(new Difference("Revision", revision.ToString(CultureInfo.InvariantCulture), column, expected, found));
        }
    }
}
