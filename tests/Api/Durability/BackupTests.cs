using Microsoft.Data.Sqlite;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Durability;

/// <summary>The command <c>backup</c> beside the running server, and the register that is put back from what it wrote.</summary>
public sealed class BackupTests(TestedEngine engine) : RegisterFixture(engine)
{
    private DirectoryInfo folder = null!;

    private string Copy => Path.Combine(folder.FullName, "copy.db");

    private Dictionary<string, string> Settings => ProgramProcess.Settings(Register.Database.Engine, Register.Database.ConnectionString);

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("privacy-register-backup-");

    [TearDown]
    public void RemoveFolder()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Test]
    public async Task Is_made_while_the_register_is_written_to_and_serves_when_it_is_put_back()
    {
        OnSqlite();
        var kept = await Register.CreateBare("parties");
        var before = await Revision();
        using var done = new CancellationTokenSource();
        var writing = Write(done.Token);
        var made = await ProgramProcess.Run(Settings, "backup", Copy);
        var after = await Revision();
        await done.CancelAsync();
        await writing;
        await Register.CreateBare("parties");

        Assert.That(made.ExitCode, Is.Zero, made.Errors);
        Assert.That(folder.GetFileSystemInfos().Select(file => file.Name), Is.EqualTo(new[] { "copy.db" }), "nothing is left beside it");
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(Copy), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }

        var settings = ProgramProcess.Settings("sqlite", Source(Copy));
        var verified = await ProgramProcess.Run(settings, "verify");
        Assert.That(verified.ExitCode, Is.Zero, verified.Output + verified.Errors);
        await using var restored = await ProgramProcess.Serve(settings);
        using var http = restored.Http();
        http.DefaultRequestHeaders.Add("Authorization", Officer.Headers["Authorization"]);
        var party = JsonNode.Parse(await http.GetStringAsync($"parties/{kept["id"]}"))!;
        var revision = (long)JsonNode.Parse(await http.GetStringAsync("organisations?pageSize=1"))!["revision"]!;
        Assert.That((string?)party["name"], Is.EqualTo((string?)kept["name"]));
        Assert.That(revision, Is.InRange(before, after), "of one moment while it was made");
        Assert.That(made.Output, Does.Contain($" {revision} revisies").And.Match("[0-9a-f]{64}"));
    }

    [Test]
    public async Task Replaces_a_file_only_when_told_to()
    {
        OnSqlite();
        await File.WriteAllTextAsync(Copy, "van iemand");
        var refused = await ProgramProcess.Run(Settings, "backup", Copy);
        Assert.That((refused.ExitCode, await File.ReadAllTextAsync(Copy)), Is.EqualTo((1, "van iemand")));
        Assert.That(refused.Errors, Does.Contain("bestaat al").And.Contain("exists already"));

        var replaced = await ProgramProcess.Run(Settings, "backup", Copy, "--force");
        Assert.That(replaced.ExitCode, Is.Zero, replaced.Errors);
        Assert.That((await File.ReadAllBytesAsync(Copy))[..15], Is.EqualTo("SQLite format 3"u8.ToArray()));
    }

    [Test]
    public async Task Never_replaces_the_register_itself_or_a_database_in_use()
    {
        OnSqlite();
        var own = new SqliteConnectionStringBuilder(Register.Database.ConnectionString).DataSource;
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "link.db"), own);
        await File.WriteAllTextAsync(Copy + "-wal", "x");
        foreach (var (target, word) in new[] { (own, "itself"), (own + "-wal", "itself"), (Path.Combine(folder.FullName, "link.db"), "itself"), (Copy, "in use") })
        {
            var refused = await ProgramProcess.Run(Settings, "backup", target, "--force");
            Assert.That(refused.ExitCode, Is.EqualTo(1), target);
            Assert.That(refused.Errors, Does.Contain(word), target);
        }

        Assert.That((bool)(await Auditor.Get("revisions/verification")).Record["intact"]!, Is.True);
    }

    [Test]
    public async Task Is_not_made_of_a_register_somebody_altered_of_none_or_where_it_cannot_be_written()
    {
        OnSqlite();
        var whole = await ProgramProcess.Run(Settings, "backup", Copy);
        Assert.That(whole.ExitCode, Is.Zero, whole.Errors);
        await using (var connection = new SqliteConnection(Source(Copy) + ";Pooling=False"))
        {
            await connection.OpenAsync();
            await using var alter = connection.CreateCommand();
            alter.CommandText = "UPDATE Party SET Name = 'Anders' WHERE Id = (SELECT MIN(Id) FROM Party)";
            Assert.That(await alter.ExecuteNonQueryAsync(), Is.EqualTo(1));
        }

        var second = Path.Combine(folder.FullName, "second.db");
        var altered = await ProgramProcess.Run(ProgramProcess.Settings("sqlite", Source(Copy)), "backup", second);
        Assert.That(altered.ExitCode, Is.EqualTo(1));
        Assert.That(altered.Errors, Does.Contain("is not intact"));
        var none = await ProgramProcess.Run(ProgramProcess.Settings("sqlite", Source(Path.Combine(folder.FullName, "none.db"))), "backup", second);
        Assert.That(none.ExitCode, Is.EqualTo(1));
        Assert.That(none.Errors, Does.Contain("There is no register"));
        var nowhere = await ProgramProcess.Run(Settings, "backup", Path.Combine(folder.FullName, "no-such-folder", "copy.db"));
        Assert.That(nowhere.ExitCode, Is.EqualTo(1));
        Assert.That(nowhere.Errors, Does.Contain("cannot be written"));
        Assert.That(folder.GetFiles().Select(file => file.Name), Is.EqualTo(new[] { "copy.db" }));
    }

    [TestCase]
    [TestCase("a.db", "b.db")]
    [TestCase("a.db", "--colour=red")]
    [TestCase("--force")]
    public async Task Explains_wrong_arguments_in_both_languages(params string[] arguments)
    {
        OnSqlite();
        var misused = await ProgramProcess.Run(Settings, ["backup", .. arguments]);
        Assert.That(misused.ExitCode, Is.EqualTo(2), misused.Errors);
        Assert.That(misused.Errors, Does.Contain("Zo gebruik je dit commando: backup").And.Contain("This is how to use this command: backup"));
    }

    [Test]
    public async Task Says_how_sql_server_makes_its_own()
    {
        var settings = ProgramProcess.Settings("sqlserver", "Server=nowhere.invalid;Database=Register ]'x;User Id=u;Password=geheim");
        var refused = await ProgramProcess.Run(settings, "backup", Copy);
        Assert.That(refused.ExitCode, Is.EqualTo(1));
        Assert.That(refused.Errors, Does.Contain("BACKUP DATABASE [Register ]]'x] TO DISK = N'Register ]''x.bak' WITH CHECKSUM").And.Not.Contain("geheim"));
        Assert.That(folder.GetFiles(), Is.Empty);
    }

    private static string Source(string path) => new SqliteConnectionStringBuilder { DataSource = path }.ToString();

    private void OnSqlite()
    {
        if (Register.Database.Engine != "sqlite")
        {
            Assert.Ignore("SQL Server makes its own backups.");
        }
    }

    private async Task Write(CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            await Register.CreateBare("parties");
        }
    }
}
