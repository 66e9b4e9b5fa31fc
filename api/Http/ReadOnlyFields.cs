using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivacyRegister.Http;

/// <summary>
/// The fields of an answer that a client may send back but not change, at every depth: those of the answer's type
/// marked <see cref="ReadOnlyAttribute"/>. <c>PUT</c> so takes what <c>GET</c> gave.
/// </summary>
public sealed class ReadOnlyFields
{
    public static readonly ReadOnlyFields None = new(null);

    private static readonly ConcurrentDictionary<Type, ReadOnlyFields> Known = new();

    private readonly HashSet<string> names = [];
    private readonly Dictionary<string, ReadOnlyFields> under = [];

    private ReadOnlyFields(Type? answer)
    {
        foreach (var property in answer?.GetProperties(BindingFlags.Public | BindingFlags.Instance) ?? [])
        {
            var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (property.IsDefined(typeof(ReadOnlyAttribute)))
            {
                names.Add(name);
            }
            else if (Nested(property.PropertyType) is { } nested)
            {
                under[name] = new ReadOnlyFields(nested);
            }
        }
    }

    public static ReadOnlyFields Of(Type answer) => Known.GetOrAdd(answer, static type => new ReadOnlyFields(type));

    public bool Holds(string name) => names.Contains(name);

    public ReadOnlyFields Under(string name) => under.GetValueOrDefault(name, None);

    private static Type? Nested(Type type)
    {
        var item = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : type;
        return item.IsClass && item != typeof(string) ? item : null;
    }
}
