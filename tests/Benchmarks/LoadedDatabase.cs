using Microsoft.Data.Sqlite;
using PrivacyRegister.Access;
using PrivacyRegister.Database;

namespace PrivacyRegister.Tests.Benchmarks;

/// <summary>A SQLite file with a large register and an access token to it, gone when this is disposed.</summary>
internal sealed class LoadedDatabase : IDisposable
{
    private const int RecordsPerChangeSet = 2_000;

    private readonly DirectoryInfo folder;

    private LoadedDatabase(DirectoryInfo folder)
    {
        this.folder = folder;
        ConnectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "register.db") }.ToString();
    }

    public string ConnectionString { get; }

    public string Token { get; private set; } = "";

    /// <summary>Makes it as the program itself would: migrated, seeded, and the records committed in a few change sets.</summary>
    public static async Task<LoadedDatabase> Create(LargeRegister register, DirectoryInfo? folder = null)
    {
        var database = new LoadedDatabase(folder ?? Directory.CreateTempSubdirectory("privacy-register-benchmarks-"));
        await using (var app = Program.Build([$"--ConnectionStrings:Register={database.ConnectionString}"]))
        {
            await Program.Prepare(app.Services);
            var store = app.Services.GetRequiredService<RegisterStore>();
            foreach (var changes in register.Changes.Chunk(RecordsPerChangeSet))
            {
                await store.Commit(_ => changes, Seed.SystemActor, "benchmark", CancellationToken.None);
            }

            database.Token = (await app.Services.GetRequiredService<AccessTokens>()
                .Issue("benchmark", Role.Procurement, DateTimeOffset.UtcNow.AddDays(1), null, Seed.SystemActor, CancellationToken.None)).Secret;
        }

        SqliteConnection.ClearAllPools();
        return database;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
