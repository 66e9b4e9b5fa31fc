using System.Text;
using Microsoft.Data.Sqlite;
using PrivacyRegister.Database;

namespace PrivacyRegister.Tests.Sql;

/// <summary>A database is brought up to date, or refused with a sentence and left as it was.</summary>
public sealed class MigratorTests
{
    private TemporaryDatabase database = null!;

    [SetUp]
    public void Begin() => database = TemporaryDatabase.Missing();

    [TearDown]
    public async Task Remove() => await database.DisposeAsync();

    [Test]
    public async Task Makes_a_missing_file_and_runs_every_script_in_order()
    {
        var ran = await database.Migrate();

        Assert.That(ran, Is.Not.Empty.And.Ordered);
        Assert.That(ran, Is.EqualTo(new Migrator(database.Engine, TimeProvider.System).Scripts().Select(script => script.Name)));
    }

    [Test]
    public async Task Makes_the_folder_of_a_missing_file()
    {
        var file = Path.Combine(Path.GetDirectoryName(database.File)!, "new", "folder", "register.db");

        await Migrate(file);

        Assert.That(File.Exists(file), Is.True);
    }

    [Test]
    public async Task Runs_nothing_the_second_time()
    {
        await database.Migrate();
        SqliteConnection.ClearAllPools();
        var before = await File.ReadAllBytesAsync(database.File);

        Assert.That(await database.Migrate(), Is.Empty);
        Assert.That(await File.ReadAllBytesAsync(database.File), Is.EqualTo(before));
    }

    [Test]
    public async Task Takes_a_file_without_anything_in_it_for_a_new_one()
    {
        await File.WriteAllBytesAsync(database.File, []);

        Assert.That(await database.Migrate(), Is.Not.Empty);
    }

    [Test]
    public async Task Opens_so_that_commits_reach_the_disk_and_references_are_guarded()
    {
        await database.Migrate();
        await using var connection = await database.Open();
        await using var command = connection.CreateCommand();

        command.CommandText = "PRAGMA journal_mode";
        Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo("wal"));
        command.CommandText = "PRAGMA synchronous";
        Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo(2L), "FULL");
        command.CommandText = "PRAGMA foreign_keys";
        Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo(1L));
    }

    [Test]
    public async Task Lets_several_nodes_start_at_once()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new Migrator(new SqliteEngine(database.Engine.ConnectionString), TimeProvider.System).Migrate())));

        Assert.That(runs.Count(ran => ran.Count > 0), Is.EqualTo(1));
    }

    [Test]
    public async Task Refuses_a_database_on_which_a_script_ran_that_was_edited_since()
    {
        await database.Migrate();
        await database.Execute("UPDATE SchemaVersion SET Hash = '" + new string('0', 64) + "' WHERE ScriptName = '0001_Log.sql'");

        await Refuses("database.editedScript", "0001_Log.sql");
    }

    [Test]
    public async Task Refuses_a_database_of_a_newer_version()
    {
        await database.Migrate();
        await database.Execute("INSERT INTO SchemaVersion (ScriptName, Hash, AppliedAt) VALUES ('9999_Future.sql', '" + new string('0', 64) + "', '2030-01-01T00:00:00.0000000Z')");

        await Refuses("database.newer", "9999_Future.sql");
    }

    [Test]
    public async Task Refuses_another_programs_database()
    {
        await database.Execute("CREATE TABLE Customer (Id INTEGER)");

        await Refuses("database.notARegister", database.File);
    }

    [TestCase("hello")]
    [TestCase("This is no database but a letter, and it is long enough to hold a whole page of one. ")]
    public async Task Refuses_a_file_that_is_no_database(string text)
    {
        await File.WriteAllTextAsync(database.File, string.Concat(Enumerable.Repeat(text, text.Length > 10 ? 100 : 1)));

        await Refuses("database.notADatabase", database.File);
    }

    [Test]
    public async Task Refuses_a_file_that_was_cut_short()
    {
        await database.Migrate();
        SqliteConnection.ClearAllPools();
        var whole = await File.ReadAllBytesAsync(database.File);
        await File.WriteAllBytesAsync(database.File, whole[..(whole.Length / 2)]);

        await Refuses("database.damaged", database.File);
    }

    [Test]
    public async Task Refuses_a_file_with_a_page_of_rubbish()
    {
        await database.Migrate();
        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(database.File);
        Encoding.ASCII.GetBytes(new string('x', 4096)).CopyTo(bytes, 4096 * 3);
        await File.WriteAllBytesAsync(database.File, bytes);

        await Refuses("database.damaged", database.File);
    }

    [Test]
    public async Task Refuses_a_read_only_file()
    {
        await database.Migrate();
        SqliteConnection.ClearAllPools();
        File.SetAttributes(database.File, FileAttributes.ReadOnly);

        await Refuses("database.readOnly", database.File);
    }

    [Test]
    public async Task Refuses_a_file_opened_read_only()
    {
        await database.Migrate();

        await Refuses("database.readOnly", database.File, new SqliteEngine($"Data Source={database.File};Mode=ReadOnly"));
    }

    [Test]
    public async Task Refuses_a_file_that_another_program_holds()
    {
        await database.Migrate();
        await using var other = new SqliteConnection($"Data Source={database.File};Pooling=False");
        await other.OpenAsync();
        await using var hold = other.CreateCommand();
        hold.CommandText = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;";
        SqliteConnection.ClearAllPools();
        await hold.ExecuteNonQueryAsync();

        await Refuses("database.locked", database.File);
    }

    [Test]
    public void Refuses_a_folder()
    {
        Directory.CreateDirectory(database.File);

        var refused = Assert.ThrowsAsync<DatabaseRefusal>(database.Migrate);

        Assert.That(refused.Sentence.Key, Is.EqualTo("database.isFolder"));
    }

    [Test]
    public async Task Refuses_a_file_in_what_is_no_folder()
    {
        await File.WriteAllTextAsync(database.File, "a file");

        var refused = Assert.ThrowsAsync<DatabaseRefusal>(() => Migrate(Path.Combine(database.File, "register.db")));

        Assert.That(refused.Sentence.Key, Is.EqualTo("database.cannotOpen"));
    }

    [TestCase("Data Source=:memory:")]
    [TestCase("Data Source=")]
    [TestCase("Data Source=register;Mode=Memory")]
    public void Refuses_a_register_that_would_not_last(string connectionString)
    {
        var refused = Assert.ThrowsAsync<DatabaseRefusal>(() => new Migrator(new SqliteEngine(connectionString), TimeProvider.System).Migrate());

        Assert.That(refused.Sentence.Key, Is.EqualTo("database.noFile"));
    }

    [Test]
    public void Says_that_a_database_server_cannot_be_reached()
    {
        // Nothing listens on port 1.
        var engine = new SqlServerEngine("Server=tcp:127.0.0.1,1;Database=PrivacyRegister;User ID=sa;Password=x;Connect Timeout=2;ConnectRetryCount=0;Encrypt=false");

        var refused = Assert.ThrowsAsync<DatabaseRefusal>(() => new Migrator(engine, TimeProvider.System).Migrate());

        Assert.That(refused.Sentence.Key, Is.EqualTo("database.unreachable"));
        Assert.That(refused.Message, Does.Contain("127.0.0.1").And.Not.Contain("Password"));
    }

    [Test]
    public void Tells_scripts_apart_by_their_text_not_by_their_line_ends() => Assert.Multiple(() =>
    {
        Assert.That(Migrator.Hash(new DbUp.Engine.SqlScript("a", "SELECT\r\n1")), Is.EqualTo(Migrator.Hash(new DbUp.Engine.SqlScript("a", "SELECT\n1"))));
        Assert.That(Migrator.Hash(new DbUp.Engine.SqlScript("a", "SELECT 2")), Is.Not.EqualTo(Migrator.Hash(new DbUp.Engine.SqlScript("a", "SELECT 1"))));
    });

    private static Task<IReadOnlyList<string>> Migrate(string file) => new Migrator(new SqliteEngine(new SqliteConnectionStringBuilder { DataSource = file }.ToString()), TimeProvider.System).Migrate();

    /// <summary>With this sentence, naming this, and without a byte changed.</summary>
    private async Task Refuses(string key, string named, SqliteEngine? engine = null)
    {
        SqliteConnection.ClearAllPools();
        var before = await File.ReadAllBytesAsync(database.File);

        var refused = Assert.ThrowsAsync<DatabaseRefusal>(() => new Migrator(engine ?? database.Engine, TimeProvider.System) { Patience = TimeSpan.FromSeconds(1) }.Migrate());

        Assert.That(refused.Sentence.Key, Is.EqualTo(key));
        Assert.That(refused.Message, Does.Contain(named));
        Assert.That(await File.ReadAllBytesAsync(database.File), Is.EqualTo(before));
    }
}
