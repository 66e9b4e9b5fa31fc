using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Sql;

/// <summary>A real, migrated SQLite file in a folder of its own, gone when disposed.</summary>
internal sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("privacy-register-sql-");

    private TemporaryDatabase() => Engine = new SqliteEngine(new SqliteConnectionStringBuilder { DataSource = File }.ToString());

    public string File => Path.Combine(folder.FullName, "register.db");

    public SqliteEngine Engine { get; }

    public static async Task<TemporaryDatabase> Migrated()
    {
        var database = new TemporaryDatabase();
        await database.Migrate();
        return database;
    }

    public static TemporaryDatabase Missing() => new();

    public Task<IReadOnlyList<string>> Migrate() => new Migrator(Engine, TimeProvider.System).Migrate();

    public Task<DbConnection> Open() => Engine.Open(CancellationToken.None);

    public async Task Execute(string sql)
    {
        await using var connection = await Open();
        await connection.ExecuteAsync(sql);
    }

    /// <summary>People come before the records that name them, as in the program.</summary>
    public async Task Add(IEnumerable<Person> people)
    {
        await using var connection = await Open();
        await connection.ExecuteAsync("INSERT INTO Person (Id, Version, Name) VALUES (@Id, @Version, @Name)", people);
    }

    /// <summary>Applies the changes in a transaction of their own and gives the image after them.</summary>
    public async Task<RegisterImage> Apply(RegisterImage before, params IReadOnlyList<RecordChange> changes)
    {
        await using var connection = await Open();
        await using var transaction = await connection.BeginTransactionAsync();
        await Projection.Apply(connection, transaction, changes, before);
        await transaction.CommitAsync();
        return before.With(changes, before.Revision + changes.Count, "", default);
    }

    public async Task<IReadOnlyList<Difference>> Compare(RegisterImage image)
    {
        await using var connection = await Open();
        return await Projection.Compare(connection, image);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
