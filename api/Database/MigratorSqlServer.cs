using System.Data.Common;
using DbUp;
using DbUp.Builder;
using Microsoft.Data.SqlClient;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <content>A server: it may be out of reach, not know us, or not have the database.</content>
public sealed partial class SqlServerEngine
{
    internal override string TablesQuery => "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'dbo' AND TABLE_TYPE = 'BASE TABLE'";

    private string Unpooled => new SqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString();

    internal override Task Inspect(CancellationToken cancellationToken) => Task.CompletedTask;

    // The server looks after its own pages (PAGE_VERIFY CHECKSUM).
    internal override Task GoThrough(CancellationToken cancellationToken) => Task.CompletedTask;

    internal override async Task<DbConnection> OpenUnpooled(CancellationToken cancellationToken)
    {
        var connection = new SqlConnection(Unpooled);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    internal override UpgradeEngineBuilder Upgrade() => DeployChanges.To.SqlDatabase(() => new SqlConnection(Unpooled));

    internal override Task Settle(CancellationToken cancellationToken) => Task.CompletedTask;

    // 2714, 1913: the table or index is there already, made by another node a moment ago.
    internal override bool MayPass(DbException exception) => exception is SqlException { Number: 2714 or 1913 } || IsTransient(exception) || IsUniqueViolation(exception);

    internal override Sentence Explain(DbException exception) => exception switch
    {
        SqlException { Number: 18456 } => new("database.loginFailed", ("database", Description)),
        SqlException { Number: 4060 or 911 } => new("database.missing", ("database", Description)),
        // 20 and up: the connection itself broke, or was never made.
        SqlException { Class: >= 20 } => new("database.unreachable", ("database", Description), ("message", exception.Message)),
        _ => new("database.failed", ("database", Description), ("message", exception.Message)),
    };
}
