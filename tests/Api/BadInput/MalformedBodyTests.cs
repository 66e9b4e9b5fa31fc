using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.BadInput;

/// <summary>Bodies that are no JSON, too much of it, or no body at all: a problem with the right status, and nothing written.</summary>
public sealed class MalformedBodyTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const string Malformed = "The content is not valid JSON. Nothing was saved.";
    private const string Invalid = "One or more fields are not right. Nothing was saved. See at each field what must change.";
    private const string TooLarge = "The content is larger than 1 MB. Nothing was saved. Send it in smaller parts.";
    private const string WrongMediaType = "Send the content as JSON: Content-Type application/json, not compressed.";
    private const int Limit = 1024 * 1024;

    private long before;

    [SetUp]
    public async Task Remember() => before = await Revision();

    [TearDown]
    public async Task Nothing_was_written() => Assert.That(await Revision(), Is.EqualTo(before));

    [TestCase("", 1, 1)]
    [TestCase(" ", 1, 2)]
    [TestCase("{", 1, 2)]
    [TestCase("{\"name\":\"x\",}", 1, 13)]
    [TestCase("{\n  \"name\": nonsense\n}", 2, 12)]
    [TestCase("{'name':'x'}", 1, 2)]
    [TestCase("{\"name\":\"x\"} {\"name\":\"y\"}", 1, 14)]
    [TestCase("// comment\n{}", 1, 1)]
    [TestCase("{\"name\":\"x\"/* comment */}", 1, 12)]
    [TestCase("{\"noticePeriodDays\":NaN}", 1, 21)]
    [TestCase("{\"noticePeriodDays\":01}", 1, 22)]
    [TestCase("{\"noticePeriodDays\":+1}", 1, 21)]
    [TestCase("{\"name\":\"tab\tin text\"}", 1, 13)]
    [TestCase("{\"name\":\"\\x41\"}", 1, 11)]
    [TestCase("{\"name\":\"\\ud8\"}", 1, 14)]
    public async Task Says_where_the_JSON_stops_being_right(string body, int line, int column)
    {
        (await Officer.Post("agreements", body)).IsProblem(400, "malformed", Malformed, ("", $"At line {line}, character {column} the JSON stops being right."));
        Assert.That((await Officer.In("nl").Post("agreements", body)).Expect(400).Text, Does.Contain("geen geldige JSON"));
    }

    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("true")]
    [TestCase("7")]
    [TestCase("\"text\"")]
    public async Task Asks_for_an_object(string body)
    {
        (await Officer.Post("parties", body)).IsProblem(400, "invalid", Invalid, ("", "An object with fields belongs here."));
        (await Officer.Post("parties/establish", body)).ComplainsOf(400, "");
    }

    [TestCase("{\"name\":\"a\",\"name\":\"b\",\"kind\":\"organisation\"}")]
    [TestCase("{\"name\":\"a\",\"n\\u0061me\":\"b\",\"kind\":\"organisation\"}")]
    [TestCase("{\"name\":\"a\",\"kind\":\"organisation\",\"adequacyCertificate\":{\"reference\":\"1\",\"reference\":\"2\"}}")]
    public async Task Refuses_a_name_that_stands_twice(string body)
    {
        var answer = await Officer.Post("parties", body);

        answer.Expect(400);
        Assert.That((string?)answer.Record["type"], Is.EqualTo("urn:privacy-register:problem:malformed"));
    }

    [TestCase(33)]
    [TestCase(64)]
    [TestCase(100_000)]
    public async Task Refuses_what_is_nested_too_deep(int depth)
    {
        (await Officer.Post("parties", new string('[', depth) + new string(']', depth))).Expect(400);
        (await Officer.Post("parties", "{\"aliases\":" + new string('[', depth) + new string(']', depth) + "}")).Expect(400);
        (await Officer.Post("parties", string.Concat(Enumerable.Repeat("{\"adequacyCertificate\":", Math.Min(depth, 40_000))))).Expect(400);
    }

    [TestCase("{\"name\":\"half \\ud83d\",\"kind\":\"organisation\"}", "/name")]
    [TestCase("{\"name\":\"half \\ude00 more\",\"kind\":\"organisation\"}", "/name")]
    [TestCase("{\"name\":\"turned \\ude00\\ud83d\",\"kind\":\"organisation\"}", "/name")]
    [TestCase("{\"name\":\"x\",\"kind\":\"\\ud800\"}", "/kind")]
    [TestCase("{\"name\":\"x\",\"kind\":\"organisation\",\"aliases\":[\"a\",\"\\udfff\"]}", "/aliases/1")]
    [TestCase("{\"name\":\"x\",\"kind\":\"organisation\",\"contactPersonId\":\"\\ud800\"}", "/contactPersonId")]
    [TestCase("{\"name\":\"x\",\"kind\":\"organisation\",\"\\ud800\":1}", "")]
    public async Task Refuses_half_a_character(string body, string pointer)
    {
        (await Officer.Post("parties", body)).ComplainsOf(400, pointer);
    }

    [TestCase(new byte[] { 0xff }, "/name")]
    [TestCase(new byte[] { 0xc3 }, "/name")]
    [TestCase(new byte[] { 0xed, 0xa0, 0x80 }, "/name")]
    [TestCase(new byte[] { 0xc0, 0xaf }, "/name")]
    [TestCase(new byte[] { 0xf5, 0x80, 0x80, 0x80 }, "/name")]
    public async Task Refuses_bytes_that_are_no_UTF_8(byte[] bytes, string pointer)
    {
        byte[] body = [.. "{\"kind\":\"organisation\",\"name\":\"a"u8, .. bytes, .. "b\"}"u8];
        byte[] asName = [.. "{\"kind\":\"organisation\",\"a"u8, .. bytes, .. "b\":1,\"name\":\"x\"}"u8];
        byte[] loose = [.. "{\"kind\":\"organisation\",\"name\":\"x\"}"u8, .. bytes];

        (await Officer.Post("parties", body)).ComplainsOf(400, pointer);
        (await Officer.Post("parties", asName)).ComplainsOf(400, "");
        (await Officer.Post("parties", loose)).Expect(400);
        (await Officer.Post("parties", Encoding.Unicode.GetBytes("{\"name\":\"x\",\"kind\":\"organisation\"}"))).Expect(400);
    }

    [Test]
    public async Task Refuses_a_name_of_ten_thousand_characters()
    {
        (await Officer.Post("parties", Intent.Bare("parties").With("/name", new string('n', 10_000)))).IsProblem(
            400, "invalid", Invalid, ("/name", "This text is too long: 10000 characters, at most 200 is allowed."));
    }

    [Test]
    public async Task Refuses_more_than_a_megabyte()
    {
        var body = Padded(Limit + 1);

        (await Officer.Post("parties", body)).IsProblem(413, "too-large", TooLarge);
        (await Officer.In("nl").Post("parties", body)).IsProblem("nl", 413, "too-large", "De inhoud is groter dan 1 MB. Er is niets opgeslagen. Stuur het in kleinere delen.");
        (await Officer.Send(HttpMethod.Post, "parties", new Chunks(body))).IsProblem(413, "too-large", TooLarge);
        (await Officer.Send(HttpMethod.Post, "parties", new Chunks(Padded(3 * Limit)))).Expect(413);
        (await Officer.Put("parties/" + await Register.IdOf("parties", "KWH"), body, "*")).Expect(413);
        (await Procurement.Post("parties", body)).Expect(403);
        (await Anonymous.Post("parties", body)).Expect(401);
    }

    [Test]
    public async Task Complains_of_a_megabyte_of_mistakes_without_delay()
    {
        var mistakes = new Dictionary<string, string>
        {
            ["numbers for names"] = "{\"name\":\"x\",\"kind\":\"organisation\",\"aliases\":[" + Repeated("1,", 500_000) + "1]}",
            ["lines without what they must have"] = "{\"code\":\"x\",\"name\":\"x\",\"recipients\":[" + Repeated("{},", 300_000) + "{}]}",
            ["unknown fields"] = "{" + string.Join(',', Enumerable.Range(0, 80_000).Select(number => $"\"f{number}\":1")) + "}",
            ["the same name again and again"] = "{\"name\":\"x\",\"kind\":\"organisation\",\"aliases\":[" + Repeated("\"a\",", 200_000) + "\"a\"]}",
        };
        foreach (var (what, body) in mistakes)
        {
            var started = DateTime.UtcNow;
            var answer = (await Officer.Post(what.StartsWith("lines", StringComparison.Ordinal) ? "processing-activities" : "parties", body)).Expect(400);
            Assert.That(answer.Pointers, Has.Count.InRange(1, 200), what);
            Assert.That(DateTime.UtcNow - started, Is.LessThan(TimeSpan.FromSeconds(20)), what);
        }
    }

    [TestCase("text/plain")]
    [TestCase("application/xml")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("multipart/form-data; boundary=x")]
    [TestCase("nonsense")]
    [TestCase(null)]
    public async Task Takes_JSON_only_and_says_so_only_to_who_may(string? type)
    {
        ByteArrayContent Content()
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Intent.Bare("parties").ToJsonString()));
            if (type is not null)
            {
                content.Headers.TryAddWithoutValidation("Content-Type", type);
            }

            return content;
        }

        (await Officer.Send(HttpMethod.Post, "parties", Content())).IsProblem(415, "wrong-media-type", WrongMediaType);
        (await Officer.On("*").Send(HttpMethod.Put, "parties/" + await Register.IdOf("parties", "KWH"), Content())).IsProblem(415, "wrong-media-type", WrongMediaType);
        (await Officer.Send(HttpMethod.Post, "parties/establish", Content())).Expect(415);
        (await Procurement.Send(HttpMethod.Post, "parties", Content())).Expect(403);
        (await Auditor.Send(HttpMethod.Post, "parties", Content())).Expect(403);
        (await Anonymous.Send(HttpMethod.Post, "parties", Content())).Expect(401);
    }

    [Test]
    public async Task Takes_no_compressed_content()
    {
        var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        (await Officer.Send(HttpMethod.Post, "parties", content)).IsProblem(415, "wrong-media-type", WrongMediaType);
    }

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, Math.Min(times, (Limit - 100) / text.Length)));

    private static byte[] Padded(int length) => Encoding.UTF8.GetBytes(Intent.Bare("parties").ToJsonString().PadRight(length));

    /// <summary>A body whose length nobody says beforehand.</summary>
    private sealed class Chunks : HttpContent
    {
        private readonly byte[] body;

        public Chunks(byte[] body)
        {
            this.body = body;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var at = 0; at < body.Length; at += 64 * 1024)
            {
                await stream.WriteAsync(body.AsMemory(at, Math.Min(64 * 1024, body.Length - at)));
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = -1;
            return false;
        }
    }
}
