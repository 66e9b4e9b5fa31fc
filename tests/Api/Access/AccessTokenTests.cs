using PrivacyRegister.Access;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Access;

/// <summary>Tokens: made once, shown once, and gone on every node from the request after they are taken away.</summary>
public sealed class AccessTokenTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Shows_the_secret_once_and_keeps_only_its_digest()
    {
        var made = (await Administrator.Post("access-tokens", new { name = "Reports", role = "auditor" })).Expect(201);
        var secret = (string)made.Record["token"]!;

        Assert.That(secret, Does.Match("^prt_[A-Za-z0-9_-]{43}$"));
        Assert.That(made.Header("Location"), Is.EqualTo("/api/v1/access-tokens/" + made.Record.Id()));
        Assert.That((DateTimeOffset)made.Record["expiresAt"]!, Is.EqualTo(Clock.Now.AddDays(90)));
        Assert.That((await Administrator.Get("access-tokens?q=reports")).Expect(200).Text, Does.Contain("Reports").And.Not.Contain(secret));
        Assert.That((await Administrator.Get("access-tokens/" + made.Record.Id())).Expect(200).Record["token"], Is.Null);
        Assert.That(await Register.Scalar<string>("SELECT Digest FROM AccessToken WHERE Id = @Id", new { Id = Guid.Parse(made.Record.Id()) }), Is.EqualTo(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(secret)))));

        var session = (await Anonymous.WithToken(secret).Get("session")).Expect(200).Record;
        Assert.That((string?)session["displayName"], Is.EqualTo("Reports"));
        Assert.That(session["roles"]!.AsArray().Select(role => (string?)role), Is.EqualTo(new[] { "auditor" }));
        Assert.That(session["userName"], Is.Null);
    }

    [Test]
    public async Task Counts_until_the_moment_it_expires()
    {
        var days = (string)(await Administrator.Post("access-tokens", new { name = "A week", role = "auditor", expiresInDays = 7 })).Expect(201).Record["token"]!;
        var today = DateOnly.FromDateTime(Clock.Now.UtcDateTime);
        var lastDay = (string)(await Administrator.Post("access-tokens", new { name = "Today", role = "auditor", expiresOn = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) })).Expect(201).Record["token"]!;
        var began = Clock.Now;

        Clock.Set(began.AddDays(7).AddTicks(-1));
        (await Anonymous.WithToken(days).Get("session")).Expect(200);
        (await Anonymous.WithToken(lastDay).Get("session")).IsProblem(401, "token-expired", SentenceBook.Render(new("access.tokenExpired"), "en"));
        Clock.Set(began.AddDays(7));
        var refused = await Anonymous.WithToken(days).Get("session");

        refused.IsProblem(401, "token-expired", SentenceBook.Render(new("access.tokenExpired"), "en"));
        Assert.That(refused.Header("WWW-Authenticate"), Is.EqualTo("Bearer error=\"invalid_token\""));
    }

    [TestCase("""{"name":"T","role":"auditor","expiresInDays":366}""", "/expiresInDays")]
    [TestCase("""{"name":"T","role":"auditor","expiresInDays":0}""", "/expiresInDays")]
    [TestCase("""{"name":"T","role":"auditor","expiresOn":"2099-01-01"}""", "/expiresOn")]
    [TestCase("""{"name":"T","role":"auditor","expiresOn":"2020-01-01"}""", "/expiresOn")]
    [TestCase("""{"name":"T","role":"auditor","expiresOn":"2026-12-31","expiresInDays":5}""", "/expiresInDays")]
    [TestCase("""{"name":"T","role":"emperor"}""", "/role")]
    [TestCase("""{"name":"T"}""", "/role")]
    [TestCase("""{"role":"auditor"}""", "/name")]
    public async Task Refuses_to_make(string body, string pointer) => (await Administrator.Post("access-tokens", body)).ComplainsOf(400, pointer);

    [Test]
    public async Task Refuses_a_revoked_token_on_every_node_from_the_next_request_on()
    {
        await using var other = await RegisterServer.Start(Register.Database, Clock);
        var made = (await Administrator.Post("access-tokens", new { name = "Short life", role = "auditor" })).Expect(201).Record;
        var token = (string)made["token"]!;
        (await other.Anonymous.WithToken(token).Get("revisions")).Expect(200);

        (await Administrator.Delete("access-tokens/" + made.Id())).Expect(204);

        (await other.Anonymous.WithToken(token).Get("revisions")).IsProblem(401, "token-revoked", SentenceBook.Render(new("access.tokenRevoked"), "en"));
        (await Anonymous.WithToken(token).Get("revisions")).Expect(401);
        (await Administrator.Delete("access-tokens/" + made.Id())).Expect(204);
        (await Administrator.Delete("access-tokens/" + Guid.CreateVersion7())).Expect(404);
        Assert.That((string?)(await Administrator.Get("access-tokens/" + made.Id())).Expect(200).Record["state"], Is.EqualTo("revoked"));
    }

    [TestCase("Bearer prt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [TestCase("Bearer ")]
    [TestCase("Basic YTpi")]
    [TestCase("prt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Refuses_a_token_nobody_made_even_beside_a_good_session(string authorization)
    {
        var browser = await Register.SignedIn(await Register.WithAccount(Role.Auditor));

        (await browser.With("Authorization", authorization).Get("session")).IsProblem(401, "token-unknown", SentenceBook.Render(new("access.tokenUnknown"), "en"));
    }

    [Test]
    public async Task A_persons_own_token_acts_as_the_person_with_a_role_of_theirs_for_as_long_as_they_have_it()
    {
        var account = await Register.WithAccount(Role.PrivacyOfficer, Role.Auditor);
        var browser = await Register.SignedIn(account);
        (await browser.Post("session/access-tokens", new { name = "Not mine", role = "administrator" })).ComplainsOf(409, "/role");
        var token = (string)(await browser.Post("session/access-tokens", new { name = "Mine", role = "privacyOfficer" })).Expect(201).Record["token"]!;
        var program = Anonymous.WithToken(token);

        Assert.That((await program.Get("session")).Expect(200).Record.Id(), Is.EqualTo(account.Id()));
        var record = (await program.Post("data-categories", Intent.Bare("data-categories"))).Expect(201).Record;
        Assert.That((string?)record["changedBy"]!["id"], Is.EqualTo(account.Id()));
        Assert.That((string?)record["changedBy"]!["name"], Is.EqualTo((string?)account["displayName"]));

        (await Administrator.Put("users/" + account.Id(), new { roles = new[] { "auditor" } }, "*")).Expect(200);
        (await program.Get("session")).IsProblem(401, "token-suspended", SentenceBook.Render(new("access.tokenSuspended"), "en"));
        (await Administrator.Put("users/" + account.Id(), new { roles = new[] { "auditor", "privacyOfficer" } }, "*")).Expect(200);
        (await program.Get("session")).Expect(200);
        (await Administrator.Delete("users/" + account.Id())).Expect(204);
        (await program.Get("session")).Expect(401);
    }

    [Test]
    public async Task A_token_cannot_renew_itself_nor_take_the_account_over()
    {
        var browser = await Register.SignedIn(await Register.WithAccount(Role.Auditor));
        var program = Anonymous.WithToken((string)(await browser.Post("session/access-tokens", new { name = "Mine", role = "auditor" })).Expect(201).Record["token"]!);

        (await program.Post("session/access-tokens", new { name = "Again", role = "auditor" })).Expect(409);
        (await program.Put("session/password", new { currentPassword = Accounts.Password, newPassword = "another long sentence" })).Expect(409);
        Assert.That((await program.Get("session/access-tokens")).Expect(200).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task Shows_and_revokes_nobody_elses_tokens_under_the_session()
    {
        var one = await Register.SignedIn(await Register.WithAccount(Role.Auditor));
        var two = await Register.SignedIn(await Register.WithAccount(Role.Auditor));
        var token = (await one.Post("session/access-tokens", new { name = "Mine", role = "auditor" })).Expect(201);

        Assert.That(token.Header("Location"), Is.EqualTo("/api/v1/session/access-tokens/" + token.Record.Id()));
        (await one.Get("session/access-tokens/" + token.Record.Id())).Expect(200);
        (await two.Get("session/access-tokens/" + token.Record.Id())).Expect(404);
        (await two.Delete("session/access-tokens/" + token.Record.Id())).Expect(404);
        Assert.That((await two.Get("session/access-tokens")).Expect(200).Total, Is.Zero);
        (await one.Delete("session/access-tokens/" + token.Record.Id())).Expect(204);
        (await Anonymous.WithToken((string)token.Record["token"]!).Get("session")).Expect(401);
    }
}
