using System.Text;
using System.Text.Json.Nodes;
using PrivacyRegister.Imports;
using PrivacyRegister.Imports.Government;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Imports.Government;

/// <summary>Files as they come: with what does not belong in them, and with values of every type in every place.</summary>
public sealed class GovernmentFileTests
{
    [TestCase("AVG Verantwoordelijke Verwerkingen/JSON/x.json", true)]
    [TestCase("export/avg verwerker verwerkingen/JSON/x.json", true)]
    [TestCase("WPG Verantwoordelijke Verwerkingen\\JSON\\x.json", true)]
    [TestCase("xl/workbook.xml", false)]
    [TestCase("AVG Verantwoordelijke Verwerkingen.json", false)]
    public void Is_known_by_its_folders(string path, bool known) => Assert.That(GovernmentRegister.IsOne([path, "leesmij.txt"]), Is.EqualTo(known));

    [Test]
    public void Refuses_a_zip_with_other_folders() =>
        Assert.That(() => GovernmentFile.Read(("Register/JSON/x.json", GovernmentFile.Json(GovernmentFile.Controller()))), Throws.TypeOf<Refusal>().With.Property("Type").EqualTo("no-register"));

    [Test]
    public void Tells_police_records_and_strange_files_as_not_imported_and_that_is_no_error()
    {
        var file = GovernmentFile.Read(
            (GovernmentFile.Controllers, GovernmentFile.Json(GovernmentFile.Controller())),
            (GovernmentFile.Police, GovernmentFile.Json(GovernmentFile.Processor(), GovernmentFile.Processor())),
            ("AVG Verantwoordelijke Verwerkingen/leesmij.txt", "hallo"u8.ToArray()),
            ("AVG Verwerker Verwerkingen/JSON/Lege dienst.json", "\uFEFF[]"u8.ToArray()),
            ("__MACOSX/x.json", "?"u8.ToArray()));
        var plan = GovernmentFile.Plan(file);

        Assert.Multiple(() =>
        {
            Assert.That(plan.HasErrors, Is.False);
            Assert.That(plan.Changes.Select(change => change.After).OfType<ProcessingActivity>().Count(), Is.EqualTo(1));
            Assert.That(plan.Notes[0].Arguments[0].Value, Is.EqualTo(2));
            Assert.That(plan.Notes[1].Arguments[0].Value, Is.EqualTo(new[] { "AVG Verantwoordelijke Verwerkingen/leesmij.txt" }));
        });
    }

    [Test]
    public void Tells_a_file_that_is_no_JSON_and_a_record_that_is_none_by_their_place()
    {
        var file = GovernmentFile.Read(
            (GovernmentFile.Controllers, "[{\"Id\":\"1\",}]"u8.ToArray()),
            (GovernmentFile.Processors, "[7, null, {\"Id\":\"1\",\"Id\":\"2\"}, {\"Naam\":\"\\ud800\"}, {\"Naam\":\"Zonder nummer\"}, {\"Nummer\":\"1\"}, {\"Nummer\":\"1\"}]"u8.ToArray()));
        var plan = GovernmentFile.Plan(file);

        Assert.That(plan.Rows.Select(row => $"{row.Table[..5]} {row.Line} {string.Join('|', row.Problems.Select(problem => $"{problem.Column} {problem.Sentence.Key}"))}"), Is.EqualTo(new[]
        {
            "AVG V 1  body.malformedAt",
            "AVG V 1  body.notAnObject",
            "AVG V 2  body.notAnObject",
            "AVG V 3  import.problem.unreadableRecord",
            "AVG V 4  import.problem.unreadableRecord",
            "AVG V 5 Nummer import.government.noNumber",
            "AVG V 6 Naam body.missing",
            "AVG V 7 Nummer import.problem.recordTwice",
        }));
    }

    [Test]
    public void Puts_the_id_behind_a_number_that_several_records_have()
    {
        var (one, other) = (GovernmentFile.Controller("7"), GovernmentFile.Controller("7"));
        other["Id"] = "99";
        var codes = GovernmentFile.Plan(GovernmentFile.Read(one, other)).Changes.Select(change => change.After).OfType<ProcessingActivity>().Select(activity => activity.Code);
        Assert.That(codes, Is.EquivalentTo(new[] { "7/12536", "7/99" }));
    }

    [Test]
    public void Reads_values_of_other_types_for_what_they_say()
    {
        var record = JsonNode.Parse("""
            {
              "Nummer": 1200, "Naam": ["Een", "naam"], "Status": true, "Systemen": ["Octopus", { "Omschrijving": 5 }], "Opmerkingen": "Los gezegd",
              "Verantwoordelijken": { "Naam": "Eén organisatie" }, "Verwerkers": "Kantoor Zuid", "Doelen": { "Doel": { "a": "b" }, "Rechtsgrond": 6 },
              "Beveiliging": "Slot op de deur", "Besluitvorming": ["ja"], "Betrokkenen": [{ "Omschrijving": "Melders", "Gezondheid": "mogelijk", "Gegevens": ["Kenteken", null, []] }]
            }
            """);
        var plan = GovernmentFile.Plan(GovernmentFile.Read(record));
        var activity = plan.Record<ProcessingActivity>("1200");
        var names = activity.Data.Select(line => plan.After().DataCategories.Find(line.DataCategoryId)!.Name);

        Assert.Multiple(() =>
        {
            Assert.That(plan.Problems(), Is.Empty);
            Assert.That(activity.Name, Is.EqualTo("Een naam"));
            Assert.That(activity.Systems, Is.EqualTo(new[] { "Octopus", "5" }));
            Assert.That(activity.Recipients, Has.Count.EqualTo(1));
            Assert.That(names, Is.EquivalentTo(new[] { "Kenteken", "Gegevens over gezondheid" }));
            Assert.That(activity.Description, Does.Contain("Los gezegd").And.Contain("Eén organisatie").And.Contain("a: b").And.Contain("Beveiliging: Slot op de deur").And.Contain("Besluitvorming: ja").And.Contain("Gegevens over gezondheid (mogelijk)"));
        });
    }

    [Test]
    public void Says_that_a_text_is_too_long_and_where()
    {
        var record = GovernmentFile.Controller();
        record["Opmerkingen"] = new JsonArray(new JsonObject { ["Tekst"] = new string('x', 20_000) });
        record["Systemen"] = new JsonArray(new JsonObject { ["Omschrijving"] = new string('y', 20_001) });
        Assert.That(GovernmentFile.Plan(GovernmentFile.Read(record)).Rows.SelectMany(row => row.Problems).Select(problem => $"{problem.Column} {problem.Sentence.Key}"), Is.EqualTo(new[] { " import.government.descriptionTooLong" }));

        record["Opmerkingen"] = null;
        Assert.That(GovernmentFile.Plan(GovernmentFile.Read(record)).Rows.SelectMany(row => row.Problems).Select(problem => $"{problem.Column} {problem.Sentence.Key}"), Is.EqualTo(new[] { "Systemen body.tooLong" }));
    }

    [Test]
    public void Refuses_a_record_with_more_lines_than_one_processing_has()
    {
        var record = GovernmentFile.Controller();
        record["Ontvangers"] = new JsonArray([.. Enumerable.Range(0, 2_001).Select(number => new JsonObject { ["Omschrijving"] = $"Ontvanger {number}" })]);
        Assert.That(GovernmentFile.Plan(GovernmentFile.Read(record)).Rows.Single().Problems.Single().Sentence.Key, Is.EqualTo("import.government.tooManyLines"));
    }

    [Test]
    public void Cuts_a_name_that_is_too_long_and_keeps_all_of_it_in_the_description()
    {
        var record = GovernmentFile.Controller();
        var text = string.Concat(Enumerable.Repeat("Namen, adressen en ", 15)) + "😀einde";
        record["Naam"] = text;
        record["Ontvangers"] = new JsonArray(new JsonObject { ["Omschrijving"] = "O " + text });
        record["Betrokkenen"] = new JsonArray(new JsonObject { ["Omschrijving"] = "B " + text, ["Gegevens"] = new JsonArray(new JsonObject { ["Omschrijving"] = "G " + text }) });
        var file = GovernmentFile.Read(record);
        var plan = GovernmentFile.Plan(file);
        var activity = plan.Record<ProcessingActivity>("M12536");

        Assert.Multiple(() =>
        {
            Assert.That(plan.Problems(), Is.Empty);
            Assert.That(activity.Name, Has.Length.LessThanOrEqualTo(200).And.EndsWith("…"));
            Assert.That(activity.Description, Does.Contain("- " + text).And.Contain("O " + text).And.Contain("B " + text).And.Contain("G " + text));
            Assert.That(GovernmentFile.Plan(file, plan.After(), SeedFiles.All.OfType<Person>().Concat(plan.People)).Changes, Is.Empty);
        });
    }

    [TestCase("  a\r\nb\u0007\u0000c\td ", "a\nbc\td")]
    [TestCase("\u0000 \n", null)]
    public void Takes_out_characters_nobody_can_see(string text, string? clean) => Assert.That(SourceText.Clean(text), Is.EqualTo(clean));

    [TestCase("5 jaar", "P5Y", null, null, null)]
    [TestCase("Zes maanden.", "P6M", null, null, null)]
    [TestCase("één week na  afronding", "P1W", "afronding", null, null)]
    [TestCase("P2Y6M", "P2Y6M", null, null, null)]
    [TestCase("tot intrekking van de toestemming", null, null, "tot intrekking van de toestemming", null)]
    [TestCase("minimaal 7 jaar", null, null, null, "minimaal 7 jaar")]
    [TestCase("2 jaar na afloop of zolang als nodig", null, null, null, "2 jaar na afloop of zolang als nodig")]
    [TestCase("0 dagen", null, null, null, "0 dagen")]
    [TestCase("onbekend", null, null, null, "onbekend")]
    public void Makes_a_rule_of_a_retention_only_when_it_is_one(string text, string? period, string? start, string? until, string? basis) =>
        Assert.That(GovernmentRetention.Of(text), Is.EqualTo(new Retention { Period = period, StartEvent = start, UntilEvent = until, Basis = basis }));

    [TestCase("Toestemming betrokkene", GroundCode.D, null)]
    [TestCase("Toestemming betrokkene: ", GroundCode.D, null)]
    [TestCase("Uitvoering overeenkomst: huur", GroundCode.A, "huur")]
    [TestCase("Wettelijke verplichting: art. 6, eerste lid, onder a, Woningwet", GroundCode.B, "art. 6, eerste lid, onder a, Woningwet")]
    [TestCase("Vitaal belang betrokkene", GroundCode.E, null)]
    [TestCase("Taak van algemeen belang", GroundCode.F, null)]
    [TestCase("Gerechtvaardigd belang verantwoordelijke", GroundCode.C, null)]
    [TestCase("Art. 6 lid 1 sub c AVG", GroundCode.B, null)]
    [TestCase("artikel 6, eerste lid, aanhef en onder f, AVG", GroundCode.C, null)]
    [TestCase("AVG 6(1)(b)", GroundCode.A, null)]
    [TestCase("6.1.e avg", GroundCode.F, null)]
    [TestCase("Art. 6 lid 1 sub c Woningwet", null, null)]
    [TestCase("Art. 9 lid 2 sub a AVG", null, null)]
    [TestCase("Niet op grond van toestemming", null, null)]
    [TestCase("Toestemming (6 lid 1 sub b AVG)", null, null)]
    [TestCase("Art. 6 lid 1 sub b en art. 6 lid 1 sub c AVG", null, null)]
    [TestCase("Onbekend: opmerking", null, null)]
    [TestCase("Toestemming van de betrokkene.", GroundCode.D, null)]
    [TestCase("Gerechtvaardigd belang van de organisatie: rust", GroundCode.C, "rust")]
    [TestCase("Toestemming niet vereist", null, null)]
    [TestCase("Toestemming of wettelijke verplichting", null, null)]
    [TestCase("Niet art. 6 lid 1 sub a AVG", null, null)]
    public void Takes_the_ground_by_the_law_and_not_by_its_letter(string text, GroundCode? code, string? explanation) =>
        Assert.That(GovernmentGround.Of(text), Is.EqualTo(code is { } known ? ((GroundCode, string?)?)(known, explanation) : null));

    [TestCase("2018-05-25T23:30:00Z", "26-05-2018")]
    [TestCase("2018-05-25", "25-05-2018")]
    [TestCase("25-5-2018", "25-05-2018")]
    [TestCase("/Date(1527199200000+0200)/", "25-05-2018")]
    [TestCase("/Date(-62135596800000)/", null)]
    [TestCase("/Date(999999999999999999)/", "/Date(999999999999999999)/")]
    [TestCase("0001-01-01T00:00:00Z", null)]
    [TestCase("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z")]
    [TestCase("voorjaar 2018", "voorjaar 2018")]
    [TestCase(null, null)]
    public void Reads_a_day_in_every_spelling_the_source_has(string? text, string? day) => Assert.That(SourceText.Day(text), Is.EqualTo(day));

    [TestCase(1, 250)]
    [TestCase(2, 250)]
    [TestCase(3, 250)]
    public void Never_stumbles_over_a_file_however_it_is_bent(int seed, int times)
    {
        var random = new Random(seed);
        var whole = 0;
        for (var time = 0; time < times; time++)
        {
            var records = new JsonArray(GovernmentFile.Controller(), GovernmentFile.Processor(), GovernmentFile.Controller("N2"));
            for (var bends = random.Next(1, 12); bends > 0; bends--)
            {
                JsonBending.Bend(records, random);
            }

            var bytes = Encoding.UTF8.GetBytes(records.ToJsonString());
            for (var bits = random.Next(8) == 0 ? random.Next(1, 5) : 0; bits > 0; bits--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var text = Encoding.Latin1.GetString(bytes);
            Assert.DoesNotThrow(
                () =>
                {
                    var file = GovernmentFile.Read(random.Next(4) == 0 ? [(GovernmentFile.Controllers, bytes), (GovernmentFile.Processors, bytes)] : [(random.Next(3) == 0 ? GovernmentFile.Processors : GovernmentFile.Controllers, bytes)]);
                    var plan = GovernmentFile.Plan(file);
                    var told = plan.Problems();
                    Assert.That(plan.HasErrors, Is.EqualTo(told.Count > 0));
                    if (!plan.HasErrors)
                    {
                        whole++;
                        Assert.That(GovernmentFile.Plan(file, plan.After(), SeedFiles.All.OfType<Person>().Concat(plan.People)).Changes, Is.Empty, "the same file again changes something");
                    }
                },
                text);
        }

        Assert.That(whole, Is.GreaterThan(times / 10), "of too few files there was anything to see");
    }
}
