using Microsoft.SqlServer.TransactSql.ScriptDom;
using PrivacyRegister.Database;

namespace PrivacyRegister.Tests.Sql;

/// <summary>The tables that the scripts of <c>db/sqlserver</c> make, read from their text as T-SQL.</summary>
internal static class SqlServerSchema
{
    public static SqlServerEngine Engine { get; } = new("Server=localhost;Database=PrivacyRegister");

    public static IEnumerable<(string Name, string Text)> Scripts => new Migrator(Engine, TimeProvider.System).Scripts().Select(script => (script.Name, script.Contents));

    public static IEnumerable<TSqlStatement> Statements => Scripts.SelectMany(script => Parsed(script.Text).Batches.SelectMany(batch => batch.Statements));

    /// <summary>
    /// The same for a model of DacFx: without the rows that a script puts in, and with a column that a later script adds in the
    /// CREATE TABLE itself.
    /// </summary>
    public static IEnumerable<string> ForModel
    {
        get
        {
            TSqlStatement[] all = [.. Statements];
            var added = all.OfType<AlterTableAddTableElementStatement>().Where(alter => alter.Definition.ColumnDefinitions.Count > 0).ToArray();
            foreach (var statement in all.Except(added).Where(statement => statement is not DataModificationStatement))
            {
                var columns = statement is not CreateTableStatement create ? [] : added
                    .Where(alter => alter.SchemaObjectName.BaseIdentifier.Value == create.SchemaObjectName.BaseIdentifier.Value)
                    .SelectMany(alter => alter.Definition.ColumnDefinitions)
                    .Select(Text)
                    .ToArray();
                var text = Text(statement);
                yield return columns.Length == 0 ? text : $"{text[..text.LastIndexOf(')')]}, {string.Join(", ", columns)})";
            }
        }
    }

    /// <exception cref="AssertionException">It is no T-SQL.</exception>
    public static TSqlScript Parsed(string sql)
    {
        var script = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        Assert.That(errors.Select(error => $"{error.Line}:{error.Column} {error.Message}"), Is.Empty, sql);
        return (TSqlScript)script;
    }

    public static IReadOnlyDictionary<string, TableSchema> Read()
    {
        var tables = new SortedDictionary<string, TableSchema>(StringComparer.Ordinal);
        foreach (var statement in Statements)
        {
            switch (statement)
            {
                case CreateTableStatement create:
                    var table = new TableSchema(create.SchemaObjectName.BaseIdentifier.Value);
                    tables.Add(table.Name, table);
                    Add(table, create.Definition);
                    table.Constraints.UnionWith(TableSchema.NamedConstraints(Text(create)));
                    break;
                case AlterTableAddTableElementStatement alter:
                    Add(tables[alter.SchemaObjectName.BaseIdentifier.Value], alter.Definition);
                    tables[alter.SchemaObjectName.BaseIdentifier.Value].Constraints.UnionWith(TableSchema.NamedConstraints(Text(alter)));
                    break;
                case CreateIndexStatement index:
                    var filter = index.FilterPredicate is null ? "" : " WHERE " + TableSchema.Squeeze(Text(index.FilterPredicate));
                    tables[index.OnName.BaseIdentifier.Value].Indexes.Add(
                        $"{index.Name.Value} {Columns(index.Columns.Select(column => column.Column))}{(index.Unique ? " UNIQUE" : "")}{filter}");
                    break;
                default:
                    Assert.That(statement, Is.InstanceOf<DataModificationStatement>(), "A statement this reading of the schema does not know.");
                    break;
            }
        }

        return tables;
    }

    public static string Text(TSqlFragment fragment) =>
        string.Concat(fragment.ScriptTokenStream.Skip(fragment.FirstTokenIndex).Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1).Select(token => token.Text));

    private static void Add(TableSchema table, TableDefinition definition)
    {
        foreach (var column in definition.ColumnDefinitions)
        {
            var name = column.ColumnIdentifier.Value;
            var nullable = column.Constraints.OfType<NullableConstraintDefinition>().Single().Nullable;
            table.Columns.Add($"{name} {StorageClass(column.DataType)} {(nullable ? "NULL" : "NOT NULL")}");
            foreach (var constraint in column.Constraints)
            {
                Add(table, constraint, name);
            }
        }

        foreach (var constraint in definition.TableConstraints)
        {
            Add(table, constraint, null);
        }
    }

    private static void Add(TableSchema table, ConstraintDefinition constraint, string? column)
    {
        switch (constraint)
        {
            case UniqueConstraintDefinition key:
                var on = key.Columns.Count > 0 ? Columns(key.Columns.Select(part => part.Column)) : $"({column})";
                if (key.IsPrimaryKey)
                {
                    table.PrimaryKey = on;
                }
                else
                {
                    table.UniqueKeys.Add(on);
                }

                break;
            case ForeignKeyConstraintDefinition key:
                var own = key.Columns.Count > 0 ? Columns(key.Columns) : $"({column})";
                table.ForeignKeys.Add($"{own} REFERENCES {key.ReferenceTableName.BaseIdentifier.Value} {Columns(key.ReferencedTableColumns)}");
                break;
        }
    }

    private static string StorageClass(DataTypeReference type) => ((SqlDataTypeReference)type).SqlDataTypeOption switch
    {
        SqlDataTypeOption.Bit or SqlDataTypeOption.TinyInt or SqlDataTypeOption.SmallInt or SqlDataTypeOption.Int or SqlDataTypeOption.BigInt => "INTEGER",
        SqlDataTypeOption.Char or SqlDataTypeOption.VarChar or SqlDataTypeOption.NVarChar or SqlDataTypeOption.Date => "TEXT",
        SqlDataTypeOption.VarBinary => "BLOB",
        var other => $"(no storage class agreed for {other})",
    };

    private static string Columns(IEnumerable<ColumnReferenceExpression> columns) => Columns(columns.Select(column => column.MultiPartIdentifier.Identifiers[^1]));

    private static string Columns(IEnumerable<Identifier> columns) => $"({string.Join(", ", columns.Select(column => column.Value))})";
}
