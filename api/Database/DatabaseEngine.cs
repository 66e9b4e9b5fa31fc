using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace PrivacyRegister.Database;

/// <summary>
/// The few things in which the two databases differ: opening, recognising a violated key, the folder of migrations.
/// Every statement is written once and runs on both.
/// </summary>
public abstract partial class DatabaseEngine
{
    /// <summary>The setting's value: <c>sqlite</c> or <c>sqlserver</c>; also the folder under <c>db/</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What a person is shown at start: the file, or server and database; never a password.</summary>
    public abstract string Description { get; }

    public abstract string ConnectionString { get; }

    /// <summary>An open connection with the engine's session settings made.</summary>
    public abstract Task<DbConnection> Open(CancellationToken cancellationToken);

    /// <summary>Waits for this process's turn to write. SQLite knows one writer at a time; SQL Server needs no gate.</summary>
    public abstract Task<IDisposable> WriterTurn(CancellationToken cancellationToken);

    public abstract bool IsUniqueViolation(DbException exception);

    public abstract bool IsReferenceViolation(DbException exception);

    /// <summary>Two writers met (deadlock victim, busy file): the same work may be tried again.</summary>
    public abstract bool IsTransient(DbException exception);

    /// <summary>Copies all of it, as it is at one moment, into an empty file that is there; others may read and write meanwhile.</summary>
    /// <exception cref="Register.Refusal">404: there is nothing to copy; 501: a server that makes its own backups.</exception>
    internal abstract Task CopyTo(string path, CancellationToken cancellationToken);

    /// <exception cref="ArgumentException">The setting names no known engine.</exception>
    public static DatabaseEngine From(IConfiguration configuration)
    {
        var name = configuration["Database:Engine"] ?? "sqlite";
        var connectionString = configuration.GetConnectionString("Register");
        return name.ToLowerInvariant() switch
        {
            "sqlite" => new SqliteEngine(string.IsNullOrWhiteSpace(connectionString) ? SqliteEngine.DefaultConnectionString() : connectionString),
            "sqlserver" => new SqlServerEngine(connectionString ?? ""),
            _ => throw new DatabaseRefusal(new("database.unknownEngine", ("engine", name))),
        };
    }
}

/// <summary>The embedded default: one file, no server.</summary>
public sealed partial class SqliteEngine : DatabaseEngine
{
    private readonly SemaphoreSlim writer = new(1, 1);

    public SqliteEngine(string connectionString)
    {
        SqliteConnectionStringBuilder settings;
        try
        {
            settings = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException malformed)
        {
            throw new DatabaseRefusal(new("database.malformedConnectionString"), malformed);
        }

        settings.ForeignKeys = true;
        settings.DefaultTimeout = 30;
        File = settings.DataSource;
        ConnectionString = settings.ToString();
    }

    public string File { get; }

    public override string Name => "sqlite";

    public override string Description => Path.GetFullPath(File);

    public override string ConnectionString { get; }

    public static string DefaultConnectionString()
    {
        var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "PrivacyRegister");
        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "register.db") }.ToString();
    }

    public override async Task<DbConnection> Open(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var settings = connection.CreateCommand();
            // FULL: an acknowledged commit is on the disk, so it survives the plug being pulled.
            settings.CommandText = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000;";
            await settings.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async Task<IDisposable> WriterTurn(CancellationToken cancellationToken)
    {
        await writer.WaitAsync(cancellationToken);
        return new Turn(writer);
    }

    // https://sqlite.org/rescode.html: 1555 SQLITE_CONSTRAINT_PRIMARYKEY, 2067 SQLITE_CONSTRAINT_UNIQUE, 787 SQLITE_CONSTRAINT_FOREIGNKEY.
    public override bool IsUniqueViolation(DbException exception) => exception is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    public override bool IsReferenceViolation(DbException exception) => exception is SqliteException { SqliteExtendedErrorCode: 787 };

    // 5 SQLITE_BUSY, 6 SQLITE_LOCKED.
    public override bool IsTransient(DbException exception) => exception is SqliteException { SqliteErrorCode: 5 or 6 };

    private sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}

/// <summary>Production: many users and nodes over one SQL Server.</summary>
public sealed partial class SqlServerEngine : DatabaseEngine
{
    public SqlServerEngine(string connectionString)
    {
        SqlConnectionStringBuilder settings;
        try
        {
            settings = new SqlConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException malformed)
        {
            throw new DatabaseRefusal(new("database.malformedConnectionString"), malformed);
        }

        if (string.IsNullOrWhiteSpace(settings.DataSource) || string.IsNullOrWhiteSpace(settings.InitialCatalog))
        {
            throw new DatabaseRefusal(new("database.incompleteConnectionString"));
        }

        Description = $"{settings.DataSource} / {settings.InitialCatalog}";
        ConnectionString = settings.ToString();
    }

    public override string Name => "sqlserver";

    public override string Description { get; }

    public override string ConnectionString { get; }

    public override async Task<DbConnection> Open(CancellationToken cancellationToken)
    {
        var connection = new SqlConnection(ConnectionString);
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

    public override Task<IDisposable> WriterTurn(CancellationToken cancellationToken) => Task.FromResult<IDisposable>(NoGate.Instance);

    internal override Task CopyTo(string path, CancellationToken cancellationToken)
    {
        var name = new SqlConnectionStringBuilder(ConnectionString).InitialCatalog;
        var statement = $"BACKUP DATABASE [{name.Replace("]", "]]", StringComparison.Ordinal)}] TO DISK = N'{name.Replace("'", "''", StringComparison.Ordinal)}.bak' WITH CHECKSUM";
        throw new Register.Refusal(Register.RefusalKind.NotAvailable, "not-available", new Register.Sentence("backup.ofServer", ("database", Description), ("statement", statement)));
    }

    public override bool IsUniqueViolation(DbException exception) => exception is SqlException { Number: 2627 or 2601 };

    public override bool IsReferenceViolation(DbException exception) => exception is SqlException { Number: 547 };

    // 1205: chosen as deadlock victim.
    public override bool IsTransient(DbException exception) => exception is SqlException { Number: 1205 };

    private sealed class NoGate : IDisposable
    {
        public static readonly NoGate Instance = new();

        public void Dispose()
        {
        }
    }
}
