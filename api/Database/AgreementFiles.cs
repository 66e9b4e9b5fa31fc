using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>A stored file, without its bytes. <see cref="Size"/> in bytes.</summary>
public record StoredFile
{
    public Guid AgreementId { get; init; }

    /// <summary>Of the bytes, lower-case hexadecimal; the log recorded the same for the agreement.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>By what the file is, not by what its sender called it.</summary>
    public string MediaType { get; init; } = "";
    public string Name { get; init; } = "";
    public int Size { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset StoredAt { get; init; }
    public Guid StoredBy { get; init; }
}

public sealed record StoredFileWithBytes : StoredFile
{
    public byte[] Bytes { get; init; } = [];
}

/// <summary>
/// The files of agreements that are kept here, at most one each. They stand outside the log, which holds the hash of each:
/// erasing one leaves the log whole.
/// </summary>
public sealed class AgreementFiles(DatabaseEngine engine)
{
    internal const string FindSql =
        "SELECT AgreementId, Sha256, MediaType, Name, Size, StoredAt, StoredBy FROM AgreementDocument WHERE AgreementId = @AgreementId";

    internal const string ReadSql =
        "SELECT AgreementId, Sha256, MediaType, Name, Size, StoredAt, StoredBy, Bytes FROM AgreementDocument WHERE AgreementId = @AgreementId";

    internal const string BytesSql = "SELECT Sha256, Bytes FROM AgreementDocument WHERE AgreementId = @AgreementId";

    internal const string AllSql = "SELECT AgreementId FROM AgreementDocument ORDER BY AgreementId";

    internal const string InsertSql =
        """
        INSERT INTO AgreementDocument (AgreementId, Sha256, MediaType, Name, Size, StoredAt, StoredBy, Bytes)
        VALUES (@AgreementId, @Sha256, @MediaType, @Name, @Size, @StoredAt, @StoredBy, @Bytes)
        """;

    internal const string RemoveSql = "DELETE FROM AgreementDocument WHERE AgreementId = @AgreementId";

    /// <summary>What is known of the file of an agreement; null when none is stored.</summary>
    public async Task<StoredFile?> Find(Guid agreementId, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<StoredFile>(new CommandDefinition(FindSql, new { AgreementId = agreementId }, cancellationToken: cancellationToken));
    }

    /// <summary>The file of an agreement; null when none is stored.</summary>
    public async Task<StoredFileWithBytes?> Read(Guid agreementId, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<StoredFileWithBytes>(new CommandDefinition(ReadSql, new { AgreementId = agreementId }, cancellationToken: cancellationToken));
    }

    /// <summary>Puts a file in the place of whatever was stored for its agreement.</summary>
    internal static async Task Put(DbConnection connection, DbTransaction transaction, StoredFileWithBytes file, CancellationToken cancellationToken)
    {
        await Remove(connection, transaction, file.AgreementId, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(InsertSql, file, transaction, cancellationToken: cancellationToken));
    }

    /// <summary>False when none was stored.</summary>
    internal static async Task<bool> Remove(DbConnection connection, DbTransaction transaction, Guid agreementId, CancellationToken cancellationToken) =>
        await connection.ExecuteAsync(new CommandDefinition(RemoveSql, new { AgreementId = agreementId }, transaction, cancellationToken: cancellationToken)) > 0;

    /// <summary>Hashes every file anew, one in memory at a time, and looks for that hash in what the log says of the agreement.</summary>
    public static async Task<IReadOnlyList<Difference>> Compare(DbConnection connection, DbTransaction? transaction, long upTo, CancellationToken cancellationToken)
    {
        var differences = new List<Difference>();
        foreach (var id in (await connection.QueryAsync<string>(new CommandDefinition(AllSql, transaction: transaction, cancellationToken: cancellationToken))).AsList())
        {
            var command = new CommandDefinition(BytesSql, new { AgreementId = id }, transaction, cancellationToken: cancellationToken);
            if (await connection.QuerySingleOrDefaultAsync<HashedBytes>(command) is not { } file)
            {
                // Removed meanwhile.
                continue;
            }

            var hash = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
            if (hash != file.Sha256)
            {
                differences.Add(new Difference("AgreementDocument", id, "Bytes", file.Sha256, hash));
            }

            var recorded = await Recorded(connection, transaction, id, upTo, cancellationToken);
            if (!recorded.Contains(file.Sha256))
            {
                differences.Add(new Difference("AgreementDocument", id, "Sha256", recorded.Count > 0 ? recorded[^1] : null, file.Sha256));
            }
        }

        return differences;
    }

    /// <summary>Every hash the log ever recorded for an agreement, oldest first.</summary>
    private static async Task<IReadOnlyList<string>> Recorded(DbConnection connection, DbTransaction? transaction, string agreementId, long upTo, CancellationToken cancellationToken)
    {
        var revisions = await connection.QueryAsync<Revised>(new CommandDefinition(
            RecordLog.OfRecordSql,
            new { RecordType = RecordType.Agreement.WireName(), RecordId = agreementId, UpTo = upTo },
            transaction,
            cancellationToken: cancellationToken));
        return [.. revisions.Select(revised => RecordedHash(revised.Snapshot)).OfType<string>()];
    }

    private static string? RecordedHash(string? snapshot)
    {
        try
        {
            return snapshot is null ? null : (string?)JsonNode.Parse(snapshot)?["document"]?["sha256"];
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException)
        {
            // Not JSON, or of another form: a finding about the log, made where the log is read.
            return null;
        }
    }

    // As the bytes of the database say it, before anything is believed about them.
    private sealed record HashedBytes
    {
        public string Sha256 { get; init; } = "";
        public byte[] Bytes { get; init; } = [];
    }

    private sealed record Revised
    {
        public string? Snapshot { get; init; }
    }
}
