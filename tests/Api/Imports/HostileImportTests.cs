using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using PrivacyRegister.Http;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Imports;

/// <summary>What somebody who may import can send that is no honest file, over HTTP: an answer from the contract, and a register that stands where it stood.</summary>
public sealed class HostileImportTests(TestedEngine engine) : RegisterFixture(engine)
{
    [TestCase("xlsx")]
    [TestCase("csv.zip")]
    [TestCase("json")]
    public async Task Takes_or_refuses_an_export_of_which_bytes_fell_over_or_that_was_cut_off(string format)
    {
        var whole = (await Officer.Get($"exports/register.{format}")).Expect(200).Bytes;
        var before = await Revision();
        var chance = new Random(28);
        for (var attempt = 0; attempt < 30; attempt++)
        {
            var bytes = attempt % 3 == 0 ? whole[..chance.Next(whole.Length)] : (byte[])whole.Clone();
            for (var times = attempt % 3 == 0 ? 0 : chance.Next(1, 5); times > 0; times--)
            {
                bytes[chance.Next(bytes.Length)] ^= (byte)(1 << chance.Next(8));
            }

            var answer = await Officer.Preview(bytes, "register." + format);
            Assert.That(answer.Status, Is.AnyOf(201, 400, 413, 415), $"attempt {attempt}: {answer.Text}");
        }

        Assert.That(await Revision(), Is.EqualTo(before));
    }

    [TestCase("imports", "/name")]
    [TestCase("imports?name=", "/name")]
    [TestCase("imports?name=%20", "/name")]
    [TestCase("imports?name=a%2Fb.csv", "/name")]
    [TestCase("imports?name=a.csv&colour=red", "/colour")]
    [TestCase("imports?name=a.csv&name=b.csv", "/name")]
    public async Task Asks_for_a_usable_name(string path, string at) => (await Officer.Post(path, "Naam;Land\nx;NL\n"u8.ToArray())).ComplainsOf(400, at);

    [Test]
    public async Task Refuses_a_name_of_a_thousand_letters_and_one_with_a_nul()
    {
        (await Officer.Preview("a;b"u8.ToArray(), new string('a', 1_000) + ".csv")).Expect(400);
        (await Officer.Preview("a;b"u8.ToArray(), "a\0.csv")).Expect(400);
    }

    [Test]
    public async Task Refuses_no_body_and_forms_without_a_file()
    {
        (await Officer.Post("imports?name=a.csv")).Expect(400);
        using var field = new MultipartFormDataContent { { new StringContent("x"), "field" } };
        (await Officer.Send(HttpMethod.Post, "imports", field)).Expect(400);
        using var empty = new MultipartFormDataContent { { new ByteArrayContent([]), "file", "a.csv" } };
        (await Officer.Send(HttpMethod.Post, "imports", empty)).Expect(400);
        using var nameless = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"  \"\r\n\r\na;b\r\n--x--"u8.ToArray());
        nameless.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        (await Officer.Send(HttpMethod.Post, "imports", nameless)).Expect(400);
        foreach (var type in new[] { "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=" + new string('b', 71), "multipart/form-data; boundary=x" })
        {
            using var torn = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na;b"u8.ToArray());
            torn.Headers.TryAddWithoutValidation("Content-Type", type);
            (await Officer.Send(HttpMethod.Post, "imports", torn)).Expect(400);
        }

        using var heads = new ByteArrayContent(Encoding.ASCII.GetBytes("--x\r\n" + string.Concat(Enumerable.Range(0, 2_000).Select(number => $"X-{number}: y\r\n")) + "\r\na;b\r\n--x--"));
        heads.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        (await Officer.Send(HttpMethod.Post, "imports", heads)).Expect(400);
    }

    [Test]
    public async Task Refuses_a_body_that_says_it_is_huge_before_it_is_sent()
    {
        foreach (var length in new[] { 64L * 1024 * 1024 + 1, long.MaxValue })
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(Register.Address.Host, Register.Address.Port);
            await using var wire = socket.GetStream();
            var token = Officer.Headers["Authorization"];
            await wire.WriteAsync(Encoding.ASCII.GetBytes($"POST {ApiPaths.Base}/imports?name=a.csv HTTP/1.1\r\nHost: localhost\r\nAuthorization: {token}\r\nContent-Type: application/octet-stream\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"));
            using var reader = new StreamReader(wire, Encoding.UTF8);
            var status = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
            Assert.That(status, Does.StartWith("HTTP/1.1 413"));
        }
    }

    [Test]
    public async Task Refuses_settings_that_mean_nothing_and_says_where()
    {
        var preview = (await Officer.Preview("Naam;Land\nHardening BV;NL\n"u8.ToArray(), "lijst.csv")).Expect(201);
        var path = $"imports/{preview.Record["id"]}/settings";
        var party = await Register.CreateBare("parties");

        (await Officer.Put(path, new
        {
            tables = new object[]
            {
                new { table = "nergens", sheet = "parties", columns = new[] { new { column = "A", field = "name" } } },
                new { table = "lijst", sheet = "people", headerLine = 0, columns = new[] { new { column = "1", field = "name" }, new { column = "IW", field = "name" }, new { column = "B", field = "colour" } } },
                new { table = "lijst", sheet = "parties", columns = new[] { new { column = "A", field = "code" }, new { column = "a", field = "name" } } },
            },
            names = new object[]
            {
                new { recordType = "party", text = "x" },
                new { recordType = "party", text = "x", recordId = (string)party["id"]!, create = true },
                new { recordType = "agreement", text = "x", create = true },
                new { recordType = "party", text = "x", recordId = Guid.CreateVersion7() },
                new { recordType = "purpose", text = "x", recordId = (string)party["id"]! },
            },
        })).ComplainsOf(
            400,
            "/tables/0/table",
            "/tables/1/sheet",
            "/tables/1/headerLine",
            "/tables/1/columns/0/column",
            "/tables/1/columns/1/column",
            "/tables/1/columns/2/field",
            "/tables/2/columns/0/field",
            "/tables/2/columns/1/column",
            "/names/0",
            "/names/1",
            "/names/2/create",
            "/names/3/recordId",
            "/names/4/recordId");

        var still = (await Officer.Get($"imports/{preview.Record["id"]}")).Expect(200);
        Assert.That(JsonNode.DeepEquals(still.Record["settings"], preview.Record["settings"]), Is.True, still.Text);
        var chosen = (await Officer.Put(path, new { tables = new[] { new { table = "lijst", sheet = "parties", headerLine = 1, columns = new[] { new { column = "A", field = "name" }, new { column = "B", field = "country" } } } }, names = new[] { new { recordType = "party", text = "Hardening BV", create = true } } })).Expect(200);
        Assert.That(chosen.Counts(), Is.EqualTo(new[] { 1, 0, 0, 0 }));
        Assert.That((await Officer.Put($"imports/{(await Officer.Preview("{\"parties\":[]}"u8.ToArray(), "register.json")).Record["id"]}/settings", new { tables = new[] { new { table = "parties" } } })).Pointers, Is.EqualTo(new[] { "/tables/0/table" }));
    }

    [Test]
    public async Task Answers_any_settings_from_the_contract()
    {
        var preview = (await Officer.Preview("Naam;Land;Soort\nFuzz BV;NL;organisatie\nNog een;BE;x\n"u8.ToArray(), "lijst.csv")).Expect(201);
        var path = $"imports/{preview.Record["id"]}/settings";
        JsonNode?[] strange = [null, true, 0, -1, 2, 1.5, "", " ", "lijst", "parties", "A", "B", "name", "note", "\0", "<script>", new string('x', 201), JsonNode.Parse("[]"), JsonNode.Parse("{}"), JsonNode.Parse("1e400"), "party", "0190163d-8694-739b-aea5-966c26f8ad90"];
        var chance = new Random(7);
        var before = await Revision();
        var statuses = new HashSet<int>();
        for (var round = 0; round < 200; round++)
        {
            var body = JsonNode.Parse("""{"tables":[{"table":"lijst","sheet":"parties","headerLine":1,"columns":[{"column":"A","field":"name"},{"column":"B","field":"country"}]}],"names":[{"recordType":"party","text":"Fuzz BV","create":true}]}""")!.AsObject();
            var places = new List<(JsonNode Parent, string? Name, int At)>();
            Walk(body, places);
            for (var times = chance.Next(0, 3); times > 0; times--)
            {
                var (parent, name, at) = places[chance.Next(places.Count)];
                var value = strange[chance.Next(strange.Length)]?.DeepClone();
                if (name is not null)
                {
                    parent[name] = value;
                }
                else
                {
                    parent[at] = value;
                }
            }

            var answer = await Officer.Put(path, body);
            statuses.Add(answer.Status);
            Assert.That(answer.Status, Is.AnyOf(200, 400), $"{body.ToJsonString()}: {answer.Text}");
            Assert.That(answer.Status == 200 || answer.Pointers.All(pointer => pointer.Length == 0 || pointer[0] == '/'), answer.Text);
        }

        Assert.That(statuses, Is.EquivalentTo(new[] { 200, 400 }));
        Assert.That(await Revision(), Is.EqualTo(before));
    }

    [TestCase("imports/x", 404)]
    [TestCase("imports/00000000-0000-0000-0000-000000000000", 404)]
    [TestCase("imports/00000000-0000-0000-0000-000000000000/rows", 404)]
    [TestCase("imports?x=1", 400)]
    [TestCase("imports/sheets?x=1", 400)]
    public async Task Answers_strange_questions(string path, int status) => (await Officer.Get(path)).Expect(status);

    [Test]
    public async Task Pages_through_rows_and_refuses_what_is_no_page()
    {
        var preview = (await Officer.Preview("Naam;Land\nRij BV;Atlantis\n"u8.ToArray(), "lijst.csv")).Expect(201);
        var path = $"imports/{preview.Record["id"]}/rows";
        Assert.That((await Officer.Get(path + "?action=error&table=lijst")).Expect(200).Total, Is.EqualTo(1));
        Assert.That((await Officer.Get(path + "?page=2000000000")).Status, Is.AnyOf(200, 400));
        foreach (var wrong in new[] { "action=x", "page=0", "page=-1", "pageSize=0", "pageSize=100000", "page=x", "table=a&table=b" })
        {
            (await Officer.Get($"{path}?{wrong}")).Expect(400);
        }

        (await Officer.Post($"imports/{Guid.Empty}/commit")).Expect(404);
        (await Officer.Delete($"imports/{Guid.Empty}")).Expect(404);
    }

    [Test]
    public async Task Refuses_a_bomb_and_another_kind_of_file_over_http()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("a.csv", CompressionLevel.Fastest).Open();
            var piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a;b\n", 16_384)));
            for (var times = 0; times < 5_000; times++)
            {
                entry.Write(piece);
            }
        }

        (await Officer.Preview(packed.ToArray(), "a.zip")).Expect(413);
        (await Officer.Preview("%PDF-1.7"u8.ToArray(), "a.xlsx")).Expect(415);
        (await Officer.Preview("<html></html>"u8.ToArray(), "a.xls")).Expect(415);
    }

    private static void Walk(JsonNode node, List<(JsonNode Parent, string? Name, int At)> places)
    {
        if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields)
            {
                places.Add((node, name, 0));
                if (value is JsonObject or JsonArray)
                {
                    Walk(value, places);
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (var at = 0; at < items.Count; at++)
            {
                places.Add((node, null, at));
                if (items[at] is { } item and (JsonObject or JsonArray))
                {
                    Walk(item, places);
                }
            }
        }
    }
}
