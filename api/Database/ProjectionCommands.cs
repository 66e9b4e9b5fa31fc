using System.Data.Common;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>The statements of one set of changes, each prepared once and filled for every row.</summary>
internal sealed class ProjectionCommands(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> prepared = [];

    public Task Insert(ProjectionRow row) => Write(row.Table.InsertStatement, row);

    /// <summary>False when the row was not there.</summary>
    public async Task<bool> Update(ProjectionRow row) => await Write(row.Table.UpdateStatement!, row) > 0;

    public async Task Link(ProjectionTable table, string id, RegisterRecord? record)
    {
        var command = await Prepared(table.LinkStatement!, [table.Key[0], .. table.SelfReferences]);
        command.Parameters[0].Value = id;
        for (var index = 0; index < table.SelfReferences.Count; index++)
        {
            command.Parameters[index + 1].Value = (record is null ? null : table.SelfReferences[index].Read(record)) ?? DBNull.Value;
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task Delete(ProjectionTable table, string recordId)
    {
        var command = await Prepared(table.DeleteStatement, [table.Key[0]]);
        command.Parameters[0].Value = recordId;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in prepared.Values)
        {
            await command.DisposeAsync();
        }
    }

    private async Task<int> Write(string statement, ProjectionRow row)
    {
        var command = await Prepared(statement, row.Table.Inserted);
        var parameter = 0;
        foreach (var (column, value) in row.Table.Columns.Zip(row.Values))
        {
            if (!row.Table.SelfReferences.Contains(column))
            {
                command.Parameters[parameter++].Value = value ?? DBNull.Value;
            }
        }

        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<DbCommand> Prepared(string statement, IEnumerable<ProjectionColumn> columns)
    {
        if (prepared.TryGetValue(statement, out var ready))
        {
            return ready;
        }

        var command = connection.CreateCommand();
        prepared.Add(statement, command);
        command.Transaction = transaction;
#pragma warning disable CA2100 // A constant text built once from the tables' names; values are parameters.
        command.CommandText = statement;
#pragma warning restore CA2100
        foreach (var column in columns)
        {
            var parameter = command.CreateParameter();
            column.Describe(parameter);
            parameter.Value = DBNull.Value;
            command.Parameters.Add(parameter);
        }

        await command.PrepareAsync(cancellationToken);
        return command;
    }
}
