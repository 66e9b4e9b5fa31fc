using Dapper;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>Which versions of records came from files: a record of which every version did was never touched by a person.</summary>
internal sealed class WrittenByImports(DatabaseEngine engine)
{
    internal const string CountSql =
        """
        SELECT r.RecordId, COUNT(*) AS Versions
        FROM Revision r JOIN Import i ON i.ChangeSetId = r.ChangeSetId
        WHERE r.RecordType = @RecordType AND i.Format = @Format
        GROUP BY r.RecordId
        """;

    /// <summary>How many versions of each record files of a format wrote; records they never wrote are not in it.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> Count(RecordType type, string format, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        return (await connection.QueryAsync<(Guid Id, int Versions)>(new CommandDefinition(CountSql, new { RecordType = type.WireName(), Format = format }, cancellationToken: cancellationToken)))
            .ToDictionary(row => row.Id, row => row.Versions);
    }
}
