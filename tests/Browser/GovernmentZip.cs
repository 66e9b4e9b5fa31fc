using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>The zip of the AVG Register Rijksoverheid: looked at, its names answered, brought in, and the one of the next month.</summary>
public sealed class GovernmentZip : Journey
{
    private const string Activity = "Verhuren van woningen";

    protected override Task Prepare() => MakeAccounts();

    [Test]
    public async Task Is_looked_at_answered_brought_in_and_renewed_the_next_month()
    {
        var page = await OpenWindowOf(Person.Officer);
        var import = new ImportPage(page);
        await import.Open();
        await import.Choose("november.zip", Zip(Record(Activity, "Zeer oud systeem")));
        await import.IsShown("november.zip");

        // What looks like a record of the register is asked: a party, and a category.
        await Assertions.Expect(import.Outcome).ToContainTextAsync("1 regel met een fout");
        await Assertions.Expect(page.GetByText(new Regex("^Niet ingelezen: verwerkingen uit het WPG-register"))).ToBeVisibleAsync();
        await Assertions.Expect(import.RowOf(Activity)).ToHaveCountAsync(0);
        await Assertions.Expect(import.RowOf("M7")).ToContainTextAsync("Burgerservicenummer (BSN)");
        var asked = new Controls(import.Names);
        await asked.Answer("‘Stichting Beter Buren’ Partij, 1 regel", Seeded.BeterBuren);
        await asked.Answer("‘Burgerservicenummer (BSN)’ Categorie persoonsgegevens, 1 regel", "BSN");
        Assert.That(await EveryScreen.Faults(page, "import-government"), Is.Empty);
        await page.SetViewportSizeAsync(1440, 900);
        await asked.Press("Neem 2 keuzes over");

        await Assertions.Expect(import.Outcome).ToContainTextAsync("geen fouten");
        await Assertions.Expect(import.Outcome).ToContainTextAsync("1 nieuwe persoon");
        await Assertions.Expect(import.RowOf($"M7 {Activity}")).ToContainTextAsync("nieuw");
        await Assertions.Expect(import.RowOf("Kleur van de voordeur").First).ToContainTextAsync("nieuw");
        await import.Commit("Overgenomen van de gemeente");
        await import.Done.GetByRole(AriaRole.Link, new() { Name = "Register", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = Activity, Exact = true }).ClickAsync();
        var main = page.GetByRole(AriaRole.Main);
        foreach (var said in new[] { Seeded.BeterBuren, "BSN", "Kleur van de voordeur", "einde huur", "Zeer oud systeem", "Jansje de Tester", "Nagekeken door de jurist.", "Belang en gevolgen van geautomatiseerde besluiten" })
        {
            await Assertions.Expect(main).ToContainTextAsync(said);
        }

        // The file of the next month: renewed, and said what it has no more.
        await import.Open();
        await import.Choose("december.zip", Zip(Record("Verhuren en toewijzen", null)));
        await import.IsShown("december.zip");
        await asked.Answer("‘Stichting Beter Buren’ Partij, 1 regel", Seeded.BeterBuren);
        await asked.Answer("‘Burgerservicenummer (BSN)’ Categorie persoonsgegevens, 1 regel", "BSN");
        await asked.Press("Neem 2 keuzes over");
        await Assertions.Expect(import.Outcome).ToContainTextAsync(new Regex("^geen fouten1 gewijzigd0 nieuw"));
        await Assertions.Expect(page.GetByText(new Regex("^Staat niet meer in het bestand"))).ToContainTextAsync("M7: Zeer oud systeem");
        await Assertions.Expect(import.RowOf("M7").GetByRole(AriaRole.Insertion).First).ToHaveTextAsync("Verhuren en toewijzen");
        await import.Commit("Bijgewerkt");
        await Assertions.Expect(import.Done).ToBeVisibleAsync();
    }

    private static JsonObject Record(string name, string? system) => new()
    {
        ["Id"] = "1007",
        ["Nummer"] = "M7",
        ["Naam"] = name,
        ["Status"] = "Vastgesteld",
        ["AanmaakDatum"] = "2018-05-25T10:11:12.000",
        ["Opmerkingen"] = new JsonArray(new JsonObject { ["Datum"] = null, ["Tekst"] = "Nagekeken door de jurist." }),
        ["Verantwoordelijken"] = new JsonArray(new JsonObject { ["Naam"] = Seeded.Organisation }),
        ["Contactpersonen"] = new JsonArray(new JsonObject { ["Naam"] = "Jansje de Tester", ["Functie"] = "Manager verhuur", ["Email"] = "jansje@example.nl" }),
        ["Doelen"] = new JsonArray(new JsonObject { ["Doel"] = "Verhuren", ["Rechtsgrond"] = "Uitvoering overeenkomst" }),
        ["Betrokkenen"] = new JsonArray(new JsonObject
        {
            ["Omschrijving"] = "Huurders",
            ["Gegevens"] = new JsonArray(
                new JsonObject { ["Omschrijving"] = "Burgerservicenummer (BSN)", ["Bewaartermijn"] = "7 jaar na einde huur" },
                new JsonObject { ["Omschrijving"] = "Kleur van de voordeur" }),
        }),
        ["Ontvangers"] = new JsonArray(new JsonObject { ["Omschrijving"] = "Stichting Beter Buren" }),
        ["Systemen"] = system is null ? [] : new JsonArray(new JsonObject { ["Omschrijving"] = system }),
        ["Besluitvorming"] = new JsonObject { ["HasBesluitvorming"] = true, ["Logica"] = "Op inschrijfduur", ["BelangGevolgen"] = "Later een woning" },
    };

    private static byte[] Zip(JsonObject record)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (path, text) in new[] { ("AVG Verantwoordelijke Verwerkingen/JSON/Wonen.json", new JsonArray(record).ToJsonString()), ("WPG Verantwoordelijke Verwerkingen/JSON/Wonen.json", "[{}]") })
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes("\uFEFF" + text));
            }
        }

        return stream.ToArray();
    }
}
