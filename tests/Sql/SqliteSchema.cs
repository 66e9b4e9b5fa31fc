using System.Data.Common;
using Dapper;

namespace PrivacyRegister.Tests.Sql;

/// <summary>The tables of a migrated database, as SQLite itself describes them.</summary>
internal static class SqliteSchema
{
    public static async Task<IReadOnlyDictionary<string, TableSchema>> Of(DbConnection connection)
    {
        var tables = new SortedDictionary<string, TableSchema>(StringComparer.Ordinal);
        foreach (var created in await connection.QueryAsync("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        {
            tables.Add(created.name, await Read(connection, created.name, (string)created.sql));
        }

        return tables;
    }

    /// <summary>Whether the table refuses values of another type than its column's.</summary>
    public static async Task<IReadOnlyList<string>> TablesThatAreNotStrict(DbConnection connection) =>
        (await connection.QueryAsync<string>("SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND strict = 0")).AsList();

    private static async Task<TableSchema> Read(DbConnection connection, string name, string sql)
    {
        var table = new TableSchema(name);
        var columns = (await connection.QueryAsync("SELECT name, type, \"notnull\" AS required, pk FROM pragma_table_info(@name) ORDER BY cid", new { name })).AsList();
        table.Columns.AddRange(columns.Select(column => $"{column.name} {column.type} {(column.required == 1L ? "NOT NULL" : "NULL")}"));
        table.PrimaryKey = Columns(columns.Where(column => column.pk > 0L).OrderBy(column => (long)column.pk).Select(column => (string)column.name));
        foreach (var index in (await connection.QueryAsync("SELECT name, \"unique\" AS is_unique, origin FROM pragma_index_list(@name)", new { name })).AsList())
        {
            var on = Columns(await connection.QueryAsync<string>("SELECT name FROM pragma_index_info(@name) ORDER BY seqno", new { index.name }));
            if (index.origin == "u")
            {
                table.UniqueKeys.Add(on);
            }
            else if (index.origin == "c")
            {
                var text = await connection.ExecuteScalarAsync<string>("SELECT sql FROM sqlite_master WHERE type = 'index' AND name = @name", new { index.name });
                var where = text!.IndexOf("WHERE ", StringComparison.Ordinal);
                table.Indexes.Add($"{index.name} {on}{(index.is_unique == 1L ? " UNIQUE" : "")}{(where < 0 ? "" : " " + TableSchema.Squeeze(text[where..]))}");
            }
        }

        foreach (var key in (await connection.QueryAsync("SELECT id, \"table\" AS target, \"from\" AS own, \"to\" AS other FROM pragma_foreign_key_list(@name) ORDER BY id, seq", new { name })).GroupBy(part => (long)part.id))
        {
            table.ForeignKeys.Add($"{Columns(key.Select(part => (string)part.own))} REFERENCES {key.First().target} {Columns(key.Select(part => (string)part.other))}");
        }

        table.Constraints.UnionWith(TableSchema.NamedConstraints(sql));
        return table;
    }

    private static string Columns(IEnumerable<string> names) => $"({string.Join(", ", names)})";
}
