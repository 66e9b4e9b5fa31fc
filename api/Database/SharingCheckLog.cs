using System.Data.Common;
using System.Globalization;
using Dapper;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>A check as it was recorded: who asked, what, and the answer in both languages (JSON). Names no person.</summary>
public sealed record SharingCheckRow
{
    /// <summary>Place in the chain, from 1, without gaps.</summary>
    public long Number { get; init; }
    public Guid Id { get; init; }

    /// <summary>UTC; never earlier than that of the check before.</summary>
    public DateTimeOffset At { get; init; }
    public Guid ActorId { get; init; }
    public Guid? PartyId { get; init; }
    public Guid PurposeId { get; init; }

    /// <summary>allowed, conditional or refused.</summary>
    public string Verdict { get; init; } = "";
    public long RegisterRevision { get; init; }
    public string Question { get; init; } = "";
    public string AnswerNl { get; init; } = "";
    public string AnswerEn { get; init; } = "";
    public string Hash { get; init; } = "";

    /// <summary>The hash over the one before and every column in order, like the log's.</summary>
    public string ComputeHash(string previousHash) => Chain.Hash(
        previousHash,
        Number.ToString(CultureInfo.InvariantCulture),
        DapperTypes.Text(Id),
        DapperTypes.Text(At),
        DapperTypes.Text(ActorId),
        PartyId is { } party ? DapperTypes.Text(party) : null,
        DapperTypes.Text(PurposeId),
        Verdict,
        RegisterRevision.ToString(CultureInfo.InvariantCulture),
        Question,
        AnswerNl,
        AnswerEn);
}

/// <summary>What lists filter checks by, without the texts.</summary>
public sealed record SharingCheckEntry
{
    public long Number { get; init; }
    public Guid? PartyId { get; init; }
    public Guid PurposeId { get; init; }
    public string Verdict { get; init; } = "";
}

/// <summary>
/// The recorded checks: a chain of their own beside the log of the register, append-only. Each append moves the chain's head
/// on from where it was read, in one transaction with the row; whoever comes second reads anew, so any number of nodes
/// write one chain.
/// </summary>
public sealed class SharingCheckLog(DatabaseEngine engine, TimeProvider time)
{
    internal const string HeadSql = "SELECT Number, Hash, At FROM SharingCheckHead WHERE Id = 1";

    internal const string MoveHeadSql = "UPDATE SharingCheckHead SET Number = @Number, Hash = @Hash, At = @At WHERE Id = 1 AND Number = @Expected";

    internal const string InsertSql =
        """
        INSERT INTO SharingCheck (Number, Id, At, ActorId, PartyId, PurposeId, Verdict, RegisterRevision, Question, AnswerNl, AnswerEn, Hash)
        VALUES (@Number, @Id, @At, @ActorId, @PartyId, @PurposeId, @Verdict, @RegisterRevision, @Question, @AnswerNl, @AnswerEn, @Hash)
        """;

    internal const string FindSql =
        """
        SELECT Number, Id, At, ActorId, PartyId, PurposeId, Verdict, RegisterRevision, Question, AnswerNl, AnswerEn, Hash
        FROM SharingCheck WHERE Id = @Id
        """;

    internal const string BetweenSql =
        """
        SELECT Number, Id, At, ActorId, PartyId, PurposeId, Verdict, RegisterRevision, Question, AnswerNl, AnswerEn, Hash
        FROM SharingCheck WHERE Number > @After AND Number <= @UpTo ORDER BY Number
        """;

    internal const string AtNumberSql =
        """
        SELECT Number, Id, At, ActorId, PartyId, PurposeId, Verdict, RegisterRevision, Question, AnswerNl, AnswerEn, Hash
        FROM SharingCheck WHERE Number = @Number
        """;

    internal const string EntriesSql =
        "SELECT Number, PartyId, PurposeId, Verdict FROM SharingCheck WHERE At >= @From AND At <= @Until ORDER BY Number DESC";

    internal const string EntriesOfActorSql =
        "SELECT Number, PartyId, PurposeId, Verdict FROM SharingCheck WHERE ActorId = @ActorId AND At >= @From AND At <= @Until ORDER BY Number DESC";

    internal const string LastSql = "SELECT MAX(Number) FROM SharingCheck";

    private const int Attempts = 50;
    private const long Batch = 500;

    /// <summary>Records a check: gives it its number, id, time and hash.</summary>
    /// <exception cref="Refusal">409: the database stayed busy.</exception>
    public async Task<SharingCheckRow> Append(SharingCheckRow check, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            using var turn = await engine.WriterTurn(cancellationToken);
            try
            {
                if (await TryAppend(check, cancellationToken) is { } recorded)
                {
                    return recorded;
                }
            }
            catch (DbException busy) when (engine.IsTransient(busy))
            {
                // Another process held the file or won the deadlock: the next head.
            }
        }

        throw new Refusal(RefusalKind.Conflict, "busy", new("problem.busy"));
    }

    public async Task<SharingCheckRow?> Find(Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<SharingCheckRow>(new CommandDefinition(FindSql, new { Id = id }, cancellationToken: cancellationToken));
    }

    /// <summary>Entries of checks in a span of time, newest first; of one actor, or (null) of everybody.</summary>
    public async Task<IReadOnlyList<SharingCheckEntry>> Entries(Guid? actorId, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        var entries = actorId is { } actor
            ? await connection.QueryAsync<SharingCheckEntry>(new CommandDefinition(EntriesOfActorSql, new { ActorId = actor, From = from, Until = until }, cancellationToken: cancellationToken))
            : await connection.QueryAsync<SharingCheckEntry>(new CommandDefinition(EntriesSql, new { From = from, Until = until }, cancellationToken: cancellationToken));
        return entries.AsList();
    }

    /// <summary>The checks with these numbers, in that order.</summary>
    public async Task<IReadOnlyList<SharingCheckRow>> Read(IEnumerable<long> numbers, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        var rows = new List<SharingCheckRow>();
        foreach (var number in numbers)
        {
            rows.Add(await connection.QuerySingleAsync<SharingCheckRow>(new CommandDefinition(AtNumberSql, new { Number = number }, cancellationToken: cancellationToken)));
        }

        return rows;
    }

    /// <summary>Follows the chain from its beginning to its head; every row that does not fit is a difference.</summary>
    public static async Task<IReadOnlyList<Difference>> Compare(DbConnection connection, DbTransaction? transaction, int most, CancellationToken cancellationToken)
    {
        var differences = new List<Difference>();
        var head = await connection.QuerySingleAsync<ChainHead>(new CommandDefinition(HeadSql, transaction: transaction, cancellationToken: cancellationToken));
        var last = new SharingCheckRow();
        for (long after = 0; after < head.Number && differences.Count < most; after += Batch)
        {
            foreach (var row in await connection.QueryAsync<SharingCheckRow>(new CommandDefinition(BetweenSql, new { After = after, UpTo = Math.Min(after + Batch, head.Number) }, transaction, cancellationToken: cancellationToken)))
            {
                Check(row.Number, "Number", Text(last.Number + 1), Text(row.Number));
                Check(row.Number, "Hash", row.ComputeHash(last.Hash), row.Hash);
                if (row.At < last.At)
                {
                    Check(row.Number, "At", "≥ " + DapperTypes.Text(last.At), DapperTypes.Text(row.At));
                }

                last = row;
            }
        }

        Check(head.Number, "Head.Number", Text(last.Number), Text(head.Number));
        Check(head.Number, "Head.Hash", last.Hash, head.Hash);

        // Rows beyond the head, as it stands after they were counted, were not appended by this program.
        var end = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(LastSql, transaction: transaction, cancellationToken: cancellationToken)) ?? 0;
        var now = await connection.QuerySingleAsync<ChainHead>(new CommandDefinition(HeadSql, transaction: transaction, cancellationToken: cancellationToken));
        if (end > now.Number)
        {
            Check(end, "Number", Text(now.Number), Text(end));
        }

        return differences;

        void Check(long number, string column, string expected, string found)
        {
            if (expected != found)
            {
                differences.Add(new Difference("SharingCheck", Text(number), column, expected, found));
            }
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<SharingCheckRow?> TryAppend(SharingCheckRow check, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var head = await connection.QuerySingleAsync<ChainHead>(HeadSql, transaction: transaction);
        var at = time.GetUtcNow().ToUniversalTime();
        at = at < head.At ? head.At : at;
        var row = check with { Number = head.Number + 1, Id = Guid.CreateVersion7(at), At = at };
        row = row with { Hash = row.ComputeHash(head.Hash) };
        if (await connection.ExecuteAsync(MoveHeadSql, new { row.Number, row.Hash, row.At, Expected = head.Number }, transaction) == 0)
        {
            return null;
        }

        await connection.ExecuteAsync(InsertSql, row, transaction);
        await transaction.CommitAsync(cancellationToken);
        return row;
    }

    private sealed record ChainHead
    {
        public long Number { get; init; }
        public string Hash { get; init; } = "";
        public DateTimeOffset At { get; init; }
    }
}
