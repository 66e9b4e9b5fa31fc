using PrivacyRegister.Access;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Api.Agreements;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Access;

/// <summary>What another site makes a signed-in person's browser send is refused; what the register's own page sends is not.</summary>
public sealed class CrossSiteTests(TestedEngine engine) : RegisterFixture(engine)
{
    private RegisterClient browser = null!;

    private string Own => Register.Address.GetLeftPart(UriPartial.Authority);

    [OneTimeSetUp]
    public async Task SignIn() => browser = await Register.SignedIn(await Register.WithAccount(Role.PrivacyOfficer));

    [TestCase("Sec-Fetch-Site", "cross-site")]
    [TestCase("Sec-Fetch-Site", "same-site")]
    [TestCase("Origin", "https://evil.example")]
    [TestCase("Origin", "null")]
    [TestCase("Origin", "http://127.0.0.1:1")]
    public async Task Refuses_a_change_sent_from_elsewhere(string header, string value)
    {
        var before = await Revision();

        var answer = await browser.With(header, value).Post("data-categories", Intent.Bare("data-categories"));

        answer.IsProblem(403, "cross-site", SentenceBook.Render(new("access.crossSite"), "en"));
        Assert.That(await Revision(), Is.EqualTo(before));
    }

    [TestCase("Sec-Fetch-Site", "cross-site")]
    [TestCase("Origin", "https://evil.example")]
    public async Task Refuses_a_file_sent_from_elsewhere(string header, string value)
    {
        var agreement = await Register.CreateBare("agreements");
        using var file = new ByteArrayContent(Documents.Pdf());

        var answer = await browser.On("*").With(header, value).Send(HttpMethod.Put, $"agreements/{(string)agreement["id"]!}/document?name=a.pdf", file);

        answer.IsProblem(403, "cross-site", SentenceBook.Render(new("access.crossSite"), "en"));
        Assert.That(await Register.Scalar<long>("SELECT COUNT(*) FROM AgreementDocument"), Is.Zero);
    }

    [Test]
    public async Task Refuses_a_sign_in_sent_from_elsewhere()
    {
        var account = await Register.WithAccount(Role.Procurement);

        var answer = await Register.WithCookies().With("Sec-Fetch-Site", "cross-site").SignIn((string)account["userName"]!, Accounts.Password);

        answer.Expect(403);
        Assert.That(answer.Header("Set-Cookie"), Is.Null);
    }

    [Test]
    public async Task Lets_through_what_its_own_page_sends() =>
        (await browser.With("Sec-Fetch-Site", "same-origin").With("Origin", Own).Post("data-categories", Intent.Bare("data-categories"))).Expect(201);

    [Test]
    public async Task Lets_through_a_program_that_sends_neither_header() =>
        (await browser.Post("data-categories", Intent.Bare("data-categories"))).Expect(201);

    [Test]
    public async Task Lets_through_a_reader_from_anywhere() =>
        (await browser.With("Sec-Fetch-Site", "cross-site").Get("data-categories")).Expect(200);

    [Test]
    public async Task Lets_through_a_token_from_anywhere_since_no_browser_adds_one_by_itself() =>
        (await Officer.With("Sec-Fetch-Site", "cross-site").With("Origin", "https://partner.example").Post("data-categories", Intent.Bare("data-categories"))).Expect(201);
}
