using PrivacyRegister.Access;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Api.Access;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.People;

/// <summary>People: kept beside the register, and erased from it without a trace but their id.</summary>
public sealed class PeopleTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Keeps_what_is_known_of_a_person()
    {
        var party = await Register.IdOf("parties", "Zoeklicht");
        var made = (await Officer.Post("people", new { name = "Piet Jansen", function = "Jurist", email = "piet@example.nl", phone = "020-1234567", partyId = party })).Expect(201);
        var read = (await Officer.Get("people/" + made.Record.Id())).Expect(200);

        Assert.That(made.Header("Location"), Is.EqualTo("/api/v1/people/" + made.Record.Id()));
        Assert.That(JsonNode.DeepEquals(read.Json, made.Json), Is.True);
        read.Record["function"] = "Manager";
        var changed = (await Officer.Put("people/" + made.Record.Id(), read.Record, read.ETag)).Expect(200);
        Assert.That(changed.ETag, Is.EqualTo("\"2\""));
        (await Officer.Put("people/" + made.Record.Id(), read.Record, read.ETag)).ComplainsOf(412, "/If-Match");
        (await Officer.Put("people/" + made.Record.Id(), read.Record)).Expect(428);
        Assert.That((await Officer.Get("people?q=JANSÉN&partyId=" + party)).Expect(200).Total, Is.EqualTo(1));
        (await Officer.Get("people?partyId=zzz")).ComplainsOf(400, "/partyId");
        Assert.That((await Officer.Get("people?q=jansen&organisationId=" + party)).Expect(200).Total, Is.Zero);
    }

    [Test]
    public async Task Erases_a_person_everywhere_while_the_log_still_verifies()
    {
        await using var other = await RegisterServer.Start(Register.Database, Clock);
        var person = (await Officer.Post("people", new { name = "Klaas Zwijgzaam", email = "klaas@example.nl", phone = "06-12345678", function = "Directeur" })).Expect(201).Record;
        var organisation = await Register.Create("organisations", new { name = Intent.NewCode("Dochter"), contactPersonId = person.Id() });
        (await (await other.As(Role.PrivacyOfficer)).Get("people/" + person.Id())).Expect(200);

        (await Officer.Delete("people/" + person.Id())).Expect(204);

        var there = (await (await other.As(Role.PrivacyOfficer)).Get("people/" + person.Id())).Expect(200);
        Assert.That(there.Record.Where(field => field.Value is not null).Select(field => field.Key), Is.EquivalentTo(new[] { "id", "version", "name", "erasedAt" }));
        Assert.That((string?)there.Record["name"], Is.EqualTo("deleted"));
        Assert.That((string?)(await Officer.In("nl").Get("people/" + person.Id())).Record["name"], Is.EqualTo("verwijderd"));
        Assert.That((string?)(await Officer.Get("organisations/" + organisation.Id())).Record["contactPersonId"], Is.EqualTo(person.Id()));
        Assert.That((await Officer.Get("people?q=zwijgzaam")).Expect(200).Total, Is.Zero);
        Assert.That(await Register.Scalar<long>("SELECT COUNT(*) FROM Revision WHERE Snapshot LIKE '%Zwijgzaam%'"), Is.Zero);
        Assert.That((bool)(await Auditor.Get("revisions/verification")).Expect(200).Record["intact"]!, Is.True);
        (await Officer.Put("people/" + person.Id(), new { name = "Klaas Terug" }, "*")).Expect(409);
        (await Officer.Delete("people/" + person.Id())).Expect(409);
    }

    [Test]
    public async Task Keeps_a_person_who_has_an_account_until_the_account_is_gone_and_calls_them_deleted_in_the_history()
    {
        var account = await Register.WithAccount(Role.PrivacyOfficer);
        var record = (await (await Register.SignedIn(account)).Post("data-categories", Intent.Bare("data-categories"))).Expect(201).Record;

        (await Officer.Delete("people/" + account.Id())).IsProblem(409, "has-account", SentenceBook.Render(new("people.hasAccount"), "en"));
        (await Administrator.Delete("users/" + account.Id())).Expect(204);
        (await Officer.Delete("people/" + account.Id())).Expect(204);

        var history = (await Auditor.Get($"data-categories/{record.Id()}/revisions")).Expect(200);
        Assert.That((string?)history.Items[0]["by"]!["name"], Is.EqualTo("deleted"));
        Assert.That((string?)history.Items[0]["by"]!["id"], Is.EqualTo(account.Id()));
    }

    [Test]
    public async Task Answers_the_same_person_to_a_repeated_request()
    {
        var body = new { id = Guid.CreateVersion7(), name = "Twice" };

        var first = (await Officer.Post("people", body)).Expect(201);
        var second = (await Officer.Post("people", body)).Expect(200);

        Assert.That(JsonNode.DeepEquals(first.Json, second.Json), Is.True);
        (await Officer.Post("people", new { body.id, name = "Other" })).ComplainsOf(409, "/id");
        (await Officer.Post("people", new { id = Guid.NewGuid(), name = "Random id" })).ComplainsOf(400, "/id");
    }

    [Test]
    public async Task Refuses_an_employer_nobody_knows_and_two_at_once()
    {
        var party = await Register.IdOf("parties", "Zoeklicht");
        var organisation = await Register.IdOf("organisations", "Woonstichting Lieven De Key");

        (await Officer.Post("people", new { name = "A", partyId = Guid.CreateVersion7() })).ComplainsOf(409, "/partyId");
        (await Officer.Post("people", new { name = "B", partyId = organisation })).ComplainsOf(409, "/partyId");
        (await Officer.Post("people", new { name = "C", partyId = party, organisationId = organisation })).ComplainsOf(400, "/organisationId");
        (await Officer.Get("people/" + Guid.CreateVersion7())).Expect(404);
        (await Officer.Get("people?colour=red")).Expect(400);
        (await Officer.Get("people?sort=phone")).ComplainsOf(400, "/sort");
    }
}
