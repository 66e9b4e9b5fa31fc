using System.Data.Common;
using System.Globalization;
using Dapper;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>What a verification found. <see cref="Intact"/>: the chain, its head and the tables all agree.</summary>
public sealed record VerificationResult(bool Intact, long Revisions, string HeadHash, IReadOnlyList<Difference> Differences);

/// <summary>
/// Proves that nobody altered the register: recomputes every hash from the stored bytes, follows the chain to the head,
/// recomputes every table from the log, and follows the chain of the sharing checks.
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
        var latest = new Dictionary<(string Type, Guid Id), LogRow>();
        var hash = "";
        var at = DateTimeOffset.MinValue;
        long number = 0;
        for (long after = 0; after < head.Revision && differences.Count < Most; after += Batch)
        {
            var rows = await connection.QueryAsync<LogRow>(new CommandDefinition(
                RegisterStore.RevisionsBetweenSql,
                new { After = after, UpTo = Math.Min(after + Batch, head.Revision) },
                transaction,
                cancellationToken: cancellationToken));
            foreach (var row in rows)
            {
                Check(differences, row.Number, "Number", (number + 1).ToString(CultureInfo.InvariantCulture), row.Number.ToString(CultureInfo.InvariantCulture));
                Check(differences, row.Number, "Hash", row.ComputeHash(hash), row.Hash);
                if (row.At < at)
                {
                    Check(differences, row.Number, "At", "≥ " + DapperTypes.Text(at), DapperTypes.Text(row.At));
                }

                number = row.Number;
                hash = row.Hash;
                at = row.At;
                latest[(row.RecordType, row.RecordId)] = row;
            }
        }

        Check(differences, head.Revision, "Head.Revision", number.ToString(CultureInfo.InvariantCulture), head.Revision.ToString(CultureInfo.InvariantCulture));
        Check(differences, head.Revision, "Head.Hash", hash, head.Hash);
        if (Fold(latest.Values, differences) is { } image)
        {
            differences.AddRange(await Projection.Compare(connection, image, transaction, cancellationToken));
        }

        differences.AddRange(await SharingCheckLog.Compare(connection, Most, cancellationToken));

        return differences;
    }

    private static RegisterImage? Fold(IEnumerable<LogRow> rows, List<Difference> differences)
    {
        var changes = new List<RecordChange>();
        foreach (var row in rows)
        {
            try
            {
                changes.Add(new RecordChange(row.Type, row.RecordId, row.Record()));
            }
            catch (Exception unreadable) when (unreadable is System.Text.Json.JsonException or ArgumentException)
            {
                Check(differences, row.Number, "Snapshot", "JSON", unreadable.Message);
            }
        }

        return differences.Any(difference => difference.Column == "Snapshot") ? null : RegisterImage.Empty.With(changes, 0, "", default);
    }

    private static void Check(List<Difference> differences, long revision, string column, string expected, string found)
    {
        if (expected != found)
        {
            differences.Add(new Difference("Revision", revision.ToString(CultureInfo.InvariantCulture), column, expected, found));
        }
    }
}
