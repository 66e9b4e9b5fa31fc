using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>A record of every kind from its making to its end: versions, statuses, and what each step refuses.</summary>
public sealed class RecordLifeTests(TestedEngine engine) : RegisterFixture(engine)
{
    private static IReadOnlyList<string> Collections => Samples.Collections;

    [TestCaseSource(nameof(Collections))]
    public async Task Makes_a_record_of_nothing_but_its_name(string collection)
    {
        var body = Intent.Bare(collection);
        var made = (await Officer.Post(collection, body)).Expect(201);

        Assert.Multiple(async () =>
        {
            Assert.That(made.Header("Location"), Is.EqualTo($"/api/v1/{collection}/{(string)made.Record["id"]!}"));
            Assert.That(made.ETag, Is.EqualTo("\"1\""));
            Assert.That(made.Header("Cache-Control"), Is.EqualTo("no-store"));
            Assert.That(Guid.Parse((string)made.Record["id"]!).Version, Is.EqualTo(7));
            Assert.That((int?)made.Record["version"], Is.EqualTo(1));
            Assert.That((string?)made.Record["status"], Is.EqualTo("proposed"));
            Assert.That((string?)made.Record["provenance"], Is.EqualTo("entered"));
            Assert.That((string?)made.Record["changedAt"], Is.EqualTo(Clock.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'")));
            Assert.That((string?)made.Record["changedBy"]!["name"], Is.EqualTo("tests as privacyOfficer"));
            foreach (var (name, value) in body)
            {
                Assert.That((string?)made.Record[name], Is.EqualTo((string?)value), name);
            }

            Assert.That((await Auditor.Get(new Uri(Register.Address, made.Header("Location")).ToString())).Expect(200).Text, Is.EqualTo(made.Text));
        });
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Keeps_every_field_it_is_given(string collection)
    {
        var body = await Samples.Full(Register, collection);
        var made = (await Officer.Post(collection, body)).Expect(201);
        var read = (await Officer.Get($"{collection}/{(string)made.Record["id"]!}")).Expect(200);

        Assert.That(read.Text, Is.EqualTo(made.Text));
        Assert.Multiple(() =>
        {
            foreach (var place in Samples.Places(collection).Where(place => !place.IsList && !place.IsObject))
            {
                Assert.That(Samples.At(read.Record, place.Pointer)?.ToJsonString(), Is.EqualTo(Samples.At(body, place.Pointer)!.ToJsonString()), place.Pointer);
            }
        });
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Takes_away_what_a_replacement_leaves_out(string collection)
    {
        var bare = Intent.Bare(collection);
        var made = await Register.Create(collection, await Samples.Full(Register, collection));
        var replaced = (await Officer.Put($"{collection}/{(string)made["id"]!}", bare, "\"1\"")).Expect(200);
        var asMadeBare = await Register.Create(collection, Intent.Bare(collection));

        Assert.That(replaced.ETag, Is.EqualTo("\"2\""));
        Assert.That(replaced.Record.Select(field => field.Key), Is.EquivalentTo(asMadeBare.Select(field => field.Key)));
        Assert.That((await Auditor.Get("revisions/verification")).Expect(200).Record["intact"]!.GetValue<bool>(), Is.True, "the tables too");
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Takes_null_and_empty_for_absent(string collection)
    {
        var body = Intent.Bare(collection);
        foreach (var place in Samples.Places(collection).Where(place => place.Pointer.LastIndexOf('/') == 0 && !body.ContainsKey(place.Field.JsonName)))
        {
            body[place.Field.JsonName] = place.IsFreeText ? "  " : null;
        }

        var made = await Register.Create(collection, body);
        var bare = await Register.Create(collection, Intent.Bare(collection));
        Assert.That(made.Select(field => field.Key), Is.EquivalentTo(bare.Select(field => field.Key)));
    }

    [TestCaseSource(typeof(Samples), nameof(Samples.SeededCollections))]
    public async Task Takes_back_what_it_gave_for_every_record_of_the_seed(string collection)
    {
        var seeded = (await Officer.Get(collection + "?pageSize=200")).Expect(200).Items.Where(item => (int)item["version"]! == 1).ToArray();
        Assert.That(seeded, Is.Not.Empty);

        Assert.Multiple(async () =>
        {
            foreach (var item in seeded)
            {
                var given = (await Officer.Get($"{collection}/{(string)item["id"]!}")).Expect(200);
                var taken = await Officer.Put($"{collection}/{(string)item["id"]!}", given.Record, given.ETag);
                Assert.That(taken.Status, Is.EqualTo(200), taken.Text);
                Assert.That(Facts(taken.Record), Is.EqualTo(Facts(given.Record)), "marks and provenance too");
                Assert.That((int?)taken.Record["version"], Is.EqualTo(2));
            }
        });
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Ignores_what_is_read_only(string collection)
    {
        var made = await Register.CreateBare(collection);
        var sent = made.DeepClone().AsObject();
        sent["version"] = "no number";
        sent["provenance"] = new JsonObject { ["any"] = "thing" };
        sent["changedAt"] = 7;
        sent["changedBy"] = "me";
        sent["factSources"] = new JsonArray("x");
        sent["id"] = Guid.CreateVersion7().ToString();

        var taken = (await Officer.Put($"{collection}/{(string)made["id"]!}", sent, "\"1\"")).Expect(200).Record;
        Assert.That(Facts(taken), Is.EqualTo(Facts(made)));
        Assert.That((string?)taken["id"], Is.EqualTo((string?)made["id"]));
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Goes_through_every_status_and_back(string collection)
    {
        var record = await Register.CreateBare(collection);
        var actions = new List<string?>();
        foreach (var status in new[] { "established", "retired", "established", "proposed", "retired", "proposed" })
        {
            record = await Register.Change(collection, record["id"]!, body => body["status"] = status);
            Assert.That((string?)record["status"], Is.EqualTo(status));
            actions.Add((string?)(await Auditor.Get($"{collection}/{(string)record["id"]!}/revisions?pageSize=1")).Expect(200).Items[0]["action"]);
        }

        Assert.That(actions, Is.EqualTo(new[] { "established", "retired", "established", "changed", "retired", "changed" }));
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Deletes_what_nothing_refers_to(string collection)
    {
        var record = await Register.CreateBare(collection);
        var path = $"{collection}/{(string)record["id"]!}";

        var deleted = (await Officer.Delete(path, "\"1\"")).Expect(204);
        Assert.That(deleted.Text, Is.Empty);
        (await Officer.Get(path)).Expect(404);
        (await Officer.Put(path, record, "\"1\"")).Expect(404);
        (await Officer.Delete(path, "*")).Expect(404);
        Assert.That((await Officer.Get($"{collection}?id={(string)record["id"]!}")).Expect(200).Total, Is.Zero);
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Asks_which_version_a_change_rests_on(string collection)
    {
        var record = await Register.CreateBare(collection);
        var path = $"{collection}/{(string)record["id"]!}";
        const string English = "Say with the If-Match header which version your change rests on. You find it in the ETag of the record.";
        const string Dutch = "Zeg met de header If-Match op welke versie je wijziging rust. Je vindt die in de ETag van het gegeven.";

        (await Officer.Put(path, record)).IsProblem(428, "version-missing", English, ("/If-Match", English));
        (await Officer.Delete(path)).IsProblem(428, "version-missing", English, ("/If-Match", English));
        (await Officer.In("nl").Delete(path)).IsProblem("nl", 428, "version-missing", Dutch, ("/If-Match", Dutch));
        Assert.That((int?)(await Officer.Get(path)).Expect(200).Record["version"], Is.EqualTo(1));
    }

    [Test]
    public async Task Refuses_a_change_that_rests_on_an_older_version()
    {
        var record = await Register.CreateBare("parties");
        var path = $"parties/{(string)record["id"]!}";
        (await Officer.Put(path, record, "\"1\"")).Expect(200);
        const string English = "Somebody changed this after you read it: version 1 is now version 2. Nothing was saved. Read it again and choose what should stay.";

        (await Officer.Put(path, record, "\"1\"")).IsProblem(412, "stale-version", English, ("/If-Match", English));
        (await Officer.Delete(path, "\"1\"")).IsProblem(412, "stale-version", English, ("/If-Match", English));
        Assert.That((await Officer.In("nl").Delete(path, "\"1\"")).Expect(412).Text, Does.Contain("versie 1 is nu versie 2"));
        Assert.That((int?)(await Officer.Get(path)).Expect(200).Record["version"], Is.EqualTo(2));
    }

    [TestCase("*", 200)]
    [TestCase("\"1\"", 200)]
    [TestCase("\"7\", \"1\"", 200)]
    [TestCase("W/\"1\"", 412)]
    [TestCase("\"01x\"", 412)]
    [TestCase("\"\"", 412)]
    [TestCase("\"99999999999999999999\"", 412)]
    [TestCase("1", 400)]
    [TestCase("\"1", 400)]
    [TestCase("\"1\" \"2\"", 400)]
    [TestCase("nonsense", 400)]
    public async Task Reads_If_Match_as_the_standard_says(string header, int status)
    {
        var record = await Register.CreateBare("parties");
        var answer = (await Officer.Put($"parties/{(string)record["id"]!}", record, header)).Expect(status);

        if (status == 400)
        {
            answer.IsProblem(400, "invalid", "One or more fields are not right. Nothing was saved. See at each field what must change.", ("/If-Match", "If-Match is not a list of versions such as \"3\"."));
        }
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Cannot_make_a_record_by_replacing_one_that_is_not_there(string collection)
    {
        (await Officer.Put($"{collection}/{Guid.CreateVersion7()}", Intent.Bare(collection), "*")).IsProblem(
            404, "not-found", "This record is not in the register on the chosen date. It may have been deleted, or not entered yet.");
        (await Officer.In("nl").Put($"{collection}/{Guid.CreateVersion7()}", Intent.Bare(collection), "\"1\"")).Expect(404);
        (await Officer.Get(collection + "/no-id")).Expect(404);
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Establishes_many_at_once(string collection)
    {
        var first = await Register.CreateBare(collection);
        var second = await Register.CreateBare(collection, body => body["status"] = "established");
        var third = await Register.CreateBare(collection, body => body["status"] = "retired");
        JsonNode?[] ids = [first["id"]!.DeepClone(), second["id"]!.DeepClone(), third["id"]!.DeepClone(), first["id"]!.DeepClone()];
        var before = await Revision();

        var established = (await Officer.Because("Vastgesteld in het overleg").Post(collection + "/establish", new JsonObject { ["ids"] = new JsonArray(ids) })).Expect(200);

        Assert.Multiple(async () =>
        {
            Assert.That(established.Items.Select(item => (string?)item["id"]), Is.EqualTo(new[] { first, second, third }.Select(record => (string?)record["id"])));
            Assert.That(established.Items.Select(item => (string?)item["status"]), Is.All.EqualTo("established"));
            Assert.That(established.Items.Select(item => (int?)item["version"]), Is.EqualTo(new[] { 2, 1, 2 }), "what was established stays as it is");
            var log = (await Auditor.Get("revisions?pageSize=2")).Expect(200);
            Assert.That(log.Revision, Is.EqualTo(before + 2));
            Assert.That(log.Items.Select(item => (string?)item["action"]), Is.All.EqualTo("established"));
            Assert.That(log.Items.Select(item => (string?)item["reason"]), Is.All.EqualTo("Vastgesteld in het overleg"));
            Assert.That(log.Items.Select(item => (string?)item["changeSetId"]).Distinct().Count(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Establishes_all_or_none()
    {
        var record = await Register.CreateBare("purposes");
        var before = await Revision();

        (await Officer.Post("purposes/establish", new { ids = new[] { (string)record["id"]!, Guid.CreateVersion7().ToString() } })).IsProblem(
            409, "broken-reference", "This does not fit the rest of the register. Nothing was saved. See at each field why.", ("/ids/1", "This refers to something that is not in the register."));
        (await Officer.Post("purposes/establish", new { ids = Array.Empty<string>() })).IsProblem(
            400, "invalid", "One or more fields are not right. Nothing was saved. See at each field what must change.", ("/ids", "Choose at least one record."));
        (await Officer.Post("purposes/establish", new { ids = "all" })).ComplainsOf(400, "/ids");
        (await Officer.Post("purposes/establish", new { ids = new object[] { 1, "x" } })).ComplainsOf(400, "/ids/0", "/ids/1");
        (await Officer.Post("purposes/establish", new { })).ComplainsOf(400, "/ids");
        (await Officer.Post("purposes/establish", new { ids = new[] { (string)record["id"]! }, status = "established" })).ComplainsOf(400, "/status");
        Assert.That(await Revision(), Is.EqualTo(before));
    }

    [Test]
    public async Task Says_of_many_records_which_one_cannot_be_established()
    {
        var organisation = await Register.CreateBare("organisations", body => body["isPublicBody"] = true);
        var fine = await Register.CreateBare("processing-activities");
        var barred = await Register.CreateBare("processing-activities", body =>
        {
            body["organisationIds"] = new JsonArray((string)organisation["id"]!);
            body["grounds"] = new JsonArray(new JsonObject { ["ground"] = "F" });
        });
        await Register.Change("organisations", organisation["id"]!, body => body["isPublicBody"] = false);
        var before = await Revision();

        (await Officer.Post("processing-activities/establish", new { ids = new[] { (string)fine["id"]!, (string)barred["id"]! } })).ComplainsOf(409, "/ids/1");
        Assert.That(await Revision(), Is.EqualTo(before));
    }

    private static string Facts(JsonObject record)
    {
        var facts = record.DeepClone().AsObject();
        facts.Remove("version");
        facts.Remove("changedAt");
        facts.Remove("changedBy");
        return facts.ToJsonString();
    }
}
