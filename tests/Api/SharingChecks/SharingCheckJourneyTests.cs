using System.Text.Json;
using PrivacyRegister.Http;
using PrivacyRegister.SharingChecks;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.SharingChecks;

/// <summary>The main job on the seeded policy: from no to yes, and no further.</summary>
public sealed class SharingCheckJourneyTests(TestedEngine engine) : RegisterFixture(engine)
{
    private static readonly string[] Points =
        ["subjectMatter", "natureAndPurpose", "dataAndSubjects", "instructions", "confidentiality", "security", "subProcessors", "rightsAssistance", "complianceAssistance", "deletionOrReturn", "audits"];

    [Test]
    public async Task Goes_from_refused_to_allowed_as_the_facts_are_put_in_order_and_refuses_the_BSN()
    {
        var question = await Register.ToBeterBuren("adres", "telefoonnummers");
        var refused = (await Procurement.Post("sharing-checks", question)).Expect(201);
        Assert.Multiple(() =>
        {
            Assert.That(refused.Verdict(), Is.EqualTo("refused"));
            Assert.That(refused.Rules("fail"), Is.EqualTo(new[] { "S3", "S5", "S6", "S7" }));
            Assert.That(refused.Said("S6"), Does.Contain("VO-beter-buren"));
            Assert.That(refused.Record["uncoveredDataCategories"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(refused.Record["remedies"]!.AsArray().Select(remedy => (string?)remedy!["target"]!["field"]), Does.Contain("/recipients/0/role").And.Contain("/status"));
        });

        var yesterday = "2026-11-22";
        Clock.Advance(TimeSpan.FromDays(1));
        var activity = await Register.Find("processing-activities", "VA-P07");
        await Register.Change("processing-activities", activity["id"]!, body =>
        {
            body["recipients"]![0]!["role"] = "processor";
            body["grounds"]![0]!["interest"] = "Buren helpen hun conflict op te lossen";
            body["grounds"]![0]!["balancing"] = new JsonObject { ["outcome"] = "positive", ["carriedOutOn"] = "2026-11-23", ["reference"] = "BA-7" };
            body["status"] = "established";
        });
        Assert.That((await Procurement.Post("sharing-checks/preview", question)).Expect(200).Rules("fail"), Is.EqualTo(new[] { "S6", "S7" }));

        var agreement = await Register.Find("agreements", "VO-beter-buren");
        await Register.Change("agreements", agreement["id"]!, body =>
        {
            body["status"] = "established";
            body["organisations"]![0]!["signedOn"] = "2026-11-23";
            body["parties"]![0]!["signedOn"] = "2026-11-23";
            body["article28"] = new JsonArray([.. Points.Select(point => new JsonObject { ["point"] = point, ["assessment"] = "present" })]);
        });
        var allowed = (await Procurement.Post("sharing-checks", question)).Expect(201);
        Assert.Multiple(() =>
        {
            Assert.That(allowed.Verdict(), Is.EqualTo("allowed"));
            Assert.That((string?)allowed.Record["agreements"]![0]!["reference"], Is.EqualTo("VO-beter-buren"));
            Assert.That((string?)allowed.Record["agreements"]![0]!["kind"], Is.EqualTo("processorAgreement"));
            Assert.That((string?)allowed.Record["agreements"]![0]!["state"], Is.EqualTo("inForce"));
            Assert.That(allowed.Record["remedies"]!.AsArray(), Is.Empty);
        });

        var bsn = (await Procurement.Post("sharing-checks", await Register.ToBeterBuren("adres", "bsn"))).Expect(201);
        Assert.Multiple(() =>
        {
            Assert.That(bsn.Verdict(), Is.EqualTo("refused"));
            Assert.That(bsn.Rules("fail"), Is.EqualTo(new[] { "S4", "S7", "S8" }));
            Assert.That(bsn.Said("S4"), Does.Contain("BSN"));
            Assert.That((string?)bsn.Record["uncoveredDataCategories"]!.AsArray().Single()!["name"], Does.Contain("BSN"));
        });

        // The register as it stood yesterday knew none of this; and on the day before the signatures nothing was in force.
        Assert.That((await Procurement.Post($"sharing-checks/preview?asOf={yesterday}", question)).Expect(200).Rules("fail"), Does.Contain("S3").And.Contain("S6"));
        Assert.That((await Procurement.Post("sharing-checks/preview", question.With("on", yesterday))).Expect(200).Rules("fail"), Does.Contain("S6"));

        // What was answered stays answered.
        var again = (await Procurement.Get($"sharing-checks/{refused.Record["id"]}")).Expect(200);
        Assert.That(JsonNode.DeepEquals(again.Json, refused.Json), Is.True, again.Text);
    }

    [Test]
    public async Task Fills_in_the_defaults_of_the_question()
    {
        var answer = (await Procurement.Post("sharing-checks/preview", await Register.ToBeterBuren("adres"))).Expect(200);
        var question = answer.Record["question"]!;
        Assert.Multiple(async () =>
        {
            Assert.That((string?)question["organisationId"], Is.EqualTo(await Register.IdOf("organisations", "Woonstichting Lieven De Key")));
            Assert.That((string?)question["direction"], Is.EqualTo("provide"));
            Assert.That((bool)question["emergency"]!, Is.False);
            Assert.That((string?)question["on"], Is.EqualTo(Instants.Day(Clock.Now).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
            Assert.That(question["dataSubjectCategoryIds"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(answer.Record.ContainsKey("id"), Is.False);
            Assert.That((string?)answer.Record["checkedBy"]!["name"], Is.EqualTo("tests as procurement"));
        });
    }

    [Test]
    public async Task The_day_of_asOf_is_the_day_of_sharing_unless_told()
    {
        var question = await Register.ToBeterBuren("adres");
        Assert.That((string?)(await Procurement.Post("sharing-checks/preview?asOf=2026-11-22", question)).Expect(200).Record["question"]!["on"], Is.EqualTo("2026-11-22"));
        Assert.That((string?)(await Procurement.Post("sharing-checks/preview?asOf=2026-11-22", question.With("on", "2027-01-01"))).Expect(200).Record["question"]!["on"], Is.EqualTo("2027-01-01"));
    }

    [Test]
    public async Task Before_the_first_revision_the_register_is_empty_and_everything_refused()
    {
        var answer = (await Procurement.Post("sharing-checks/preview?asOf=2020-01-01", await Register.ToBeterBuren("adres"))).Expect(200);
        Assert.That(answer.Rules("fail"), Is.EqualTo(Enumerable.Range(1, 10).Select(rule => $"S{rule}")));
        Assert.That((long)answer.Record["registerRevision"]!, Is.Zero);
    }

    [Test]
    public async Task Writes_what_the_API_document_says_it_writes()
    {
        var unknown = (await Register.ToBeterBuren("adres", "bsn")).Without("partyId").With("partyName", "Buurtcoach").With("note", "voor de proef").With("activityId", await Register.IdOf("processing-activities", "VA-P07"));
        foreach (var question in new[] { await Register.ToBeterBuren("adres", "bsn"), unknown })
        {
            foreach (var path in new[] { "sharing-checks", "sharing-checks/preview" })
            {
                var answer = await Officer.Post(path, question);
                var read = JsonSerializer.Deserialize<SharingCheckResponse>(answer.Text, ApiJson.Options);
                Assert.That(JsonNode.DeepEquals(JsonSerializer.SerializeToNode(read, ApiJson.Options), answer.Json), Is.True, answer.Text);
            }
        }
    }

    [Test]
    public async Task Answers_preview_and_record_alike()
    {
        var question = await Register.ToBeterBuren("adres", "bsn");
        var preview = (await Officer.Post("sharing-checks/preview", question)).Expect(200).Record;
        var recorded = (await Officer.Post("sharing-checks", question)).Expect(201).Record;
        recorded.Remove("id");
        Assert.That(JsonNode.DeepEquals(preview, recorded), Is.True, recorded.ToJsonString());
    }

    [Test]
    public async Task The_same_question_again_is_answered_to_each_in_their_own_language_and_name_and_from_the_register_of_now()
    {
        var party = await Register.Create("parties", new { name = "Vaak Gevraagd", kind = "organisation", country = "NL" });
        var question = (await Register.ToBeterBuren("adres")).With("partyId", (string?)party["id"]);
        var dutch = (await Procurement.In("nl").Post("sharing-checks/preview", question)).Expect(200);
        var english = (await Officer.In("en").Post("sharing-checks/preview", question)).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(dutch.Said("S1"), Is.EqualTo("Vaak Gevraagd staat in het register."));
            Assert.That(english.Said("S1"), Is.EqualTo("Vaak Gevraagd is in the register."));
            Assert.That((string?)dutch.Record["checkedBy"]!["name"], Is.EqualTo("tests as procurement"));
            Assert.That((string?)english.Record["checkedBy"]!["name"], Is.EqualTo("tests as privacyOfficer"));
        });
        Clock.Advance(TimeSpan.FromDays(1));
        var later = (await Officer.Post("sharing-checks/preview", question)).Expect(200);
        Assert.That((string)later.Record["question"]!["on"]!, Is.GreaterThan((string)english.Record["question"]!["on"]!));
        await Register.Change("parties", party["id"]!, body => body["status"] = "retired");
        Assert.That((await Officer.Post("sharing-checks/preview", question)).Expect(200).Rules("fail"), Does.Contain("S1"));
    }
}
