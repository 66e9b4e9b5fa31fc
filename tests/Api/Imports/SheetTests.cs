using System.IO.Compression;
using System.Text;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Imports;

/// <summary>The sheets of our own export brought in again, as they are and after somebody edited them.</summary>
public sealed class SheetTests(TestedEngine engine) : RegisterFixture(engine)
{
    [TestCase("exports/register.csv.zip?lang=nl", "register.zip")]
    [TestCase("exports/register.csv.zip?lang=en", "register.zip")]
    [TestCase("exports/register.csv?sheet=activity-data", "activity-data.csv")]
    [TestCase("exports/register.xlsx?lang=nl", "register.xlsx")]
    [TestCase("exports/register.xlsx?lang=en", "register.xlsx")]
    public async Task Change_nothing_when_nothing_was_changed(string path, string name)
    {
        await Samples.CreateFullAndBare(Register);

        var preview = (await Officer.Preview((await Officer.Get(path)).Expect(200).Bytes, name)).Expect(201);

        Assert.That(preview.Counts()[0] + preview.Counts()[1] + preview.Counts()[3], Is.Zero, () => string.Join('\n', preview.Problems()) + string.Join('\n', preview.Rows("change").Concat(preview.Rows("create"))));
        Assert.That(preview.Counts()[2], Is.GreaterThan(50));
        Assert.That(preview.Record["notes"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Change_just_the_cells_that_were_edited()
    {
        var party = await Register.CreateBare("parties");
        var csv = Text((await Officer.Get("exports/register.csv?sheet=parties&lang=nl")).Expect(200));
        var line = csv.Split('\n').Single(row => row.Contains((string)party["id"]!));
        var cells = line.TrimEnd('\r').Split(';');
        var headings = csv.TrimStart('\uFEFF').Split('\n')[0].TrimEnd('\r').Split(';').ToList();
        cells[headings.IndexOf("Land")] = "België";
        cells[headings.IndexOf("Ook bekend als")] = "Eerste | Tweede";
        cells[headings.IndexOf("Status")] = "vastgesteld";

        var preview = (await Officer.Preview(Encoding.UTF8.GetBytes(csv.Replace(line.TrimEnd('\r'), string.Join(';', cells))), "parties.csv")).Expect(201);
        Assert.That(preview.Counts()[1], Is.EqualTo(1), () => string.Join('\n', preview.Problems()));
        (await Officer.Commit(preview)).Expect(200);

        var now = (await Officer.Get($"parties/{party["id"]}")).Record;
        Assert.That(
            ((string?)now["country"], (string?)now["status"], string.Join(',', now["aliases"]!.AsArray())),
            Is.EqualTo(("BE", "established", "Eerste,Tweede")));
    }

    [Test]
    public async Task Change_and_add_lines_of_an_activity()
    {
        var activity = await Register.Find("processing-activities", "VA-P07");
        var csv = Text((await Officer.Get("exports/register.csv?sheet=activity-data&lang=nl")).Expect(200));
        var rows = csv.TrimStart('\uFEFF').Split("\r\n").ToList();
        var headings = rows[0].Split(';').ToList();
        var at = rows.FindIndex(row => row.StartsWith("VA-P07;", StringComparison.Ordinal));
        var cells = rows[at].Split(';');
        cells[headings.IndexOf("Bewaartermijn")] = "5 jaar";
        cells[headings.IndexOf("Vanaf")] = "einde huur";
        rows[at] = string.Join(';', cells);
        var added = new string[headings.Count];
        added[headings.IndexOf("Activiteit")] = "VA-P07";
        added[headings.IndexOf("Gegeven")] = "BSN";
        added[headings.IndexOf("Verplicht te geven")] = "nee";
        rows.Insert(at + 1, string.Join(';', added));

        var preview = (await Officer.Preview(Encoding.UTF8.GetBytes(string.Join("\r\n", rows)), "activity-data.csv")).Expect(201);
        Assert.That(preview.Counts(), Is.EqualTo(new[] { 0, 2, preview.Counts()[2], 0 }), () => string.Join('\n', preview.Problems()));
        (await Officer.Commit(preview)).Expect(200);

        var lines = (await Officer.Get($"processing-activities/{activity["id"]}")).Record["data"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Count.EqualTo(activity["data"]!.AsArray().Count + 1));
            Assert.That(lines[0]!["retention"]!["period"]!.GetValue<string>(), Is.EqualTo("P5Y"));
            Assert.That(lines[^1]!["required"]!.GetValue<bool>(), Is.False);
        });
    }

    [Test]
    public async Task Refuse_an_edit_that_would_be_lost()
    {
        var csv = Text((await Officer.Get("exports/register.csv?sheet=processing-activities&columns=code&columns=dpia&columns=version&columns=id&lang=nl")).Expect(200));
        var rows = csv.Split("\r\n");
        rows[1] = string.Join(';', rows[1].Split(';')[0], "nodig, want", string.Join(';', rows[1].Split(';')[2..]));
        var preview = (await Officer.Preview(Encoding.UTF8.GetBytes(string.Join("\r\n", rows)), "activities.csv")).Expect(201);
        Assert.That(preview.Problems().Single(), Does.StartWith("2 B – DPIA: This cell sums up several facts"));
    }

    [Test]
    public async Task Never_bring_back_what_changed_here_since_the_export()
    {
        var activity = await Register.Find("processing-activities", "VA-P05");
        var csv = (await Officer.Get("exports/register.csv?sheet=activity-data&lang=nl")).Expect(200).Bytes;
        var changed = (await Officer.Get($"processing-activities/{activity["id"]}")).Record;
        changed["data"]!.AsArray().RemoveAt(1);
        changed["data"]![0]!["retention"] = new JsonObject { ["period"] = "P9Y" };
        (await Officer.Put($"processing-activities/{activity["id"]}", changed, $"\"{activity["version"]}\"")).Expect(200);

        var preview = (await Officer.Preview(csv, "activity-data.csv")).Expect(201);

        Assert.That(preview.Counts()[0] + preview.Counts()[1] + preview.Counts()[3], Is.Zero, () => string.Join('\n', preview.Rows("change")) + string.Join('\n', preview.Problems()));
    }

    [TestCase("leveranciers.csv", "Crediteurnaam;KvK-nummer\nBETER BUREN;87654321\n", "same as a name that has no number yet")]
    [TestCase("activiteiten.csv", "Code;Verwerking;Grondslag\nN1;Nieuw;geen art. 6 lid 1 sub a\n", "error")]
    [TestCase("activiteiten.csv", "Code;Verwerking;Grondslag\nN1;Nieuw;6(1)(b), 6(1)(f)\n", "error")]
    [TestCase("activiteiten.csv", "Code;Verwerking;Grondslag\nN1;Nieuw;art. 6 lid 1 onder c Wet SUWI\n", "error")]
    [TestCase("activiteiten.csv", "Code;Verwerking;Grondslag\nN1;Nieuw;f\n", "error")]
    [TestCase("activiteiten.csv", "Code;Verwerking;Status\nN1;Nieuw;vastgesteld\n", "error")]
    [TestCase("doelen.csv", "Code;Naam;Omschrijving\nP.07;Iets heel anders dan alles;x\n", "create")]
    public async Task Guess_nothing(string name, string text, string expected)
    {
        var preview = (await Officer.Preview(Encoding.UTF8.GetBytes(text), name)).Expect(201);
        var row = preview.Record["rows"]![0]!;
        if (expected is "error" or "create")
        {
            Assert.That((string?)row["action"], Is.EqualTo(expected), () => row.ToJsonString());
        }
        else
        {
            // Found by its name in other capitals: the number is added, the name stays.
            Assert.That(row["changes"]!.AsArray().Select(change => (string?)change!["pointer"]), Is.EqualTo(new[] { "/chamberOfCommerceNumber" }), () => row.ToJsonString());
        }
    }

    [Test]
    public async Task Ask_whether_another_number_is_another_party()
    {
        var party = await Register.CreateBare("parties", body => body["chamberOfCommerceNumber"] = "11112222");
        var preview = (await Officer.Preview(Encoding.UTF8.GetBytes($"Crediteurnaam;KvK-nummer\n{party["name"]};33334444\n"), "leveranciers.csv")).Expect(201);
        Assert.That(preview.Problems().Single(), Does.Contain("with another trade register number"));
    }

    private static string Text(Answer answer) => Encoding.UTF8.GetString(answer.Bytes);
}
