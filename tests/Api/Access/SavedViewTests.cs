using PrivacyRegister.Access;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Access;

/// <summary>Lists saved under a name: a person's own, on every machine they sign in on, and gone with them.</summary>
public sealed class SavedViewTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const string Views = "session/views";

    [Test]
    public async Task Keeps_a_view_for_the_person_until_they_delete_it()
    {
        var account = await Register.WithAccount(Role.Procurement);
        var mine = await Register.SignedIn(account);
        var made = (await mine.Post(Views, new { name = "Concepten", page = "/agreements", query = "?state=draft&sort=title" })).Expect(201);

        Assert.That(made.Header("Location"), Is.EqualTo("/api/v1/session/views/" + made.Record.Id()));
        var elsewhere = await Register.SignedIn(account);
        Assert.That((await elsewhere.Get(Views)).Expect(200).Items.Single().ToJsonString(), Is.EqualTo(made.Record.ToJsonString()));
        var changed = (await elsewhere.Put($"{Views}/{made.Record.Id()}", new { name = "Nog te tekenen", page = "/agreements", query = "" })).Expect(200).Record;
        Assert.That((string?)changed["name"], Is.EqualTo("Nog te tekenen"));
        Assert.That((await mine.Get($"{Views}/{made.Record.Id()}")).Expect(200).Record.ToJsonString(), Is.EqualTo(changed.ToJsonString()));
        (await mine.Delete($"{Views}/{made.Record.Id()}")).Expect(204);
        (await elsewhere.Get($"{Views}/{made.Record.Id()}")).IsProblem(404, "not-found", SentenceBook.Render(new("views.notFound"), "en"));
        (await mine.Delete($"{Views}/{made.Record.Id()}")).Expect(404);
    }

    [Test]
    public async Task Shows_nobody_the_views_of_another()
    {
        var mine = await Register.SignedIn(await Register.WithAccount(Role.Auditor));
        var view = (await mine.Post(Views, new { name = "Van mij", page = "/parties" })).Expect(201).Record;

        foreach (var other in new[] { await Register.SignedIn(await Register.WithAccount(Role.Administrator)), Administrator })
        {
            Assert.That((await other.Get(Views)).Expect(200).Items.Select(item => item.Id()), Has.No.Member(view.Id()));
            (await other.Get($"{Views}/{view.Id()}")).Expect(404);
            (await other.Delete($"{Views}/{view.Id()}")).Expect(404);
        }

        (await (await Register.SignedIn(await Register.WithAccount(Role.PrivacyOfficer))).Put($"{Views}/{view.Id()}", new { name = "Gekaapt", page = "/parties" })).Expect(404);
        Assert.That((string?)(await mine.Get($"{Views}/{view.Id()}")).Expect(200).Record["name"], Is.EqualTo("Van mij"));
    }

    [Test]
    public async Task A_token_keeps_views_for_its_owner_and_one_of_nobody_keeps_none()
    {
        var mine = await Register.SignedIn(await Register.WithAccount(Role.Auditor));
        var token = (string)(await mine.Post("session/access-tokens", new { name = "Mine", role = "auditor" })).Expect(201).Record["token"]!;
        var view = (await Anonymous.WithToken(token).Post(Views, new { name = "Met een token", page = "/register" })).Expect(201).Record;
        var nobodys = (string)(await Administrator.Post("access-tokens", new { name = "Nobody's", role = "auditor" })).Expect(201).Record["token"]!;
        var program = Anonymous.WithToken(nobodys);

        Assert.That((await mine.Get(Views)).Expect(200).Items.Single().Id(), Is.EqualTo(view.Id()));
        Assert.That((await program.Get(Views)).Expect(200).Total, Is.Zero);
        (await program.Post(Views, new { name = "Van niemand", page = "/register" })).IsProblem(409, "account-needed", SentenceBook.Render(new("views.accountNeeded"), "en"));
    }

    [Test]
    public async Task Gives_a_name_once_per_page()
    {
        var mine = await Register.SignedIn(await Register.WithAccount(Role.Auditor));
        (await mine.Post(Views, new { name = "Open", page = "/parties" })).Expect(201);
        var other = (await mine.Post(Views, new { name = "Open", page = "/agreements" })).Expect(201).Record;

        var taken = SentenceBook.Render(new("views.nameTaken"), "en");
        (await mine.Post(Views, new { name = "Open", page = "/parties" })).IsProblem(409, "duplicate", taken, ("/name", taken));
        (await mine.Put($"{Views}/{other.Id()}", new { name = "Open", page = "/parties" })).ComplainsOf(409, "/name");
        Assert.That((await mine.Get(Views)).Expect(200).Total, Is.EqualTo(2));
    }

    [Test]
    public async Task Keeps_a_hundred_and_says_so_beyond()
    {
        var mine = await Register.SignedIn(await Register.WithAccount(Role.Auditor));
        for (var number = 0; number < SavedViews.Most; number++)
        {
            (await mine.Post(Views, new { name = $"Weergave {number}", page = "/parties" })).Expect(201);
        }

        (await mine.Post(Views, new { name = "Een te veel", page = "/parties" })).IsProblem(409, "too-many-views", SentenceBook.Render(new("views.tooMany", ("most", SavedViews.Most)), "en"));
        var page = (await mine.Get(Views + "?pageSize=7&page=2")).Expect(200);
        Assert.That((page.Total, page.Items.Count), Is.EqualTo((SavedViews.Most, 7)));
    }

    [TestCase("""{"page":"/parties"}""", "/name")]
    [TestCase("""{"name":"A"}""", "/page")]
    [TestCase("""{"name":"A","page":"//elders.example"}""", "/page")]
    [TestCase("""{"name":"A","page":"https://elders.example"}""", "/page")]
    [TestCase("""{"name":"A","page":"/parties?x=1"}""", "/page")]
    [TestCase("""{"name":"A","page":"/parties","query":"state=draft"}""", "/query")]
    [TestCase("""{"name":"A","page":"/parties","owner":"me"}""", "/owner")]
    [TestCase("""{"name":7,"page":"/parties"}""", "/name")]
    public async Task Refuses_to_keep(string body, string pointer)
    {
        var mine = await Register.SignedIn(await Register.WithAccount(Role.Auditor));

        (await mine.Post(Views, body)).ComplainsOf(400, pointer);
        (await mine.Put($"{Views}/{Guid.CreateVersion7()}", body)).ComplainsOf(400, pointer);
    }

    [Test]
    public async Task Refuses_a_name_or_an_address_that_is_too_long()
    {
        var mine = await Register.SignedIn(await Register.WithAccount(Role.Auditor));

        (await mine.Post(Views, new { name = new string('n', 201), page = "/parties" })).ComplainsOf(400, "/name");
        (await mine.Post(Views, new { name = "Lang", page = "/parties", query = "?q=" + new string('q', 3_998) })).ComplainsOf(400, "/query");
        (await mine.Post(Views, new { name = "Lang", page = "/parties", query = "?q=" + new string('q', 3_997) })).Expect(201);
    }

    [Test]
    public async Task Goes_with_the_account_and_was_never_in_the_log()
    {
        var account = await Register.WithAccount(Role.Auditor);
        var before = await Revision();
        (await (await Register.SignedIn(account)).Post(Views, new { name = "Weg", page = "/parties" })).Expect(201);

        Assert.That(await Revision(), Is.EqualTo(before));
        (await Administrator.Delete("users/" + account.Id())).Expect(204);
        Assert.That(await Register.Scalar<long>("SELECT COUNT(*) FROM SavedView WHERE AccountId = @Id", new { Id = Guid.Parse(account.Id()) }), Is.Zero);
    }
}
