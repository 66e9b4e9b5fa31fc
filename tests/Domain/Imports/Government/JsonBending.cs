using System.Text.Json.Nodes;

namespace PrivacyRegister.Tests.Domain.Imports.Government;

/// <summary>Bends a JSON document somewhere: another type, another place, another text, twice, or gone.</summary>
internal static class JsonBending
{
    private static readonly Func<JsonNode?>[] Strange =
    [
        () => null, () => true, () => false, () => 0, () => -1.5e300, () => 12345678901234567, () => "", () => "   ", () => "Nee", () => "ja", () => "n.v.t.", () => "—",
        () => "\u0000\u0007\u000b", () => new string('é', 201), () => new string('x', 20_001), () => "a\r\nb\tc", () => "İı ſ ß ŉ 😀", () => "0001-01-01T00:00:00",
        () => "/Date(99999999999999999)/", () => "BSN", () => "Beter Buren", () => "Stichting beter buren", () => "P01", () => "volledige naam", () => "Natuurlijk persoon",
        () => new JsonArray(), () => new JsonObject(), () => new JsonArray(null, 1, "x", new JsonArray(new JsonObject { ["Naam"] = 3 })), () => new JsonObject { ["Naam"] = new JsonObject { [""] = "y" }, ["~/"] = false },
        () => "Art. 6 lid 1 sub c AVG", () => "99999 jaar", () => "7 jaar na", () => "12",
    ];

    public static void Bend(JsonNode document, Random random)
    {
        var (at, depth) = (document, random.Next(1, 6));
        for (; depth > 0 && Inside(at, random) is { } inside; depth--)
        {
            at = inside;
        }

        if (at is JsonArray list)
        {
            var place = random.Next(list.Count + 1);
            switch (random.Next(3))
            {
                case 0 when list.Count > 0:
                    list.RemoveAt(Math.Min(place, list.Count - 1));
                    break;
                case 1 when list.Count > 0:
                    list.Add(list[Math.Min(place, list.Count - 1)]?.DeepClone());
                    break;
                default:
                    list.Insert(place, Strange[random.Next(Strange.Length)]());
                    break;
            }
        }
        else if (at is JsonObject fields)
        {
            var name = fields.Count == 0 || random.Next(8) == 0 ? "Vreemd" + random.Next(3) : fields.ElementAt(random.Next(fields.Count)).Key;
            if (random.Next(5) == 0)
            {
                fields.Remove(name);
            }
            else
            {
                fields[name] = random.Next(4) == 0 ? fields.ElementAtOrDefault(random.Next(fields.Count + 1)).Value?.DeepClone() : Strange[random.Next(Strange.Length)]();
            }
        }
    }

    private static JsonNode? Inside(JsonNode at, Random random)
    {
        JsonNode[] inner = [.. (at switch { JsonArray list => list, JsonObject fields => fields.Select(field => field.Value), _ => [] }).OfType<JsonNode>().Where(node => node is JsonArray or JsonObject)];
        return inner.Length == 0 ? null : inner[random.Next(inner.Length)];
    }
}
