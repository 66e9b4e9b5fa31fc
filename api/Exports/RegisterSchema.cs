using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Exports;

/// <summary>
/// The JSON Schema (2020-12) of <c>register.json</c>, made from what the document itself is made from: the answers of the API
/// and the shapes of the records. It closes every object, so that a field nobody described is an error and not a surprise.
/// </summary>
internal sealed class RegisterSchema(IServiceProvider views)
{
    public const string MediaType = "application/schema+json; charset=utf-8";
    public const string Id = "urn:privacy-register:schema:register";
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>What the document says beside its records.</summary>
    public static readonly IReadOnlyList<string> Head = ["asOf", "revision", "headHash", "changedAt", "language", "status", "counts", "article30"];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lazy<byte[]> bytes = new(() => new Making(views).Write());

    /// <summary>UTF-8, always the same for one version of the program.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes.Value;

    private sealed class Making(IServiceProvider views)
    {
        private readonly SortedDictionary<string, JsonObject?> definitions = new(StringComparer.Ordinal);
        private readonly NullabilityInfoContext nullability = new();

        public byte[] Write()
        {
            var kinds = RegisterDocument.Kinds.Select(kind => (Name: RegisterDocument.NameOf(kind), Type: kind.ClrType())).ToArray();
            var root = new JsonObject { ["$schema"] = Dialect, ["$id"] = Id, ["title"] = "The register of processing activities and data-sharing agreements at one moment" };
            var document = Closed(
            [
                ("asOf", new JsonObject { ["type"] = "string", ["description"] = "A day, meaning its end in Europe/Amsterdam, or an instant.", ["anyOf"] = new JsonArray(Formatted("date"), Formatted("date-time")) }, true),
                ("revision", new JsonObject { ["type"] = "integer", ["minimum"] = 0 }, true),
                ("headHash", new JsonObject { ["type"] = "string", ["pattern"] = "^([0-9a-f]{64})?$", ["description"] = "SHA-256 that chains this revision to all before it; empty before the first." }, true),
                ("changedAt", Formatted("date-time"), false),
                ("language", Enumerated(SentenceBook.Languages), true),
                ("status", new JsonObject { ["type"] = "array", ["items"] = Reference(typeof(RecordStatus)), ["uniqueItems"] = true, ["description"] = "Only records of these statuses; none: all." }, true),
                ("counts", Closed([.. RecordTypes.All.Select(type => (RegisterDocument.NameOf(type), new JsonObject { ["type"] = "integer", ["minimum"] = 0 }, true))]), true),
                ("article30", ListOf(Closed(
                [
                    ("organisationId", Formatted("uuid"), true),
                    ("organisation", Named(typeof(Organisation)), true),
                    ("controllerRecord", ListOf(new JsonObject { ["type"] = "string" }), true),
                    ("processorRecord", ListOf(new JsonObject { ["type"] = "string" }), true),
                ])), true),
                .. kinds.Select(kind => (kind.Name, ListOf(Reference(AnswerOf(kind.Type), RecordShape.Of(kind.Type))), true)),
            ]);
            foreach (var (name, value) in document.ToArray())
            {
                document.Remove(name);
                root[name] = value;
            }

            root["$defs"] = new JsonObject(definitions.Select(definition => KeyValuePair.Create<string, JsonNode?>(definition.Key, definition.Value)));
            return JsonSerializer.SerializeToUtf8Bytes(root, Readable);
        }

        private Type AnswerOf(Type record)
        {
            dynamic view = views.GetRequiredService(typeof(RecordView<>).MakeGenericType(record));
            return view.AnswerType;
        }

        /// <summary>A reference to the definition of a type, made the first time.</summary>
        private JsonObject Reference(Type type, RecordShape? shape = null)
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(type.Name.EndsWith("Response", StringComparison.Ordinal) ? type.Name[..^"Response".Length] : type.Name);
            if (definitions.TryAdd(name, null))
            {
                definitions[name] = type.IsEnum ? Enumerated(Enum.GetValues(type).Cast<Enum>().Select(ApiJson.Name)) : Object(type, shape);
            }

            return new JsonObject { ["$ref"] = "#/$defs/" + name };
        }

        private JsonObject Object(Type type, RecordShape? shape)
        {
            var fields = new List<(string, JsonObject, bool)>();
            foreach (var property in ApiJson.Options.GetTypeInfo(type).Properties.Where(property => property.Get is not null).OrderBy(property => property.Order))
            {
                var field = shape?.Fields.FirstOrDefault(field => field.JsonName == property.Name);
                var always = IsAlwaysThere(property);
                fields.Add((property.Name, Value(property.PropertyType, field), always));
                if (field?.RefersTo is { } target)
                {
                    fields.Add((RegisterDocument.WithoutId(property.Name), field.IsList ? ListOf(Named(target)) : Named(target), always));
                }
            }

            return Closed(fields);
        }

        /// <summary>What is null is left out.</summary>
        private bool IsAlwaysThere(JsonPropertyInfo property) => property.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(property.PropertyType) is null
            : property.AttributeProvider is not PropertyInfo declared || nullability.Create(declared).ReadState == NullabilityState.NotNull;

        private JsonObject Value(Type type, RecordField? field)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            {
                return ListOf(Value(type.GetGenericArguments()[0], field));
            }

            type = Nullable.GetUnderlyingType(type) ?? type;
            return type == typeof(string) ? Text(field)
                : type == typeof(bool) ? new JsonObject { ["type"] = "boolean" }
                : type == typeof(int) || type == typeof(long) ? new JsonObject { ["type"] = "integer" }
                : type == typeof(Guid) ? Formatted("uuid")
                : type == typeof(DateOnly) ? Formatted("date")
                : type == typeof(DateTimeOffset) ? Formatted("date-time")
                : Reference(type, field is { Nested: true } ? RecordShape.Of(field.ItemType) : type.IsEnum ? null : RecordShape.Of(type));
        }

        private static JsonObject Text(RecordField? field)
        {
            var text = new JsonObject { ["type"] = "string" };
            if (field is null)
            {
                return text;
            }

            if (field.Has<CountryAttribute>())
            {
                text["pattern"] = "^[A-Z]{2}$";
            }
            else if (field.Has<PeriodAttribute>())
            {
                text["pattern"] = "^P([0-9]+[YMWD])+$";
            }
            else if (field.Has<Sha256Attribute>())
            {
                text["pattern"] = "^[0-9a-f]{64}$";
            }
            else if (field.Has<WebAddressAttribute>())
            {
                text["pattern"] = "^[Hh][Tt][Tt][Pp][Ss]?:";
            }

            text["maxLength"] = field.KeyText is null ? Texts.Length : Texts.KeyLength;
            if (field.Mandatory)
            {
                text["minLength"] = 1;
            }

            return text;
        }

        /// <summary>What a reference's record is called, beside its id.</summary>
        private JsonObject Named(Type target)
        {
            var name = "named" + target.Name;
            definitions.TryAdd(name, Closed([.. RegisterDocument.NamesOf(target).Select(field => (field.Name, new JsonObject { ["type"] = "string" }, field.Always))]));
            return new JsonObject { ["$ref"] = "#/$defs/" + name };
        }

        private static JsonObject Formatted(string format) => new() { ["type"] = "string", ["format"] = format };

        private static JsonObject Enumerated(IEnumerable<string> values) => new() { ["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]) };

        private static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

        private static JsonObject Closed(IReadOnlyList<(string Name, JsonObject Schema, bool Always)> fields) => new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, field.Schema))),
            ["required"] = new JsonArray([.. fields.Where(field => field.Always).Select(field => JsonValue.Create(field.Name))]),
            ["additionalProperties"] = false,
        };
    }
}
