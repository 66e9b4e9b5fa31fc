using PrivacyRegister.Access;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Access;

/// <summary>Accounts in the administrator's hands; what changes counts at the next request, on every node.</summary>
public sealed class UserTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Makes_an_account_whose_name_is_taken_in_any_case()
    {
        var made = await Register.WithAccount(Role.Auditor);
        var taken = SentenceBook.Render(new("access.userNameTaken"), "en");

        var again = await Administrator.Post("users", new { userName = ((string)made["userName"]!).ToUpperInvariant(), displayName = "Other", password = Accounts.Password, roles = new[] { "auditor" } });

        again.IsProblem(409, "duplicate", taken, ("/userName", taken));
        Assert.That(made.Select(field => field.Key), Is.EquivalentTo(new[] { "id", "version", "userName", "displayName", "roles", "disabled", "createdAt" }));
        var read = (await Administrator.Get("users/" + made.Id())).Expect(200);
        Assert.That(JsonNode.DeepEquals(read.Json, made), Is.True);
        Assert.That(read.ETag, Is.EqualTo("\"1\""));
    }

    [Test]
    public async Task Makes_one_of_two_accounts_with_the_same_name_at_once()
    {
        var name = Accounts.NewName();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Administrator.Post("users", new { userName = name, displayName = "Twin", password = Accounts.Password, roles = new[] { "auditor" } })));

        Assert.That(answers.Select(answer => answer.Status).Order(), Is.EqualTo(new[] { 201, 409, 409, 409, 409, 409 }));
    }

    [Test]
    public async Task Takes_back_what_it_gave_and_leaves_what_is_not_said()
    {
        var account = await Register.WithAccount(Role.Auditor);
        var read = (await Administrator.Get("users/" + account.Id())).Expect(200);

        read.Record["displayName"] = "Renamed";
        var changed = (await Administrator.Put("users/" + account.Id(), read.Record, read.ETag)).Expect(200);

        Assert.That((string?)changed.Record["displayName"], Is.EqualTo("Renamed"));
        Assert.That(changed.ETag, Is.EqualTo("\"2\""));
        (await Administrator.Put("users/" + account.Id(), read.Record, read.ETag)).ComplainsOf(412, "/If-Match");
        (await Administrator.Put("users/" + account.Id(), read.Record)).Expect(428);
        (await Administrator.Put("users/" + account.Id(), new { roles = Array.Empty<string>() }, "*")).ComplainsOf(400, "/roles");
        var only = (await Administrator.Put("users/" + account.Id(), new { roles = new[] { "procurement", "procurement" } }, changed.ETag)).Expect(200).Record;
        Assert.That((string?)only["displayName"], Is.EqualTo("Renamed"));
        Assert.That(only["roles"]!.AsArray().Select(role => (string?)role), Is.EqualTo(new[] { "procurement" }));
    }

    [Test]
    public async Task A_role_withdrawn_and_an_account_disabled_count_from_the_next_request_on_every_node()
    {
        await using var other = await RegisterServer.Start(Register.Database, Clock);
        var account = await Register.WithAccount(Role.Auditor, Role.Procurement);
        var there = await other.SignedIn(account);
        (await there.Get("revisions")).Expect(200);

        (await Administrator.Put("users/" + account.Id(), new { roles = new[] { "procurement" } }, "*")).Expect(200);
        (await there.Get("revisions")).Expect(403);
        (await there.Get("purposes")).Expect(200);

        (await Administrator.Put("users/" + account.Id(), new { disabled = true }, "*")).Expect(200);
        (await there.Get("purposes")).Expect(401);
        (await Administrator.Put("users/" + account.Id(), new { disabled = false }, "*")).Expect(200);
        (await there.Get("purposes")).Expect(401);
        (await (await other.SignedIn(account)).Get("purposes")).Expect(200);
    }

    [Test]
    public async Task Gives_a_new_password_to_whoever_forgot_theirs_and_ends_their_lock_out()
    {
        var account = await Register.WithAccount(Role.Auditor);
        var name = (string)account["userName"]!;
        var session = await Register.SignedIn(account);
        for (var guess = 0; guess < 5; guess++)
        {
            (await Register.WithCookies().SignIn(name, "forgotten, sorry")).Expect(401);
        }

        (await Register.WithCookies().SignIn(name, Accounts.Password)).Expect(429);
        (await Administrator.Put($"users/{account.Id()}/password", new { password = "short" })).ComplainsOf(400, "/password");
        (await Administrator.Put($"users/{account.Id()}/password", new { password = "a brand new password" })).Expect(204);

        (await session.Get("session")).Expect(401);
        await Register.SignedIn(account, "a brand new password");
    }

    [Test]
    public async Task Keeps_the_last_administrator_though_two_give_it_up_at_once()
    {
        // Whoever other tests made administrator is none any more.
        foreach (var user in (await Administrator.Get("users?role=administrator&pageSize=200")).Expect(200).Items)
        {
            await Administrator.Delete("users/" + user.Id());
        }

        var one = await Register.WithAccount(Role.Administrator);
        var two = await Register.WithAccount(Role.Administrator, Role.Auditor);

        var answers = await Task.WhenAll(
            Administrator.Put("users/" + one.Id(), new { disabled = true }, "*"),
            Administrator.Put("users/" + two.Id(), new { roles = new[] { "auditor" } }, "*"));
        Assert.That(answers.Select(answer => answer.Status).Order(), Is.EqualTo(new[] { 200, 409 }));

        var last = answers[0].Status == 409 ? one : two;
        var refused = await Administrator.Delete("users/" + last.Id());
        refused.IsProblem(409, "last-administrator", SentenceBook.Render(new("access.lastAdministrator"), "en"));
        (await Administrator.Put("users/" + last.Id(), new { disabled = true }, "*")).Expect(409);
        (await Administrator.Put("users/" + last.Id(), new { roles = new[] { "procurement" } }, "*")).Expect(409);
        (await (await Register.SignedIn(last)).Get("users")).Expect(200);
    }

    [Test]
    public async Task Removes_an_account_and_keeps_the_name_the_history_needs()
    {
        var account = await Register.WithAccount(Role.PrivacyOfficer);
        var browser = await Register.SignedIn(account);
        var record = (await browser.Post("data-categories", Intent.Bare("data-categories"))).Expect(201).Record;

        (await Administrator.Delete("users/" + account.Id(), "\"9\"")).Expect(412);
        (await Administrator.Delete("users/" + account.Id())).Expect(204);

        (await browser.Get("session")).Expect(401);
        (await Administrator.Get("users/" + account.Id())).Expect(404);
        Assert.That((string?)(await Officer.Get("data-categories/" + record.Id())).Expect(200).Record["changedBy"]!["name"], Is.EqualTo((string?)account["displayName"]));
    }
}
