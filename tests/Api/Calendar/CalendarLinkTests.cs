using PrivacyRegister.Access;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Api.Access;
using PrivacyRegister.Tests.Api.Server;
using static PrivacyRegister.Tests.Api.Calendar.Links;

namespace PrivacyRegister.Tests.Api.Calendar;

/// <summary>The address at which a calendar program reads deadlines: one per person, shown once, and worth nothing once it is taken back.</summary>
public sealed class CalendarLinkTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const string Unknown = "calendar.ics?token=prc_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    [Test]
    public async Task Makes_a_link_shows_its_address_once_and_says_since_when_it_is_there()
    {
        var mine = await Register.SignedIn(await Register.WithAccount(Role.Procurement));
        Assert.That((await mine.Get(Own)).Expect(200).Text, Is.EqualTo("""{"exists":false}"""));

        var made = (await mine.Post(Own + "?lang=nl")).Expect(201);
        var address = (string)made.Record["address"]!;
        var kept = (await mine.Get(Own)).Expect(200);

        Assert.That(made.Header("Location"), Is.EqualTo("/api/v1/session/calendar-link"));
        Assert.That(address, Does.StartWith(Register.Address + "api/v1/calendar.ics?token=prc_").And.Match("token=prc_[A-Za-z0-9_-]{43}$"));
        Assert.That(kept.Text, Is.EqualTo($$"""{"exists":true,"language":"nl","createdAt":"{{(string)made.Record["createdAt"]!}}"}"""));
        Assert.That(DateTimeOffset.Parse((string)made.Record["createdAt"]!, System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(Clock.Now));
        (await Anonymous.Get(address)).Expect(200);
    }

    [Test]
    public async Task Keeps_no_more_of_the_secret_than_its_hash()
    {
        var account = await Register.WithAccount(Role.Auditor);
        var secret = new Uri(await (await Register.SignedIn(account)).MakeLink()).Query["?token=".Length..];

        Assert.That(
            await Register.Scalar<string>("SELECT Digest FROM CalendarLink WHERE AccountId = @Id", new { Id = Guid.Parse(account.Id()) }),
            Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(secret)))));
    }

    [Test]
    public async Task A_new_link_puts_the_former_out_of_use()
    {
        var mine = await Register.SignedIn(await Register.WithAccount(Role.Auditor));
        var former = await mine.MakeLink();
        var latter = await mine.MakeLink();

        Assert.That(latter, Is.Not.EqualTo(former));
        (await Anonymous.Get(former)).Expect(404);
        (await Anonymous.Get(latter)).Expect(200);
    }

    [Test]
    public async Task Opens_nothing_any_more_once_it_is_revoked()
    {
        var mine = await Register.SignedIn(await Register.WithAccount(Role.Administrator));
        var address = await mine.MakeLink();

        (await mine.Delete(Own)).Expect(204);
        (await Anonymous.Get(address)).Expect(404);
        Assert.That((bool)(await mine.Get(Own)).Expect(200).Record["exists"]!, Is.False);
        (await mine.Delete(Own)).IsProblem(404, "not-found", SentenceBook.Render(new("calendar.noLink"), "en"));
    }

    [Test]
    public async Task Is_each_persons_own()
    {
        var mine = await Register.SignedIn(await Register.WithAccount(Role.Auditor));
        var address = await mine.MakeLink();
        var other = await Register.SignedIn(await Register.WithAccount(Role.Administrator));

        Assert.That((bool)(await other.Get(Own)).Expect(200).Record["exists"]!, Is.False);
        (await other.Delete(Own)).Expect(404);
        await other.MakeLink();
        (await Anonymous.Get(address)).Expect(200);
    }

    [Test]
    public async Task An_access_token_makes_none_and_one_of_nobody_has_none()
    {
        var mine = await Register.SignedIn(await Register.WithAccount(Role.Auditor));
        var own = Anonymous.WithToken((string)(await mine.Post("session/access-tokens", new { name = "Mine", role = "auditor" })).Expect(201).Record["token"]!);
        var accountNeeded = SentenceBook.Render(new("calendar.accountNeeded"), "en");

        (await own.Post(Own)).IsProblem(409, "session-needed", SentenceBook.Render(new("access.sessionNeeded"), "en"));
        (await Auditor.Post(Own)).Expect(409);
        (await Auditor.Get(Own)).IsProblem(409, "account-needed", accountNeeded);
        (await Auditor.Delete(Own)).IsProblem(409, "account-needed", accountNeeded);
        await mine.MakeLink();
        Assert.That((bool)(await own.Get(Own)).Expect(200).Record["exists"]!, Is.True);
        (await own.Delete(Own)).Expect(204);
    }

    [Test]
    public async Task Its_secret_opens_the_calendar_and_nothing_else_and_an_access_token_not_the_calendar()
    {
        var mine = await Register.SignedIn(await Register.WithAccount(Role.PrivacyOfficer));
        var secret = new Uri(await mine.MakeLink()).Query["?token=".Length..];
        var token = (string)(await mine.Post("session/access-tokens", new { name = "Mine", role = "privacyOfficer" })).Expect(201).Record["token"]!;

        (await Anonymous.WithToken(secret).Get("session")).Expect(401);
        (await Anonymous.Get("calendar.ics?token=" + token)).Expect(404);
        (await mine.Get("calendar.ics")).ComplainsOf(400, "/token");
    }

    [Test]
    public async Task Tells_the_same_of_every_link_that_does_not_count()
    {
        var refusals = new Dictionary<string, Answer>();
        async Task Refused(string why, string address) => refusals[why] = (await Anonymous.Get(address)).Expect(404);

        var disabled = await Register.WithAccount(Role.Auditor);
        var ofDisabled = await (await Register.SignedIn(disabled)).MakeLink();
        (await Administrator.Put("users/" + disabled.Id(), new { disabled = true }, "\"1\"")).Expect(200);
        await Refused("disabled", ofDisabled);

        var deleted = await Register.WithAccount(Role.Auditor);
        var ofDeleted = await (await Register.SignedIn(deleted)).MakeLink();
        (await Administrator.Delete("users/" + deleted.Id())).Expect(204);
        await Refused("deleted", ofDeleted);
        Assert.That(await Register.Scalar<long>("SELECT COUNT(*) FROM CalendarLink WHERE AccountId = @Id", new { Id = Guid.Parse(deleted.Id()) }), Is.Zero);

        var without = await Register.WithAccount(Role.Auditor);
        var ofWithout = await (await Register.SignedIn(without)).MakeLink();
        await Register.Execute("DELETE FROM AccountRole WHERE AccountId = @Id", new { Id = Guid.Parse(without.Id()) });
        await Register.Execute("UPDATE Head SET AccessVersion = AccessVersion + 1");
        await Refused("no role", ofWithout);

        var revoking = await Register.SignedIn(await Register.WithAccount(Role.Auditor));
        var revoked = await revoking.MakeLink();
        (await revoking.Delete(Own)).Expect(204);
        await Refused("revoked", revoked);

        foreach (var nonsense in new[] { "x", "prc_", "prc_AAAA", "prc_%00AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "prc_%C3%A9AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", new string('A', 500), "%F0%9F%98%80" })
        {
            await Refused(nonsense, "calendar.ics?token=" + nonsense);
        }

        var unknown = await Anonymous.Get(Unknown);
        unknown.IsProblem(404, "not-found", SentenceBook.Render(new("calendar.notFound"), "en"));
        Assert.Multiple(() =>
        {
            foreach (var (why, refusal) in refusals)
            {
                Assert.That(refusal.Text, Is.EqualTo(unknown.Text), why);
                Assert.That(refusal.HeaderNames, Is.EquivalentTo(unknown.HeaderNames), why);
            }
        });
    }

    [Test]
    public async Task Counts_again_when_the_account_does()
    {
        var account = await Register.WithAccount(Role.Auditor);
        var address = await (await Register.SignedIn(account)).MakeLink();
        (await Administrator.Put("users/" + account.Id(), new { disabled = true }, "\"1\"")).Expect(200);
        (await Anonymous.Get(address)).Expect(404);
        (await Administrator.Put("users/" + account.Id(), new { disabled = false }, "\"2\"")).Expect(200);

        (await Anonymous.Get(address)).Expect(200);
    }

    [Test]
    public async Task Is_known_and_revoked_on_every_node_at_once()
    {
        await using var node = await RegisterServer.Start(Register.Database, Clock);
        var mine = await Register.SignedIn(await Register.WithAccount(Role.Auditor));
        var query = new Uri(await mine.MakeLink()).Query;

        (await node.Anonymous.Get("calendar.ics" + query)).Expect(200);
        (await mine.Delete(Own)).Expect(204);
        (await node.Anonymous.Get("calendar.ics" + query)).Expect(404);
    }

    [TestCase("calendar.ics", "/token")]
    [TestCase("calendar.ics?token=", "/token")]
    [TestCase("calendar.ics?Token=prc_", "/Token")]
    [TestCase("calendar.ics?token=prc_&token=prc_", "/token")]
    [TestCase("calendar.ics?token=prc_&asOf=2026-01-01", "/asOf")]
    public async Task Refuses_an_address_that_is_none(string path, string pointer)
    {
        (await Anonymous.Get(path)).Expect(400);
        Assert.That((await Anonymous.Get(path)).Pointers, Has.Member(pointer));
    }

    [Test]
    public async Task Refuses_a_token_that_is_too_long() => (await Anonymous.Get("calendar.ics?token=" + new string('A', 501))).ComplainsOf(400, "/token");

    [TestCase("?lang=fr", "/lang")]
    [TestCase("?language=nl", "/language")]
    public async Task Makes_no_link_in_a_language_or_way_it_does_not_know(string query, string pointer)
    {
        var mine = await Register.SignedIn(await Register.WithAccount(Role.Auditor));

        (await mine.Post(Own + query)).ComplainsOf(400, pointer);
        Assert.That((bool)(await mine.Get(Own)).Expect(200).Record["exists"]!, Is.False);
    }

    [Test]
    public async Task Speaks_the_language_of_whoever_makes_it()
    {
        var mine = await Register.SignedIn(await Register.WithAccount(Role.Auditor));

        Assert.That((string?)(await mine.In("en-GB").Post(Own)).Expect(201).Record["language"], Is.EqualTo("en"));
        Assert.That((string?)(await mine.In("fr").Post(Own)).Expect(201).Record["language"], Is.EqualTo("nl"));
    }

    [Test]
    public async Task Is_never_in_the_log_of_the_register()
    {
        var mine = await Register.SignedIn(await Register.WithAccount(Role.Auditor));
        var before = await Revision();
        await mine.MakeLink();

        Assert.That(await Revision(), Is.EqualTo(before));
    }
}
