using System.Data.Common;
using System.IO.Compression;
using Dapper;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>A file that was brought in, as it is kept.</summary>
public sealed record KeptImport
{
    public Guid Id { get; init; }
    public string FileName { get; init; } = "";

    /// <summary>What it is by its content, by its name on the wire.</summary>
    public string Format { get; init; } = "";

    /// <summary>In bytes, as it was sent.</summary>
    public int Size { get; init; }

    /// <summary>gzip of the file; null once it was committed.</summary>
    public byte[]? Content { get; init; }

    /// <summary><see cref="ImportSettings"/> as JSON.</summary>
    public string Settings { get; init; } = "{}";

    /// <summary><see cref="ImportPlan.Digest"/> of the plan that was last shown.</summary>
    public string Digest { get; init; } = "";
    public DateTimeOffset CreatedAt { get; init; }
    public Guid CreatedBy { get; init; }
    public DateTimeOffset? CommittedAt { get; init; }
    public Guid? ChangeSetId { get; init; }
}

/// <summary>Keeps files between their preview and their commit, so that both are of the same bytes; on every node, through a restart.</summary>
public sealed class ImportFiles(DatabaseEngine engine, TimeProvider time)
{
    /// <summary>How long a file that nobody commits is kept: it may hold anything.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>Most files that wait at once; the oldest makes place.</summary>
    public const int MostWaiting = 20;

    private const int Attempts = 20;

    internal const string InsertSql =
        """
        INSERT INTO Import (Id, FileName, Format, Size, Content, Settings, Digest, CreatedAt, CreatedBy, CommittedAt, ChangeSetId)
        VALUES (@Id, @FileName, @Format, @Size, @Content, @Settings, @Digest, @CreatedAt, @CreatedBy, NULL, NULL)
        """;

    internal const string OneSql = "SELECT Id, FileName, Format, Size, Content, Settings, Digest, CreatedAt, CreatedBy, CommittedAt, ChangeSetId FROM Import WHERE Id = @Id";

    internal const string AllSql = "SELECT Id, FileName, Format, Size, Settings, Digest, CreatedAt, CreatedBy, CommittedAt, ChangeSetId FROM Import ORDER BY CreatedAt, Id";

    internal const string ShownSql = "UPDATE Import SET Settings = @Settings, Digest = @Digest WHERE Id = @Id AND CommittedAt IS NULL";

    internal const string CommittedSql = "UPDATE Import SET Content = NULL, CommittedAt = @CommittedAt, ChangeSetId = @ChangeSetId WHERE Id = @Id AND CommittedAt IS NULL";

    internal const string DeleteSql = "DELETE FROM Import WHERE Id = @Id AND CommittedAt IS NULL";

    internal const string MappingsSql = "SELECT Headings, Choice FROM ImportMapping ORDER BY Headings";

    internal const string InsertMappingSql = "INSERT INTO ImportMapping (Headings, Choice, ChangedAt) VALUES (@Headings, @Choice, @ChangedAt)";

    internal const string UpdateMappingSql = "UPDATE ImportMapping SET Choice = @Choice, ChangedAt = @ChangedAt WHERE Headings = @Headings";

    /// <summary>Keeps a new one, and lets go of those that waited too long.</summary>
    public Task Add(KeptImport import, CancellationToken cancellationToken) => Write(
        async (connection, transaction) =>
        {
            var waiting = (await connection.QueryAsync<KeptImport>(AllSql, transaction: transaction)).Where(kept => kept.CommittedAt is null).ToArray();
            var gone = waiting.Where(kept => kept.CreatedAt < import.CreatedAt - KeptFor).Union(waiting.Take(waiting.Length - MostWaiting + 1));
            foreach (var kept in gone)
            {
                await connection.ExecuteAsync(DeleteSql, new { kept.Id }, transaction);
            }

            await connection.ExecuteAsync(InsertSql, import, transaction);
        },
        cancellationToken);

    /// <exception cref="Refusal">404 when there is none (any more).</exception>
    public async Task<KeptImport> Find(Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<KeptImport>(new CommandDefinition(OneSql, new { Id = id }, cancellationToken: cancellationToken)) is { } kept
            && (kept.CommittedAt is not null || kept.CreatedAt >= time.GetUtcNow() - KeptFor)
            ? kept
            : throw NotFound();
    }

    /// <summary>Newest first, without their content.</summary>
    public async Task<IReadOnlyList<KeptImport>> All(CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        return [.. (await connection.QueryAsync<KeptImport>(new CommandDefinition(AllSql, cancellationToken: cancellationToken))).Reverse()];
    }

    /// <summary>Remembers how it is to be read, which plan was shown for that, and how sheets with these headings are to be read from now on.</summary>
    /// <exception cref="Refusal">409 when it was committed meanwhile.</exception>
    public Task Shown(Guid id, string settings, string digest, IReadOnlyDictionary<string, string> mappings, CancellationToken cancellationToken) => Write(
        async (connection, transaction) =>
        {
            if (await connection.ExecuteAsync(ShownSql, new { Id = id, Settings = settings, Digest = digest }, transaction) == 0)
            {
                throw Committed();
            }

            foreach (var (headings, choice) in mappings)
            {
                var row = new { Headings = headings, Choice = choice, ChangedAt = time.GetUtcNow() };
                if (await connection.ExecuteAsync(UpdateMappingSql, row, transaction) == 0)
                {
                    await connection.ExecuteAsync(InsertMappingSql, row, transaction);
                }
            }
        },
        cancellationToken);

    /// <summary>Throws one away.</summary>
    /// <exception cref="Refusal">404 when there is none, 409 when it was committed.</exception>
    public Task Delete(Guid id, CancellationToken cancellationToken) => Write(
        async (connection, transaction) =>
        {
            if (await connection.ExecuteAsync(DeleteSql, new { Id = id }, transaction) == 0)
            {
                throw await connection.QuerySingleOrDefaultAsync<KeptImport>(OneSql, new { Id = id }, transaction) is null ? NotFound() : Committed();
            }
        },
        cancellationToken);

    /// <summary>The choices people made for sheets, by the digest of their headings.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Mappings(CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        return (await connection.QueryAsync<(string Headings, string Choice)>(new CommandDefinition(MappingsSql, cancellationToken: cancellationToken)))
            .ToDictionary(row => row.Headings, row => row.Choice, StringComparer.Ordinal);
    }

    /// <summary>Marks one as done, within the transaction of what it wrote.</summary>
    /// <exception cref="Refusal">409 when somebody else was first.</exception>
    internal static async Task Committed(DbConnection connection, DbTransaction transaction, Guid id, ChangeSet set, CancellationToken cancellationToken)
    {
        if (await connection.ExecuteAsync(new CommandDefinition(CommittedSql, new { Id = id, CommittedAt = set.At, ChangeSetId = set.Id }, transaction, cancellationToken: cancellationToken)) == 0)
        {
            throw Committed();
        }
    }

    internal static Refusal Committed() => new(RefusalKind.Conflict, "import-committed", new Sentence("import.refused.committed"));

    internal static byte[] Pack(ReadOnlyMemory<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes.Span);
        }

        return packed.ToArray();
    }

    internal static ReadOnlyMemory<byte> Unpack(KeptImport kept)
    {
        var bytes = new byte[kept.Size];
        using var gzip = new GZipStream(new MemoryStream(kept.Content ?? throw Committed()), CompressionMode.Decompress);
        gzip.ReadExactly(bytes);
        return bytes;
    }

    private static Refusal NotFound() => new(RefusalKind.NotFound, "not-found", new Sentence("import.refused.notFound"));

    private async Task Write(Func<DbConnection, DbTransaction, Task> write, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            using var turn = await engine.WriterTurn(cancellationToken);
            try
            {
                await using var connection = await engine.Open(cancellationToken);
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                await write(connection, transaction);
                await transaction.CommitAsync(cancellationToken);
                return;
            }
            catch (DbException busy) when (engine.IsTransient(busy) || engine.IsUniqueViolation(busy))
            {
                // Another node held the file, won the deadlock, or remembered the same headings: once more, after it.
            }
        }

        throw new Refusal(RefusalKind.Conflict, "busy", new Sentence("problem.busy"));
    }
}
