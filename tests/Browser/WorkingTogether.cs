using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>Two people at one register, one person with another language, one without a mouse.</summary>
public sealed class WorkingTogether : Journey
{
    protected override Task Prepare() => MakeAccounts((Person.Colleague, "privacyOfficer"));

    [Test]
    public async Task Puts_a_colleagues_change_beside_yours_and_loses_nothing_of_either()
    {
        var mine = await OpenWindowAt(Seeded.PartyAddress, Person.Officer, 412);
        var theirs = await OpenWindowAt(Seeded.PartyAddress, Person.Colleague);
        var (myRecord, theirRecord) = (new RecordPage(mine), new RecordPage(theirs));
        await myRecord.Edit();
        await theirRecord.Edit();

        await myRecord.Form.Type("Website", "https://www.beterburen.nl");
        await myRecord.Form.Type("KvK-nummer", "11111111");
        await theirRecord.Form.Type("KvK-nummer", "22222222");
        await theirRecord.Form.Type("Ook bekend als", "Beterburen");
        await theirRecord.Save("Nagekeken in het handelsregister");

        await myRecord.ReviewAndSend("Website opgezocht");
        var conflict = mine.GetByRole(AriaRole.Alert).Filter(new() { HasText = $"Intussen heeft {Person.Colleague.Name} dit gewijzigd" });
        var other = conflict.GetByRole(AriaRole.Region, new() { Name = "Wat de ander wijzigde" });
        var own = conflict.GetByRole(AriaRole.Region, new() { Name = "Wat jij wijzigde" });
        await Assertions.Expect(other).ToContainTextAsync("22222222");
        await Assertions.Expect(other).ToContainTextAsync("Beterburen");
        await Assertions.Expect(own).ToContainTextAsync("11111111");
        await Assertions.Expect(own).ToContainTextAsync("https://www.beterburen.nl");

        // A reload in the middle of it loses nothing either.
        await mine.ReloadAsync();
        await Assertions.Expect(myRecord.Form.TextBox("KvK-nummer")).ToHaveValueAsync("11111111");
        await myRecord.ReviewAndSend("Website opgezocht");
        await new Controls(conflict).Choose("KvK-nummer: allebei gewijzigd", "De andere versie nemen");
        await new Controls(conflict).Press("Verder met de samengevoegde versie");
        await Assertions.Expect(myRecord.Form.TextBox("Website")).ToHaveValueAsync("https://www.beterburen.nl");
        await Assertions.Expect(myRecord.Form.TextBox("KvK-nummer")).ToHaveValueAsync("22222222");
        await Assertions.Expect(myRecord.Form.TextBox("Ook bekend als")).ToHaveValueAsync("Beterburen");
        await myRecord.Save("Website opgezocht");

        await myRecord.HistoryTab.ClickAsync();
        await Assertions.Expect(mine.GetByText("Website opgezocht")).ToBeVisibleAsync();
        await Assertions.Expect(mine.GetByText("Nagekeken in het handelsregister")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Keeps_the_language_a_person_chose()
    {
        var page = await OpenWindowAt("/check?data=adres&party=Beter+Buren&purpose=P07", Person.Officer);
        await Assertions.Expect(new CheckPage(page).Verdict(CheckPage.Refused)).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Switch to English" }).ClickAsync();
        await AssertEnglish(page);
        await page.ReloadAsync();
        await AssertEnglish(page);
    }

    /// <summary>The screen's own words, the API's sentences and what the browser is told about the language.</summary>
    private static async Task AssertEnglish(IPage page)
    {
        var main = page.GetByRole(AriaRole.Main);
        await Assertions.Expect(main.GetByText("No, you may not", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(main.GetByText("Beter Buren is in the register", new() { Exact = false })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Test]
    public async Task Asks_and_records_a_check_with_the_keyboard_alone()
    {
        var page = await OpenWindowAt("/check", Person.Officer);
        var check = new CheckPage(page);
        var keyboard = new Keyboard(page);

        await keyboard.TabTo(check.Question.ChoiceButton("Gegevens"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "Zoek in Gegevens" })).ToBeFocusedAsync();
        await keyboard.Take("telefoon", "Telefoonnummers");
        await Assertions.Expect(check.Question.ChoiceButton("Gegevens")).ToContainTextAsync("Telefoonnummers");
        await keyboard.CloseLists();

        await keyboard.TabTo(check.Question.ComboBox("Partij"));
        await keyboard.Take("beter", Seeded.BeterBuren);
        await keyboard.TabTo(check.Question.ComboBox("Doel"));
        await keyboard.Take("P07", Seeded.LiveableSurroundings);
        await Assertions.Expect(check.Verdict(CheckPage.Refused)).ToBeVisibleAsync();

        await keyboard.TabTo(check.RecordButton);
        await page.Keyboard.PressAsync("Enter");
        await keyboard.TabTo(page.GetByRole(AriaRole.Button, new() { Name = "Vraag en antwoord vastleggen" }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Deeltoets van", Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Telefoonnummers").First).ToBeVisibleAsync();
    }
}
