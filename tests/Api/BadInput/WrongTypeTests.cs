using PrivacyRegister.Register;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.BadInput;

/// <summary>Every field of every kind, given what it cannot hold: 400 with exactly that pointer, and nothing written.</summary>
public sealed class WrongTypeTests(TestedEngine engine) : RegisterFixture(engine)
{
    private static readonly JsonNode Object = new JsonObject { ["a"] = 1 };
    private static readonly JsonNode List = new JsonArray("a");

    private static IReadOnlyList<string> Collections => Samples.Collections;

    [TestCaseSource(nameof(Collections))]
    public async Task Every_field_refuses_what_it_cannot_hold(string collection)
    {
        var body = await Samples.Full(Register, collection);
        var before = await Revision();

        Assert.Multiple(async () =>
        {
            foreach (var place in Samples.Places(collection))
            {
                foreach (var wrong in Wrong(place))
                {
                    var answer = await Officer.Post(collection, body.With(place.Pointer, wrong?.DeepClone()));
                    Assert.That((answer.Status, string.Join(' ', answer.Status == 400 ? answer.Pointers : [])), Is.EqualTo((400, place.Pointer)), $"{Short(wrong)}: {Short(answer.Json)}");
                }
            }
        });
        Assert.That(await Revision(), Is.EqualTo(before));
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Every_object_refuses_a_field_nobody_knows(string collection)
    {
        var body = await Samples.Full(Register, collection);
        var before = await Revision();

        Assert.Multiple(async () =>
        {
            foreach (var above in Samples.Places(collection).Where(place => place.IsObject).Select(place => place.Pointer).Prepend(""))
            {
                foreach (var name in new[] { "unknown", "Name", "$type", "__proto__", "a/b~c" })
                {
                    var sent = body.DeepClone().AsObject();
                    Samples.At(sent, above)!.AsObject()[name] = "x";
                    (await Officer.Post(collection, sent)).ComplainsOf(400, above + "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
                }
            }
        });
        Assert.That(await Revision(), Is.EqualTo(before));
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Everything_a_record_must_have_is_asked_for(string collection)
    {
        var body = await Samples.Full(Register, collection);
        var before = await Revision();

        Assert.Multiple(async () =>
        {
            foreach (var place in Samples.Places(collection).Where(place => place.Field.Mandatory && !place.IsList))
            {
                (await Officer.Post(collection, body.With(place.Pointer, null))).ComplainsOf(400, place.Pointer);
                if (place.IsText)
                {
                    (await Officer.Post(collection, body.With(place.Pointer, " \t "))).ComplainsOf(400, place.Pointer);
                }
            }

            (await Officer.Post(collection, new JsonObject())).ComplainsOf(400, [.. Samples.Places(collection).Where(place => place.Field.Mandatory && place.Pointer.LastIndexOf('/') == 0).Select(place => place.Pointer)]);
        });
        Assert.That(await Revision(), Is.EqualTo(before));
    }

    [Test]
    public async Task Everything_wrong_comes_back_in_one_answer()
    {
        var body = new JsonObject
        {
            ["reference"] = 7,
            ["kind"] = "treaty",
            ["effectiveFrom"] = "soon",
            ["scope"] = new JsonArray(new JsonObject { ["direction"] = "sideways" }),
            ["nonsense"] = true,
        };
        var answer = await Officer.Post("agreements", body);

        answer.ComplainsOf(400, "/reference", "/title", "/kind", "/effectiveFrom", "/scope/0/purposeId", "/scope/0/direction", "/nonsense");
        Assert.That((string?)answer.Record["errors"]!["/kind"]![0], Is.EqualTo("Choose one of: processorAgreement, jointControllerArrangement, covenant and dataTransferAgreement.").Or.Contain("processorAgreement"));
        Assert.That((string?)answer.Record["errors"]!["/title"]![0], Is.EqualTo("Fill this in."));
    }

    private static IEnumerable<JsonNode?> Wrong(Place place)
    {
        if (place.IsList)
        {
            return [1, "text", true, Object];
        }

        if (place.IsObject)
        {
            return place.IsItem ? [1, "text", true, List, null] : [1, "text", true, List];
        }

        JsonNode?[] always = place.IsItem ? [Object, List, null] : [Object, List];
        var field = place.Field;
        JsonNode?[] wrong =
            field.ItemType == typeof(bool) ? [1, "true"]
            : field.ItemType == typeof(int) ? ["30", true, 1.5, 99999999999L, JsonNode.Parse("1e400"), JsonNode.Parse("-1e-400"), JsonNode.Parse("123456789012345678901234567890")]
            : field.ItemType.IsEnum ? ["nonsense", 0, true, Capital(field.ItemType)]
            : field.ItemType == typeof(Guid) ? ["nonsense", 7, true, "{0190163d-8694-739b-aea5-966c26f8ad90}", "0190163d8694739baea5966c26f8ad90", "0190163d-8694-739b-aea5-966c26f8ad9"]
            : field.ItemType == typeof(DateOnly) ? ["2026-02-30", "2026-1-1", "01-02-2026", "2026-01-01T00:00:00Z", "0001-01-01", "10000-01-01", " 2026-01-01", 20260101, true]
            : field.Has<CountryAttribute>() ? ["nl", "XX", "Nederland", 31, true]
            : field.Has<PeriodAttribute>() ? ["4W", "P", "P0D", "P1.5Y", "PT1H", "P-1D", "P1W1Y", "P99999Y", 4, true]
            : field.Has<WebAddressAttribute>() ? ["javascript:alert(1)", "data:text/html,x", "//dekey.nl", "dekey.nl", "file:///etc/passwd", 1, true]
            : field.Has<Sha256Attribute>() ? [new string('A', 64), new string('a', 63), new string('g', 64), 1, true]
            : [1, 1.5, true, new string('é', field.KeyText is null ? 20_001 : 201), new string('x', field.KeyText is null ? 30_000 : 10_000), "nul \0 nul", "bell \a", "escape \u001b[31m", "next\u0085line"];
        return wrong.Concat(always);
    }

    private static string Capital(Type type)
    {
        var name = Http.ApiJson.Name((Enum)Enum.GetValues(type).GetValue(0)!);
        return name.Any(char.IsLower) ? name.ToUpperInvariant() : name.ToLowerInvariant();
    }

    private static string Short(JsonNode? node) => node?.ToJsonString() is { } text ? text[..Math.Min(300, text.Length)] : "null";
}
