using System.Collections;
using System.Globalization;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Sql;

/// <summary>
/// Records of every kind with every field and list filled or empty by a seeded die, made from the records' own shape, so
/// that a new field is tested the day it is added. References point at records of the same set, in both directions.
/// </summary>
internal sealed class GeneratedRegister
{
    private static readonly string[] Texts = ["Huurovereenkomst", "O'Brien \"&\" <b>", "Ω é ü 漢字 😀", "'; DROP TABLE Party; --", "regel 1\nregel 2", "nul\0teken", "spatie ", ""];

    private readonly Random die;
    private readonly Dictionary<Type, Guid[]> ids;
    private int counter;

    public GeneratedRegister(int seed, int perKind)
    {
        die = new Random(seed);
        ids = RecordTypes.All.Select(type => type.ClrType()).Append(typeof(Person)).ToDictionary(type => type, _ => Enumerable.Range(0, perKind).Select(_ => NewId()).ToArray());
        People = [.. ids[typeof(Person)].Select(id => new Person { Id = id, Version = 1, Name = "Mevrouw Voorbeeld" })];
        Changes = [.. RecordTypes.All.SelectMany(type => ids[type.ClrType()].Select(id => Change(type, id)))];
    }

    public IReadOnlyList<Person> People { get; }

    public IReadOnlyList<RecordChange> Changes { get; }

    /// <summary>Another record under the same id.</summary>
    public RecordChange Change(RecordType type, Guid id)
    {
        var record = (RegisterRecord)Line(type.ClrType());
        typeof(RegisterRecord).GetProperty(nameof(RegisterRecord.Id))!.SetValue(record, id);
        return new RecordChange(type, id, record);
    }

    public Guid NewId()
    {
        var bytes = new byte[16];
        die.NextBytes(bytes);
        return new Guid(bytes);
    }

    private object Line(Type type)
    {
        var line = Activator.CreateInstance(type)!;
        foreach (var field in RecordShape.Of(type).Fields)
        {
            type.GetProperty(field.Name)!.SetValue(line, field.IsList ? List(field) : Value(field));
        }

        return line;
    }

    private object List(RecordField field)
    {
        var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(field.ItemType))!;
        for (var left = die.Next(4); left > 0; left--)
        {
            items.Add(field.Nested ? Line(field.ItemType) : Scalar(field));
        }

        return items;
    }

    private object? Value(RecordField field)
    {
        if (field is { IsNullable: true, Mandatory: false } && die.Next(4) == 0)
        {
            return null;
        }

        return field.Nested ? Line(field.ItemType) : Scalar(field);
    }

    private object Scalar(RecordField field) => field.ItemType switch
    {
        _ when field.RefersTo is { } target => ids[target][die.Next(ids[target].Length)],
        var type when type == typeof(Guid) => NewId(),
        var type when type == typeof(bool) => die.Next(2) == 0,
        var type when type == typeof(int) => die.Next(1, 400),
        var type when type == typeof(DateOnly) => new DateOnly(1900, 1, 1).AddDays(die.Next(100_000)),
        var type when type == typeof(DateTimeOffset) => new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(die.NextInt64(TimeSpan.TicksPerDay * 3000)),
        { IsEnum: true } type => Enum.GetValues(type).GetValue(die.Next(Enum.GetValues(type).Length))!,
        _ when field.Has<CountryAttribute>() => new[] { "NL", "US", "CH" }[die.Next(3)],
        _ when field.Has<Sha256Attribute>() => string.Concat(Enumerable.Range(0, 64).Select(_ => die.Next(16).ToString("x", CultureInfo.InvariantCulture))),
        _ when field.KeyText is not null => new string('k', 150) + counter++.ToString(CultureInfo.InvariantCulture),
        _ => Texts[die.Next(Texts.Length)],
    };
}
