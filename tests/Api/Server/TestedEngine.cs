using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace PrivacyRegister.Tests.Api.Server;

/// <summary>
/// A database engine the whole suite runs on. Each fixture gets a new, empty database, one at a time, gone when the
/// fixture ends.
/// </summary>
public abstract class TestedEngine
{
    public static readonly TestedEngine Sqlite = new SqliteFiles();
    public static readonly TestedEngine SqlServer = new SqlServerDatabases();

    /// <summary>The fixtures' source: every engine there is.</summary>
    public static IEnumerable<TestedEngine> All => [Sqlite, SqlServer];

    /// <summary>A new, empty database. An engine this machine does not have is skipped with its reason; one that is set but broken fails.</summary>
    public abstract Task<TestDatabase> Create();

    private sealed class SqliteFiles : TestedEngine
    {
        public override Task<TestDatabase> Create()
        {
            var folder = Directory.CreateTempSubdirectory("privacy-register-api-");
            var connectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "register.db") }.ToString();
            return Task.FromResult(new TestDatabase("sqlite", connectionString, () =>
            {
                SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
                return Task.CompletedTask;
            }));
        }

        public override string ToString() => "sqlite";
    }

    private sealed class SqlServerDatabases : TestedEngine
    {
        private const int DropAttempts = 20;
        private static readonly TimeSpan DropPause = TimeSpan.FromMilliseconds(250);

        // Fixtures run beside one another; a server may hold one database of ours at a time.
        private static readonly SemaphoreSlim OneAtATime = new(1, 1);

        public override async Task<TestDatabase> Create()
        {
            var server = await SqlServerUnderTest.ConnectionString();
            await OneAtATime.WaitAsync();
            try
            {
                return await CreateAlone(server);
            }
            catch
            {
                OneAtATime.Release();
                throw;
            }
        }

        private static async Task<TestDatabase> CreateAlone(string server)
        {
            var name = "register_" + Guid.NewGuid().ToString("N");
            await Execute(server, $"CREATE DATABASE {name}");
            var connectionString = new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ToString();
            return new TestDatabase("sqlserver", connectionString, async () =>
            {
                try
                {
                    await Drop(server, name);
                }
                finally
                {
                    OneAtATime.Release();
                }
            });
        }

        public override string ToString() => "sqlserver";

        // A server may take a moment to notice that the last connection is gone.
        private static async Task Drop(string server, string name)
        {
            for (var attempt = 1; ; attempt++)
            {
                SqlConnection.ClearAllPools();
                try
                {
                    await Execute(server, $"DROP DATABASE {name}");
                    return;
                }
                catch (SqlException) when (attempt < DropAttempts)
                {
                    await Task.Delay(DropPause);
                }
            }
        }

        private static async Task Execute(string server, string sql)
        {
            await using var connection = new SqlConnection(new SqlConnectionStringBuilder(server) { Pooling = false }.ToString());
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }
}

/// <summary>A database of one fixture, by the settings that make the program use it.</summary>
public sealed class TestDatabase(string engine, string connectionString, Func<Task> drop) : IAsyncDisposable
{
    public string Engine => engine;

    public string ConnectionString => connectionString;

    public async ValueTask DisposeAsync() => await drop();
}
