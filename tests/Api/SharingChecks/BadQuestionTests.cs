using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.SharingChecks;

/// <summary>Questions that are none: each a 400 with its place, on asking and on preview alike, and nothing recorded.</summary>
public sealed class BadQuestionTests(TestedEngine engine) : RegisterFixture(engine)
{
    [TestCase("partyId", "12", "/partyId")]
    [TestCase("partyId", "\"{01900000-0000-7000-8004-000000000001}\"", "/partyId")]
    [TestCase("partyId", "null", "/partyId")]
    [TestCase("partyName", "\"Beter Buren\"", "/partyName")]
    [TestCase("partyName", "7", "/partyName")]
    [TestCase("purposeId", "null", "/purposeId")]
    [TestCase("purposeId", "\"P07\"", "/purposeId")]
    [TestCase("dataCategoryIds", "[]", "/dataCategoryIds")]
    [TestCase("dataCategoryIds", "null", "/dataCategoryIds")]
    [TestCase("dataCategoryIds", "\"adres\"", "/dataCategoryIds")]
    [TestCase("dataCategoryIds", "[\"adres\"]", "/dataCategoryIds/0")]
    [TestCase("dataCategoryIds", "[null]", "/dataCategoryIds/0")]
    [TestCase("dataSubjectCategoryIds", "[1]", "/dataSubjectCategoryIds/0")]
    [TestCase("organisationId", "\"De Key\"", "/organisationId")]
    [TestCase("activityId", "true", "/activityId")]
    [TestCase("on", "\"2026-02-30\"", "/on")]
    [TestCase("on", "\"22-11-2026\"", "/on")]
    [TestCase("on", "20261122", "/on")]
    [TestCase("direction", "\"up\"", "/direction")]
    [TestCase("direction", "\"Provide\"", "/direction")]
    [TestCase("direction", "1", "/direction")]
    [TestCase("emergency", "\"yes\"", "/emergency")]
    [TestCase("note", "[]", "/note")]
    [TestCase("note", "\"\\ud800\"", "/note")]
    [TestCase("note", "\"a\\u0000b\"", "/note")]
    [TestCase("verdict", "\"allowed\"", "/verdict")]
    [TestCase("id", "\"01900000-0000-7000-8004-000000000001\"", "/id")]
    public async Task Refuses_a_malformed_question_with_its_place(string field, string json, string pointer)
    {
        var question = (await Register.ToBeterBuren("adres")).Without(field).ToJsonString();
        var body = question[..^1] + $",\"{field}\":{json}}}";
        var before = (await Officer.Get("sharing-checks")).Expect(200).Total;
        (await Officer.Post("sharing-checks/preview", body)).ComplainsOf(400, pointer);
        (await Officer.Post("sharing-checks", body)).ComplainsOf(400, pointer);
        Assert.That((await Officer.Get("sharing-checks")).Expect(200).Total, Is.EqualTo(before));
    }

    [TestCase("{", "")]
    [TestCase("", "")]
    [TestCase("[]", "")]
    [TestCase("null", "")]
    [TestCase("{\"partyId\":1,\"partyId\":1}", "")]
    public async Task Refuses_what_is_no_question_at_all(string body, string pointer)
    {
        (await Officer.Post("sharing-checks/preview", body)).ComplainsOf(400, pointer);
        (await Officer.Post("sharing-checks", body)).ComplainsOf(400, pointer);
    }

    [Test]
    public async Task Complains_of_everything_at_once() =>
        (await Officer.Post("sharing-checks/preview", "{\"on\":\"x\",\"unknown\":1}")).ComplainsOf(400, "/on", "/unknown", "/purposeId", "/dataCategoryIds");

    [Test]
    public async Task A_note_may_be_long_and_no_longer()
    {
        var question = await Register.ToBeterBuren("adres");
        (await Officer.Post("sharing-checks", question.With("note", new string('n', 20_000)))).Expect(201);
        (await Officer.Post("sharing-checks", question.With("note", new string('n', 20_001)))).ComplainsOf(400, "/note");
        (await Officer.Post("sharing-checks", question.Without("partyId").With("partyName", new string('p', 201)))).ComplainsOf(400, "/partyName");
    }

    [Test]
    public async Task Recording_takes_no_asOf_and_reads_know_no_other_setting()
    {
        var question = await Register.ToBeterBuren("adres");
        (await Officer.Post("sharing-checks?asOf=2026-11-22", question)).ComplainsOf(400, "/asOf");
        (await Officer.Post("sharing-checks?dryRun=1", question)).ComplainsOf(400, "/dryRun");
        (await Officer.Post("sharing-checks/preview?asOf=soon", question)).ComplainsOf(400, "/asOf");
        (await Officer.Post("sharing-checks/preview?on=2026-11-22", question)).ComplainsOf(400, "/on");
    }

    [Test]
    public async Task Unknown_ids_are_failed_rules_and_no_problems()
    {
        var question = await Register.ToBeterBuren("adres");
        var unknown = Guid.NewGuid().ToString();
        async Task Fails(string field, JsonNode? value, params string[] rules) =>
            Assert.That((await Officer.Post("sharing-checks", question.With(field, value))).Expect(201).Rules("fail"), Is.SupersetOf(rules), field);

        await Fails("partyId", unknown, "S1", "S3");
        await Fails("purposeId", unknown, "S2", "S3");
        await Fails("organisationId", unknown, "S3");
        await Fails("activityId", unknown, "S3");
        await Fails("dataCategoryIds", new JsonArray(unknown), "S4", "S7");
        await Fails("dataSubjectCategoryIds", new JsonArray(unknown), "S3");
    }

    [TestCase("'; DROP TABLE SharingCheck; --")]
    [TestCase("<script>alert(1)</script>")]
    [TestCase("\"}],\"verdict\":\"allowed\"")]
    [TestCase("Café 日本語 🏠")]
    public async Task Any_text_comes_back_as_it_was_given(string text)
    {
        var question = (await Register.ToBeterBuren("adres")).Without("partyId").With("partyName", text).With("note", text);
        var asked = (await Officer.Post("sharing-checks", question)).Expect(201);
        var read = (await Officer.Get($"sharing-checks/{asked.Record["id"]}")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That((string?)read.Record["question"]!["partyName"], Is.EqualTo(text));
            Assert.That((string?)read.Record["question"]!["note"], Is.EqualTo(text));
            Assert.That(read.Verdict(), Is.EqualTo("refused"));
            Assert.That(read.Said("S1"), Does.Contain(text));
        });
    }

    [Test]
    public async Task Takes_JSON_only()
    {
        using var form = new StringContent("partyId=1", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        (await Officer.Send(HttpMethod.Post, "sharing-checks/preview", form)).Expect(415);
        using var huge = new StringContent("{\"note\":\"" + new string('x', 1_100_000) + "\"}", System.Text.Encoding.UTF8, "application/json");
        (await Officer.Send(HttpMethod.Post, "sharing-checks/preview", huge)).Expect(413);
    }
}

/// <summary>Several organisations: one must be named.</summary>
public sealed class SeveralOrganisationsTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Asks_which_organisation_where_there_are_several()
    {
        var question = await Register.ToBeterBuren("adres");
        var daughter = await Register.Create("organisations", new { name = "De Key Vastgoed", status = "established" });
        (await Officer.Post("sharing-checks/preview", question)).ComplainsOf(400, "/organisationId");
        (await Officer.Post("sharing-checks", question)).ComplainsOf(400, "/organisationId");
        var named = (await Officer.Post("sharing-checks", question.With("organisationId", (string?)daughter["id"]))).Expect(201);
        Assert.That(named.Rules("fail"), Does.Contain("S3"));
        await Register.Change("organisations", daughter["id"]!, body => body["status"] = "retired");
        (await Officer.Post("sharing-checks/preview", question)).Expect(200);
    }
}
