using Dapper;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PrivacyRegister.Tests.Sql;

/// <summary>One text per statement for two engines: each is tried on the real SQLite tables and on a model of the T-SQL ones.</summary>
public sealed class StatementTests
{
    // Words one engine does not know, or takes otherwise; plus what would tie the text to one vendor.
    private static readonly HashSet<string> Forbidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "LENGTH", "LEN", "DATALENGTH", "IFNULL", "ISNULL", "NVL", "SUBSTR", "SUBSTRING", "INSTR", "CHARINDEX", "GROUP_CONCAT", "STRING_AGG", "PRINTF", "IIF",
        "DATE", "DATETIME", "STRFTIME", "GETDATE", "GETUTCDATE", "SYSUTCDATETIME", "CURRENT_TIMESTAMP", "NEWID", "RANDOM",
        "TOP", "LIMIT", "OFFSET", "FETCH", "RETURNING", "OUTPUT", "MERGE", "CONFLICT", "REPLACE", "TRUE", "FALSE", "NOCASE", "GLOB", "REGEXP",
        "NOLOCK", "UPDLOCK", "HOLDLOCK", "PRAGMA", "USE", "GO", "EXEC", "EXECUTE", "LAST_INSERT_ROWID", "SCOPE_IDENTITY", "CREATE", "ALTER", "DROP", "TRUNCATE",
    };

    private static readonly IEnumerable<string> Statements = [.. SqlTexts.Shared, .. SqlTexts.Documented.Values];

    private TemporaryDatabase database = null!;

    [OneTimeSetUp]
    public async Task Migrate() => database = await TemporaryDatabase.Migrated();

    [OneTimeTearDown]
    public async Task Remove() => await database.DisposeAsync();

    [Test]
    public void Finds_the_statements_of_the_program() => Assert.Multiple(() =>
    {
        Assert.That(SqlTexts.Shared, Does.Contain(PrivacyRegister.Database.RegisterStore.MoveHeadSql));
        Assert.That(SqlTexts.Shared, Does.Contain(PrivacyRegister.Database.Migrator.AppliedSql));
        Assert.That(SqlTexts.Shared, Is.SupersetOf(PrivacyRegister.Database.Projection.Statements));
        Assert.That(SqlTexts.Documented, Has.Count.EqualTo(4));
    });

    [TestCaseSource(nameof(Statements))]
    public void Parses_as_one_statement_of_t_sql(string sql)
    {
        var script = SqlServerSchema.Parsed(sql);

        Assert.That(script.Batches.Sum(batch => batch.Statements.Count), Is.EqualTo(1));
    }

    [TestCaseSource(nameof(Statements))]
    public async Task Prepares_on_sqlite(string sql)
    {
        await using var connection = await database.Open();
        var parameters = new DynamicParameters();
        foreach (var name in SqlTexts.Parameters(sql))
        {
            parameters.Add(name, null);
        }

        Assert.That(await connection.QueryAsync("EXPLAIN " + sql, parameters), Is.Not.Empty);
    }

    [TestCaseSource(nameof(Statements))]
    public void Uses_no_word_that_only_one_engine_knows(string sql)
    {
        var words = SqlServerSchema.Parsed(sql).ScriptTokenStream
            .Where(token => token.TokenType is not (TSqlTokenType.AsciiStringLiteral or TSqlTokenType.UnicodeStringLiteral or TSqlTokenType.QuotedIdentifier or TSqlTokenType.Variable or TSqlTokenType.SingleLineComment or TSqlTokenType.MultilineComment))
            .Select(token => token.Text)
            .ToArray();

        Assert.That(words.Where(Forbidden.Contains), Is.Empty);
        Assert.That(SqlServerSchema.Parsed(sql).ScriptTokenStream.Where(token => token.TokenType == TSqlTokenType.UnicodeStringLiteral), Is.Empty, "SQLite knows no N'…'.");
        Assert.That(string.Concat(words), Does.Not.Contain("||"), "T-SQL knows no ||.");
    }

    [Test]
    public void Names_tables_columns_and_functions_that_sql_server_has() =>
        Assert.That(Problems([.. Statements]), Is.Empty);

    [TestCase("SELECT Nonsense FROM Party")]
    [TestCase("SELECT Id FROM Nonsense")]
    [TestCase("UPDATE Party SET Nonsense = @Name")]
    [TestCase("SELECT dbo.Nonsense(Name) FROM Party")]
    public void Would_notice_a_name_that_sql_server_lacks(string sql) =>
        Assert.That(Problems([sql]), Is.Not.Empty);

    /// <summary>What DacFx finds wrong with the scripts and these statements, each as the body of a procedure.</summary>
    private static IReadOnlyList<string> Problems(IReadOnlyList<string> statements)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var definition in SqlServerSchema.ForModel)
        {
            model.AddObjects(definition);
        }

        foreach (var (sql, number) in statements.Select((sql, number) => (sql, number)))
        {
            var parameters = SqlTexts.Parameters(sql);
            model.AddObjects($"CREATE PROCEDURE Statement{number} {string.Join(", ", parameters.Select(name => name + " nvarchar(max)"))} AS {sql}");
        }

        return [.. model.Validate().Select(message => message.ToString())];
    }
}
