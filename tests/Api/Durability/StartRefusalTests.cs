using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using PrivacyRegister.Database;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Durability;

/// <summary>A database the program cannot use: it ends at once with exit code 1 and a clear sentence in both languages, and touches nothing.</summary>
public sealed class StartRefusalTests
{
    private DirectoryInfo folder = null!;

    private string DatabaseFile => Path.Combine(folder.FullName, "register.db");

    [SetUp]
    public void Begin() => folder = Directory.CreateTempSubdirectory("privacy-register-start-");

    [TearDown]
    public void End()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in folder.EnumerateFiles())
        {
            file.IsReadOnly = false;
        }

        folder.Delete(recursive: true);
    }

    [Test]
    public async Task A_read_only_file()
    {
        await Migrated();
        new FileInfo(DatabaseFile).IsReadOnly = true;

        await Refuses("is alleen-lezen", "is read-only");
    }

    [Test]
    public async Task A_damaged_file()
    {
        await Migrated();
        var bytes = await File.ReadAllBytesAsync(DatabaseFile);
        RandomNumberGenerator.Fill(bytes.AsSpan(4096, 40_000));
        await File.WriteAllBytesAsync(DatabaseFile, bytes);

        await Refuses("beschadigd", "damaged");
    }

    [Test]
    public async Task A_file_that_is_no_database()
    {
        await File.WriteAllTextAsync(DatabaseFile, string.Concat(Enumerable.Repeat("Beste lezer, ", 1_000)));

        await Refuses("geen databasebestand", "not a database file");
    }

    [Test]
    public async Task Another_programs_database()
    {
        await using (var connection = new SqliteConnection($"Data Source={DatabaseFile}"))
        {
            await connection.ExecuteAsync("CREATE TABLE Song (Id INTEGER)");
        }

        SqliteConnection.ClearAllPools();
        await Refuses("een ander programma", "another program");
    }

    [Test]
    public async Task A_database_of_a_newer_version()
    {
        await Migrated("INSERT INTO SchemaVersion (ScriptName, Hash, AppliedAt) VALUES ('9999_Tomorrow.sql', '" + new string('0', 64) + "', '2036-01-01T00:00:00.0000000Z')");

        await Refuses("nieuwere versie", "newer version");
        await Refuses("nieuwere versie", "newer version", "verify");
    }

    [Test]
    public async Task A_database_made_by_a_script_that_was_edited_since()
    {
        await Migrated("UPDATE SchemaVersion SET Hash = '" + new string('0', 64) + "' WHERE ScriptName LIKE '0001%'");

        await Refuses("gewijzigd", "edited");
    }

    [Test]
    public async Task A_folder_for_a_file()
    {
        Directory.CreateDirectory(DatabaseFile);

        await Refuses("is een map", "is a folder");
        Assert.That(Directory.Exists(DatabaseFile));
    }

    [TestCase("oracle", "Data Source=x", "oracle", "Choose sqlite or sqlserver")]
    [TestCase("sqlite", "nonsense", "ConnectionStrings__Register", "not a valid connection string")]
    [TestCase("sqlite", "Data Source=:memory:", "ConnectionStrings__Register", "names no file")]
    [TestCase("sqlserver", "Nonsense=1", "ConnectionStrings__Register", "not a valid connection string")]
    [TestCase("sqlserver", "Server=localhost", "ConnectionStrings__Register", "names no server or no database")]
    [TestCase("sqlserver", "Server=127.0.0.1,9;Database=register;Connect Timeout=1;Encrypt=false", "127.0.0.1,9 / register", "cannot be reached")]
    public async Task A_setting_that_names_no_database(string engine, string connectionString, string inDutch, string inEnglish)
    {
        var ended = await ProgramProcess.Run(ProgramProcess.Settings(engine, connectionString));

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.Errors);
        Assert.That(ended.Errors, Does.Contain(inDutch).And.Contain(inEnglish));
        Assert.That(ended.Errors, Does.Not.Contain("   at "), "no stack of the program's own");
    }

    [Test]
    public async Task A_file_that_is_missing_is_made_in_a_folder_that_is_missing()
    {
        var file = Path.Combine(folder.FullName, "new", "register.db");
        await using var program = await ProgramProcess.Serve(ProgramProcess.Settings("sqlite", $"Data Source={file}"));

        Assert.That(File.Exists(file));
        await program.Kill();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private async Task Migrated(string? then = null)
    {
        var connectionString = $"Data Source={DatabaseFile};Pooling=False";
        await new Migrator(new SqliteEngine(connectionString), TimeProvider.System).Migrate();
        await using var connection = new SqliteConnection(connectionString);
        await connection.ExecuteAsync("PRAGMA journal_mode = DELETE");
        if (then is not null)
        {
            await connection.ExecuteAsync(then);
        }
    }

    private async Task Refuses(string inDutch, string inEnglish, params string[] arguments)
    {
        var before = Contents();

        var ended = await ProgramProcess.Run(ProgramProcess.Settings("sqlite", $"Data Source={DatabaseFile}"), arguments);

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.Errors);
        Assert.That(ended.Errors, Does.Contain(inDutch).And.Contain(inEnglish));
        Assert.That(ended.Errors, Does.Not.Contain("   at "), "no stack of the program's own");
        Assert.That(Contents(), Is.EqualTo(before), "not a byte changed, not a file added");
    }

    private string[] Contents() => [.. folder.EnumerateFiles().OrderBy(file => file.Name).Select(file => file.Name + " " + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName))))];
}
