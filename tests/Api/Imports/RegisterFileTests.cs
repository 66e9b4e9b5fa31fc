using System.Text;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Imports;

/// <summary>Our own <c>register.json</c> brought in again: here, elsewhere, and after it was edited.</summary>
public sealed class RegisterFileTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Changes_nothing_when_nothing_was_changed()
    {
        await Samples.CreateFullAndBare(Register);
        var register = await Officer.TakeAway();
        var before = await Revision();

        var preview = (await Officer.Preview(register)).Expect(201);

        var records = RegisterDocumentKinds(register).Sum(kind => register[kind]!.AsArray().Count);
        Assert.That(preview.Counts(), Is.EqualTo(new[] { 0, 0, records, 0 }), () => string.Join('\n', preview.Problems()) + preview.Record["rows"]);
        (await Officer.Commit(preview)).IsProblem(409, "nothing-to-import", "There is nothing to import: the register says all of it already.");
        Assert.That(await Revision(), Is.EqualTo(before));
    }

    [Test]
    public async Task Changes_just_what_was_edited_in_one_step_that_can_be_undone()
    {
        var party = await Register.CreateBare("parties", body => body["website"] = "https://example.nl");
        var register = await Officer.TakeAway();
        var edited = register.Of("parties", (string)party["name"]!);
        edited["country"] = "BE";
        edited.Remove("website");
        register["parties"]!.AsArray().Add(new JsonObject { ["name"] = "Nieuw " + Intent.NewCode(), ["kind"] = "organisation" });
        var before = await Revision();

        var preview = (await Officer.Preview(register)).Expect(201);
        var change = preview.Rows("change").Single();
        var committed = (await Officer.Because("Uit de lijst van inkoop").Commit(preview)).Expect(200);

        Assert.Multiple(async () =>
        {
            Assert.That(preview.Counts()[..2], Is.EqualTo(new[] { 1, 1 }));
            Assert.That(preview.Counts()[3], Is.Zero);
            Assert.That((string?)change["record"]!["id"], Is.EqualTo((string?)party["id"]));
            Assert.That(change["changes"]!.AsArray().Select(field => $"{field!["pointer"]} {field["before"]} > {field["after"]}"), Is.EquivalentTo(new[] { "/country  > BE", "/website https://example.nl > " }));
            Assert.That(await Revision(), Is.EqualTo(before + 2));
            var rows = (await Auditor.Get($"revisions?changeSetId={committed.Record["changeSetId"]}")).Expect(200).Items;
            Assert.That(rows.Select(row => (long)row["revision"]!), Is.EqualTo(new[] { before + 2, before + 1 }));
            Assert.That(rows.Select(row => (string?)row["changeSetId"]).Distinct(), Is.EqualTo(new[] { (string?)committed.Record["changeSetId"] }));
            Assert.That(rows.Select(row => (string?)row["reason"]).Distinct(), Is.EqualTo(new[] { "Uit de lijst van inkoop" }));
        });

        var undone = (await Officer.Because("Toch niet").Post($"change-sets/{committed.Record["changeSetId"]}/undo")).Expect(200);
        var now = (await Officer.Get($"parties/{party["id"]}")).Expect(200).Record;
        Assert.Multiple(async () =>
        {
            Assert.That((int)undone.Record["records"]!, Is.EqualTo(2));
            Assert.That((string?)now["website"], Is.EqualTo("https://example.nl"));
            Assert.That(now["country"], Is.Null);
            Assert.That((int)now["version"]!, Is.EqualTo(3));
            Assert.That(await Revision(), Is.EqualTo(before + 4));
            Assert.That((bool)(await Auditor.Get("revisions/verification")).Record["intact"]!, Is.True);
        });
        (await Officer.Post($"change-sets/{committed.Record["changeSetId"]}/undo")).Expect(409);
        (await Officer.Post($"change-sets/{undone.Record["changeSetId"]}/undo")).Expect(200);
        Assert.That((string?)(await Officer.Get($"parties/{party["id"]}")).Record["country"], Is.EqualTo("BE"));
    }

    [Test]
    public async Task Writes_only_the_preview_that_whoever_commits_has_seen()
    {
        var party = await Register.CreateBare("parties");
        var register = await Officer.TakeAway();
        register.Of("parties", (string)party["name"]!)["country"] = "BE";
        var seen = (await Officer.Preview(register)).Expect(201);
        (await Officer.Put($"parties/{party["id"]}", party.With("/website", "https://example.nl"), "\"1\"")).Expect(200);

        // Somebody else looks again; that is no reason to write what the first did not see.
        var path = $"imports/{seen.Record["id"]}";
        var later = (await Officer.Put(path + "/settings", seen.Record["settings"]!)).Expect(200);
        Assert.That(later.ETag, Is.EqualTo($"\"{later.Record["digest"]}\"").And.Not.EqualTo(seen.ETag));
        (await Officer.On(seen.ETag).Post(path + "/commit")).IsProblem(
            412, "register-changed", "Nothing was imported: the register has changed since you saw the preview, and importing would now do something else. Look at the preview again.");
        (await Officer.On("nonsense").Post(path + "/commit")).Expect(400);

        (await Officer.On(later.ETag).Post(path + "/commit")).Expect(200);
        var now = (await Officer.Get($"parties/{party["id"]}")).Expect(200).Record;
        Assert.That($"{now["country"]} {now["website"]}", Is.EqualTo("BE https://example.nl"));
    }

    [Test]
    public async Task Marks_what_a_file_brought_as_imported_and_leaves_proposals_proposals()
    {
        var register = await Officer.TakeAway();
        var activity = register.Of("processingActivities", "VA-P09");
        activity["description"] = "Nieuwe omschrijving";
        var proposals = activity["factSources"]!.AsArray().Count(mark => (string?)mark!["provenance"] == "proposed");

        (await Officer.Commit((await Officer.Preview(register)).Expect(201))).Expect(200);

        var marks = (await Officer.Get($"processing-activities/{activity["id"]}")).Record["factSources"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(marks.Select(mark => $"{mark!["pointer"]} {mark["provenance"]}"), Has.Member("/description imported"));
            Assert.That(marks.Count(mark => (string?)mark!["provenance"] == "proposed"), Is.EqualTo(proposals).And.GreaterThan(0));
        });
    }

    [Test]
    public async Task Keeps_what_changed_here_meanwhile_and_asks_about_what_both_changed()
    {
        var party = await Register.CreateBare("parties", body => body["country"] = "NL");
        var register = await Officer.TakeAway();
        var label = (string)party["name"]!;
        var changed = (await Officer.Get($"parties/{party["id"]}")).Record;
        changed["country"] = "DE";
        changed["chamberOfCommerceNumber"] = "12345678";
        (await Officer.Put($"parties/{party["id"]}", changed, "\"1\"")).Expect(200);

        register.Of("parties", label)["website"] = "https://example.nl";
        var preview = (await Officer.Preview(register)).Expect(201);
        Assert.That(preview.Rows("change").Single()["changes"]!.AsArray().Select(change => (string?)change!["pointer"]), Is.EqualTo(new[] { "/website" }));
        (await Officer.Commit(preview)).Expect(200);
        var now = (await Officer.Get($"parties/{party["id"]}")).Record;
        Assert.That(((string?)now["country"], (string?)now["chamberOfCommerceNumber"], (string?)now["website"]), Is.EqualTo(("DE", "12345678", "https://example.nl")));

        register.Of("parties", label)["country"] = "FR";
        preview = (await Officer.Preview(register)).Expect(201);
        Assert.That(preview.Problems().Single(), Does.Contain("/country: This field was changed in the file and in the register"));
    }

    [Test]
    public async Task Refuses_all_of_it_while_one_record_is_wrong_and_says_where()
    {
        var register = await Officer.TakeAway();
        register["parties"]!.AsArray().Add(new JsonObject { ["name"] = "Goed " + Intent.NewCode(), ["kind"] = "organisation" });
        var line = register["parties"]!.AsArray().Count + 1;
        register["parties"]!.AsArray().Add(new JsonObject { ["name"] = "Fout", ["kind"] = "club", ["country"] = "Nederland", ["colour"] = "red" });
        var before = await Revision();

        var preview = (await Officer.Preview(register)).Expect(201);
        (await Officer.Commit(preview)).Expect(409);

        var row = preview.Rows("error").Single();
        Assert.Multiple(async () =>
        {
            Assert.That((int)row["line"]!, Is.EqualTo(line));
            Assert.That(row["problems"]!.AsArray().Select(problem => (string?)problem!["column"]), Is.EquivalentTo(new[] { "/kind", "/country", "/colour" }));
            Assert.That(await Revision(), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task Refuses_a_name_that_is_taken_a_reference_that_is_not_there_and_a_record_given_twice()
    {
        var register = new JsonObject
        {
            ["purposes"] = new JsonArray(
                new JsonObject { ["id"] = "01900000-0000-7000-8fff-000000000001", ["code"] = "P01", ["name"] = "Nog een" },
                new JsonObject { ["id"] = "01900000-0000-7000-8fff-000000000002", ["code"] = "NIEUW", ["name"] = "Een" },
                new JsonObject { ["id"] = "01900000-0000-7000-8fff-000000000002", ["code"] = "NIEUW", ["name"] = "Twee" }),
            ["processingActivities"] = new JsonArray(new JsonObject { ["code"] = "X1", ["name"] = "X", ["purposeId"] = "01900000-0000-7000-8fff-00000000000f" }),
        };
        var preview = (await Officer.Preview(register)).Expect(201);
        Assert.That(preview.Rows("error").Select(row => $"{row["table"]} {row["line"]} {row["problems"]![0]!["column"]}"), Is.EquivalentTo(new[] { "purposes 1 /code", "purposes 3 ", "processing-activities 1 /purposeId" }));
    }

    [TestCase("", "empty-file")]
    [TestCase("[]", "no-register")]
    [TestCase("{\"a\":1}", "no-register")]
    [TestCase("{\"parties\":[{]", "malformed")]
    [TestCase("{\"parties\":[]} x", "malformed")]
    public async Task Refuses_what_is_no_register(string text, string type)
    {
        var refused = (await Officer.Preview(Encoding.UTF8.GetBytes(text), "register.json")).Expect(400);
        Assert.That((string?)refused.Record["type"], Is.EqualTo("urn:privacy-register:problem:" + type));
    }

    [Test]
    public async Task Tells_a_record_that_is_none()
    {
        const string text = "{\"parties\":[7,null,{\"name\":\"A\",\"name\":\"B\",\"kind\":\"organisation\"},{\"id\":\"12\",\"name\":\"C\",\"kind\":\"organisation\"},{\"name\":\"\\ud800\",\"kind\":\"organisation\"}]}";
        var preview = (await Officer.Preview(Encoding.UTF8.GetBytes(text), "register.json")).Expect(201);
        Assert.That(preview.Rows("error").Select(row => (int)row["line"]!), Is.EqualTo(new[] { 1, 2, 3, 4, 5 }));
    }

    [Test]
    public async Task Refuses_to_write_something_else_than_was_shown()
    {
        var party = await Register.CreateBare("parties");
        var register = await Officer.TakeAway();
        register.Of("parties", (string)party["name"]!)["country"] = "BE";
        var preview = (await Officer.Preview(register)).Expect(201);

        await Register.CreateBare("parties");
        (await Officer.Commit((await Officer.Preview(register)).Expect(201))).Expect(200);
        (await Officer.Commit(preview)).Expect(409);
        var again = (await Officer.Get($"imports/{preview.Record["id"]}")).Expect(200);
        Assert.That(again.Counts()[1], Is.Zero);
    }

    [Test]
    public async Task Can_be_thrown_away_and_is_done_once()
    {
        var register = await Officer.TakeAway();
        register["parties"]!.AsArray().Add(new JsonObject { ["name"] = "Weg " + Intent.NewCode(), ["kind"] = "organisation" });
        var thrown = (await Officer.Preview(register)).Expect(201);
        (await Officer.Delete($"imports/{thrown.Record["id"]}")).Expect(204);
        (await Officer.Commit(thrown)).Expect(404);

        var done = (await Officer.Preview(register)).Expect(201);
        (await Officer.Commit(done)).Expect(200);
        (await Officer.Commit(done)).IsProblem(409, "import-committed", "This file was imported already. See what changed under Changes; there you can undo it too.");
        (await Officer.Delete($"imports/{done.Record["id"]}")).Expect(409);
        Assert.That((await Officer.Get("imports")).Expect(200).Json!.AsArray().Select(import => (string?)import!["id"]), Has.Member((string?)done.Record["id"]).And.Not.Member((string?)thrown.Record["id"]));
    }

    [Test]
    public async Task Takes_a_form_with_a_file_too()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent("{\"parties\":[]}"u8.ToArray()), "file", "lijst é.json" } };
        var preview = (await Officer.Send(HttpMethod.Post, "imports", form)).Expect(201);
        Assert.That((string?)preview.Record["fileName"], Is.EqualTo("lijst é.json"));
    }

    private static IEnumerable<string> RegisterDocumentKinds(JsonObject register) => register.Where(part => part.Value is JsonArray && part.Key is not ("status" or "article30")).Select(part => part.Key);
}
