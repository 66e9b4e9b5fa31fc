using System.Globalization;
using Dapper;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Sql;

/// <summary>A change made in the tables by anything but the program is found and named, wherever it is made.</summary>
public sealed class ProjectionComparisonTests
{
    private static readonly IEnumerable<string> Tables = Projection.Tables.Select(table => table.Name);

    private TemporaryDatabase database = null!;
    private RegisterImage image = null!;

    [OneTimeSetUp]
    public async Task Fill()
    {
        database = await TemporaryDatabase.Migrated();
        var register = new GeneratedRegister(8, 8);
        await database.Add(register.People);
        image = await database.Apply(RegisterImage.Empty, register.Changes);
    }

    [OneTimeTearDown]
    public async Task Remove() => await database.DisposeAsync();

    [TestCaseSource(nameof(Tables))]
    public async Task Reports_a_row_that_was_taken_out(string name)
    {
        var table = Table(name);
        var (key, _) = await AnyRow(table);

        var differences = await Tampered($"DELETE FROM {name} WHERE {Where(table)}", key);

        Assert.That(differences, Does.Contain(new Difference(name, key, null, key, null)));
        Assert.That(differences, Has.Count.EqualTo(1));
    }

    [TestCaseSource(nameof(Tables))]
    public async Task Reports_a_row_that_was_put_in(string name)
    {
        var table = Table(name);
        var (key, _) = await AnyRow(table);
        // The same row again under a key nobody has; unique texts get a letter more.
        var added = Guid.CreateVersion7().ToString("D");
        var extra = string.Join('/', table.Key.Select((column, index) => index == 0 ? added : key.Split('/')[index]));
        var values = table.Columns.Select((column, index) => index == 0 ? $"'{added}'" : column.IsUnique ? $"'extra {added}'" : column.Name);

        var differences = await Tampered($"INSERT INTO {name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) SELECT {string.Join(", ", values)} FROM {name} WHERE {Where(table)}", key);

        Assert.That(differences, Is.EqualTo(new[] { new Difference(name, extra, null, null, extra) }));
    }

    [TestCaseSource(nameof(Tables))]
    public async Task Reports_every_value_that_was_changed(string name)
    {
        var table = Table(name);
        var (key, values) = await AnyRow(table);
        Assert.Multiple(async () =>
        {
            foreach (var column in table.Values)
            {
                var found = values[column.Name];
                var changed = Different(column, found);
                var differences = await Tampered($"UPDATE {name} SET {column.Name} = '{changed}' WHERE {Where(table)}", key);
                Assert.That(differences, Is.EqualTo(new[] { new Difference(name, key, column.Name, Text(found), changed) }), column.Name);
            }
        });
    }

    [Test]
    public async Task Reports_a_bounded_number_of_differences()
    {
        var register = new GeneratedRegister(9, 60);

        var differences = await database.Compare(RegisterImage.Empty.With(register.Changes, 1, "", default));

        Assert.That(differences, Has.Count.EqualTo(ProjectionComparison.Most));
    }

    private static ProjectionTable Table(string name) => Projection.Tables.Single(table => table.Name == name);

    private static string Where(ProjectionTable table) => string.Join(" AND ", table.Key.Select((column, index) => $"{column.Name} = @Key{index}"));

    private static string? Text(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);

    private static string Different(ProjectionColumn column, object? value) => column.Kind switch
    {
        ColumnKind.Id => Guid.CreateVersion7().ToString("D"),
        ColumnKind.Code => column.Codes.First(code => code != (string?)value),
        ColumnKind.Country => value is "BE" ? "FR" : "BE",
        ColumnKind.Sha256 => new string('0', 64),
        ColumnKind.Day => "2033-03-03",
        ColumnKind.Instant => "2033-03-03T03:03:03.3333333Z",
        ColumnKind.Whole => "-7",
        ColumnKind.Flag => value is 1L ? "0" : "1",
        _ => "anders",
    };

    /// <summary>A last line of its list, so that taking it out leaves no gap that counts as a second difference.</summary>
    private async Task<(string Key, IDictionary<string, object?> Values)> AnyRow(ProjectionTable table)
    {
        await using var connection = await database.Open();
        var order = string.Join(", ", table.Key.Select(column => column.Name + " DESC"));
        var rows = (await connection.QueryAsync($"SELECT * FROM {table.Name} ORDER BY {order}")).Cast<IDictionary<string, object?>>().ToArray();
        Assert.That(rows, Is.Not.Empty, "The generated register must fill every table.");
        return (string.Join('/', table.Key.Select(column => Text(rows[0][column.Name]))), rows[0]);
    }

    /// <summary>What is reported after this statement; nothing of it stays. With the keys off, as a person with the file would do it.</summary>
    private async Task<IReadOnlyList<Difference>> Tampered(string statement, string key)
    {
        await using var connection = await database.Open();
        await connection.ExecuteAsync("PRAGMA foreign_keys = OFF");
        await using var transaction = await connection.BeginTransactionAsync();
        var parameters = new DynamicParameters();
        foreach (var (part, index) in key.Split('/').Select((part, index) => (part, index)))
        {
            parameters.Add("Key" + index.ToString(CultureInfo.InvariantCulture), index == 0 ? part : int.Parse(part, CultureInfo.InvariantCulture));
        }

        Assert.That(await connection.ExecuteAsync(statement, parameters, transaction), Is.EqualTo(1));
        var differences = await Projection.Compare(connection, image, transaction);
        await transaction.RollbackAsync();
        await connection.ExecuteAsync("PRAGMA foreign_keys = ON");
        return differences;
    }
}
