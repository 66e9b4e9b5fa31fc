using Dapper;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>Reads the log itself: the history of one record, or what happened in the register.</summary>
public sealed class RecordLog(DatabaseEngine engine)
{
    internal const string FirstSql =
        """
        SELECT Number, ChangeSetId, RecordType, RecordId, Action, ActorId, At, Reason, Snapshot, Hash
        FROM Revision WHERE Number = (SELECT MIN(Number) FROM Revision WHERE RecordType = @RecordType AND RecordId = @RecordId)
        """;

    internal const string OfRecordSql =
        """
        SELECT Number, ChangeSetId, RecordType, RecordId, Action, ActorId, At, Reason, Snapshot, Hash
        FROM Revision WHERE RecordType = @RecordType AND RecordId = @RecordId AND Number <= @UpTo ORDER BY Number
        """;

    internal const string OfChangeSetSql =
        """
        SELECT Number, ChangeSetId, RecordType, RecordId, Action, ActorId, At, Reason, Snapshot, Hash
        FROM Revision WHERE ChangeSetId = @ChangeSetId ORDER BY Number
        """;

    internal const string HeadersSql =
        """
        SELECT Number, ChangeSetId, RecordType, RecordId, Action, ActorId, At, Reason, Hash
        FROM Revision WHERE Number > @After AND Number <= @UpTo ORDER BY Number
        """;

    internal const string OfKindSql =
        """
        SELECT Number, ChangeSetId, RecordType, RecordId, Action, ActorId, At, Reason, Snapshot, Hash
        FROM Revision WHERE RecordType = @RecordType AND Number > @After AND Number <= @UpTo ORDER BY Number
        """;

    internal const string HashSql = "SELECT Hash FROM Revision WHERE Number = @Number";

    /// <summary>The revision that created a record, or null when there never was one with this id.</summary>
    public async Task<LogRow?> First(RecordType type, Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<LogRow>(new CommandDefinition(FirstSql, new { RecordType = type.WireName(), RecordId = id }, cancellationToken: cancellationToken));
    }

    /// <summary>Every revision of a record up to a revision, oldest first.</summary>
    public async Task<IReadOnlyList<LogRow>> Of(RecordType type, Guid id, long upTo, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        return (await connection.QueryAsync<LogRow>(new CommandDefinition(OfRecordSql, new { RecordType = type.WireName(), RecordId = id, UpTo = upTo }, cancellationToken: cancellationToken))).AsList();
    }

    /// <summary>What one request wrote, in its order; none when there is no such change set.</summary>
    public async Task<IReadOnlyList<LogRow>> OfChangeSet(Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        return (await connection.QueryAsync<LogRow>(new CommandDefinition(OfChangeSetSql, new { ChangeSetId = id }, cancellationToken: cancellationToken))).AsList();
    }

    /// <summary>The revisions after one number up to another, oldest first, without snapshots.</summary>
    public async Task<IReadOnlyList<LogRow>> Headers(long after, long upTo, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        return (await connection.QueryAsync<LogRow>(new CommandDefinition(HeadersSql, new { After = after, UpTo = upTo }, cancellationToken: cancellationToken))).AsList();
    }

    /// <summary>The revisions of some kinds of record after one number up to another, oldest first.</summary>
    public async Task<IReadOnlyList<LogRow>> OfKinds(IEnumerable<RecordType> types, long after, long upTo, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        var rows = new List<LogRow>();
        foreach (var type in types)
        {
            // One statement for each kind: T-SQL knows no list as a parameter.
            rows.AddRange(await connection.QueryAsync<LogRow>(new CommandDefinition(OfKindSql, new { RecordType = type.WireName(), After = after, UpTo = upTo }, cancellationToken: cancellationToken)));
        }

        return [.. rows.OrderBy(row => row.Number)];
    }

    /// <summary>The hash of a revision, or null when there is none with this number.</summary>
    public async Task<string?> HashOf(long number, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(HashSql, new { Number = number }, cancellationToken: cancellationToken));
    }
}
