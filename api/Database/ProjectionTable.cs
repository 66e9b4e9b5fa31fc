using System.Collections;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>
/// One table of the projection, as the record's declaration gives it: a table per kind of record, and one per list in it
/// (also for a list in a list), named owner + list in the singular. The migrations spell the same tables out in SQL; a
/// test holds the two together.
/// </summary>
public sealed class ProjectionTable
{
    private const string PositionColumn = "Position";

    private readonly RecordField? list;

    private ProjectionTable(string name, Type lineType, ProjectionTable? owner, RecordField? list)
    {
        Name = name;
        Owner = owner;
        this.list = list;
        Root = owner?.Root ?? this;
        Key = owner is null
            ? [ProjectionColumn.Key("Id", ColumnKind.Id)]
            : [
                ProjectionColumn.Key(Root.Name + "Id", ColumnKind.Id),
                .. owner.Key.Skip(1).Select(column => ProjectionColumn.Key(
                    column.Name == PositionColumn ? ProjectionColumn.Singular(owner.list!) + PositionColumn : column.Name,
                    ColumnKind.Whole)),
                ProjectionColumn.Key(PositionColumn, ColumnKind.Whole),
            ];
        Values = list is { Nested: false }
            ? [ProjectionColumn.Of([list])]
            : [.. Scalars(lineType, []).Where(column => owner is not null || column.Name != "Id")];
        Lists = list is { Nested: false }
            ? []
            : [.. RecordShape.Of(lineType).Fields
                .Where(field => field.IsList)
                .Select(field => new ProjectionTable(name + ItemName(field), field.ItemType, this, field))];
        SelfReferences = owner is null ? [.. Values.Where(column => column.RefersTo == lineType)] : [];

        var columns = Columns.Select(column => column.Name).ToArray();
        var inserted = Inserted.Select(column => column.Name).ToArray();
        InsertStatement = $"INSERT INTO {name} ({string.Join(", ", inserted)}) VALUES ({string.Join(", ", inserted.Select(column => "@" + column))})";
        UpdateStatement = owner is null
            ? $"UPDATE {name} SET {string.Join(", ", inserted.Skip(1).Select(Assignment))} WHERE Id = @Id"
            : null;
        LinkStatement = SelfReferences.Count > 0
            ? $"UPDATE {name} SET {string.Join(", ", SelfReferences.Select(column => Assignment(column.Name)))} WHERE Id = @Id"
            : null;
        DeleteStatement = $"DELETE FROM {name} WHERE {Assignment(Key[0].Name)}";
        SelectStatement = $"SELECT {string.Join(", ", columns)} FROM {name}";
    }

    public string Name { get; }

    /// <summary>The table whose lines these belong to; null for a table of records.</summary>
    public ProjectionTable? Owner { get; }

    /// <summary>The table of the records themselves.</summary>
    public ProjectionTable Root { get; }

    /// <summary>The record's id, then the line's place in its list (from 0), once for every list it stands in.</summary>
    public IReadOnlyList<ProjectionColumn> Key { get; }

    public IReadOnlyList<ProjectionColumn> Values { get; }

    /// <summary>The tables of the lists in a line of this one.</summary>
    public IReadOnlyList<ProjectionTable> Lists { get; }

    /// <summary>
    /// Parents and successors: left out of INSERT and UPDATE and set once all records stand, so that a set of changes may
    /// come in any order, and two records may even point at one another.
    /// </summary>
    public IReadOnlyList<ProjectionColumn> SelfReferences { get; }

    public IEnumerable<ProjectionColumn> Columns => [.. Key, .. Values];

    internal IEnumerable<ProjectionColumn> Inserted => Columns.Except(SelfReferences);

    /// <summary>This table and the tables of all lists below it, owners first.</summary>
    public IEnumerable<ProjectionTable> WithLists => [this, .. Lists.SelectMany(table => table.WithLists)];

    internal string InsertStatement { get; }

    internal string? UpdateStatement { get; }

    internal string? LinkStatement { get; }

    /// <summary>Deletes what belongs to one record, whichever table it is.</summary>
    internal string DeleteStatement { get; }

    internal string SelectStatement { get; }

    internal IEnumerable<string> Statements => new[] { InsertStatement, UpdateStatement, LinkStatement, DeleteStatement, SelectStatement }.OfType<string>();

    internal static ProjectionTable OfRecords(Type recordType) => new(recordType.Name, recordType, null, null);

    /// <summary>The record's own row and those of all its lists, owners first; values in the order of <see cref="Columns"/>.</summary>
    internal IEnumerable<ProjectionRow> Rows(RegisterRecord record) => Rows(record, [DapperTypes.Text(record.Id)]);

    private IEnumerable<ProjectionRow> Rows(object line, object?[] key)
    {
        yield return new ProjectionRow(this, [.. key, .. Values.Select(column => list is { Nested: false } ? ProjectionColumn.Stored(line) : column.Read(line))]);
        foreach (var table in Lists)
        {
            var position = 0L;
            foreach (var item in (IEnumerable)table.list!.Get(line)!)
            {
                foreach (var row in table.Rows(item, [.. key, position]))
                {
                    yield return row;
                }

                position++;
            }
        }
    }

    private static string ItemName(RecordField list)
    {
        var name = ProjectionColumn.Singular(list);
        return name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name;
    }

    private static string Assignment(string column) => $"{column} = @{column}";

    private static IEnumerable<ProjectionColumn> Scalars(Type type, IReadOnlyList<RecordField> around) => RecordShape.Of(type).Fields
        // A list inside an object would need a table without a line to own it; better no start than a fact left out.
        .Where(field => !field.IsList || (around.Count > 0 ? throw new NotSupportedException($"No table for the list {type.Name}.{field.Name}.") : false))
        .SelectMany(field => field.Nested ? Scalars(field.ItemType, [.. around, field]) : [ProjectionColumn.Of([.. around, field])]);
}

/// <summary>One row as it must stand in <paramref name="Table"/>: texts, whole numbers and nulls, in the order of its columns.</summary>
internal sealed record ProjectionRow(ProjectionTable Table, object?[] Values)
{
    /// <summary>The key's values with a slash between, such as <c>0193…/2</c>.</summary>
    public string Key => string.Join('/', Values.Take(Table.Key.Count));
}
