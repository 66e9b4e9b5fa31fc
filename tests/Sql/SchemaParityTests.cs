using Microsoft.SqlServer.TransactSql.ScriptDom;
using PrivacyRegister.Database;

namespace PrivacyRegister.Tests.Sql;

/// <summary>The definitions are written twice, once per engine, and a third time as records: all three say the same.</summary>
public sealed class SchemaParityTests
{
    private IReadOnlyDictionary<string, TableSchema> sqlite = null!;
    private IReadOnlyDictionary<string, TableSchema> sqlServer = null!;
    private IReadOnlyList<string> notStrict = null!;

    [OneTimeSetUp]
    public async Task Read()
    {
        await using var database = await TemporaryDatabase.Migrated();
        await using var connection = await database.Open();
        sqlite = await SqliteSchema.Of(connection);
        notStrict = await SqliteSchema.TablesThatAreNotStrict(connection);
        sqlServer = SqlServerSchema.Read();
    }

    [Test]
    public void Both_engines_have_the_same_scripts() =>
        Assert.That(SqlServerSchema.Scripts.Select(script => script.Name), Is.EqualTo(new Migrator(new SqliteEngine("Data Source=unused.db"), TimeProvider.System).Scripts().Select(script => script.Name)));

    [Test]
    public void Both_engines_have_the_same_tables_columns_keys_indexes_and_checks() => Assert.Multiple(() =>
    {
        Assert.That(sqlite.Keys, Is.EquivalentTo(sqlServer.Keys));
        foreach (var name in sqlite.Keys.Intersect(sqlServer.Keys))
        {
            Assert.That(sqlite[name].ToString(), Is.EqualTo(sqlServer[name].ToString()), name);
        }
    });

    [Test]
    public void Sqlite_takes_no_value_of_another_type() => Assert.That(notStrict, Is.Empty);

    [Test]
    public void Tables_hold_what_the_records_declare() => Assert.Multiple(() =>
    {
        foreach (var table in Projection.Tables)
        {
            var found = sqlite[table.Name];
            Assert.That(found.Columns, Is.EquivalentTo(table.Columns.Select(column =>
                $"{column.Name} {(column.Kind is ColumnKind.Flag or ColumnKind.Whole ? "INTEGER" : "TEXT")} {(column.IsNullable ? "NULL" : "NOT NULL")}")), table.Name);
            Assert.That(found.PrimaryKey, Is.EqualTo($"({string.Join(", ", table.Key.Select(column => column.Name))})"), table.Name);
            Assert.That(found.UniqueKeys, Is.EquivalentTo(table.Columns.Where(column => column.IsUnique).Select(column => $"({column.Name})")), table.Name);
            Assert.That(found.ForeignKeys, Is.EquivalentTo(ForeignKeys(table)), table.Name);
            Assert.That(found.Constraints, Is.SupersetOf(table.Columns.Where(column => column.Codes.Count > 0 && !column.CodesGrow).Select(column =>
                $"CK_{table.Name}_{column.Name} CHECK ({column.Name} IN ({string.Join(", ", column.Codes.Select(code => $"'{code}'"))}))")), table.Name);
        }
    });

    [Test]
    public void Every_foreign_key_has_an_index_to_find_its_rows_by() => Assert.Multiple(() =>
    {
        foreach (var table in sqlite.Values)
        {
            foreach (var key in table.ForeignKeys)
            {
                var columns = key[1..key.IndexOf(')')];
                var led = new[] { table.PrimaryKey }.Concat(table.UniqueKeys).Concat(table.Indexes.Select(index => index[index.IndexOf('(')..])).Select(on => on[1..on.IndexOf(')')]);
                Assert.That(led.Any(on => on == columns || on.StartsWith(columns + ",", StringComparison.Ordinal)), Is.True, $"{table.Name}: {key}");
            }
        }
    });

    [Test]
    public void Short_text_is_compared_binary_on_sql_server() => Assert.Multiple(() =>
    {
        foreach (var column in Columns())
        {
            var type = (SqlDataTypeReference)column.DataType;
            if (type.Parameters.Count == 1 && type.Parameters[0] is not MaxLiteral)
            {
                Assert.That(column.Collation?.Value, Is.EqualTo("Latin1_General_100_BIN2"), SqlServerSchema.Text(column));
                Assert.That(int.Parse(type.Parameters[0].Value, System.Globalization.CultureInfo.InvariantCulture), Is.LessThanOrEqualTo(type.SqlDataTypeOption == SqlDataTypeOption.NVarChar ? 200 : 8000), SqlServerSchema.Text(column));
            }
        }
    });

    [Test]
    public void Sql_server_scripts_use_what_every_server_of_its_protocol_runs() => Assert.Multiple(() =>
    {
        foreach (var statement in SqlServerSchema.Statements)
        {
            var text = SqlServerSchema.Text(statement);
            Assert.That(statement is CreateTableStatement or AlterTableAddTableElementStatement or CreateIndexStatement or InsertStatement or UpdateStatement, Is.True, text);
            if (statement is AlterTableAddTableElementStatement alter)
            {
                Assert.That(alter.Definition.ColumnDefinitions.Count + alter.Definition.TableConstraints.Count, Is.EqualTo(1), text);
            }

            if (statement is CreateIndexStatement index)
            {
                // Only a unique key that may be null needs a filter.
                Assert.That(index.FilterPredicate is null || index.Unique, Is.True, text);
            }

            if (statement is CreateTableStatement create)
            {
                Assert.That(create.Definition.Indexes, Is.Empty, text);
                Assert.That(create.SchemaObjectName.Identifiers, Has.Count.EqualTo(1), text);
            }
        }

        foreach (var column in Columns())
        {
            Assert.That(column.ComputedColumnExpression, Is.Null, SqlServerSchema.Text(column));
            Assert.That(column.IdentityOptions, Is.Null, SqlServerSchema.Text(column));
        }
    });

    private static IEnumerable<ColumnDefinition> Columns() => SqlServerSchema.Statements.SelectMany(statement => statement switch
    {
        CreateTableStatement create => create.Definition.ColumnDefinitions,
        AlterTableAddTableElementStatement alter => alter.Definition.ColumnDefinitions,
        _ => [],
    });

    private static IEnumerable<string> ForeignKeys(ProjectionTable table)
    {
        if (table.Owner is { } owner)
        {
            yield return $"({string.Join(", ", table.Key.SkipLast(1).Select(column => column.Name))}) REFERENCES {owner.Name} ({string.Join(", ", owner.Key.Select(column => column.Name))})";
        }

        foreach (var column in table.Values.Where(column => column.RefersTo is not null))
        {
            yield return $"({column.Name}) REFERENCES {column.RefersTo!.Name} (Id)";
        }
    }
}
