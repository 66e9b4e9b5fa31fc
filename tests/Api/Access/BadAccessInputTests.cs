using System.Text;
using PrivacyRegister.Access;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Access;

/// <summary>
/// Whatever is sent to the doors of the register: a problem with the right status, nothing written, and never a 500 (which
/// <see cref="RegisterClient.Send"/> asserts of every answer).
/// </summary>
public sealed class BadAccessInputTests(TestedEngine engine) : RegisterFixture(engine)
{
    private static readonly string Long = new('x', 10_000);

    /// <summary>Texts that break what handles them carelessly, as they stand between quotes in JSON.</summary>
    private static readonly string[] Texts =
    [
        Long, "\\ud800", "\\udc00x", "a\\u0000b", "'; DROP TABLE Account; --", "<script>alert(1)</script>", "%00", "\\u202e", "", "   ",
        string.Concat(Enumerable.Repeat("\\u0958", 200)),
    ];

    private static IEnumerable<TestCaseData> Bodies()
    {
        foreach (var (name, body) in new[]
        {
            ("nothing", ""), ("no JSON", "{"), ("a list", "[]"), ("a text", "\"x\""), ("null", "null"), ("an unknown field", "{\"colour\":\"red\"}"),
            ("wrong types", "{\"userName\":1,\"displayName\":[],\"password\":{},\"token\":true,\"roles\":\"auditor\",\"name\":0,\"role\":1,\"newPassword\":1,\"currentPassword\":1}"),
            ("a field twice", "{\"userName\":\"a\",\"userName\":\"b\"}"),
            ("half a surrogate in a name", "{\"\\ud800\":1}"),
        })
        {
            yield return new TestCaseData(body).SetArgDisplayNames(name);
        }
    }

    private long before;

    [SetUp]
    public async Task Count() => before = await Rows();

    [TearDown]
    public async Task Nothing_was_written() => Assert.That(await Rows(), Is.EqualTo(before));

    [TestCaseSource(nameof(Bodies))]
    public async Task Refuses_a_body(string body)
    {
        var browser = await Session();
        (await Anonymous.Post("setup", body)).Expect(400);
        (await Anonymous.Post("session", body)).Expect(400);
        (await Administrator.Post("users", body)).Expect(400);
        (await Administrator.Post("access-tokens", body)).Expect(400);
        (await browser.Post("session/access-tokens", body)).Expect(400);
        (await browser.Put("session/password", body)).Expect(400);
        (await Officer.Post("people", body)).Expect(400);
    }

    [TestCaseSource(nameof(Texts))]
    public async Task Refuses_a_text_where_it_cannot_be(string text)
    {
        // Sign-in tells nothing about names: what can be read is simply not a name it knows.
        var signedIn = await Anonymous.Post("session", Json($$"""{"userName":"{{text}}","password":"{{text}}"}"""));
        Assert.That(signedIn.Status, Is.EqualTo(400).Or.EqualTo(401));

        // Every one of these passwords is too short, too plain or too long, or the name is no name.
        (await Administrator.Post("users", Json($$"""{"userName":"{{text}}","displayName":"{{text}}","password":"short","roles":["auditor"]}"""))).Expect(400);
        (await Administrator.Post("access-tokens", Json($$"""{"name":"{{text}}","role":"{{text}}"}"""))).Expect(400);
        (await Officer.Post("people", Json($$"""{"name":"{{text}}","partyId":"{{text}}x"}"""))).Expect(400);
        var setUp = await Anonymous.Post("setup", Json($$"""{"token":"{{text}}","userName":"u","displayName":"U","password":"{{text}}"}"""));
        Assert.That(setUp.Status, Is.EqualTo(400).Or.EqualTo(403).Or.EqualTo(409));
    }

    [Test]
    public async Task Takes_script_and_sql_for_what_they_are_text()
    {
        var name = "'; DROP TABLE Account; -- <script>alert(1)</script> " + Accounts.NewName();

        var made = (await Administrator.Post("users", new { userName = name, displayName = name, password = Accounts.Password, roles = new[] { "auditor" } })).Expect(201).Record;
        Assert.That((string?)(await Administrator.Get("users/" + made.Id())).Expect(200).Record["displayName"], Is.EqualTo(name));
        (await Register.WithCookies().SignIn(name, Accounts.Password)).Expect(200);
        (await Administrator.Delete("users/" + made.Id())).Expect(204);
    }

    [Test]
    public async Task Refuses_another_media_type_only_after_asking_who_sends_it()
    {
        using var text = new StringContent("{}", Encoding.UTF8, "text/plain");
        (await Administrator.Send(HttpMethod.Post, "users", text)).Expect(415);
        using var again = new StringContent("{}", Encoding.UTF8, "text/plain");
        (await Auditor.Send(HttpMethod.Post, "users", again)).Expect(403);
        using var third = new StringContent("{}", Encoding.UTF8, "text/plain");
        (await Anonymous.Send(HttpMethod.Post, "users", third)).Expect(401);
    }

    [TestCase("privacy-register=CfDJ8nonsense")]
    [TestCase("privacy-register=")]
    [TestCase("privacy-register=chunks-9999999")]
    [TestCase("privacy-register=%00%ff")]
    public async Task Takes_a_spoiled_cookie_for_none(string cookie) => (await Anonymous.With("Cookie", cookie).Get("session")).Expect(401);

    private static byte[] Json(string body) => Encoding.UTF8.GetBytes(body);

    private async Task<RegisterClient> Session()
    {
        var browser = await Register.SignedIn(await Register.WithAccount(Role.Auditor));
        before = await Rows();
        return browser;
    }

    private async Task<long> Rows() =>
        await Register.Scalar<long>("SELECT COUNT(*) FROM AccessToken") + await Register.Scalar<long>("SELECT COUNT(*) FROM Account");
}
