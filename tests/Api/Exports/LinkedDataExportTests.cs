using System.Globalization;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>The register as JSON-LD, read by processors that are not our own.</summary>
public sealed class LinkedDataExportTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const string Own = "urn:privacy-register:vocabulary:";
    private const string Dpv = "https://w3id.org/dpv#";
    private const string Gdpr = "https://w3id.org/dpv/legal/eu/gdpr#";

    [TestCase("lang=nl")]
    [TestCase("lang=en&status=established")]
    [TestCase("asOf=2020-01-01")]
    public async Task Is_read_without_loss_and_is_a_record_of_processing_by_our_shapes(string query)
    {
        var check = await LinkedDataCheck.Of((await Exported(query)).Text);

        Assert.Multiple(() =>
        {
            Assert.That(check.Results, Is.Empty);
            Assert.That(check.Conforms, Is.True);
            Assert.That((int)check.Said["keysAfter"]!, Is.EqualTo((int)check.Said["keysBefore"]!));
        });
    }

    [Test]
    public async Task Is_read_without_loss_with_every_field_filled_in_and_with_none()
    {
        await Samples.CreateFullAndBare(Register);

        await Register.CreateBare("data-categories", category => category["dpvTerm"] = "not a term <at> all:");
        await Register.CreateBare("data-categories", category => category["dpvTerm"] = "pr:NobodyPublishedThis");
        var check = await LinkedDataCheck.Of((await Exported("lang=nl")).Text);

        Assert.That(check.Results, Is.Empty);
        Assert.That((int)check.Said["keysAfter"]!, Is.EqualTo((int)check.Said["keysBefore"]!));
    }

    [Test]
    public async Task Uses_no_word_of_its_own_that_it_does_not_publish()
    {
        var vocabulary = (await Anonymous.Get("vocabulary")).Expect(200);
        var published = JsonNode.Parse(vocabulary.Text)!["@graph"]!.AsArray().Select(concept => ((string)concept!["@id"]!).Replace("pr:", Own, StringComparison.Ordinal)).ToHashSet();
        var check = await LinkedDataCheck.Of((await Exported("lang=nl")).Text);

        Assert.That(check.Iris.Where(iri => iri.StartsWith(Own, StringComparison.Ordinal)), Is.Not.Empty.And.SubsetOf(published));
        Assert.That(vocabulary.ContentType, Is.EqualTo("application/ld+json"));
        Assert.That(vocabulary.Header("Access-Control-Allow-Origin"), Is.EqualTo("*"));
    }

    [Test]
    public async Task Publishes_each_concept_with_a_wider_one_in_both_languages()
    {
        var check = await LinkedDataCheck.Of((await Anonymous.Get("vocabulary")).Expect(200).Text);
        var concepts = check.Said["expanded"]!.AsArray().Where(node => (string?)node!["@type"]![0] == "http://www.w3.org/2004/02/skos/core#Concept").ToArray();

        Assert.That(concepts.Select(concept => concept!["http://www.w3.org/2004/02/skos/core#broader"]?[0]?["@id"]), Is.Not.Empty.And.All.Not.Null);
        Assert.That(concepts.Select(concept => concept!["http://www.w3.org/2004/02/skos/core#prefLabel"]!.AsArray().Count), Is.All.EqualTo(2));
        Assert.That(concepts.Single(concept => (string?)concept!["@id"] == Own + "BSN")!["http://www.w3.org/2004/02/skos/core#broader"]![0]!["@id"]!.GetValue<string>(), Is.EqualTo("https://w3id.org/dpv/pd#OfficialID"));
    }

    [Test]
    public async Task Says_in_terms_of_the_law_what_an_activity_says()
    {
        var nodes = await Nodes("lang=nl");
        var camera = nodes.Values.Single(node => Texts(node, "http://purl.org/dc/terms/identifier").Contains("VA-P07-camera"));
        var arrears = nodes.Values.Single(node => Texts(node, "http://purl.org/dc/terms/identifier").Contains("VA-P05"));
        var storage = camera[Dpv + "hasStorageCondition"]!.AsArray().Select(node => node!.AsObject()).First();
        var controller = nodes[Ids(camera, Dpv + "hasDataController").Single()];

        Assert.Multiple(() =>
        {
            Assert.That(Types(camera), Does.Contain(Dpv + "PersonalDataProcess").And.Contain("https://w3id.org/dpcat#ROPARecord"));
            Assert.That(Texts(controller, Dpv + "hasName"), Is.EqualTo(new[] { "Woonstichting Lieven De Key" }));
            Assert.That(Texts(controller, Dpv + "hasContact").Single(), Does.Contain("(020) 6214 510"));
            Assert.That(Types(storage), Does.Contain(Dpv + "StorageDuration"));
            Assert.That(Texts(storage[Dpv + "hasDuration"]![0]!, "http://www.w3.org/2006/time#weeks"), Is.EqualTo(new[] { "4" }));
            Assert.That(Types(storage[Dpv + "hasDuration"]![1]!), Does.Contain(Dpv + "UntilEventDuration"));
            Assert.That(arrears[Dpv + "hasLegalBasis"]!.AsArray().Where(basis => Texts(basis!, Own + "policyGround").Contains("B")).SelectMany(basis => Types(basis!)), Is.EqualTo(new[] { Gdpr + "A6-1-c" }));
            Assert.That(camera[Dpv + "hasPersonalData"]!.AsArray().Select(data => nodes[(string)data!["@id"]!]).SelectMany(data => Ids(data, "http://www.w3.org/2004/02/skos/core#broader")), Does.Contain(Own + "CameraImages"));
        });
    }

    [Test]
    public async Task Says_what_an_agreement_settles_and_whether_there_is_a_warning_list()
    {
        var agreement = await Register.WithSignedAgreement("processorAgreement", "KWH", "P13", "naam");
        await Register.Change("agreements", agreement["id"]!, body =>
        {
            body["article28"] = new JsonArray(
                new JsonObject { ["point"] = "audits", ["assessment"] = "present", ["clause"] = "art. 9" },
                new JsonObject { ["point"] = "security", ["assessment"] = "absent" });
            body["article26"] = new JsonArray(new JsonObject { ["point"] = "contactPoint", ["assessment"] = "notAssessed" });
        });
        var code = Intent.NewCode("LIJST");
        await Register.CreateBare("processing-activities", body =>
        {
            body["code"] = code;
            body["warningList"] = new JsonObject { ["used"] = true, ["protocol"] = "Protocol 2026", ["maximumTerm"] = "P2Y" };
        });

        var nodes = await Nodes("lang=nl");
        var points = nodes["urn:uuid:" + (string)agreement["id"]!][Own + "contractPoint"]!.AsArray().Select(point => point!.AsObject()).ToArray();
        var list = nodes.Values.Single(node => Texts(node, "http://purl.org/dc/terms/identifier").Contains(code))[Own + "warningList"]![0]!.AsObject();

        Assert.Multiple(() =>
        {
            Assert.That(points.SelectMany(Types), Is.EquivalentTo(new[] { Own + "Article28Point", Own + "Article28Point", Own + "Article26Point" }));
            Assert.That(points.Select(point => (Texts(point, Own + "point").Single(), Texts(point, Own + "assessment").Single(), Texts(point, Own + "clause").SingleOrDefault())), Is.EquivalentTo(new[] { ("audits", "present", "art. 9"), ("security", "absent", null), ("contactPoint", "notAssessed", null) }));
            Assert.That(Types(list), Is.EqualTo(new[] { Own + "WarningList" }));
            Assert.That(Texts(list, "http://purl.org/dc/terms/description"), Is.EqualTo(new[] { "Protocol 2026" }));
            Assert.That(Texts(list[Dpv + "hasDuration"]![0]!, "http://www.w3.org/2006/time#years"), Is.EqualTo(new[] { "2" }));
        });
    }

    [Test]
    public async Task Attaches_an_agreement_in_force_to_the_line_it_serves_and_never_as_a_ground()
    {
        var activity = await Register.Change("processing-activities", (await Register.Find("processing-activities", "VA-P13"))["id"]!, body =>
        {
            body["recipients"]![0]!["role"] = "processor";
            body["recipients"]![0]!["relation"] = "worksForUs";
        });
        var agreement = await Register.WithSignedAgreement("processorAgreement", "KWH", "P13", "naam", "telefoonnummers", "e-mailadres");

        var nodes = await Nodes("lang=nl");
        var record = nodes["urn:uuid:" + (string)activity["id"]!];
        var exported = nodes["urn:uuid:" + (string)agreement["id"]!];

        Assert.Multiple(() =>
        {
            Assert.That(Ids(record, Dpv + "hasLegalMeasure"), Does.Contain((string)exported["@id"]!));
            Assert.That(record[Dpv + "hasProcess"]!.AsArray().SelectMany(line => Ids(line!.AsObject(), Dpv + "hasLegalMeasure")), Does.Contain((string)exported["@id"]!));
            Assert.That(Types(exported), Is.EqualTo(new[] { Dpv + "ControllerProcessorAgreement" }));
            Assert.That(Ids(exported, Dpv + "hasContractStatus"), Is.EqualTo(new[] { Dpv + "ContractActive", Dpv + "ContractFullySigned" }));
            Assert.That(Ids(record, Dpv + "hasDataProcessor"), Does.Contain("urn:uuid:" + (string)record[Dpv + "hasProcess"]![0]![Dpv + "hasRecipient"]![0]!["@id"]!.GetValue<string>()["urn:uuid:".Length..]));
        });
    }

    [Test]
    public async Task Tells_who_signed_which_sub_processors_there_are_and_where_rights_are_restricted()
    {
        var agreement = await Register.WithSignedAgreement("processorAgreement", "KWH", "P13", "naam");
        var party = (await Register.CreateBare("parties"))["id"]!;
        agreement = await Register.Change("agreements", agreement["id"]!, body => body["subProcessors"] = new JsonArray(new JsonObject { ["partyId"] = (string)party!, ["authorised"] = false }));
        var activity = await Register.Change("processing-activities", (await Register.Find("processing-activities", "VA-P13"))["id"]!, body =>
            body["rightsRestrictions"] = new JsonArray(new JsonObject { ["provision"] = "art. 41 lid 1 onder d UAVG", ["necessity"] = "Onderzoek loopt", ["reviewOn"] = "2031-05-06" }));

        var nodes = await Nodes("lang=nl");
        var exported = nodes["urn:uuid:" + (string)agreement["id"]!];
        var subProcessing = exported[Own + "subProcessing"]!.AsArray().Single()!.AsObject();
        var restriction = nodes["urn:uuid:" + (string)activity["id"]!][Own + "rightsRestriction"]!.AsArray().Single()!;

        Assert.Multiple(() =>
        {
            Assert.That(exported[Own + "signature"]!.AsArray().SelectMany(side => Types(side!)), Is.Not.Empty.And.All.EqualTo(Dpv + "ContractSignedByParty"));
            Assert.That(Ids(subProcessing, Dpv + "hasDataProcessor"), Is.EqualTo(new[] { "urn:uuid:" + (string)party! }));
            Assert.That(Types(subProcessing[Dpv + "hasDataProcessor"]![0]!), Is.EqualTo(new[] { Dpv + "DataSubProcessor" }));
            Assert.That(Texts(subProcessing, Own + "authorised"), Is.EqualTo(new[] { "false" }));
            Assert.That(Types(restriction), Is.EqualTo(new[] { Own + "RightsRestriction" }));
            Assert.That(Texts(restriction, Own + "statute"), Is.EqualTo(new[] { "art. 41 lid 1 onder d UAVG" }));
            Assert.That(Texts(restriction, Own + "reviewOn"), Is.EqualTo(new[] { "2031-05-06" }));
        });
    }

    [Test]
    public async Task Gives_the_same_bytes_for_the_same_moment_whatever_happened_since()
    {
        var day = Clock.Now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var before = await Exported($"asOf={day}&lang=nl");
        Clock.Advance(TimeSpan.FromDays(1));
        await Register.CreateBare("processing-activities");
        var after = await Exported($"asOf={day}&lang=nl");

        Assert.That(after.Bytes, Is.EqualTo(before.Bytes));
        Assert.That((await Exported("lang=nl")).Bytes, Is.Not.EqualTo(before.Bytes));
        Assert.That(before.ContentType, Is.EqualTo("application/ld+json"));
        Assert.That(before.Header("Content-Disposition"), Does.Match($"^attachment; filename=register-{day}-r[0-9]+\\.jsonld$"));
    }

    [Test]
    public async Task Is_refused_by_the_shapes_when_it_was_spoilt()
    {
        var document = JsonNode.Parse((await Exported("lang=nl")).Text)!;
        var activity = document["@graph"]!.AsArray().First(node => node!["@type"]!.AsArray().Any(type => (string?)type == "dpcat:ROPARecord"))!.AsObject();
        activity["dpv:hasPurpose"] = new JsonObject { ["@id"] = "urn:uuid:00000000-0000-0000-0000-000000000000" };
        activity.Remove("dpv:hasActivityStatus");

        var check = await LinkedDataCheck.Of(document.ToJsonString());

        Assert.That(check.Conforms, Is.False);
        Assert.That(check.Results, Has.Some.Contains("hasPurpose").And.Some.Contains("hasActivityStatus"));
    }

    private static string[] Types(JsonNode node) => [.. node["@type"]!.AsArray().Select(type => (string)type!)];

    private static string[] Ids(JsonObject node, string key) => [.. (node[key] as JsonArray ?? []).Select(value => (string)value!["@id"]!)];

    private static string[] Texts(JsonNode node, string key) => [.. (node[key] as JsonArray ?? []).Select(value => value!["@value"]!.ToString())];

    private async Task<Dictionary<string, JsonObject>> Nodes(string query) => (await LinkedDataCheck.Of((await Exported(query)).Text)).Said["expanded"]!.AsArray()
        .Select(node => node!.AsObject()).ToDictionary(node => (string)node["@id"]!);

    private async Task<Answer> Exported(string query) => (await Auditor.Get("exports/register.jsonld?" + query)).Expect(200);
}
