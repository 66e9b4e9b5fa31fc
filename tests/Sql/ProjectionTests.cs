using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Sql;

/// <summary>What the log says stands in the tables, whatever is changed in whatever order; and what does not is reported.</summary>
public sealed class ProjectionTests
{
    private TemporaryDatabase database = null!;

    [SetUp]
    public async Task Migrate() => database = await TemporaryDatabase.Migrated();

    [TearDown]
    public async Task Remove() => await database.DisposeAsync();

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Stores_every_fact_of_every_kind_of_record(int seed)
    {
        var register = new GeneratedRegister(seed, 12);
        await database.Add(register.People);

        var image = await database.Apply(RegisterImage.Empty, register.Changes);

        Assert.That(await database.Compare(image), Is.Empty);
    }

    [Test]
    public async Task Takes_a_set_of_changes_in_any_order()
    {
        var register = new GeneratedRegister(4, 12);
        await database.Add(register.People);

        var image = await database.Apply(RegisterImage.Empty, [.. register.Changes.Reverse()]);

        Assert.That(await database.Compare(image), Is.Empty);
    }

    [Test]
    public async Task Stores_changes_to_records_that_stand()
    {
        var register = new GeneratedRegister(5, 12);
        await database.Add(register.People);
        var image = await database.Apply(RegisterImage.Empty, register.Changes);

        image = await database.Apply(image, [.. register.Changes.Where((_, index) => index % 3 > 0).Select(change => register.Change(change.Type, change.Id))]);

        Assert.That(await database.Compare(image), Is.Empty);
    }

    [Test]
    public async Task Deletes_records_that_point_at_one_another()
    {
        var register = new GeneratedRegister(6, 12);
        await database.Add(register.People);
        var image = await database.Apply(RegisterImage.Empty, register.Changes);

        image = await database.Apply(image, [.. register.Changes.Select(change => change with { After = null })]);

        Assert.That(await database.Compare(image), Is.Empty);
        Assert.That(await Rows(), Is.Zero);
    }

    [Test]
    public async Task Puts_back_a_row_that_was_taken_away_behind_its_back()
    {
        var purpose = new Purpose { Id = Guid.CreateVersion7(), Version = 1, Code = "P01", Name = "Verhuren" };
        var image = await database.Apply(RegisterImage.Empty, new RecordChange(RecordType.Purpose, purpose.Id, purpose));
        await database.Execute("DELETE FROM Purpose");

        image = await database.Apply(image, new RecordChange(RecordType.Purpose, purpose.Id, purpose with { Version = 2, Name = "Verhuur" }));

        Assert.That(await database.Compare(image), Is.Empty);
    }

    [Test]
    public async Task Refuses_a_second_purpose_with_the_same_code()
    {
        var image = await database.Apply(RegisterImage.Empty, Purpose("P01"));

        var refused = Assert.ThrowsAsync<SqliteException>(() => database.Apply(image, Purpose("P01")));

        Assert.That(database.Engine.IsUniqueViolation(refused), Is.True);
    }

    [Test]
    public async Task Tells_codes_apart_that_differ_in_case()
    {
        var image = await database.Apply(RegisterImage.Empty, Purpose("P01"));

        image = await database.Apply(image, Purpose("p01"));

        Assert.That(await database.Compare(image), Is.Empty);
    }

    [Test]
    public void Refuses_a_reference_to_a_record_that_does_not_exist()
    {
        var category = new DataCategory { Id = Guid.CreateVersion7(), Code = "D01", Name = "Naam", ParentId = Guid.CreateVersion7() };

        var refused = Assert.ThrowsAsync<SqliteException>(() => database.Apply(RegisterImage.Empty, new RecordChange(RecordType.DataCategory, category.Id, category)));

        Assert.That(database.Engine.IsReferenceViolation(refused), Is.True);
    }

    [Test]
    public async Task Refuses_to_delete_what_another_record_refers_to()
    {
        var purpose = Purpose("P01");
        var activity = new ProcessingActivity { Id = Guid.CreateVersion7(), Code = "A01", Name = "Verhuren", PurposeId = purpose.Id };
        var image = await database.Apply(RegisterImage.Empty, purpose, new RecordChange(RecordType.ProcessingActivity, activity.Id, activity));

        var refused = Assert.ThrowsAsync<SqliteException>(() => database.Apply(image, purpose with { After = null }));

        Assert.That(database.Engine.IsReferenceViolation(refused), Is.True);
    }

    [Test]
    public async Task Leaves_nothing_of_a_set_that_was_refused()
    {
        Assert.ThrowsAsync<SqliteException>(() => database.Apply(RegisterImage.Empty, Purpose("P01"), Purpose("P01")));

        Assert.That(await database.Compare(RegisterImage.Empty), Is.Empty);
    }

    [Test]
    public async Task Loads_five_thousand_activities_in_seconds()
    {
        var register = new GeneratedRegister(7, 300);
        await database.Add(register.People);
        var image = await database.Apply(RegisterImage.Empty, register.Changes);
        var activities = Enumerable.Range(0, 5000).Select(_ => register.Change(RecordType.ProcessingActivity, register.NewId())).ToArray();

        var began = Stopwatch.GetTimestamp();
        image = await database.Apply(image, activities);
        var took = Stopwatch.GetElapsedTime(began);

        TestContext.Out.WriteLine($"5,000 activities: {took.TotalSeconds:F1} s");
        Assert.That(await database.Compare(image), Is.Empty);
        Assert.That(took, Is.LessThan(TimeSpan.FromSeconds(30)));
    }

    private static RecordChange Purpose(string code)
    {
        var purpose = new Purpose { Id = Guid.CreateVersion7(), Version = 1, Code = code, Name = "Doel " + code };
        return new RecordChange(RecordType.Purpose, purpose.Id, purpose);
    }

    private async Task<long> Rows()
    {
        await using var connection = await database.Open();
        var total = 0L;
        foreach (var table in Projection.Tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM {table.Name}";
            total += (long)(await command.ExecuteScalarAsync())!;
        }

        return total;
    }
}
