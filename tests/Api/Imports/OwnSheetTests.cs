using System.Text;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Imports;

/// <summary>A register as somebody keeps it in a spreadsheet of their own: what people write in its cells, and what becomes of that.</summary>
public sealed class OwnSheetTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const string Headings = "Nr.;Naam verwerking;Doel;Grondslag;Betrokkenen;Persoonsgegevens;Ontvangers;Verwerkers;Bewaartermijn;Beveiliging\n";

    [TestCase("Wettelijke verplichting (art. 6 lid 1 sub c)", "B")]
    [TestCase("Uitvoering overeenkomst - art. 6(1)(b) AVG", "A")]
    [TestCase("art. 6 lid 1 onder f AVG: gerechtvaardigd belang", "C")]
    [TestCase("Consent (Art. 6(1)(a))", "D")]
    [TestCase("toestemming en gerechtvaardigd belang", "D,C")]
    [TestCase("Toestemming (art. 6 lid 1 sub a) en wettelijke plicht", "D,B")]
    public async Task Knows_a_ground_by_its_name_and_article_together(string cell, string grounds)
    {
        var row = await Read($"1;Iets;P07;\"{cell}\";;Adres;;;;\n");
        Assert.That(string.Join(',', Changed(row, "/grounds").Select(change => (string?)change["after"]!["ground"])), Is.EqualTo(grounds), () => row.ToJsonString());
    }

    [TestCase("Wettelijke verplichting (art. 6 lid 1 sub b)")]
    [TestCase("Wettelijke verplichting (geen art. 6 lid 1 sub c)")]
    [TestCase("toestemming en nog iets")]
    [TestCase("geen toestemming (art. 6 lid 1 sub a)")]
    public async Task Takes_no_ground_when_name_and_article_differ_or_there_is_more(string cell)
    {
        var row = await Read($"1;Iets;P07;\"{cell}\";;Adres;;;;\n");
        Assert.That((string?)row["problems"]!.AsArray().Single()!["column"], Is.EqualTo("D – Grondslag"));
    }

    [TestCase("n.v.t.")]
    [TestCase("Nvt")]
    [TestCase("niet van toepassing")]
    [TestCase("geen")]
    [TestCase("-")]
    [TestCase("onbekend")]
    public async Task Reads_a_cell_that_says_there_is_nothing_as_empty(string nothing)
    {
        var row = await Read($"1;Iets;{nothing};{nothing};{nothing};{nothing};{nothing};{nothing};{nothing};{nothing}\n");
        Assert.Multiple(() =>
        {
            Assert.That((string?)row["action"], Is.EqualTo("create"), () => row.ToJsonString());
            Assert.That(row["changes"]!.AsArray().Select(change => (string?)change!["pointer"]), Is.EquivalentTo(new[] { "/code", "/name" }));
        });
    }

    [Test]
    public async Task Takes_processors_from_a_column_of_their_own_beside_the_recipients()
    {
        var first = await Preview("1;Iets;P07;;;Adres;Politie;Google; ; \n");
        (await Officer.Commit(first)).Expect(200);
        var activity = (await Officer.Get("processing-activities?code=1")).Expect(200).Items.Single();
        Assert.That(activity["recipients"]!.AsArray().Select(line => ((string?)line!["role"], (string?)line["relation"])), Is.EqualTo(new[] { (null, (string?)null), ("processor", "worksForUs") }));

        // Read again it changes nothing, and a list with others takes no processor away.
        Assert.That((await Preview("1;Iets;P07;;;Adres;Politie;Google; ; \n")).Counts(), Is.EqualTo(new[] { 0, 0, 1, 0 }));
        var more = await Preview("1;Iets;P07;;;Adres;Politie | Beter Buren;Google; ; \n");
        Assert.That(more.Rows("change").Single()["changes"]!.AsArray().Select(change => (string?)change!["pointer"]), Is.EqualTo(new[] { "/recipients/1" }));
    }

    [TestCase("Google, Beter Buren", "Beter Buren")]
    [TestCase("Google", null)]
    [TestCase("n.v.t.", null)]
    [TestCase("", null)]
    public async Task Never_takes_a_processor_away_with_what_is_known_of_it(string processors, string? added)
    {
        var code = Intent.NewCode();
        (await Officer.Commit(await Preview($"{code};Verwerking {code};P07;;;Adres;Politie;Google; ; \n"))).Expect(200);
        var activity = (await Officer.Get($"processing-activities?code={code}")).Expect(200).Items.Single();
        activity["recipients"]![1]!["direction"] = "both";
        (await Officer.Put($"processing-activities/{activity["id"]}", activity, "\"1\"")).Expect(200);

        var again = await Preview($"{code};Verwerking {code};P07;;;Adres;Politie;\"{processors}\"; ; \n");

        Assert.That(again.Problems(), Is.Empty);
        Assert.That(again.Rows("change").SelectMany(row => row["changes"]!.AsArray()).Select(change => (string?)change!["pointer"]), Is.EqualTo(added is null ? [] : new[] { "/recipients/2" }));
    }

    [TestCase("7 jaar na einde huur", "{\"period\":\"P7Y\",\"startEvent\":\"einde huur\"}")]
    [TestCase("tot einde huur", "{\"untilEvent\":\"tot einde huur\"}")]
    [TestCase("wettelijk", "{\"basis\":\"wettelijk\"}")]
    [TestCase("zie selectielijst", "{\"basis\":\"zie selectielijst\"}")]
    [TestCase("2 jaar na afsluiten, tenzij er bezwaar is", "{\"basis\":\"2 jaar na afsluiten, tenzij er bezwaar is\"}")]
    public async Task Makes_a_rule_of_a_retention_only_when_it_is_one(string cell, string retention)
    {
        var row = await Read($"1;Iets;P07;;;Adres;;;\"{cell}\";\n");
        Assert.That(Changed(row, "/data").Single()["after"]!["retention"]!.ToJsonString(), Is.EqualTo(retention));
    }

    [Test]
    public async Task Passes_over_the_row_that_adds_up_and_says_which()
    {
        var preview = await Preview("1;Iets;P07;;;Adres;;;;\nTotaal;1;;;;;;;;\n");
        Assert.Multiple(() =>
        {
            Assert.That(preview.Counts(), Is.EqualTo(new[] { 1, 0, 0, 0 }));
            Assert.That((string?)preview.Record["notes"]!.AsArray().Single(), Does.Contain("total").And.Contain("3"));
        });
        Assert.That((await Preview("1;Iets;P07;;;Adres;;;;\nTotaal;€ 1.234,56;;;;;;;;\n")).Counts(), Is.EqualTo(new[] { 1, 0, 0, 0 }));
        Assert.That((await Preview("Totaal;Totaalonderhoud;P07;;;Adres;;;;\n")).Counts()[0], Is.EqualTo(1));
    }

    [Test]
    public async Task Says_which_columns_were_not_read_by_their_letter_too()
    {
        var preview = (await Officer.Preview(Encoding.UTF8.GetBytes("Naam verwerking;Doel;Doel\nIets;P07;P05\n"), "register.csv")).Expect(201);
        Assert.That((string?)preview.Record["notes"]!.AsArray().Single(), Does.Contain("Doel (C)"));
    }

    [Test]
    public async Task Puts_any_number_of_columns_into_the_description_and_remembers_that()
    {
        const string Text = "Naam verwerking;Doel;DPIA uitgevoerd;Doorgifte\nIets;P07;nee;ja, naar de VS\n";
        var preview = (await Officer.Preview(Encoding.UTF8.GetBytes(Text), "register.csv")).Expect(201);
        var table = preview.Record["tables"]![0]!;
        string?[] fields = ["name", "purpose", "note", "note"];
        var read = (await Officer.Put($"imports/{preview.Record["id"]}/settings", new JsonObject
        {
            ["tables"] = new JsonArray(new JsonObject
            {
                ["table"] = (string?)table["table"],
                ["sheet"] = "processing-activities",
                ["headerLine"] = 1,
                ["columns"] = new JsonArray([.. fields.Select((field, place) => new JsonObject { ["column"] = $"{(char)('A' + place)}", ["field"] = field })]),
            }),
        })).Expect(200);
        Assert.That((string?)read.Record["rows"]![0]!["changes"]!.AsArray().Single(change => (string?)change!["pointer"] == "/description")!["after"], Is.EqualTo("DPIA uitgevoerd: nee\nDoorgifte: ja, naar de VS"));

        var next = (await Officer.Preview(Encoding.UTF8.GetBytes(Text.Replace("Iets", "Anders")), "volgend jaar.csv")).Expect(201);
        Assert.That(next.Record["tables"]![0]!["columns"]!.AsArray().Select(column => (string?)column!["field"]), Is.EqualTo(fields));
    }

    private async Task<Answer> Preview(string rows) => (await Officer.Preview(Encoding.UTF8.GetBytes(Headings + rows), "register.csv")).Expect(201);

    private async Task<JsonNode> Read(string rows) => (await Preview(rows)).Record["rows"]!.AsArray().Single()!;

    private static IEnumerable<JsonNode> Changed(JsonNode row, string field) => row["changes"]!.AsArray().Where(change => ((string?)change!["pointer"])!.StartsWith(field, StringComparison.Ordinal)).Select(change => change!);
}
