using System.Data.Common;
using DbUp;
using DbUp.Builder;
using Microsoft.Data.Sqlite;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <content>One file: it may be missing, read-only, damaged, or something else altogether.</content>
public sealed partial class SqliteEngine
{
    // A file another program holds is tried again by the migrator, which also knows when to give up.
    private const int LockedAfterSeconds = 3;

    internal override string TablesQuery => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";

    private string Unpooled => new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false, DefaultTimeout = LockedAfterSeconds }.ToString();

    internal override Task Inspect(CancellationToken cancellationToken)
    {
        var settings = new SqliteConnectionStringBuilder(ConnectionString);
        if (settings.Mode == SqliteOpenMode.Memory || File is "" or ":memory:")
        {
            throw new DatabaseRefusal(new("database.noFile"));
        }

        if (Directory.Exists(File))
        {
            throw new DatabaseRefusal(new("database.isFolder", ("database", Description)));
        }

        if (!System.IO.File.Exists(File))
        {
            MakeFolder();
            return Task.CompletedTask;
        }

        // Asked before opening: SQLite would open a read-only file and only fail at the first change.
        if (settings.Mode == SqliteOpenMode.ReadOnly || new FileInfo(File).IsReadOnly)
        {
            throw new DatabaseRefusal(new("database.readOnly", ("database", Description)));
        }

        return Task.CompletedTask;
    }

    // On a thread of its own: SQLite does all its work before it returns.
    internal override Task GoThrough(CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            await using var connection = await OpenUnpooled(cancellationToken);
            await using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA quick_check(1)";
            if (await check.ExecuteScalarAsync(cancellationToken) is not "ok")
            {
                throw new DatabaseRefusal(new("database.damaged", ("database", Description)));
            }
        },
        cancellationToken);

    internal override async Task<DbConnection> OpenUnpooled(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(Unpooled);
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

    internal override UpgradeEngineBuilder Upgrade() => DeployChanges.To.SqliteDatabase(Unpooled);

    internal override async Task Settle(CancellationToken cancellationToken)
    {
        await using var connection = await OpenUnpooled(cancellationToken);
        await using var settings = connection.CreateCommand();
        // Readers and the writer do not wait for one another; the setting stays with the file.
        settings.CommandText = "PRAGMA journal_mode = WAL";
        await settings.ExecuteNonQueryAsync(cancellationToken);
    }

    // 1 SQLITE_ERROR: "table … already exists", when another process made it first.
    internal override bool MayPass(DbException exception) => exception is SqliteException { SqliteErrorCode: 1 } || IsTransient(exception) || IsUniqueViolation(exception);

    internal override Sentence Explain(DbException exception) => (exception as SqliteException)?.SqliteErrorCode switch
    {
        5 or 6 => new("database.locked", ("database", Description)),
        8 => new("database.readOnly", ("database", Description)),
        11 => new("database.damaged", ("database", Description)),
        14 => new("database.cannotOpen", ("database", Description)),
        26 => new("database.notADatabase", ("database", Description)),
        _ => new("database.failed", ("database", Description), ("message", exception.Message)),
    };

    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(File))!);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseRefusal(new("database.cannotOpen", ("database", Description)), refused);
        }
    }
}
