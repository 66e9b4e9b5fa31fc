using System.Globalization;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Api.Server;

/// <summary>A place a body of some kind can have: its pointer (lists with their first item) and the field that stands there.</summary>
/// <param name="IsItem">One item of a list, rather than the list or the value itself.</param>
public sealed record Place(string Pointer, RecordField Field, bool IsItem)
{
    public bool IsList => Field.IsList && !IsItem;

    public bool IsObject => Field.Nested && !IsList;

    public bool IsText => !IsList && Field.ItemType == typeof(string);

    /// <summary>Text without a form of its own, which may be anything.</summary>
    public bool IsFreeText => IsText && !Field.Has<CountryAttribute>() && !Field.Has<PeriodAttribute>() && !Field.Has<WebAddressAttribute>() && !Field.Has<Sha256Attribute>() && !Field.Has<FindingCodeAttribute>();

    public override string ToString() => Pointer;
}

/// <summary>Bodies made from the records' own shapes, so that no field escapes a test when the register grows.</summary>
public static class Samples
{
    // What the register keeps of a record by itself.
    private static readonly string[] ReadOnly = ["id", "version", "provenance", "factSources", "changedAt", "changedBy"];

    public static IReadOnlyList<string> Collections { get; } = [.. RecordTypes.All.Select(type => type.Collection())];

    /// <summary>Those the policy's register has records of: nobody has accepted or asked anything yet.</summary>
    public static IReadOnlyList<string> SeededCollections { get; } = [.. Collections.Except(["finding-acceptances", "rights-requests"])];

    public static RecordType TypeOf(string collection) => RecordTypes.All.Single(type => type.Collection() == collection);

    /// <summary>Every place a client can fill in.</summary>
    public static IReadOnlyList<Place> Places(string collection) =>
        [.. Places(RecordShape.Of(TypeOf(collection).ClrType()), "").Where(place => !ReadOnly.Contains(place.Pointer.Split('/')[1]))];

    /// <summary>Makes two records of every kind: one with every field filled in, one with the least there may be.</summary>
    public static async Task CreateFullAndBare(RegisterServer register)
    {
        foreach (var collection in Collections)
        {
            await register.Create(collection, await FullAnew(register, collection));
            await register.CreateBare(collection);
        }
    }

    /// <summary>The same as <see cref="Full"/>, under a name that no record has yet. The code of an acceptance is that of a rule.</summary>
    public static async Task<JsonObject> FullAnew(RegisterServer register, string collection)
    {
        var full = await Full(register, collection);
        foreach (var name in new[] { "code", "reference", "name" }.Where(name => full.ContainsKey(name) && collection != "finding-acceptances"))
        {
            full[name] = Intent.NewCode("VOL");
        }

        return full;
    }

    /// <summary>A body with every field filled in and one line in every list, fit to be accepted.</summary>
    public static async Task<JsonObject> Full(RegisterServer register, string collection)
    {
        var known = new Dictionary<Type, string> { [typeof(Person)] = await register.AnyId("people") };
        foreach (var type in RecordTypes.All)
        {
            known[type.ClrType()] = await register.AnyId(type.Collection());
        }

        var body = Object(RecordShape.Of(TypeOf(collection).ClrType()), known);
        foreach (var name in ReadOnly)
        {
            body.Remove(name);
        }

        if (collection == "finding-acceptances")
        {
            // What is accepted is named by a kind and an id together, and cannot be at a version it has not reached.
            body["recordId"] = known[typeof(DataSubjectCategory)];
            body["recordVersion"] = 1;
        }

        return body;
    }

    /// <summary>Puts a value at a place; the place above it must be there.</summary>
    public static JsonObject With(this JsonObject body, string pointer, JsonNode? value)
    {
        var copy = body.DeepClone().AsObject();
        var above = At(copy, pointer[..pointer.LastIndexOf('/')])!;
        var last = pointer[(pointer.LastIndexOf('/') + 1)..];
        if (above is JsonArray list)
        {
            list[int.Parse(last, CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            above.AsObject()[last] = value;
        }

        return copy;
    }

    /// <summary>The value at a place.</summary>
    public static JsonNode? At(JsonNode body, string pointer) => pointer.Split('/').Skip(1)
        .Aggregate<string, JsonNode?>(body, (node, segment) => node is JsonArray list ? list[int.Parse(segment, CultureInfo.InvariantCulture)] : node?[segment]);

    private static IEnumerable<Place> Places(RecordShape shape, string at)
    {
        foreach (var field in shape.Fields)
        {
            var pointer = at + "/" + field.JsonName;
            yield return new Place(pointer, field, IsItem: false);
            if (field.IsList)
            {
                pointer += "/0";
                yield return new Place(pointer, field, IsItem: true);
            }

            if (field.Nested)
            {
                foreach (var place in Places(RecordShape.Of(field.ItemType), pointer))
                {
                    yield return place;
                }
            }
        }
    }

    private static JsonObject Object(RecordShape shape, IReadOnlyDictionary<Type, string> known)
    {
        var body = new JsonObject();
        foreach (var field in shape.Fields)
        {
            var value = field.Nested ? Object(RecordShape.Of(field.ItemType), known) : Value(field, known);
            body[field.JsonName] = field.IsList ? new JsonArray(value) : value;
        }

        return body;
    }

    private static JsonNode Value(RecordField field, IReadOnlyDictionary<Type, string> known) =>
        field.RefersTo is { } target ? known[target]
        : field.ItemType == typeof(bool) ? true
        : field.ItemType == typeof(int) ? 30
        : field.ItemType == typeof(long) ? 30L
        : field.ItemType == typeof(Guid) ? Guid.CreateVersion7().ToString()
        : field.ItemType == typeof(DateOnly) ? "2026-03-01"
        : field.ItemType == typeof(DateTimeOffset) ? "2026-03-01T12:00:00Z"
        : field.ItemType == typeof(GroundCode) ? "C"
        : field.ItemType == typeof(PartyKind) ? "partnership"
        : field.ItemType == typeof(RecordStatus) ? "proposed"
        : field.ItemType.IsEnum ? Http.ApiJson.Name((Enum)Enum.GetValues(field.ItemType).GetValue(1)!)
        : field.Has<CountryAttribute>() ? "NL"
        : field.Has<PeriodAttribute>() ? "P1Y6M"
        : field.Has<WebAddressAttribute>() ? "https://www.dekey.example/voorbeeld?taal=nl"
        : field.Has<FindingCodeAttribute>() ? "F16"
        : field.Has<Sha256Attribute>() ? new string('a', 64)
        : Intent.NewCode(field.JsonName);
}
