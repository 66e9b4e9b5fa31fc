using System.Text.Json;
using System.Text.Json.Nodes;
using PrivacyRegister.Exports;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>One record of a register file: its place, what it says, and the version it was taken away with.</summary>
internal sealed record FileRecord(RecordType Type, int Line, JsonObject? Fields, Sentence? Fault)
{
    public Guid? Id => Text("id") is { } text && Guid.TryParseExact(text, "D", out var id) ? id : null;

    public int? Version => Fields?["version"] is JsonValue value && value.TryGetValue(out int number) ? number : null;

    public string? Text(string name) => Fields?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}

/// <summary>
/// The register as <c>register.json</c> has it (<see cref="RegisterDocument"/>), record by record. What the document says beside
/// its records (counts, art. 30 lists, names beside ids) follows from them and is not read.
/// </summary>
internal sealed class RegisterFile
{
    private static readonly Dictionary<string, RecordType> Kinds = RecordTypes.All.ToDictionary(RegisterDocument.NameOf);

    private RegisterFile(IReadOnlyList<FileRecord> records, IReadOnlyList<string> unknown) => (Records, Unknown) = (records, unknown);

    public IReadOnlyList<FileRecord> Records { get; }

    /// <summary>Names in the document that mean nothing here.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <exception cref="Refusal">400: no JSON, or no register.</exception>
    public static RegisterFile Read(ReadOnlyMemory<byte> bytes)
    {
        var text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var reader = new Utf8JsonReader(text.Span, new JsonReaderOptions { MaxDepth = 32 });
        var records = new List<FileRecord>();
        var unknown = new List<string>();
        var found = false;
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw NoRegister();
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                if (Kinds.TryGetValue(name, out var kind) && reader.TokenType == JsonTokenType.StartArray)
                {
                    found = true;
                    ReadRecords(ref reader, text, kind, records);
                }
                else
                {
                    if (!RegisterSchema.Head.Contains(name))
                    {
                        unknown.Add(name.Length <= Texts.KeyLength ? name : name[..Texts.KeyLength]);
                    }

                    reader.Skip();
                }
            }

            while (reader.Read())
            {
                // To the end: what follows the document makes it no JSON.
            }
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            var at = malformed as JsonException;
            throw new Refusal(RefusalKind.Invalid, "malformed", new Sentence("problem.malformedJson"), [new Complaint(
                "",
                new Sentence("body.malformedAt", ("line", (at?.LineNumber ?? 0) + 1), ("column", (at?.BytePositionInLine ?? 0) + 1)))]);
        }

        return found ? new RegisterFile(records, unknown) : throw NoRegister();
    }

    /// <summary>What a client would send of it: without what is computed, bookkeeping, and names beside ids.</summary>
    public static JsonObject Body(JsonObject fields, Type record, ReadOnlyFields readOnly)
    {
        var shape = RecordShape.Of(record);
        var names = shape.Fields.Where(field => field.RefersTo is not null).Select(field => RegisterDocument.WithoutId(field.JsonName)).ToHashSet(StringComparer.Ordinal);
        var body = new JsonObject();
        foreach (var (name, value) in fields)
        {
            if (readOnly.Holds(name) || (names.Contains(name) && shape.Fields.All(field => field.JsonName != name)))
            {
                continue;
            }

            var field = shape.Fields.FirstOrDefault(field => field.JsonName == name);
            body[name] = field is not { Nested: true } ? value?.DeepClone()
                : value is JsonArray lines ? new JsonArray([.. lines.Select(line => line is JsonObject nested ? Body(nested, field.ItemType, readOnly.Under(name)) : line?.DeepClone())])
                : value is JsonObject nested ? Body(nested, field.ItemType, readOnly.Under(name))
                : value?.DeepClone();
        }

        return body;
    }

    private static void ReadRecords(ref Utf8JsonReader reader, ReadOnlyMemory<byte> text, RecordType kind, List<FileRecord> records)
    {
        var line = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (records.Count >= ImportLimits.MostRows)
            {
                throw ImportLimits.TooManyRows();
            }

            var from = (int)reader.TokenStartIndex;
            reader.Skip();
            records.Add(One(kind, ++line, text[from..(int)reader.BytesConsumed]));
        }
    }

    private static FileRecord One(RecordType kind, int line, ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = BodyText.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new FileRecord(kind, line, null, new Sentence("body.notAnObject"));
            }

            ReadTexts(document.RootElement);
            return new FileRecord(kind, line, JsonObject.Create(document.RootElement.Clone()), null);
        }
        catch (Exception unreadable) when (unreadable is Refusal or InvalidOperationException)
        {
            // Well-formed as far as the reader saw: a name given twice, or half a character.
            return new FileRecord(kind, line, null, new Sentence("import.problem.unreadableRecord"));
        }
    }

    /// <exception cref="InvalidOperationException">Half a surrogate pair, which System.Text.Json finds only when a text is read.</exception>
    private static void ReadTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    ReadTexts(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    ReadTexts(property.Value);
                }

                break;
        }
    }

    private static Refusal NoRegister() => new(RefusalKind.Invalid, "no-register", new Sentence("import.refused.noRegister"));
}
