using System.Data.Common;
using System.Globalization;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>
/// One place where the tables do not say what the log says. <paramref name="Key"/>: the record's id, then the line's place
/// in its list. <paramref name="Column"/> null: the whole row is missing (<paramref name="Expected"/> holds its key) or
/// one too many (<paramref name="Found"/> holds it).
/// </summary>
public sealed record Difference(string Table, string Key, string? Column, string? Expected, string? Found);

/// <summary>The tables held against the rows recomputed from an image.</summary>
internal sealed class ProjectionComparison(DbConnection connection, DbTransaction? transaction, RegisterImage image)
{
    /// <summary>More differences than this tell nothing more; the report stays readable.</summary>
    public const int Most = 200;

    private readonly List<Difference> differences = [];

    public async Task<IReadOnlyList<Difference>> Run(CancellationToken cancellationToken)
    {
        foreach (var type in RecordTypes.All)
        {
            var records = Projection.Records[(int)type];
            var expected = image.Set(type).All.SelectMany(records.Rows).ToLookup(row => row.Table);
            foreach (var table in records.WithLists)
            {
                await Compare(table, expected[table].ToDictionary(row => row.Key, row => row.Values), cancellationToken);
                if (differences.Count >= Most)
                {
                    return differences;
                }
            }
        }

        return differences;
    }

    private async Task Compare(ProjectionTable table, Dictionary<string, object?[]> expected, CancellationToken cancellationToken)
    {
        var columns = table.Columns.ToArray();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // A constant text built once from the tables' names.
        command.CommandText = table.SelectStatement;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var values = Enumerable.Range(0, columns.Length).Select(index => ProjectionColumn.Stored(reader.GetValue(index))).ToArray();
            var key = new ProjectionRow(table, values).Key;
            if (!expected.Remove(key, out var wanted))
            {
                Report(new Difference(table.Name, key, null, null, key));
                continue;
            }

            for (var index = table.Key.Count; index < columns.Length; index++)
            {
                if (!Equals(wanted[index], values[index]))
                {
                    Report(new Difference(table.Name, key, columns[index].Name, Text(wanted[index]), Text(values[index])));
                }
            }
        }

        foreach (var key in expected.Keys.Order(StringComparer.Ordinal))
        {
            Report(new Difference(table.Name, key, null, key, null));
        }
    }

    private void Report(Difference difference)
    {
        if (differences.Count < Most)
        {
            differences.Add(difference);
        }
    }

    private static string? Text(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
}
