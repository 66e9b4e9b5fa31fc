using System.Text;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.BadInput;

/// <summary>Text is text: SQL and script are stored and given back to the letter, in every text field; addresses and queries do no harm.</summary>
public sealed class HostileTextTests(TestedEngine engine) : RegisterFixture(engine)
{
    private static readonly string[] Texts =
    [
        "'; DROP TABLE Party; --",
        "\" OR 1=1; UPDATE Head SET Revision = 0 --",
        "<script>alert(1)</script><img src=x onerror=alert(2)>",
        "{{7*7}} ${7*7} %s %n {0} @Id #{x}",
        "=HYPERLINK(\"http://evil.example\")",
        "é ñ Ж 住宅 😀👩‍👩‍👧 \u202E rtl \uFEFF",
        "../../etc/passwd\\..\\..",
        "%27%20OR%201=1 &amp; &lt;",
    ];

    private static IReadOnlyList<string> Collections => Samples.Collections;

    [TestCaseSource(nameof(Collections))]
    public async Task Every_text_field_keeps_SQL_and_script_to_the_letter(string collection)
    {
        var places = Samples.Places(collection).Where(place => place.IsFreeText).ToArray();
        Assert.Multiple(async () =>
        {
            foreach (var text in Texts)
            {
                var body = await Samples.Full(Register, collection);
                foreach (var place in places)
                {
                    body = body.With(place.Pointer, text);
                }

                var made = (await Officer.Post(collection, body)).Expect(201);
                var id = (string)made.Record["id"]!;
                var read = (await Officer.Get($"{collection}/{id}")).Expect(200);
                var found = (await Officer.Get($"{collection}?q={Uri.EscapeDataString(text)}&id={id}")).Expect(200);
                Assert.That(places.Select(place => (string?)Samples.At(read.Record, place.Pointer)), Is.All.EqualTo(text), text);
                Assert.That(found.Total, Is.EqualTo(1), text);
                Assert.That(read.Text, Does.Not.Contain("<script"), "nothing a browser could take for a page");
            }
        });
        Assert.That((bool?)(await Auditor.Get("revisions/verification")).Expect(200).Record["intact"], Is.True, "the tables hold it too");
    }

    [TestCase("parties?q=%00")]
    [TestCase("parties?q=%FF")]
    [TestCase("parties?q=%ED%A0%80")]
    [TestCase("parties?q=%")]
    [TestCase("parties?q='%20OR%201=1;--")]
    [TestCase("parties?name=%ED%A0%80")]
    [TestCase("parties?sort=%ED%A0%80")]
    [TestCase("parties?sort=,,,-")]
    [TestCase("parties?%ED%A0%80=1")]
    [TestCase("parties?=1")]
    [TestCase("parties?&&&")]
    [TestCase("parties?page=%D9%A1")]
    [TestCase("parties?asOf=%00")]
    [TestCase("parties?id=%7B%7D")]
    [TestCase("parties/%ED%A0%80")]
    [TestCase("parties/../users")]
    [TestCase("parties/%2e%2e/users")]
    [TestCase("parties/..%2f..%2fusers")]
    [TestCase("parties//")]
    [TestCase("parties/00000000-0000-0000-0000-000000000000")]
    [TestCase("legal-grounds/%3Cscript%3E")]
    [TestCase("legal-grounds/a")]
    public async Task Every_address_gets_an_answer_and_no_fault(string path)
    {
        var answer = await Officer.Get(path);

        Assert.That(answer.Status, Is.EqualTo(200).Or.EqualTo(400).Or.EqualTo(404).Or.EqualTo(403), answer.Text);
        Assert.That(answer.Text, Does.Not.Contain("<script"));
    }

    [Test]
    public async Task A_very_long_address_is_refused()
    {
        var answer = await Officer.Get("parties?name=" + new string('a', 6_000));

        answer.ComplainsOf(400, "/name");
        var many = new StringBuilder("purposes?");
        for (var number = 0; number < 700; number++)
        {
            many.Append(System.Globalization.CultureInfo.InvariantCulture, $"code=P{number}&");
        }

        (await Officer.Get(many.ToString())).Expect(200);
    }

    [TestCase("PATCH", "parties")]
    [TestCase("PUT", "parties")]
    [TestCase("DELETE", "parties")]
    [TestCase("POST", "legal-grounds")]
    [TestCase("DELETE", "revisions")]
    public async Task Says_when_an_address_does_not_do_this(string method, string path)
    {
        (await Officer.Send(new HttpMethod(method), path, null)).IsProblem(405, "method-not-allowed", "This address exists, but this cannot be done here.");
        (await Officer.In("nl").Send(new HttpMethod(method), path, null)).Expect(405);
    }

    [Test]
    public async Task Says_when_there_is_nothing_at_an_address()
    {
        const string English = "There is nothing at this address. It may have been deleted, or the address was not copied right.";

        (await Officer.Get("nothing")).IsProblem(404, "not-found", English);
        (await Officer.Get("parties/7")).IsProblem(404, "not-found", English);
        (await Officer.Get("legal-grounds/G")).IsProblem(404, "not-found", English);
        (await Officer.In("nl").Get("nothing")).Expect(404);
    }
}
