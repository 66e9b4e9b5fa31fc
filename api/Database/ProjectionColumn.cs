using System.Data;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>What a column holds; decides its type in the migrations and how a value is written and read.</summary>
public enum ColumnKind { Id, KeyText, Text, Code, Country, Sha256, Day, Instant, Whole, Flag }

/// <summary>
/// One column of a projection table: its name is the name on the wire in PascalCase, with the names of the objects around
/// it in front (<c>retention.period</c> → <c>RetentionPeriod</c>).
/// </summary>
public sealed class ProjectionColumn
{
    private static readonly JsonNamingPolicy CamelCase = JsonNamingPolicy.CamelCase;

    private readonly IReadOnlyList<RecordField> path;

    private ProjectionColumn(string name, ColumnKind kind, bool isNullable, IReadOnlyList<RecordField> path)
    {
        Name = name;
        Kind = kind;
        IsNullable = isNullable;
        this.path = path;
    }

    public string Name { get; }

    public ColumnKind Kind { get; }

    public bool IsNullable { get; }

    /// <summary>The record (or <see cref="Person"/>) whose id this is; null for any other value.</summary>
    public Type? RefersTo { get; private init; }

    /// <summary>Unique within the table.</summary>
    public bool IsUnique { get; private init; }

    /// <summary>Key text that may not be empty.</summary>
    public bool IsRequiredText { get; private init; }

    /// <summary>The names an enumeration may have in this column, in the order of its declaration; empty for other kinds.</summary>
    public IReadOnlyList<string> Codes { get; private init; } = [];

    /// <summary>See <see cref="GrowingAttribute"/>.</summary>
    public bool CodesGrow { get; private init; }

    /// <summary>A key column that a table inherits from its owner or counts its lines with.</summary>
    internal static ProjectionColumn Key(string name, ColumnKind kind) => new(name, kind, false, []);

    /// <summary>The column of a field reached over <paramref name="path"/>: objects first, the field itself last.</summary>
    internal static ProjectionColumn Of(IReadOnlyList<RecordField> path)
    {
        var field = path[^1];
        var kind = KindOf(field);
        // An object that is absent leaves its columns empty, whatever its fields demand.
        var isNullable = path.Count > 1 || (field.IsNullable && !field.Mandatory);
        var names = path.Select(step => step.IsList ? Singular(step) : Pascal(step.JsonName));
        return new ProjectionColumn(string.Concat(names), kind, isNullable, path)
        {
            RefersTo = field.RefersTo,
            IsUnique = field.KeyText is { Unique: true },
            IsRequiredText = !isNullable && kind == ColumnKind.KeyText,
            CodesGrow = field.Has<GrowingAttribute>(),
            Codes = kind == ColumnKind.Code ? [.. Enum.GetValues(field.ItemType).Cast<Enum>().Select(CodeOf)] : [],
        };
    }

    /// <summary>One item of a list of texts or ids is called as the list, in the singular: <c>memberPartyIds</c> → <c>MemberPartyId</c>.</summary>
    internal static string Singular(RecordField list)
    {
        var name = Pascal(list.JsonName);
        return name switch
        {
            _ when name.EndsWith("ies", StringComparison.Ordinal) => name[..^3] + "y",
            _ when name.EndsWith("ses", StringComparison.Ordinal) => name[..^2],
            _ when name.EndsWith('s') => name[..^1],
            _ => name,
        };
    }

    internal static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>The value in a record or line as it is stored: a text, a whole number, or null.</summary>
    internal object? Read(object line)
    {
        object? at = line;
        foreach (var step in path)
        {
            at = at is null ? null : step.Get(at);
        }

        return Stored(at);
    }

    /// <summary>The same on both engines: ids, days and instants as text, flags as 0 or 1.</summary>
    internal static object? Stored(object? value) => value switch
    {
        null or DBNull => null,
        string text => text,
        Guid id => DapperTypes.Text(id),
        Enum code => CodeOf(code),
        bool flag => flag ? 1L : 0L,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime day => DateOnly.FromDateTime(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => DapperTypes.Text(instant),
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    /// <summary>Sized as the columns are, so that SQL Server can prepare the command and seek instead of converting.</summary>
    internal void Describe(IDbDataParameter parameter)
    {
        parameter.ParameterName = "@" + Name;
        (parameter.DbType, parameter.Size) = Kind switch
        {
            ColumnKind.Id => (DbType.AnsiStringFixedLength, 36),
            ColumnKind.KeyText => (DbType.String, 200),
            ColumnKind.Text => (DbType.String, -1),
            ColumnKind.Code => (DbType.AnsiString, 40),
            ColumnKind.Country => (DbType.AnsiStringFixedLength, 2),
            ColumnKind.Sha256 => (DbType.AnsiStringFixedLength, 64),
            ColumnKind.Day => (DbType.AnsiStringFixedLength, 10),
            ColumnKind.Instant => (DbType.AnsiStringFixedLength, 28),
            _ => (DbType.Int64, 8),
        };
    }

    private static ColumnKind KindOf(RecordField field) => field.ItemType switch
    {
        var type when type == typeof(Guid) => ColumnKind.Id,
        var type when type == typeof(bool) => ColumnKind.Flag,
        var type when type == typeof(int) => ColumnKind.Whole,
        var type when type == typeof(DateOnly) => ColumnKind.Day,
        var type when type == typeof(DateTimeOffset) => ColumnKind.Instant,
        { IsEnum: true } => ColumnKind.Code,
        _ when field.Has<CountryAttribute>() => ColumnKind.Country,
        _ when field.Has<Sha256Attribute>() => ColumnKind.Sha256,
        _ when field.KeyText is not null => ColumnKind.KeyText,
        var type when type == typeof(string) => ColumnKind.Text,
        var type => throw new NotSupportedException($"No column for {field.DeclaringType.Name}.{field.Name} of type {type.Name}."),
    };

    private static string CodeOf(Enum code)
    {
        var member = code.GetType().GetField(code.ToString()) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No such value.");
        return member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? CamelCase.ConvertName(member.Name);
    }
}
