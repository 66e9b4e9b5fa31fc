using System.Text.Json.Nodes;
using PrivacyRegister.Exports;
using PrivacyRegister.People;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>
/// People a register file names beside their ids, and whom this register does not know. An erased one is known: they never
/// come back by way of an old file.
/// </summary>
internal sealed class NewPeople(PeopleImage people)
{
    private readonly Dictionary<Guid, Person> found = [];

    public IReadOnlyList<Person> All => [.. found.Values];

    public void Read(JsonObject fields, RecordShape shape)
    {
        foreach (var field in shape.Fields)
        {
            var value = fields[field.JsonName];
            if (field.Nested)
            {
                foreach (var line in value is JsonArray lines ? lines.OfType<JsonObject>() : value is JsonObject one ? [one] : [])
                {
                    Read(line, RecordShape.Of(field.ItemType));
                }
            }
            else if (field.RefersTo == typeof(Person)
                && value is JsonValue text && text.TryGetValue(out string? spelled) && Guid.TryParseExact(spelled, "D", out var id)
                && people.Find(id) is null && id != Guid.Empty
                && fields[RegisterDocument.WithoutId(field.JsonName)] is JsonObject named
                && Text(named, "name", Texts.KeyLength) is { } name)
            {
                found.TryAdd(id, new Person
                {
                    Id = id,
                    Version = 1,
                    Name = name,
                    Function = Text(named, "function", Texts.KeyLength),
                    Email = Text(named, "email", Texts.KeyLength),
                    Phone = Text(named, "phone", Texts.KeyLength),
                });
            }
        }
    }

    private static string? Text(JsonObject from, string name, int limit) =>
        from[name] is JsonValue value && value.TryGetValue(out string? text) && text.Trim() is { Length: > 0 } trimmed && trimmed.Length <= limit && !Texts.HasControlCharacters(trimmed, manyLines: false)
            ? trimmed
            : null;
}
