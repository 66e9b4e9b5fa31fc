using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>Somebody's own spreadsheet: what its columns are and whom its names mean is asked once, then it is brought in.</summary>
public sealed class Spreadsheets : Journey
{
    protected override Task Prepare() => MakeAccounts();

    [Test]
    public async Task Asks_once_what_a_name_means_that_many_rows_have()
    {
        var page = await OpenWindowOf(Person.Officer);
        var import = new ImportPage(page);
        await import.Open();
        await import.Choose("verwerkingen.csv", Encoding.UTF8.GetBytes(
            """
            Nummer;Naam verwerking;Doel;Persoonsgegevens;Ontvangers
            V1;Tuinen;P07;Adres;Beter Buuren
            V2;Trappen;P07;Adres;Beter Buuren | Trapveeg BV
            V3;Portieken;P07;Adres;beter-buuren
            """));
        await import.IsShown("verwerkingen.csv");
        await Assertions.Expect(import.Outcome).ToContainTextAsync("3 regels met een fout");
        var asked = new Controls(import.Names);
        await Assertions.Expect(import.Names.GetByRole(AriaRole.Radiogroup)).ToHaveCountAsync(2);

        // Another record than those that look like it, found by typing.
        await asked.Answer("‘Beter Buuren’ Partij, 3 regels", "Iets anders uit het register");
        await asked.Find("Wat is ‘Beter Buuren’?", "beter b", Seeded.BeterBuren);
        await asked.Answer("‘Trapveeg BV’ Partij, 1 regel", "Toevoegen als nieuwe partij");
        Assert.That(await Scanner.Faults(page), Is.Empty);
        await Screenshots.TakeForEyes(page, "import-names");
        await asked.Press("Neem 2 keuzes over");

        await Assertions.Expect(import.Outcome).ToContainTextAsync("4 nieuw");
        await Assertions.Expect(import.OutcomeHeading).ToBeFocusedAsync();
        await Assertions.Expect(import.RowOf("Partij Trapveeg BV")).ToContainTextAsync("nieuw");
        await import.RowOf("V1").GetByText(new Regex("^Toon alle")).ClickAsync();
        await Assertions.Expect(import.RowOf("V1")).ToContainTextAsync(Seeded.BeterBuren);

        await import.Commit("Overzicht van wijkbeheer");
        await import.Done.GetByRole(AriaRole.Link, new() { Name = "Register", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = "Trappen", Exact = true }) })).ToContainTextAsync("naar Beter Buren, Trapveeg BV");
    }

    [Test]
    public async Task Is_told_what_a_sheet_is_about_and_what_its_columns_are()
    {
        var page = await OpenWindowOf(Person.Officer);
        var import = new ImportPage(page);
        await import.Open();
        await import.Choose("zaken.csv", Encoding.UTF8.GetBytes("Cred;Zaak;KvK-nummer;Plaats\r\n1001;Schilder Streek;12345678;Amsterdam\r\n1002;Glas & Co;87654321;Almere\r\n"));
        await import.IsShown("zaken.csv");
        await Assertions.Expect(import.CommitButton).ToHaveAccessibleDescriptionAsync("Er is nog niets gelezen. Kies waar het bestand over gaat.");

        var main = new Controls(page.GetByRole(AriaRole.Main));
        await main.Choose("Dit blad gaat over", "Partijen");
        await Assertions.Expect(main.ChoiceButton("Kolom C wordt")).ToContainTextAsync("KvK-nummer");
        await main.Choose("Kolom B wordt", "Naam");
        await main.Choose("Kolom D wordt", "Naam");
        await Assertions.Expect(page.GetByText("Kies voor elk veld hoogstens één kolom.")).ToBeVisibleAsync();
        await main.Choose("Kolom D wordt", "Niet inlezen");
        Assert.That(await EveryScreen.Faults(page, "import-columns"), Is.Empty);
        await main.Press("Opnieuw bekijken");

        await Assertions.Expect(import.Outcome).ToContainTextAsync("2 nieuw");
        await import.RowOf("Glas & Co").GetByText(new Regex("^Toon alle")).ClickAsync();
        await Assertions.Expect(import.RowOf("Glas & Co")).ToContainTextAsync("87654321");
    }

    [Test]
    public async Task Shows_our_own_workbook_folded_when_nothing_in_it_was_changed()
    {
        var page = await OpenWindowOf(Person.Officer);
        var import = new ImportPage(page);
        var workbook = await (await page.APIRequest.GetAsync("/api/v1/exports/register.xlsx?lang=nl")).BodyAsync();
        await import.Open();
        await import.Choose("register.xlsx", workbook);
        await import.IsShown("register.xlsx");
        await Assertions.Expect(import.CommitButton).ToHaveAccessibleDescriptionAsync("Er is niets in te lezen: alles staat al zo in het register.");
        var how = page.GetByText("Hoe het bestand wordt gelezen");
        await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByText("Overeenkomsten", new() { Exact = true })).ToHaveCountAsync(0);

        await how.ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByText("Overeenkomsten", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table, new() { Name = "Kolommen van Overeenkomsten" })).ToBeVisibleAsync();
    }
}
