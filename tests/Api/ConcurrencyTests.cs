using PrivacyRegister.Access;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>Many at once, on one node and on two, and with a clock that is set back: one order, nothing lost, nothing twice.</summary>
public sealed class ConcurrencyTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Of_twenty_changes_resting_on_one_version_exactly_one_is_accepted()
    {
        var record = await Register.CreateBare("parties");
        var path = "parties/" + (string)record["id"]!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Officer.Put(path, record.With("/source", $"schrijver {number}"), "\"1\"")));

        Assert.That(answers.Select(answer => answer.Status).Order(), Is.EqualTo(Enumerable.Repeat(412, 19).Prepend(200)));
        var accepted = answers.Single(answer => answer.Status == 200);
        Assert.That((await Officer.Get(path)).Expect(200).Text, Is.EqualTo(accepted.Text));
        Assert.That((await Auditor.Get(path + "/revisions")).Expect(200).Total, Is.EqualTo(2));
    }

    [Test]
    public async Task Of_twenty_records_with_one_code_exactly_one_is_made()
    {
        var code = Intent.NewCode();
        var before = await Revision();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Officer.Post("purposes", new { code, name = $"Naam {number}" })));

        Assert.That(answers.Select(answer => answer.Status).Order(), Is.EqualTo(Enumerable.Repeat(409, 19).Prepend(201)));
        Assert.That(answers.Where(answer => answer.Status == 409).SelectMany(answer => answer.Pointers), Is.All.EqualTo("/code"));
        Assert.That(await Revision(), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task A_category_is_not_deleted_while_somebody_begins_to_use_it()
    {
        for (var time = 0; time < 10; time++)
        {
            var category = await Register.CreateBare("data-categories");
            var id = (string)category["id"]!;
            var use = Officer.Post("processing-activities", Intent.Bare("processing-activities").With("/data", new JsonArray(new JsonObject { ["dataCategoryId"] = id })));
            var delete = Officer.Delete("data-categories/" + id, "\"1\"");
            await Task.WhenAll(use, delete);

            Assert.That((use.Result.Status, delete.Result.Status), Is.EqualTo((201, 409)).Or.EqualTo((409, 204)));
        }
    }

    [Test]
    public async Task Two_parents_made_at_once_form_no_cycle()
    {
        for (var time = 0; time < 10; time++)
        {
            var first = await Register.CreateBare("data-categories");
            var second = await Register.CreateBare("data-categories");
            var answers = await Task.WhenAll(
                Officer.Put("data-categories/" + (string)first["id"]!, first.With("/parentId", second["id"]!.DeepClone()), "\"1\""),
                Officer.Put("data-categories/" + (string)second["id"]!, second.With("/parentId", first["id"]!.DeepClone()), "\"1\""));

            Assert.That(answers.Select(answer => answer.Status).Order(), Is.EqualTo(new[] { 200, 409 }));
        }
    }

    [Test]
    public async Task Two_nodes_on_one_database_see_each_others_changes_at_the_next_request()
    {
        await using var node = await RegisterServer.Start(Register.Database, Clock);
        var other = await node.As(Role.PrivacyOfficer);
        for (var time = 0; time < 10; time++)
        {
            var made = (await Officer.Post("parties", Intent.Bare("parties"))).Expect(201);
            var path = "parties/" + (string)made.Record["id"]!;
            var read = (await other.Get(path)).Expect(200);
            Assert.That(read.Text, Is.EqualTo(made.Text));
            var changed = (await other.Put(path, read.Record.With("/country", "BE"), read.ETag)).Expect(200);
            (await Officer.Put(path, made.Record, made.ETag)).Expect(412);
            Assert.That((await Officer.Get(path)).Expect(200).Text, Is.EqualTo(changed.Text));
            (await Officer.Delete(path, changed.ETag)).Expect(204);
            (await other.Get(path)).Expect(404);
            Assert.That((await other.Get("parties?id=" + (string)made.Record["id"]!)).Expect(200).Total, Is.Zero);
        }
    }

    [Test]
    public async Task Two_nodes_writing_at_once_lose_nothing_and_keep_one_chain()
    {
        await using var node = await RegisterServer.Start(Register.Database, Clock);
        var other = await node.As(Role.PrivacyOfficer);
        var before = await Revision();
        var code = Intent.NewCode();

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => (number % 2 == 0 ? Officer : other).Post("parties", Intent.Bare("parties"))));
        var same = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => (number % 2 == 0 ? Officer : other).Post("purposes", new { code, name = "Twee knopen" })));

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(201));
        Assert.That(same.Select(answer => answer.Status).Order(), Is.EqualTo(Enumerable.Repeat(409, 9).Prepend(201)));
        Assert.That(await Revision(), Is.EqualTo(before + 31));
        foreach (var answer in answers)
        {
            Assert.That((await Officer.Get("parties/" + (string)answer.Record["id"]!)).Expect(200).Text, Is.EqualTo(answer.Text));
        }

        Assert.That((bool?)(await Auditor.Get("revisions/verification")).Expect(200).Record["intact"], Is.True);
    }

    [Test]
    public async Task Time_in_the_log_never_runs_back_when_the_clock_does()
    {
        var now = Clock.Now;
        var first = await Register.CreateBare("parties");
        Clock.Set(now.AddHours(-3));
        try
        {
            var second = await Register.CreateBare("parties");
            var changed = await Register.Change("parties", first["id"]!, body => body["country"] = "BE");

            Assert.That((string?)second["changedAt"], Is.EqualTo((string?)first["changedAt"]));
            Assert.That((string?)changed["changedAt"], Is.EqualTo((string?)first["changedAt"]));
            Assert.That((await Officer.Get($"parties/{(string)first["id"]!}?asOf={(string)first["changedAt"]!}")).Expect(200).Text, Is.EqualTo(changed.ToJsonString(Http.ApiJson.Options)), "as of a moment is always a prefix of the log");
        }
        finally
        {
            Clock.Set(now);
        }

        var times = (await Auditor.Get("revisions?pageSize=200")).Expect(200).Items.Select(item => (string?)item["at"]).ToArray();
        Assert.That(times, Is.Ordered.Descending);
        Assert.That((bool?)(await Auditor.Get("revisions/verification")).Expect(200).Record["intact"], Is.True);
    }
}
