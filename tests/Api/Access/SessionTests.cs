using PrivacyRegister.Access;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Access;

/// <summary>Signing in, staying in, getting out, and what a guesser gets.</summary>
public sealed class SessionTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Signs_a_person_in_whatever_the_case_of_the_name_and_says_who_they_are()
    {
        var account = await Register.WithAccount(Role.Auditor, Role.Procurement);
        var browser = Register.WithCookies();

        var session = (await browser.SignIn(((string)account["userName"]!).ToUpperInvariant(), Accounts.Password)).Expect(200);

        Assert.That(JsonNode.DeepEquals(session.Json, (await browser.Get("session")).Expect(200).Json), Is.True, session.Text);
        Assert.That(session.Record.Id(), Is.EqualTo(account.Id()));
        Assert.That((string?)session.Record["displayName"], Is.EqualTo((string?)account["displayName"]));
        Assert.That(session.Record["roles"]!.AsArray().Select(role => (string?)role), Is.EqualTo(new[] { "auditor", "procurement" }));
        (await browser.Get("revisions")).Expect(200);
        (await browser.Get("people")).Expect(403);
    }

    [Test]
    public async Task Keeps_the_session_from_scripts_and_other_sites()
    {
        var account = await Register.WithAccount(Role.Procurement);

        var cookie = (await Register.WithCookies().SignIn((string)account["userName"]!, Accounts.Password)).Expect(200).Header("Set-Cookie");

        Assert.That(cookie, Does.StartWith("privacy-register=").And.Contain("; httponly").And.Contain("; samesite=strict").And.Contain("; path=/"));
        Assert.That(cookie, Does.Not.Contain("domain=").And.Not.Contain("secure"), "plain http on a person's own machine");
    }

    [Test]
    public async Task Answers_an_unknown_name_a_wrong_password_and_a_disabled_account_alike()
    {
        var account = await Register.WithAccount(Role.Procurement);
        var disabled = await Register.WithAccount(Role.Procurement);
        (await Administrator.Put($"users/{disabled.Id()}", new { disabled = true }, "*")).Expect(200);

        var wrong = await Register.WithCookies().SignIn((string)account["userName"]!, "not this one at all");
        var unknown = await Register.WithCookies().SignIn(Accounts.NewName(), Accounts.Password);
        var off = await Register.WithCookies().SignIn((string)disabled["userName"]!, Accounts.Password);

        wrong.IsProblem(401, "wrong-credentials", SentenceBook.Render(new("access.wrongCredentials"), "en"));
        Assert.That(unknown.Text, Is.EqualTo(wrong.Text));
        Assert.That(off.Text, Is.EqualTo(wrong.Text));
        Assert.That(unknown.Header("Set-Cookie"), Is.Null);
    }

    [Test]
    public async Task Locks_a_name_out_after_five_guesses_though_they_come_at_once_and_whether_it_exists_or_not()
    {
        var account = await Register.WithAccount(Role.Procurement);
        foreach (var name in new[] { (string)account["userName"]!, Accounts.NewName() })
        {
            var guesses = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Register.WithCookies().SignIn(name, "guess number " + number)));

            Assert.That(guesses.Count(guess => guess.Status == 401), Is.EqualTo(5), name);
            Assert.That(guesses.Count(guess => guess.Status == 429), Is.EqualTo(7), name);
        }

        var right = await Register.WithCookies().SignIn((string)account["userName"]!, Accounts.Password);
        right.IsProblem(429, "locked-out", SentenceBook.Render(new("access.lockedOut", ("minutes", 5)), "en"));

        Clock.Advance(TimeSpan.FromMinutes(5));
        (await Register.WithCookies().SignIn((string)account["userName"]!, Accounts.Password)).Expect(200);
    }

    [Test]
    public async Task Forgets_earlier_mistakes_once_the_password_was_right()
    {
        var account = await Register.WithAccount(Role.Procurement);
        var name = (string)account["userName"]!;
        for (var round = 0; round < 3; round++)
        {
            for (var mistake = 0; mistake < 4; mistake++)
            {
                (await Register.WithCookies().SignIn(name, "a slip of the finger")).Expect(401);
            }

            (await Register.WithCookies().SignIn(name, Accounts.Password)).Expect(200);
        }
    }

    [Test]
    public async Task Ends_after_eight_hours_without_a_request_and_not_before()
    {
        var browser = await Register.SignedIn(await Register.WithAccount(Role.Procurement));
        for (var hours = 0; hours < 21; hours += 7)
        {
            Clock.Advance(TimeSpan.FromHours(7));
            (await browser.Get("session")).Expect(200);
        }

        Clock.Advance(TimeSpan.FromHours(8) + TimeSpan.FromSeconds(1));

        (await browser.Get("session")).Expect(401);
    }

    [Test]
    public async Task Signs_out()
    {
        var browser = await Register.SignedIn(await Register.WithAccount(Role.Procurement));

        (await browser.Delete("session")).Expect(204);

        (await browser.Get("session")).IsProblem(401, "not-signed-in", SentenceBook.Render(new("problem.unauthenticated"), "en"));
    }

    [Test]
    public async Task Keeps_a_session_on_every_node_and_after_a_restart()
    {
        var account = await Register.WithAccount(Role.Procurement);
        var cookie = (await Register.WithCookies().SignIn((string)account["userName"]!, Accounts.Password)).Expect(200).Header("Set-Cookie")!.Split(';')[0];

        await using var other = await RegisterServer.Start(Register.Database, Clock);

        (await other.Anonymous.With("Cookie", cookie).Get("session")).Expect(200);
    }

    [Test]
    public async Task Ends_every_other_session_with_a_new_password_and_keeps_this_one()
    {
        var account = await Register.WithAccount(Role.Procurement);
        var here = await Register.SignedIn(account);
        var elsewhere = await Register.SignedIn(account);

        (await here.Put("session/password", new { currentPassword = "a wrong one", newPassword = "another long sentence" })).ComplainsOf(400, "/currentPassword");
        (await here.Put("session/password", new { currentPassword = Accounts.Password, newPassword = "short" })).ComplainsOf(400, "/newPassword");
        (await here.Put("session/password", new { currentPassword = Accounts.Password, newPassword = "another long sentence" })).Expect(204);

        (await here.Get("session")).Expect(200);
        (await elsewhere.Get("session")).Expect(401);
        (await Register.WithCookies().SignIn((string)account["userName"]!, Accounts.Password)).Expect(401);
        (await Register.WithCookies().SignIn((string)account["userName"]!, "another long sentence")).Expect(200);
    }

    [TestCase("short1!", TestName = "Refuses a password that is too short")]
    [TestCase("aaaaaaaaaaaaaaaa", TestName = "Refuses a password of one character over and over")]
    [TestCase("WachtwoordWachtwoord", TestName = "Refuses a password that everybody tries first")]
    [TestCase("wilhelmina de boer", TestName = "Refuses a password that is the person's name")]
    [TestCase("WILHELMINADEBOER", TestName = "Refuses a password that is the user name")]
    public async Task Refuses_a_password(string password) =>
        (await Administrator.Post("users", new { userName = "wilhelminadeboer", displayName = "Wilhelmina de Boer", password, roles = new[] { "auditor" } })).ComplainsOf(400, "/password");
}
