using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivacyRegister.Register;

/// <summary>
/// The shape of a record as its declaration gives it: every value with its JSON pointer and the marks on its property.
/// One walk serves reference checks, text rules and the relational projection, so that no field escapes any of them.
/// </summary>
public sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Shapes = new();

    private RecordShape(Type type)
    {
        Type = type;
        Fields = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetMethod is { IsStatic: false } && property.SetMethod is not null && property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .Select(property => new RecordField(property))];
    }

    public Type Type { get; }

    public IReadOnlyList<RecordField> Fields { get; }

    public static RecordShape Of(Type type) => Shapes.GetOrAdd(type, static key => new RecordShape(key));

    public static RecordShape Of(object record) => Of(record.GetType());

    /// <summary>Every leaf value (text, id, number, day, enum) with its pointer; absent ones as null.</summary>
    public IEnumerable<RecordValue> Values(object record) => Walk(record, "");

    /// <summary>Every id that refers to another record or person.</summary>
    public IEnumerable<ReferenceValue> References(object record) => Walk(record, "")
        .Where(value => value.Field.RefersTo is not null && value.Value is Guid)
        .Select(value => new ReferenceValue(value.Pointer, value.Field.RefersTo!, (Guid)value.Value!));

    private IEnumerable<RecordValue> Walk(object record, string at)
    {
        foreach (var field in Fields)
        {
            var pointer = at + "/" + field.JsonName;
            var value = field.Get(record);
            if (field.IsList)
            {
                var position = 0;
                foreach (var item in (IEnumerable?)value ?? Array.Empty<object>())
                {
                    var itemPointer = pointer + "/" + position++;
                    if (item is not null && field.Nested)
                    {
                        foreach (var inner in Of(field.ItemType).Walk(item, itemPointer))
                        {
                            yield return inner;
                        }
                    }
                    else
                    {
                        yield return new RecordValue(itemPointer, field, item);
                    }
                }
            }
            else if (field.Nested)
            {
                if (value is not null)
                {
                    foreach (var inner in Of(field.ItemType).Walk(value, pointer))
                    {
                        yield return inner;
                    }
                }
            }
            else
            {
                yield return new RecordValue(pointer, field, value);
            }
        }
    }
}

/// <summary>One property of a record or line, with its marks.</summary>
public sealed class RecordField
{
    private readonly PropertyInfo property;

    internal RecordField(PropertyInfo property)
    {
        this.property = property;
        JsonName = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        IsList = property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        var item = IsList ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
        ItemType = Nullable.GetUnderlyingType(item) ?? item;
        Nested = ItemType.IsClass && ItemType != typeof(string);
        RefersTo = property.GetCustomAttributes().OfType<IRefersTo>().FirstOrDefault()?.Target;
        KeyText = property.GetCustomAttribute<KeyTextAttribute>();
        IsNullable = Nullable.GetUnderlyingType(item) is not null
            || (!item.IsValueType && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable);
        Mandatory = property.GetCustomAttribute<MandatoryAttribute>() is not null || KeyText is { Required: true };
    }

    public string Name => property.Name;
    public string JsonName { get; }
    public Type DeclaringType => property.DeclaringType!;
    public bool IsList { get; }

    /// <summary>The type of the value, or of one item of the list; never <see cref="Nullable{T}"/>.</summary>
    public Type ItemType { get; }

    /// <summary>A line or object with fields of its own.</summary>
    public bool Nested { get; }
    public bool IsNullable { get; }
    public bool Mandatory { get; }

    /// <summary>See <see cref="NotByOmissionAttribute"/>.</summary>
    public bool NotByOmission => Has<NotByOmissionAttribute>();

    public Type? RefersTo { get; }
    public KeyTextAttribute? KeyText { get; }

    public bool Has<T>() where T : Attribute => property.IsDefined(typeof(T), true);

    public object? Get(object record) => property.GetValue(record);

    /// <summary>The record with this field as another has it.</summary>
    public RegisterRecord Taken(RegisterRecord record, RegisterRecord from)
    {
        var copy = record with { };
        property.SetValue(copy, property.GetValue(from));
        return copy;
    }
}

public readonly record struct RecordValue(string Pointer, RecordField Field, object? Value);

/// <summary>A reference to a record of type <paramref name="Target"/> (or to a <see cref="Person"/>).</summary>
public readonly record struct ReferenceValue(string Pointer, Type Target, Guid Id);
