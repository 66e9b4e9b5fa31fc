using System.Security.Cryptography;
using System.Text;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>
/// What an import would do to the register as it stands: row by row, and the changes it comes to. Made by pure functions, so
/// that what was seen and what is written are the same or the import is refused.
/// </summary>
internal sealed record ImportPlan
{
    private string? digest;

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<ImportRow> Rows { get; init; }

    /// <summary>None where a row has an error: all or nothing.</summary>
    public required IReadOnlyList<RecordChange> Changes { get; init; }

    /// <summary>People the file names whom the register does not know yet; they stand outside the log.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>What the file has that is of no use here, said once.</summary>
    public IReadOnlyList<Sentence> Notes { get; init; } = [];

    /// <summary>How the sheets of the file are read; none for a file without sheets.</summary>
    public IReadOnlyList<TableReading> Tables { get; init; } = [];

    public int Count(ImportAction action) => Rows.Count(row => row.Action == action);

    public bool HasErrors => Rows.Any(row => row.Action == ImportAction.Error);

    /// <summary>SHA-256 of everything it would write: two plans with the same one do the same.</summary>
    public string Digest => digest ??= Compute();

    private string Compute()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var change in Changes)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{change.Type}/{change.Id:D}/{Snapshot.Write(change.After!)}\n"));
        }

        foreach (var person in People)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{person}\n"));
        }

        hash.AppendData(Encoding.UTF8.GetBytes($"{Rows.Count(row => row.Action == ImportAction.Error)}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
