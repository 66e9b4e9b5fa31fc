using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>A client may bring its own id, so that a request of which the answer was lost can be sent again.</summary>
public sealed class OwnIdTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const string Taken = "Something else already has this id. Choose a new id.";

    private static IReadOnlyList<string> Collections => Samples.Collections;

    [TestCaseSource(nameof(Collections))]
    public async Task Answers_the_same_record_when_the_same_is_sent_again(string collection)
    {
        var body = await Samples.Full(Register, collection);
        body["id"] = Guid.CreateVersion7().ToString();
        var first = (await Officer.Post(collection, body)).Expect(201);
        var before = await Revision();
        var again = (await Officer.Post(collection, body)).Expect(200);

        Assert.That((string?)first.Record["id"], Is.EqualTo((string?)body["id"]));
        Assert.That(again.Text, Is.EqualTo(first.Text));
        Assert.That(again.Header("Location"), Is.EqualTo(first.Header("Location")));
        Assert.That(await Revision(), Is.EqualTo(before));
    }

    [Test]
    public async Task Answers_the_record_as_it_is_now_when_it_was_changed_since()
    {
        var body = Intent.Bare("parties");
        body["id"] = Guid.CreateVersion7().ToString();
        await Register.Create("parties", body);
        var changed = await Register.Change("parties", body["id"]!, record => record["country"] = "BE");

        Assert.That(JsonNode.DeepEquals((await Officer.Post("parties", body)).Expect(200).Json, changed));
    }

    [Test]
    public async Task Makes_one_record_of_twenty_the_same_sent_at_once()
    {
        var body = Intent.Bare("parties");
        body["id"] = Guid.CreateVersion7().ToString();
        var before = await Revision();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Officer.Post("parties", body)));

        Assert.That(answers.Select(answer => answer.Status).Order(), Is.EqualTo(Enumerable.Repeat(200, 19).Append(201)));
        Assert.That(answers.Select(answer => answer.Text).Distinct().Count(), Is.EqualTo(1));
        Assert.That(await Revision(), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task Refuses_something_else_with_the_same_id()
    {
        var body = Intent.Bare("parties");
        body["id"] = Guid.CreateVersion7().ToString();
        await Register.Create("parties", body);
        var other = body.With("/country", "BE");

        (await Officer.Post("parties", other)).IsProblem(409, "id-taken", Taken, ("/id", Taken));
        (await Officer.In("nl").Post("parties", other)).Expect(409);
    }

    [Test]
    public async Task Refuses_the_id_of_a_record_that_was_deleted()
    {
        var body = Intent.Bare("parties");
        body["id"] = Guid.CreateVersion7().ToString();
        await Register.Create("parties", body);
        (await Officer.Delete("parties/" + (string)body["id"]!, "*")).Expect(204);

        (await Officer.Post("parties", body)).IsProblem(409, "id-taken", Taken, ("/id", Taken));
    }

    [TestCase("8a6e0804-2bd0-4672-b79d-d97027f9071a")]
    [TestCase("00000000-0000-0000-0000-000000000000")]
    [TestCase("ffffffff-ffff-ffff-ffff-ffffffffffff")]
    [TestCase("c232ab00-9414-11ec-b3c8-9f6bdeced846")]
    public async Task Refuses_an_id_that_is_no_UUIDv7(string id)
    {
        var body = Intent.Bare("parties").With("/id", id);

        (await Officer.Post("parties", body)).IsProblem(
            400, "invalid", "One or more fields are not right. Nothing was saved. See at each field what must change.", ("/id", "An id of your own must be a UUID of version 7, or leave it out."));
    }

    [TestCase("x")]
    [TestCase("{0190163d-8694-739b-aea5-966c26f8ad90}")]
    [TestCase("0190163d8694739baea5966c26f8ad90")]
    [TestCase(7)]
    public async Task Refuses_an_id_that_is_none(object id)
    {
        (await Officer.Post("parties", Intent.Bare("parties").With("/id", JsonValue.Create(id)))).ComplainsOf(400, "/id");
    }

    [Test]
    public async Task Spells_an_id_in_small_letters()
    {
        var id = Guid.CreateVersion7();
        var body = Intent.Bare("parties").With("/id", id.ToString().ToUpperInvariant());

        Assert.That((string?)(await Register.Create("parties", body))["id"], Is.EqualTo(id.ToString()));
        (await Officer.Get("parties/" + id.ToString().ToUpperInvariant())).Expect(200);
    }
}
