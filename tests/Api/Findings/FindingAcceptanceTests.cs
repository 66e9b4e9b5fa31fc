using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Findings;

/// <summary>Accepting a finding over HTTP: it stays visible, counts apart, and comes back.</summary>
public sealed class FindingAcceptanceTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task An_accepted_finding_stays_visible_with_who_why_and_until_when_and_counts_apart()
    {
        var activity = await Register.CreateBare("processing-activities");
        var before = await Findings(activity);
        var accepted = await Accept(activity, "F01", "/purposeId", "Het doel wordt in het overleg van mei bepaald.");
        var after = await Findings(activity);
        var found = after.Items.Single(finding => (string?)finding["code"] == "F01");

        Assert.Multiple(() =>
        {
            Assert.That(after.Total, Is.EqualTo(before.Total), "nothing is hidden");
            Assert.That((string?)found["acceptance"]!["id"], Is.EqualTo((string?)accepted["id"]));
            Assert.That((string?)found["acceptance"]!["reason"], Is.EqualTo("Het doel wordt in het overleg van mei bepaald."));
            Assert.That((string?)found["acceptance"]!["until"], Is.EqualTo("2027-02-28"));
            Assert.That((string?)found["acceptance"]!["by"]!["name"], Is.EqualTo("tests as privacyOfficer"));
            Assert.That((int)accepted["recordVersion"]!, Is.EqualTo(1), "the version that stands");
            Assert.That(before.Items.Select(finding => finding.ContainsKey("acceptance")), Is.All.False);
            Assert.That((int)after.Record["totals"]!["breach"]!, Is.EqualTo((int)before.Record["totals"]!["breach"]! - 1));
            Assert.That(((int)before.Record["accepted"]!, (int)after.Record["accepted"]!), Is.EqualTo((0, 1)));
            Assert.That((string?)after.Items[^1]["code"], Is.EqualTo("F01"), "what is accepted comes last");
        });

        var open = await Findings(activity, "&accepted=false");
        var quiet = await Findings(activity, "&accepted=true");
        Assert.That(open.Items.Select(finding => (string?)finding["code"]), Is.Not.Empty.And.No.Member("F01"));
        Assert.That(quiet.Items.Select(finding => (string?)finding["code"]), Is.EqualTo(new[] { "F01" }));
        Assert.That(quiet.Record["totals"]!.ToJsonString(), Is.EqualTo(after.Record["totals"]!.ToJsonString()), "totals tell what is open, whatever is asked");
        Assert.That(quiet.Record["rules"]!.AsArray().Single()!["code"]!.ToString(), Is.EqualTo("F01"));
        Assert.That(open.Total + quiet.Total, Is.EqualTo(after.Total));
    }

    [Test]
    public async Task Comes_back_when_the_record_changes_when_the_day_has_passed_and_when_it_is_withdrawn()
    {
        var activity = await Register.CreateBare("processing-activities");
        var accepted = await Accept(activity, "F01", "/purposeId");
        Assert.That(await IsAccepted(activity, "&on=2027-02-28"), Is.True);
        Assert.That(await IsAccepted(activity, "&on=2027-03-01"), Is.False);

        await Register.Change("finding-acceptances", accepted["id"]!, body => body["status"] = "retired");
        Assert.That(await IsAccepted(activity), Is.False);
        await Register.Change("finding-acceptances", accepted["id"]!, body => body["status"] = "established");
        Assert.That(await IsAccepted(activity), Is.True);

        await Register.Change("processing-activities", activity["id"]!, body => body["name"] = "Anders");
        Assert.That(await IsAccepted(activity), Is.False);
        await Accept(activity, "F01", "/purposeId");
        Assert.That(await IsAccepted(activity), Is.True, "judged anew");
    }

    [Test]
    public async Task Tells_of_a_past_moment_what_was_accepted_then()
    {
        var activity = await Register.CreateBare("processing-activities");
        var accepted = await Accept(activity, "F01", "/purposeId");
        var then = (string)accepted["changedAt"]!;
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await Officer.Because("Toch niet").Delete($"finding-acceptances/{accepted["id"]}", "\"1\"")).Expect(204);

        Assert.That(await IsAccepted(activity), Is.False);
        Assert.That(await IsAccepted(activity, "&asOf=" + then), Is.True);
        var history = (await Auditor.Get($"finding-acceptances/{accepted["id"]}/revisions")).Expect(200).Items;
        Assert.That(history.Select(revision => (string?)revision["action"]), Is.EqualTo(new[] { "deleted", "created" }));
        Assert.That((string?)history[0]["reason"], Is.EqualTo("Toch niet"));
    }

    [Test]
    public async Task Does_not_keep_a_record_from_being_deleted_and_can_be_withdrawn_afterwards()
    {
        var activity = await Register.CreateBare("processing-activities");
        var accepted = await Accept(activity, "F01", "/purposeId");
        (await Officer.Delete($"processing-activities/{activity["id"]}", "\"1\"")).Expect(204);

        (await Officer.Get($"finding-acceptances/{accepted["id"]}")).Expect(200);
        (await Officer.Put($"finding-acceptances/{accepted["id"]}", accepted, "\"1\"")).ComplainsOf(409, "/recordId");
        await Register.Change("finding-acceptances", accepted["id"]!, body => body["status"] = "retired");
        Assert.That((bool?)(await Auditor.Get("revisions/verification")).Expect(200).Record["intact"], Is.True);
    }

    [Test]
    public async Task The_trend_counts_what_is_open_and_the_progress_of_article_30_does_not_change()
    {
        var activity = await Register.CreateBare("processing-activities");
        var before = await Today();
        await Accept(activity, "F11", "/data");
        await Accept(activity, "F01", "/purposeId");
        var after = await Today();

        Assert.That((int)after["accepted"]!, Is.EqualTo((int)before["accepted"]! + 2));
        Assert.That((int)after["totals"]!["breach"]!, Is.EqualTo((int)before["totals"]!["breach"]! - 1));
        Assert.That((int)after["totals"]!["gap"]!, Is.EqualTo((int)before["totals"]!["gap"]! - 1));
        Assert.That(after["article30"]!.ToJsonString(), Is.EqualTo(before["article30"]!.ToJsonString()));
    }

    [Test]
    public async Task The_check_is_refused_all_the_same_though_everything_found_was_accepted()
    {
        var question = new
        {
            partyId = await Register.IdOf("parties", "Beter Buren"),
            purposeId = await Register.IdOf("purposes", "P07"),
            dataCategoryIds = await Register.IdsOf("data-categories", "naam"),
        };
        var before = (await Officer.Post("sharing-checks/preview", question)).Expect(200).Record;
        var activity = await Register.Find("processing-activities", "VA-P07");
        var found = (await Findings(activity)).Items;
        foreach (var finding in found)
        {
            await Accept(activity, (string)finding["code"]!, (string?)finding["field"], fingerprint: (string)finding["fingerprint"]!);
        }

        var after = (await Officer.Post("sharing-checks/preview", question)).Expect(200).Record;
        Assert.That((await Findings(activity, "&accepted=false")).Total, Is.Zero);
        Assert.That(found, Is.Not.Empty);
        Assert.That((string?)after["verdict"], Is.EqualTo("refused"));
        Assert.That(after["reasons"]!.ToJsonString(), Is.EqualTo(before["reasons"]!.ToJsonString()));
    }

    [Test]
    public async Task Refuses_what_cannot_have_been_judged()
    {
        var activity = await Register.CreateBare("processing-activities");
        JsonObject Body() => new() { ["code"] = "F01", ["recordType"] = "processingActivity", ["recordId"] = (string)activity["id"]!, ["reason"] = "Later.", ["until"] = "2027-02-28" };
        var before = await Revision();

        (await Officer.Post("finding-acceptances", Body().With("/recordVersion", 2))).ComplainsOf(409, "/recordVersion");
        (await Officer.Post("finding-acceptances", Body().With("/recordVersion", 0))).ComplainsOf(400, "/recordVersion");
        (await Officer.Post("finding-acceptances", Body().With("/recordId", Guid.CreateVersion7().ToString()))).ComplainsOf(409, "/recordId");
        (await Officer.Post("finding-acceptances", Body().With("/recordType", "party"))).ComplainsOf(409, "/recordId");
        (await Officer.Post("finding-acceptances", Body().With("/code", "F99"))).ComplainsOf(400, "/code");
        (await Officer.Post("finding-acceptances", Body().With("/reason", " \n "))).ComplainsOf(400, "/reason");
        (await Officer.Post("finding-acceptances", Body().With("/until", null))).ComplainsOf(400, "/until");
        (await Auditor.Post("finding-acceptances", Body())).Expect(403);
        (await Procurement.Get("finding-acceptances")).Expect(403);
        (await Officer.Get("findings?accepted=perhaps")).ComplainsOf(400, "/accepted");
        Assert.That(await Revision(), Is.EqualTo(before));
    }

    [Test]
    public async Task Of_several_findings_in_one_place_one_is_accepted_and_which_one_must_be_said()
    {
        var (purpose, data) = (await Register.IdOf("purposes", "P07"), (await Register.IdsOf("data-categories", "naam"))[0]);
        var (first, second) = (await Register.CreateBare("parties"), await Register.CreateBare("parties"));
        var partnership = await Register.CreateBare("parties", body =>
        {
            body["kind"] = "partnership";
            body["memberPartyIds"] = new JsonArray((string)first["id"]!, (string)second["id"]!);
        });
        var activity = await Register.CreateBare("processing-activities", body =>
        {
            body["purposeId"] = purpose;
            body["recipients"] = new JsonArray(new JsonObject
            {
                ["partyId"] = (string)partnership["id"]!, ["role"] = "independentController", ["relation"] = "exchange", ["direction"] = "provide", ["dataCategoryIds"] = new JsonArray((string)data!),
            });
        });
        var found = (await Findings(activity, "&code=F17")).Items;
        Assert.That(found, Has.Count.EqualTo(2));
        Assert.That(found.Select(finding => (string?)finding["field"]).Distinct(), Is.EqualTo(new[] { "/recipients/0" }));

        JsonObject Body(string? fingerprint) => new()
        {
            ["status"] = "established", ["code"] = "F17", ["recordType"] = "processingActivity", ["recordId"] = (string)activity["id"]!, ["field"] = "/recipients/0",
            ["fingerprint"] = fingerprint, ["reason"] = "Tekent in mei.", ["until"] = "2027-02-28",
        };
        (await Officer.Post("finding-acceptances", Body(null))).ComplainsOf(409, "/fingerprint");
        (await Officer.Post("finding-acceptances", Body(new string('0', 32)))).ComplainsOf(409, "/fingerprint");
        (await Officer.Post("finding-acceptances", Body(new string('0', 201)))).ComplainsOf(400, "/fingerprint");
        (await Officer.Post("finding-acceptances", Body(null).With("/field", "/recipients/1"))).ComplainsOf(409, "/code");
        (await Officer.Post("finding-acceptances", Body((string)found[0]["fingerprint"]!))).Expect(201);

        var after = (await Findings(activity, "&code=F17")).Items;
        Assert.That(
            after.Where(finding => finding.ContainsKey("acceptance")).Select(finding => (string?)finding["message"]),
            Is.EqualTo(new[] { (string?)found[0]["message"] }));
    }

    [Test]
    public async Task The_same_sent_again_is_the_same_though_the_version_was_left_to_the_register()
    {
        var activity = await Register.CreateBare("processing-activities");
        var body = new JsonObject { ["id"] = Guid.CreateVersion7().ToString(), ["code"] = "F01", ["recordType"] = "processingActivity", ["recordId"] = (string)activity["id"]!, ["reason"] = "Later.", ["until"] = "2027-02-28" };
        var first = (await Officer.Post("finding-acceptances", body)).Expect(201);
        await Register.Change("processing-activities", activity["id"]!, changed => changed["name"] = "Anders");

        Assert.That((await Officer.Post("finding-acceptances", body)).Expect(200).Text, Is.EqualTo(first.Text));
        var replaced = (await Officer.Put($"finding-acceptances/{body["id"]}", body, "\"1\"")).Expect(200).Record;
        Assert.That((int)replaced["recordVersion"]!, Is.EqualTo(1), "replaced without a version, it is still about the one that was judged");
    }

    [Test]
    public async Task Stands_in_the_export_with_the_name_of_its_record()
    {
        var activity = await Register.CreateBare("processing-activities");
        await Accept(activity, "F01", "/purposeId", "Voor in de uitvoer.");

        var sheet = (await Auditor.In("nl").Get("exports/register.csv?sheet=finding-acceptances")).Expect(200).Text;
        Assert.That(sheet, Does.Contain((string?)activity["code"]).And.Contain("Voor in de uitvoer.").And.Contain("F01").And.Contain("2027-02-28"));
        var whole = (await Auditor.Get("exports/register.json")).Expect(200).Record;
        Assert.That(whole["findingAcceptances"]!.AsArray().Select(acceptance => (string?)acceptance!["reason"]), Has.Member("Voor in de uitvoer."));
    }

    private async Task<JsonObject> Accept(JsonObject record, string code, string? field, string reason = "Dat komt later.", string? fingerprint = null) => await Register.Create("finding-acceptances", new JsonObject
    {
        ["status"] = "established",
        ["code"] = code,
        ["recordType"] = "processingActivity",
        ["recordId"] = (string)record["id"]!,
        ["field"] = field,
        ["fingerprint"] = fingerprint,
        ["reason"] = reason,
        ["until"] = "2027-02-28",
    });

    private async Task<Answer> Findings(JsonObject record, string more = "") => (await Auditor.Get($"findings?recordId={record["id"]}&pageSize=200{more}")).Expect(200);

    private async Task<bool> IsAccepted(JsonObject record, string more = "") => (await Findings(record, "&code=F01" + more)).Items.Single().ContainsKey("acceptance");

    private async Task<JsonNode> Today() => (await Officer.Get("findings/trend")).Expect(200).Record["days"]!.AsArray().Last()!;
}
