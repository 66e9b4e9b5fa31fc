using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivacyRegister.History;

/// <summary>One field that differs. The pointer is into the record after the change, or before it for what was removed.</summary>
public sealed record FieldChange(string Pointer, JsonNode? Before, JsonNode? After);

/// <summary>
/// The difference between two snapshots, field by field. Works on stored JSON, never on today's types, so that it can
/// compare what any version wrote. Lines of a list are recognised by what they are about (the party, the data category,
/// the ground), not by their place.
/// </summary>
public static class RecordDifference
{
    // What identifies a line, in this order: the first of these a line has.
    private static readonly string[] LineKeys = ["dataCategoryId", "partyId", "organisationId", "purposeId", "ground", "point", "country", "pointer", "name"];

    // Bookkeeping of the record itself; status and the facts are what changed.
    private static readonly HashSet<string> Bookkeeping = ["schemaVersion", "id", "version", "factSources", "provenance"];

    public static IReadOnlyList<FieldChange> Between(string? before, string? after) => Between(JsonElement.Parse(before ?? "{}"), JsonElement.Parse(after ?? "{}"));

    /// <summary>Of two JSON objects. Fields that are written alike are passed over unread: of a large record mostly one has changed.</summary>
    public static IReadOnlyList<FieldChange> Between(JsonElement before, JsonElement after)
    {
        var changes = new List<FieldChange>();
        foreach (var name in after.EnumerateObject().Select(property => property.Name).Union(before.EnumerateObject().Select(property => property.Name)))
        {
            if (Bookkeeping.Contains(name))
            {
                continue;
            }

            var was = before.TryGetProperty(name, out var old) ? old : default;
            var became = after.TryGetProperty(name, out var now) ? now : default;
            if (was.ValueKind != became.ValueKind || !JsonMarshal.GetRawUtf8Value(was).SequenceEqual(JsonMarshal.GetRawUtf8Value(became)))
            {
                Values($"/{name}", Node(was), Node(became), changes);
            }
        }

        return changes;
    }

    /// <summary>Pairs the lines of two lists by what they are about: positions before and after, -1 for none.</summary>
    public static IReadOnlyList<(int Before, int After)> Pair(JsonArray before, JsonArray after)
    {
        var keys = before.Select(Key).ToArray();
        var open = keys.Select((key, position) => (key, position)).Where(line => line.key is not null)
            .GroupBy(line => line.key!).ToDictionary(group => group.Key, group => new Queue<int>(group.Select(line => line.position)));
        var paired = new bool[before.Count];
        var pairs = new List<(int, int)>();
        for (var position = 0; position < after.Count; position++)
        {
            var key = Key(after[position]);
            var match = key is not null ? open.TryGetValue(key, out var places) && places.TryDequeue(out var place) ? place : -1
                : position < before.Count && keys[position] is null ? position : -1;
            pairs.Add((match, position));
            if (match >= 0)
            {
                paired[match] = true;
            }
        }

        pairs.AddRange(Enumerable.Range(0, before.Count).Where(position => !paired[position]).Select(position => (position, -1)));
        return pairs;
    }

    private static JsonNode? Node(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        _ => JsonValue.Create(element),
    };

    private static void Objects(string at, JsonObject before, JsonObject after, List<FieldChange> changes)
    {
        foreach (var name in after.Select(property => property.Key).Union(before.Select(property => property.Key)))
        {
            Values($"{at}/{name}", before[name], after[name], changes);
        }
    }

    private static void Values(string at, JsonNode? before, JsonNode? after, List<FieldChange> changes)
    {
        if (JsonNode.DeepEquals(before, after) || (IsNothing(before) && IsNothing(after)))
        {
            return;
        }

        if (before is JsonObject oldObject && after is JsonObject newObject)
        {
            Objects(at, oldObject, newObject, changes);
        }
        else if ((before ?? new JsonArray()) is JsonArray oldList && (after ?? new JsonArray()) is JsonArray newList && oldList.Concat(newList).Any(item => item is JsonObject))
        {
            Lines(at, oldList, newList, changes);
        }
        else
        {
            changes.Add(new FieldChange(at, before?.DeepClone(), after?.DeepClone()));
        }
    }

    private static void Lines(string at, JsonArray before, JsonArray after, List<FieldChange> changes)
    {
        foreach (var (old, now) in Pair(before, after))
        {
            var oldLine = old < 0 ? null : before[old];
            var newLine = now < 0 ? null : after[now];
            var pointer = $"{at}/{(now < 0 ? old : now)}";
            if (oldLine is JsonObject oldObject && newLine is JsonObject newObject)
            {
                Objects(pointer, oldObject, newObject, changes);
            }
            else if (!JsonNode.DeepEquals(oldLine, newLine))
            {
                changes.Add(new FieldChange(pointer, oldLine?.DeepClone(), newLine?.DeepClone()));
            }
        }
    }

    private static bool IsNothing(JsonNode? node) => node is null or JsonArray { Count: 0 } or JsonObject { Count: 0 };

    private static string? Key(JsonNode? line) => line is JsonObject fields
        ? LineKeys.Where(name => fields[name] is JsonValue).Select(name => $"{name}={fields[name]}").FirstOrDefault()
        : null;
}
