using System.Text;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.BadInput;

/// <summary>
/// Valid bodies, broken in a thousand ways by chance – always the same chance. Whatever comes: an answer from the
/// contract, and a refusal has changed nothing.
/// </summary>
public sealed class FuzzTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const int Rounds = 150;

    private static readonly JsonNode?[] Strange =
    [
        null, true, false, 0, -1, 1.5, JsonNode.Parse("1e400"), JsonNode.Parse("123456789012345678901234567890"), "", " ", "x", "é😀", "\0", "\u001b", "'; DROP TABLE Party; --",
        "<script>", "2026-02-30", "9999-12-31", "0001-01-01", "2026-11-22T09:30:00Z", "P1Y", "P0D", "NL", "nl", "00000000-0000-0000-0000-000000000000",
        "0190163d-8694-739b-aea5-966c26f8ad90", "established", "retired", "both", "C", "F", "partnership", "https://dekey.example", "javascript:x", new string('y', 201), new string('z', 20_001),
    ];

    private static IReadOnlyList<string> Collections => Samples.Collections;

    [TestCaseSource(nameof(Collections))]
    public async Task Any_body_gets_an_answer_from_the_contract_and_a_refusal_changes_nothing(string collection)
    {
        var chance = new Random(20261122);
        var valid = await Samples.Full(Register, collection);
        var kept = await Register.CreateBare(collection);
        var path = $"{collection}/{(string)kept["id"]!}";
        var revision = await Revision();

        for (var round = 0; round < Rounds; round++)
        {
            var body = Bytes(chance, valid);
            var create = chance.Next(3) > 0;
            var answer = create ? await Officer.Post(collection, body) : await Officer.Put(path, body, "*");
            var what = $"round {round}: {Encoding.UTF8.GetString(body)[..Math.Min(2_000, Encoding.UTF8.GetString(body).Length)]} → {answer.Status} {answer.Text}";
            var now = await Revision();

            Assert.That(answer.Status, Is.EqualTo(create ? 201 : 200).Or.EqualTo(400).Or.EqualTo(409), what);
            if (answer.Status >= 400)
            {
                Assert.That(answer.Record.Select(field => field.Key), Is.SupersetOf(new[] { "type", "title", "status", "detail", "errors" }), what);
                Assert.That(answer.Pointers, Has.All.Matches<string>(pointer => pointer.Length == 0 || pointer[0] == '/'), what);
                Assert.That(now, Is.EqualTo(revision), what);
            }
            else
            {
                Assert.That(now, Is.EqualTo(revision + 1), what);
                var read = (await Officer.Get($"{collection}/{(string)answer.Record["id"]!}")).Expect(200);
                Assert.That(read.Text, Is.EqualTo(answer.Text), what);
            }

            revision = now;
        }

        Assert.That((bool?)(await Auditor.Get("revisions/verification")).Expect(200).Record["intact"], Is.True);
    }

    private static byte[] Bytes(Random chance, JsonObject valid)
    {
        var body = valid.DeepClone().AsObject();
        for (var times = chance.Next(1, 4); times > 0; times--)
        {
            Mutate(chance, body);
        }

        if (body.ContainsKey("name") && chance.Next(2) == 0)
        {
            body["name"] = Intent.NewCode("fuzz");
        }

        foreach (var field in new[] { "code", "reference" })
        {
            if (body[field] is JsonValue && chance.Next(4) > 0)
            {
                body[field] = Intent.NewCode("fuzz");
            }
        }

        var bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        switch (chance.Next(12))
        {
            case 0:
                bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
                break;
            case 1:
                bytes = bytes[..chance.Next(bytes.Length)];
                break;
        }

        return bytes;
    }

    private static void Mutate(Random chance, JsonObject body)
    {
        var places = Containers(body).ToArray();
        switch (places[chance.Next(places.Length)])
        {
            case JsonObject fields when fields.Count > 0:
                var name = fields.ElementAt(chance.Next(fields.Count)).Key;
                switch (chance.Next(5))
                {
                    case 0:
                        fields.Remove(name);
                        break;
                    case 1:
                        fields[name + "x"] = 1;
                        break;
                    case 2:
                        fields[name] = new JsonArray(fields[name]?.DeepClone());
                        break;
                    default:
                        fields[name] = Strange[chance.Next(Strange.Length)]?.DeepClone();
                        break;
                }

                break;
            case JsonArray { Count: > 0 } list:
                switch (chance.Next(3))
                {
                    case 0:
                        list.Add(list[chance.Next(list.Count)]?.DeepClone());
                        break;
                    case 1:
                        list.RemoveAt(chance.Next(list.Count));
                        break;
                    default:
                        list[chance.Next(list.Count)] = Strange[chance.Next(Strange.Length)]?.DeepClone();
                        break;
                }

                break;
        }
    }

    private static IEnumerable<JsonNode> Containers(JsonNode node)
    {
        yield return node;
        var inner = node is JsonObject fields ? fields.Select(field => field.Value) : node.AsArray();
        foreach (var below in inner.Where(value => value is JsonObject or JsonArray).SelectMany(value => Containers(value!)))
        {
            yield return below;
        }
    }
}
