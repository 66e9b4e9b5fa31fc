using System.Security.Cryptography;
using System.Text;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>One row of the log as it is stored.</summary>
public sealed record LogRow
{
    public long Number { get; init; }
    public Guid ChangeSetId { get; init; }
    public string RecordType { get; init; } = "";
    public Guid RecordId { get; init; }
    public string Action { get; init; } = "";
    public Guid ActorId { get; init; }
    public DateTimeOffset At { get; init; }
    public string? Reason { get; init; }

    /// <summary>The record after the change; absent after a deletion.</summary>
    public string? Snapshot { get; init; }
    public string Hash { get; init; } = "";

    public RecordType Type => Enum.Parse<RecordType>(RecordType, ignoreCase: true);

    /// <summary>The record after the change, or null when it was deleted.</summary>
    public RegisterRecord? Record() => Snapshot is null ? null : Database.Snapshot.Read(Type, Snapshot, At, ActorId);

    /// <summary>
    /// SHA-256, lower-case hexadecimal, over the previous hash and every stored column in order, each as its UTF-8 with
    /// its length in bytes before it (netstrings; absent is <c>-</c>), so that no two rows can read as one.
    /// </summary>
    public string ComputeHash(string previousHash) => Chain.Hash(
        previousHash,
        Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        DapperTypes.Text(ChangeSetId),
        RecordType,
        DapperTypes.Text(RecordId),
        Action,
        DapperTypes.Text(ActorId),
        DapperTypes.Text(At),
        Reason,
        Snapshot);
}

/// <summary>The hash that chains append-only rows, the same on every engine since it reads stored values only.</summary>
public static class Chain
{
    public static string Hash(params ReadOnlySpan<string?> columns)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var column in columns)
        {
            if (column is null)
            {
                hash.AppendData("-,"u8);
                continue;
            }

            var bytes = Encoding.UTF8.GetBytes(column);
            hash.AppendData(Encoding.ASCII.GetBytes(bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + ":"));
            hash.AppendData(bytes);
            hash.AppendData(","u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
