using System.Globalization;
using Dapper;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>What a verification found. <see cref="Intact"/>: the chain, its head and the tables all agree.</summary>
public sealed record VerificationResult(bool Intact, long Revisions, string HeadHash, IReadOnlyList<Difference> Differences);

/// <summary>
/// Proves that nobody altered the register: recomputes every hash from the stored bytes, follows the chain to the head,
/// and recomputes every table from the log.
/// </summary>
public sealed class Verification(DatabaseEngine engine, HeadReader heads)
{
    /// <summary>More differences than this say nothing more.</summary>
    private const int Most = 200;

    private const long Batch = 1_000;

    // On a register that is written to all the time, a quiet moment comes within a few tries.
    private const int Attempts = 10;

    public async Task<VerificationResult> Run(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var head = await heads.Read();
            var differences = await Compare(head, cancellationToken);

            // Written to between the head and the tables: then differences prove nothing either way.
            if (differences.Count == 0 || attempt == Attempts || (await heads.Read()).Revision == head.Revision)
            {
                return new VerificationResult(differences.Count == 0, head.Revision, head.Hash, [.. differences.Take(Most)]);
            }
        }
    }

    private async Task<List<Difference>> Compare(Head head, CancellationToken cancellationToken)
    {
        var differences = new List<Difference>();
        await using var connection = await engine.Open(cancellationToken);
        var latest = new Dictionary<(string Type, Guid Id), LogRow>();
        var hash = "";
        var at = DateTimeOffset.MinValue;
        long number = 0;
        for (long after = 0; after < head.Revision && differences.Count < Most; after += Batch)
        {
            var rows = await connection.QueryAsync<LogRow>(new CommandDefinition(
                RegisterStore.RevisionsBetweenSql,
                new { After = after, UpTo = Math.Min(after + Batch, head.Revision) },
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
            differences.AddRange(await Projection.Compare(connection, image, cancellationToken));
        }

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
