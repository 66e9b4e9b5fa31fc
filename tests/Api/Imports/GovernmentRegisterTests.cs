using System.IO.Compression;
using System.Text;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Imports;

/// <summary>The export of the AVG Register Rijksoverheid brought in over HTTP, written, undone, and brought in again.</summary>
public sealed class GovernmentRegisterTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const string Folder = "AVG Verantwoordelijke Verwerkingen/JSON/";

    [Test]
    public async Task Is_seen_first_then_written_whole_and_the_second_time_there_is_nothing_to_do()
    {
        var zip = Zip((Folder + "Wonen.json", "[" + Record("M1").ToJsonString() + "]"), ("WPG Verantwoordelijke Verwerkingen/JSON/Wonen.json", "[{}]"));
        var before = await Revision();

        var preview = (await Officer.Preview(zip, "export.zip")).Expect(201);
        Assert.Multiple(async () =>
        {
            Assert.That((string?)preview.Record["format"], Is.EqualTo("governmentRegister"));
            Assert.That(preview.Counts(), Is.EqualTo(new[] { 4, 0, 0, 0 }), () => string.Join('\n', preview.Problems()));
            Assert.That((int)preview.Record["newPeople"]!, Is.EqualTo(2));
            Assert.That(preview.Record["notes"]!.AsArray().Select(note => (string)note!), Has.Some.Contains("Police Data Act"));
            Assert.That(await Revision(), Is.EqualTo(before));
        });

        var committed = (await Officer.Because("Overname van het ministerie").Commit(preview)).Expect(200);
        var activity = (await Officer.Get("processing-activities?code=M1")).Expect(200).Items.Single();
        var owner = (await Officer.Get($"people/{activity["ownerId"]}")).Expect(200).Record;
        Assert.Multiple(() =>
        {
            Assert.That((string?)activity["status"], Is.EqualTo("proposed"));
            Assert.That((string?)activity["provenance"], Is.EqualTo("imported"));
            Assert.That((string?)activity["source"], Is.EqualTo("export.zip"));
            Assert.That((string?)owner["email"], Is.EqualTo("jansje.M1@example.nl"));
        });

        var again = (await Officer.Preview(zip, "export.zip")).Expect(201);
        Assert.That(again.Counts(), Is.EqualTo(new[] { 0, 0, 1, 0 }), () => again.Record["rows"]!.ToJsonString());
        (await Officer.Commit(again)).Expect(409);

        (await Officer.Because("Toch niet").Post($"change-sets/{committed.Record["changeSetId"]}/undo")).Expect(200);
        Assert.That((await Officer.Get("processing-activities?code=M1")).Expect(200).Items, Is.Empty);
    }

    [Test]
    public async Task Renews_it_with_every_later_file_until_a_person_changes_it()
    {
        foreach (var name in new[] { "Eerste naam", "Tweede naam", "Derde naam" })
        {
            var record = Record("M4");
            record["Naam"] = name;
            (await Officer.Commit((await Officer.Preview(Zip((Folder + "Wonen.json", new JsonArray(record).ToJsonString())), name + ".zip")).Expect(201))).Expect(200);
            Assert.That((string?)(await Officer.Get("processing-activities?code=M4")).Expect(200).Items.Single()["name"], Is.EqualTo(name));
        }

        var activity = (await Officer.Get("processing-activities?code=M4")).Items.Single();
        activity["systems"] = new JsonArray("Van een mens");
        (await Officer.Put($"processing-activities/{activity["id"]}", activity, $"\"{activity["version"]}\"")).Expect(200);
        var later = await Officer.Preview(Zip((Folder + "Wonen.json", new JsonArray(Record("M4")).ToJsonString())), "vierde.zip");
        Assert.Multiple(() =>
        {
            Assert.That(later.Expect(201).Counts(), Is.EqualTo(new[] { 0, 0, 1, 0 }));
            Assert.That(later.Record["notes"]!.AsArray().Select(note => (string)note!), Has.Some.StartWith("Not changed: activities").And.Some.Contain("M4"));
        });
    }

    [Test]
    public async Task Brings_in_what_has_expired_as_retired()
    {
        var record = Record("M2");
        record["Status"] = "Vervallen";
        record["Verwerkers"] = new JsonArray();
        record["Betrokkenen"] = new JsonArray();
        (await Officer.Commit((await Officer.Preview(Zip((Folder + "Wonen.json", new JsonArray(record).ToJsonString())), "oud.zip")).Expect(201))).Expect(200);
        Assert.That((string?)(await Officer.Get("processing-activities?code=M2")).Expect(200).Items.Single()["status"], Is.EqualTo("retired"));
    }

    [Test]
    public async Task Asks_which_party_is_meant_and_goes_on_once_that_is_said()
    {
        var record = Record("M3");
        record["Verwerkers"] = new JsonArray(new JsonObject { ["Naam"] = "Stichting Beter Buren" });
        var preview = (await Officer.Preview(Zip((Folder + "Wonen.json", new JsonArray(record).ToJsonString())), "export.zip")).Expect(201);
        var unknown = preview.Rows("error").Single()["problems"]![0]!["unknown"]!;
        (await Officer.Commit(preview)).Expect(409);

        var chosen = (await Officer.Put($"imports/{preview.Record["id"]}/settings", new JsonObject
        {
            ["names"] = new JsonArray(new JsonObject { ["recordType"] = "party", ["text"] = (string)unknown["text"]!, ["recordId"] = (string)unknown["suggestions"]![0]!["id"]! }),
        })).Expect(200);
        Assert.That(chosen.Counts()[3], Is.Zero);
        (await Officer.Commit(chosen)).Expect(200);
    }

    [TestCase(415, "unknown-format", "Iets anders/lijst.txt")]
    [TestCase(400, "no-register", "Iets anders/JSON/Wonen.json")]
    public async Task Refuses_another_zip(int status, string type, string path)
    {
        var refused = (await Officer.Preview(Zip((path, "[]")), "export.zip")).Expect(status);
        Assert.That((string?)refused.Record["type"], Is.EqualTo("urn:privacy-register:problem:" + type));
    }

    [Test]
    public async Task Says_of_a_small_zip_which_file_in_it_is_too_large()
    {
        var refused = (await Officer.Preview(Zip((Folder + "Wonen.json", "[" + new string(' ', 65 * 1024 * 1024) + "]")), "export.zip")).Expect(413);
        Assert.That((string?)refused.Record["detail"], Does.StartWith("Unpacked").And.Contain("Wonen.json"));
    }

    [Test]
    public async Task Refuses_a_damaged_zip()
    {
        var refused = (await Officer.Preview(Zip((Folder + "Wonen.json", "[]"))[..20], "export.zip")).Expect(400);
        Assert.That((string?)refused.Record["type"], Is.EqualTo("urn:privacy-register:problem:unreadable-file"));
    }

    private static JsonObject Record(string number) => new()
    {
        ["Id"] = "1" + number,
        ["Nummer"] = number,
        ["Naam"] = "Afhandelen van subsidies",
        ["Status"] = "Vastgesteld",
        ["Versie"] = 2,
        ["AanmaakDatum"] = "2018-05-25T10:11:12.000",
        ["Doelen"] = new JsonArray(new JsonObject { ["Doel"] = "Beoordelen", ["Rechtsgrond"] = "Wettelijke verplichting: Kaderwet" }),
        ["Betrokkenen"] = new JsonArray(new JsonObject { ["Omschrijving"] = "Subsidievragers " + number, ["Gegevens"] = new JsonArray(new JsonObject { ["Omschrijving"] = "Projectplan " + number, ["Bewaartermijn"] = "7 jaar" }) }),
        ["Contactpersonen"] = new JsonArray(new JsonObject { ["Naam"] = "Jansje de Tester", ["Email"] = $"jansje.{number}@example.nl" }),
        ["Verwerkers"] = new JsonArray(new JsonObject { ["Naam"] = "Rekenmeesters " + number, ["Email"] = "loket@rekenmeesters.example" }),
        ["GebPia"] = null,
    };

    private static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes("\uFEFF" + text));
            }
        }

        return stream.ToArray();
    }
}
