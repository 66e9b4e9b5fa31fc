using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;

namespace PrivacyRegister.Http;

/// <summary>
/// Reads JSON into a record by the record's own shape and complains of everything wrong at once, each with its pointer:
/// unknown and missing fields, wrong types, impossible days, unreadable or too long text. What comes out is trimmed,
/// and null, empty text and absent are the same.
/// </summary>
public sealed class BodyReader
{
    private static readonly ConcurrentDictionary<Type, string[]> EnumNames = new();

    private readonly List<Complaint> complaints = [];

    /// <summary>Reads a body; <paramref name="ignored"/> holds the read-only fields of the answer's type, accepted and left out.</summary>
    /// <exception cref="Refusal">400 with a complaint per place.</exception>
    public static T Read<T>(JsonElement body, ReadOnlyFields ignored) => (T)Read(body, typeof(T), ignored);

    public static object Read(JsonElement body, Type type, ReadOnlyFields ignored)
    {
        var reader = new BodyReader();
        var clean = reader.Object(body, type, "", ignored);
        Refusal.When(RefusalKind.Invalid, "invalid", new Sentence("problem.invalid"), reader.complaints);
        return clean.Deserialize(type, ApiJson.Options)!;
    }

    private JsonObject Object(JsonElement element, Type type, string at, ReadOnlyFields ignored)
    {
        var clean = new JsonObject();
        if (element.ValueKind != JsonValueKind.Object)
        {
            Complain(at, "body.notAnObject");
            return clean;
        }

        var fields = RecordShape.Of(type).Fields;
        foreach (var property in element.EnumerateObject())
        {
            if (Name(property) is not { } name)
            {
                Complain(at, "body.unknownField");
                continue;
            }

            var pointer = at + "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            if (ignored.Holds(name))
            {
                continue;
            }

            var field = fields.FirstOrDefault(field => field.JsonName == name);
            if (field is null)
            {
                Complain(pointer.Length <= 500 ? pointer : at, "body.unknownField");
            }
            else if (property.Value.ValueKind != JsonValueKind.Null && Value(property.Value, field, pointer, ignored.Under(name)) is { } value)
            {
                clean[name] = value;
            }
        }

        foreach (var field in fields.Where(field => field.Mandatory && !clean.ContainsKey(field.JsonName) && !complaints.Any(complaint => complaint.Pointer == at + "/" + field.JsonName)))
        {
            Complain(at + "/" + field.JsonName, "body.missing");
        }

        return clean;
    }

    private JsonNode? Value(JsonElement element, RecordField field, string pointer, ReadOnlyFields ignored)
    {
        if (!field.IsList)
        {
            return Item(element, field, pointer, ignored);
        }

        if (element.ValueKind != JsonValueKind.Array)
        {
            Complain(pointer, "body.notAList");
            return null;
        }

        var list = new JsonArray();
        var position = 0;
        foreach (var item in element.EnumerateArray())
        {
            var itemPointer = pointer + "/" + position++;
            if (Item(item, field, itemPointer, ignored) is { } value)
            {
                list.Add(value);
            }
            else if (!complaints.Any(complaint => complaint.Pointer == itemPointer))
            {
                Complain(itemPointer, "body.emptyItem");
            }
        }

        return list;
    }

    private JsonNode? Item(JsonElement element, RecordField field, string pointer, ReadOnlyFields ignored)
    {
        if (field.Nested)
        {
            return Object(element, field.ItemType, pointer, ignored);
        }

        if (field.ItemType == typeof(bool))
        {
            return element.ValueKind is JsonValueKind.True or JsonValueKind.False ? JsonValue.Create(element.GetBoolean()) : Complain(pointer, "body.notABoolean");
        }

        if (field.ItemType == typeof(int) || field.ItemType == typeof(long))
        {
            return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? JsonValue.Create(number) : Complain(pointer, "body.notAWholeNumber");
        }

        if (element.ValueKind != JsonValueKind.String)
        {
            return Complain(pointer, "body.notText");
        }

        string text;
        try
        {
            text = element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json finds an escaped half of a surrogate pair only when the text is read.
            return Complain(pointer, "body.unreadableText");
        }

        return Text(text, field, pointer);
    }

    private JsonNode? Text(string text, RecordField field, string pointer)
    {
        if (!Texts.IsWellFormed(text))
        {
            return Complain(pointer, "body.unreadableText");
        }

        if (field.ItemType.IsEnum)
        {
            var names = EnumNames.GetOrAdd(field.ItemType, type => [.. Enum.GetValues(type).Cast<Enum>().Select(ApiJson.Name)]);
            return names.Contains(text) ? JsonValue.Create(text) : Complain(pointer, "body.notOneOf", ("allowed", names));
        }

        if (field.ItemType == typeof(Guid))
        {
            // "D" only: braces and missing hyphens are other spellings of an id that would then be stored twice.
            // Nil as an own id would quietly become another.
            return !Guid.TryParseExact(text, "D", out var id) ? Complain(pointer, "body.notAnId")
                : id == Guid.Empty && pointer == "/id" ? Complain(pointer, "body.notUuid7")
                : JsonValue.Create(id.ToString("D"));
        }

        if (field.ItemType == typeof(DateOnly))
        {
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && day.Year >= 1900 ? JsonValue.Create(text) : Complain(pointer, "body.notADay");
        }

        if (field.ItemType == typeof(DateTimeOffset))
        {
            return Instants.TryParse(text, out _) ? JsonValue.Create(text) : Complain(pointer, "body.notAnInstant");
        }

        var raw = field.Has<RawTextAttribute>();
        text = raw ? text : text.Trim();
        var key = field.KeyText is not null;
        var limit = key ? Texts.KeyLength : Texts.Length;
        if (text.Length > limit)
        {
            return Complain(pointer, "body.tooLong", ("limit", limit), ("length", text.Length));
        }

        if (!raw && Texts.HasControlCharacters(text, manyLines: !key))
        {
            return Complain(pointer, "body.controlCharacters");
        }

        return text.Length == 0 ? null
            : field.Has<CountryAttribute>() && !Texts.IsCountry(text) ? Complain(pointer, "body.notACountry")
            : field.Has<PeriodAttribute>() && !Texts.IsPeriod(text) ? Complain(pointer, "body.notAPeriod")
            : field.Has<WebAddressAttribute>() && !Texts.IsWebAddress(text) ? Complain(pointer, "body.notAWebAddress")
            : field.Has<FindingCodeAttribute>() && !RegisterFindings.Codes.Contains(text) ? Complain(pointer, "body.notAFinding")
            : field.Has<Sha256Attribute>() && !Texts.IsSha256(text) ? Complain(pointer, "body.notASha256")
            : JsonValue.Create(text);
    }

    /// <summary>Null for a name with half a surrogate pair in it, which System.Text.Json finds only when it is read.</summary>
    private static string? Name(JsonProperty property)
    {
        try
        {
            return Texts.IsWellFormed(property.Name) ? property.Name : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private JsonNode? Complain(string pointer, string key, params (string, object?)[] arguments)
    {
        if (complaints.Count < Refusal.MostComplaints)
        {
            complaints.Add(new Complaint(pointer, new Sentence(key, arguments)));
        }

        return null;
    }
}

/// <summary>Text taken exactly as given: passwords and tokens.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RawTextAttribute : Attribute;
