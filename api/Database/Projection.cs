using System.Data.Common;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>
/// The register's records as tables: what the log says, for foreign keys and unique keys to guard and for SQL and BI tools
/// to read. Written in the transaction that writes the log; nothing in the program reads it but <see cref="Compare"/>.
/// </summary>
public static class Projection
{
    /// <summary>The tables of the records, in the order in which they can refer to one another.</summary>
    public static IReadOnlyList<ProjectionTable> Records { get; } = [.. RecordTypes.All.Select(type => ProjectionTable.OfRecords(type.ClrType()))];

    /// <summary>All tables: each table of records followed by those of its lists.</summary>
    public static IReadOnlyList<ProjectionTable> Tables { get; } = [.. Records.SelectMany(table => table.WithLists)];

    /// <summary>Every statement the projection sends, for the tests that try each on both dialects.</summary>
    public static IReadOnlyList<string> Statements { get; } = [.. Tables.SelectMany(table => table.Statements)];

    /// <summary>
    /// Writes a set of changes. Order does not matter within the set, except that a code one record gives up cannot be
    /// taken by another in the same set: that is a unique violation, as is any duplicate; a reference to what does not
    /// exist is a reference violation. Both come as the engine's own <see cref="DbException"/>.
    /// <paramref name="before"/> is the image the changes apply to: it says which records stand already.
    /// </summary>
    public static async Task Apply(
        DbConnection connection,
        DbTransaction transaction,
        IReadOnlyList<RecordChange> changes,
        RegisterImage before,
        CancellationToken cancellationToken = default)
    {
        await using var commands = new ProjectionCommands(connection, transaction, cancellationToken);
        var last = changes
            .GroupBy(change => (change.Type, change.Id))
            .Select(group => new Change(group.Last(), before.Find(group.Key.Type, group.Key.Id)))
            .OrderBy(change => change.Type)
            .ToArray();

        foreach (var change in last.Where(change => change.Before is not null))
        {
            // Lists of lists first: they hang on the lines.
            foreach (var table in change.Table.WithLists.Skip(1).Reverse())
            {
                await commands.Delete(table, change.Id);
            }
        }

        foreach (var change in last)
        {
            if (change.Row is { } row && (change.Before is null || !await commands.Update(row)))
            {
                await commands.Insert(row);
            }
        }

        foreach (var change in last.Where(change => change.MovesLinks))
        {
            await commands.Link(change.Table, change.Id, change.After);
        }

        foreach (var row in last.SelectMany(change => change.ListRows))
        {
            await commands.Insert(row);
        }

        foreach (var change in last.Where(change => change.After is null).Reverse())
        {
            await commands.Delete(change.Table, change.Id);
        }
    }

    /// <summary>
    /// Recomputes every row from the image and reports where the tables differ; empty = they say the same.
    /// At most <see cref="ProjectionComparison.Most"/> differences, in the order of the tables. What a
    /// writer changes between the image and the tables counts as a difference: ask again when the head has moved.
    /// </summary>
    public static Task<IReadOnlyList<Difference>> Compare(DbConnection connection, RegisterImage image, DbTransaction? transaction = null, CancellationToken cancellationToken = default) =>
        new ProjectionComparison(connection, transaction, image).Run(cancellationToken);

    private sealed class Change
    {
        private readonly ProjectionRow[] rows;

        public Change(RecordChange change, RegisterRecord? before)
        {
            Type = change.Type;
            Id = DapperTypes.Text(change.Id);
            Table = Records[(int)change.Type];
            Before = before;
            After = change.After;
            rows = After is null ? [] : [.. Table.Rows(After)];
        }

        public RecordType Type { get; }
        public string Id { get; }
        public ProjectionTable Table { get; }
        public RegisterRecord? Before { get; }
        public RegisterRecord? After { get; }
        public ProjectionRow? Row => rows.Length > 0 ? rows[0] : null;
        public IEnumerable<ProjectionRow> ListRows => rows.Skip(1);

        /// <summary>A record that is deleted lets go of its parent first, or two that point at one another could never go.</summary>
        public bool MovesLinks => Table.SelfReferences.Any(column =>
            !Equals(Before is null ? null : column.Read(Before), After is null ? null : column.Read(After)));
    }
}
