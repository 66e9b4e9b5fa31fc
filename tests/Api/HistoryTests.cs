using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>Who changed what, when and why: of one record field by field, and of the whole register.</summary>
public sealed class HistoryTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Tells_of_a_record_field_by_field_newest_first_also_after_its_end()
    {
        var record = (await Officer.Because("Nieuw").Post("parties", new { name = "Historie BV", kind = "organisation", country = "NL", aliases = new[] { "H" } })).Expect(201).Record;
        var path = "parties/" + (string)record["id"]!;
        record = (await Officer.Put(path, record.With("/country", "BE").With("/aliases", new JsonArray("H", "Hist")), "\"1\"")).Expect(200).Record;
        record = (await Officer.Put(path, record.With("/country", null).With("/status", "established"), "\"2\"")).Expect(200).Record;
        (await Officer.Because("Dubbel").Delete(path, "\"3\"")).Expect(204);

        var history = (await Auditor.Get(path + "/revisions")).Expect(200);

        Assert.Multiple(() =>
        {
            Assert.That(history.Total, Is.EqualTo(4));
            Assert.That(history.Items.Select(item => (string?)item["action"]), Is.EqualTo(new[] { "deleted", "established", "changed", "created" }));
            Assert.That(history.Items.Select(item => (int?)item["version"]), Is.EqualTo(new int?[] { null, 3, 2, 1 }));
            Assert.That(history.Items.Select(item => (string?)item["reason"]), Is.EqualTo(new[] { "Dubbel", null, null, "Nieuw" }));
            Assert.That(history.Items.Select(item => (string?)item["by"]!["name"]), Is.All.EqualTo("tests as privacyOfficer"));
            Assert.That(history.Items.Select(item => (long)item["revision"]!), Is.Ordered.Descending);
            Assert.That(history.Items.Select(item => (string?)item["recordType"]), Is.All.EqualTo("party"));
            Assert.That(history.Items.Select(item => (string?)item["hash"]), Is.Unique.And.All.Match("^[0-9a-f]{64}$"));
            Assert.That(Changes(history.Items[3]), Is.EquivalentTo(new[] { "/status: → \"proposed\"", "/name: → \"Historie BV\"", "/kind: → \"organisation\"", "/country: → \"NL\"", "/aliases: → [\"H\"]" }));
            Assert.That(Changes(history.Items[2]), Is.EquivalentTo(new[] { "/country: \"NL\" → \"BE\"", "/aliases: [\"H\"] → [\"H\",\"Hist\"]" }));
            Assert.That(Changes(history.Items[1]), Is.EquivalentTo(new[] { "/country: \"BE\" → ", "/status: \"proposed\" → \"established\"" }));
            Assert.That(Changes(history.Items[0]), Is.EquivalentTo(new[] { "/status: \"established\" → ", "/name: \"Historie BV\" → ", "/kind: \"organisation\" → ", "/aliases: [\"H\",\"Hist\"] → " }));
        });
    }

    [Test]
    public async Task Recognises_a_line_by_what_it_is_about_and_not_by_its_place()
    {
        var agreement = await Register.WithSignedAgreement("covenant", "Zoeklicht", "P08", "naam");
        var other = await Register.IdOf("parties", "KWH");
        var path = "agreements/" + (string)agreement["id"]!;
        var lines = new JsonArray(new JsonObject { ["partyId"] = other }, SignedOn(agreement["parties"]![0]!, "2026-01-02"));
        (await Officer.Put(path, agreement.With("/parties", lines), "\"1\"")).Expect(200);
        var swapped = new JsonArray(lines[1]!.DeepClone(), lines[0]!.DeepClone());
        (await Officer.Put(path, agreement.With("/parties", swapped), "\"2\"")).Expect(200);

        var history = (await Auditor.Get(path + "/revisions")).Expect(200).Items;

        Assert.That(Changes(history[1]), Is.EquivalentTo(new[] { $"/parties/0: → {{\"partyId\":\"{other}\"}}", "/parties/1/signedOn: \"2026-01-01\" → \"2026-01-02\"" }));
        Assert.That(Changes(history[0]), Is.Empty, "only the order");
    }

    [Test]
    public async Task Pages_through_the_history_of_a_record()
    {
        var record = await Register.CreateBare("parties");
        for (var time = 0; time < 4; time++)
        {
            await Register.Change("parties", record["id"]!, body => body["country"] = time % 2 == 0 ? "BE" : "NL");
        }

        var path = $"parties/{(string)record["id"]!}/revisions";
        var second = (await Auditor.Get(path + "?pageSize=2&page=2")).Expect(200);
        Assert.That(second.Items.Select(item => (int?)item["version"]), Is.EqualTo(new[] { 3, 2 }));
        Assert.That(second.Total, Is.EqualTo(5));
        Assert.That((await Auditor.Get(path + "?page=4&pageSize=2")).Expect(200).Items, Is.Empty);
    }

    [Test]
    public async Task Knows_nothing_of_what_never_was()
    {
        (await Auditor.Get($"parties/{Guid.CreateVersion7()}/revisions")).Expect(404);
        var purpose = await Register.IdOf("purposes", "P01");
        (await Auditor.Get($"parties/{purpose}/revisions")).Expect(404);
    }

    [Test]
    public async Task The_log_is_filtered_by_kind_record_action_actor_and_day()
    {
        var purpose = await Register.CreateBare("purposes");
        Clock.Advance(TimeSpan.FromDays(2));
        var day = DateOnly.FromDateTime(Clock.Now.UtcDateTime).ToString("yyyy-MM-dd");
        var changed = await Register.Change("purposes", purpose["id"]!, body => body["name"] = "Anders");
        var party = await Register.CreateBare("parties");
        (await Officer.Delete("parties/" + (string)party["id"]!, "*")).Expect(204);
        var actor = (string)changed["changedBy"]!["id"]!;

        Assert.That(await Log($"recordId={(string)purpose["id"]!}"), Is.EqualTo(new[] { "changed", "created" }));
        Assert.That(await Log($"from={day}"), Is.EqualTo(new[] { "deleted", "created", "changed" }));
        Assert.That(await Log($"from={day}&recordType=purpose&recordType=agreement"), Is.EqualTo(new[] { "changed" }));
        Assert.That(await Log($"from={day}&action=deleted&action=changed"), Is.EqualTo(new[] { "deleted", "changed" }));
        Assert.That(await Log($"from={day}&until={day}&by={actor}"), Has.Length.EqualTo(3));
        Assert.That(await Log($"by={Guid.NewGuid()}"), Is.Empty);
        Assert.That(await Log($"until=2026-11-21"), Is.Empty);
        Assert.That((await Auditor.Get("revisions?by=00000000-0000-0000-0000-000000000000&pageSize=1")).Expect(200).Total, Is.GreaterThan(100), "the seed");
        var deleted = (await Auditor.Get("revisions?pageSize=1")).Expect(200).Items[0];
        Assert.That(deleted.ContainsKey("label"), Is.False, "what is deleted is called nothing any more");
        Assert.That((string?)(await Auditor.Get($"revisions?recordId={(string)purpose["id"]!}")).Items[0]["label"], Is.EqualTo((string?)purpose["code"]));
    }

    [TestCase("recordType=Purpose", "/recordType")]
    [TestCase("recordType=2", "/recordType")]
    [TestCase("action=made", "/action")]
    [TestCase("recordId=1", "/recordId")]
    [TestCase("by=me", "/by")]
    [TestCase("from=yesterday", "/from")]
    [TestCase("until=2026-02-30", "/until")]
    [TestCase("who=me", "/who")]
    public async Task Refuses_a_filter_of_the_log_that_cannot_be(string query, string pointer)
    {
        (await Auditor.Get("revisions?" + query)).ComplainsOf(400, pointer);
    }

    [Test]
    public async Task The_log_is_numbered_without_gaps_and_chained()
    {
        var all = new List<JsonObject>();
        Answer page;
        do
        {
            page = (await Auditor.Get($"revisions?pageSize=50&page={(all.Count / 50) + 1}")).Expect(200);
            all.AddRange(page.Items);
        }
        while (all.Count < page.Total);

        Assert.That(all.Select(item => (long)item["revision"]!), Is.EqualTo(Enumerable.Range(1, all.Count).Reverse()));
        var verified = (await Auditor.Get("revisions/verification")).Expect(200).Record;
        Assert.That((string?)verified["headHash"], Is.EqualTo((string?)all[0]["hash"]));
        Assert.That((long?)verified["revisions"], Is.EqualTo(all.Count));
    }

    private async Task<string?[]> Log(string query) => [.. (await Auditor.Get("revisions?" + query)).Expect(200).Items.Select(item => (string?)item["action"])];

    private static string[] Changes(JsonObject revision) =>
        [.. revision["changes"]!.AsArray().Select(change => $"{(string)change!["pointer"]!}: {change["before"]?.ToJsonString()}{(change["before"] is null ? "" : " ")}→ {change["after"]?.ToJsonString()}")];

    private static JsonObject SignedOn(JsonNode line, string day)
    {
        var copy = line.DeepClone().AsObject();
        copy["signedOn"] = day;
        return copy;
    }
}
