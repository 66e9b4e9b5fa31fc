using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>
/// A record as the log keeps it: JSON with a schema version first. Snapshots outlive code: one written by any earlier
/// version must always be readable, so a change of shape adds a step to <see cref="Upgrades"/> and never edits old ones.
/// </summary>
public static class Snapshot
{
    /// <summary>The schema version this program writes.</summary>
    public const int SchemaVersion = 1;

    private const string SchemaProperty = "schemaVersion";

    private static readonly string Start = string.Create(CultureInfo.InvariantCulture, $$"""{"{{SchemaProperty}}":{{SchemaVersion}},""");

    /// <summary>What turns a snapshot of version n+1's predecessor into version n+1: the step at index n reads version n+1.</summary>
    private static readonly IReadOnlyList<Action<RecordType, JsonObject>> Upgrades = [];

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The log is read by people with SQL: é stays é. It is never written into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsNoFact } },
    };

    public static string Write(RegisterRecord record)
    {
        // A record has an id, so that something follows the version.
        var body = JsonSerializer.SerializeToUtf8Bytes(record, record.GetType(), Options);
        return string.Concat(Start, Encoding.UTF8.GetString(body.AsSpan(1)));
    }

    /// <exception cref="JsonException">The text is no snapshot, or one of a later version of this program.</exception>
    public static RegisterRecord Read(RecordType type, string text, DateTimeOffset changedAt, Guid changedBy)
    {
        var version = VersionOf(text);
        if (version < 1 || version > SchemaVersion)
        {
            throw new JsonException($"Snapshot of schema version {version}; this program reads 1 to {SchemaVersion}.");
        }

        if (version < SchemaVersion)
        {
            var node = JsonNode.Parse(text)!.AsObject();
            for (var step = version; step < SchemaVersion; step++)
            {
                Upgrades[step - 1](type, node);
            }

            text = node.ToJsonString();
        }

        var record = (RegisterRecord)JsonSerializer.Deserialize(text, type.ClrType(), Options)!;
        return record with { ChangedAt = changedAt, ChangedBy = changedBy };
    }

    private static int VersionOf(string text)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text.Length > 64 ? text[..64] : text), isFinalBlock: false, default);
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject
            && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(SchemaProperty)
            && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var version)
            ? version
            : throw new JsonException("The snapshot does not begin with its schema version.");
    }

    // What the log's own columns hold, and the label, which is another field once more: an override does not inherit JsonIgnore.
    private static void LeaveOutWhatIsNoFact(JsonTypeInfo info)
    {
        if (!info.Type.IsAssignableTo(typeof(RegisterRecord)))
        {
            return;
        }

        foreach (var property in info.Properties.Where(property => property.Name is "changedAt" or "changedBy" or "label").ToArray())
        {
            info.Properties.Remove(property);
        }
    }
}
