using System.Text.Json;
using Json.Schema;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>The published schema of the JSON export, by a validator that is not our own.</summary>
public sealed class JsonSchemaTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const int GeneratedRegisters = 30;

    private JsonSchema schema = null!;

    [OneTimeSetUp]
    public async Task ReadSchema() => schema = JsonSchema.FromText((await Anonymous.Get("exports/register.schema.json")).Expect(200).Text);

    [Test]
    public async Task Is_a_schema_by_its_own_rules_that_anybody_may_read()
    {
        var answer = (await Anonymous.Get("exports/register.schema.json")).Expect(200);

        Assert.Multiple(() =>
        {
            Assert.That(answer.ContentType, Is.EqualTo("application/schema+json"));
            Assert.That(answer.Header("Access-Control-Allow-Origin"), Is.EqualTo("*"));
            Assert.That(Complaints(MetaSchemas.Draft202012, JsonNode.Parse(answer.Text)!), Is.Empty);
            Assert.That((string?)JsonNode.Parse(answer.Text)!["$schema"], Is.EqualTo("https://json-schema.org/draft/2020-12/schema"));
        });
    }

    [TestCase("lang=nl")]
    [TestCase("lang=en&status=established&status=proposed")]
    [TestCase("asOf=2020-01-01")]
    [TestCase("asOf=2026-11-22T10:11:12Z")]
    public async Task Takes_the_policys_register(string query) => Assert.That(Complaints(schema, await Exported(query)), Is.Empty);

    [Test]
    public async Task Takes_records_with_every_field_filled_in_and_with_none()
    {
        await Samples.CreateFullAndBare(Register);

        var person = await Register.Create("people", new { name = "Anna Voorbeeld", function = "Adviseur", email = "anna@example.org", phone = "020 1234567" });
        await Register.CreateBare("organisations", organisation => organisation["contactPersonId"] = (string?)person["id"]);
        var exported = await Exported("lang=nl");

        Assert.That(Complaints(schema, exported), Is.Empty);
        Assert.That(Undescribed(exported), Is.Empty, "fields of the schema no export ever has");
    }

    /// <summary>Registers made at random from the shapes of the records: some of what can be filled in, and the rest not.</summary>
    [Test]
    public async Task Takes_generated_registers()
    {
        var die = new Random(20261128);
        for (var number = 0; number < GeneratedRegisters; number++)
        {
            var collection = Samples.Collections[number % Samples.Collections.Count];
            var body = await Samples.Full(Register, collection);
            foreach (var name in new[] { "code", "reference", "name" }.Where(name => body.ContainsKey(name) && collection != "finding-acceptances"))
            {
                body[name] = Intent.NewCode("GEN");
            }

            foreach (var place in Samples.Places(collection).Where(place => !place.Field.Mandatory && !place.IsItem).OrderByDescending(place => place.Pointer.Length).Where(_ => die.Next(2) == 0))
            {
                if (Samples.At(body, place.Pointer[..place.Pointer.LastIndexOf('/')]) is JsonObject above && (collection, place.Pointer) is not ("finding-acceptances", "/recordVersion"))
                {
                    above.Remove(place.Pointer[(place.Pointer.LastIndexOf('/') + 1)..]);
                }
            }

            await Register.Create(collection, body);
        }

        Assert.That(Complaints(schema, await Exported("lang=en")), Is.Empty);
    }

    [TestCase("/processingActivities/0/colour", "\"red\"")]
    [TestCase("/processingActivities/0/id", "\"not-an-id\"")]
    [TestCase("/processingActivities/0/capacity", "\"owner\"")]
    [TestCase("/processingActivities/0/data/0/dataCategoryId", "7")]
    [TestCase("/processingActivities/0/data/0/retention/period", "\"four weeks\"")]
    [TestCase("/organisations/0/contactPerson/salary", "1")]
    [TestCase("/parties/0/country", "\"Nederland\"")]
    [TestCase("/counts/parties", "-1")]
    [TestCase("/revision", "\"12\"")]
    [TestCase("/headHash", "\"abc\"")]
    [TestCase("/asOf", "\"yesterday\"")]
    public async Task Refuses_a_document_that_was_changed(string pointer, string value)
    {
        var exported = await Exported("lang=nl");
        var activities = exported["processingActivities"]!.AsArray();
        var chosen = activities.First(activity => activity!["data"]!.AsArray().Any(line => line!["retention"] is not null))!.DeepClone();
        chosen["data"] = new JsonArray(chosen["data"]!.AsArray().First(line => line!["retention"] is not null)!.DeepClone());
        activities.Insert(0, chosen);

        Assert.That(Complaints(schema, exported), Is.Empty);
        Assert.That(Complaints(schema, exported.With(pointer, JsonNode.Parse(value))), Is.Not.Empty);
    }

    private static string[] Complaints(JsonSchema schema, JsonNode document)
    {
        var result = schema.Evaluate(document, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return result.IsValid ? [] :
        [
            .. result.Details.Where(detail => detail.HasErrors).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")).Take(20).DefaultIfEmpty("invalid"),
        ];
    }

    /// <summary>Fields of records that the schema describes and no record of the document has, as <c>definition.field</c>.</summary>
    private string[] Undescribed(JsonObject exported)
    {
        var definitions = JsonNode.Parse(JsonSerializer.Serialize(schema))!["$defs"]!.AsObject();
        var seen = new HashSet<string>();
        Walk(exported, JsonNode.Parse(JsonSerializer.Serialize(schema))!.AsObject(), "");
        return [.. definitions.SelectMany(definition => (definition.Value!["properties"] as JsonObject ?? []).Select(field => $"{definition.Key}.{field.Key}")).Except(seen)];

        void Walk(JsonNode? node, JsonObject described, string name)
        {
            if ((string?)described["$ref"] is { } reference)
            {
                name = reference["#/$defs/".Length..];
                described = definitions[name]!.AsObject();
            }

            if (node is JsonArray items)
            {
                foreach (var item in items)
                {
                    Walk(item, described["items"]!.AsObject(), name);
                }
            }
            else if (node is JsonObject record)
            {
                foreach (var (field, value) in record)
                {
                    seen.Add($"{name}.{field}");
                    Walk(value, described["properties"]![field]!.AsObject(), "");
                }
            }
        }
    }

    private async Task<JsonObject> Exported(string query) => (await Auditor.Get("exports/register.json?" + query)).Expect(200).Record;
}
