using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>A file that is looked at first, brought in as a whole or not at all, and taken back.</summary>
public sealed class BringingIn : Journey
{
    private const string Reason = "Uit de lijst van inkoop";

    protected override Task Prepare() => MakeAccounts();

    [Test]
    public async Task Brings_in_what_was_edited_finds_it_in_the_history_and_undoes_it()
    {
        var page = await OpenWindowOf(Person.Officer, null, 409);
        var import = new ImportPage(page);
        var file = await import.TakeAway(register =>
        {
            Party(register, Seeded.BeterBuren)["country"] = "BE";
            register["parties"]!.AsArray().Add(new JsonObject { ["name"] = "Verhuisfirma Vlug", ["kind"] = "organisation" });
        });

        await import.Open();
        await import.Drop("register.json", file);
        await Assertions.Expect(import.Outcome).ToContainTextAsync(new Regex("^geen fouten1 gewijzigd1 nieuw[1-9]"));
        await Assertions.Expect(import.Rows).ToHaveCountAsync(2);
        var changed = import.RowOf(Seeded.BeterBuren);
        await Assertions.Expect(changed).ToContainTextAsync("gewijzigd");
        await Assertions.Expect(changed.GetByRole(AriaRole.Deletion)).ToHaveTextAsync("Nederland");
        await Assertions.Expect(changed.GetByRole(AriaRole.Insertion)).ToHaveTextAsync("België");
        await Assertions.Expect(import.RowOf("Verhuisfirma Vlug")).ToContainTextAsync("nieuw");
        await import.Show("Hetzelfde");
        await Assertions.Expect(import.RowOf(Seeded.Organisation)).ToContainTextAsync("hetzelfde");

        await import.CommitButton.ClickAsync();
        await Assertions.Expect(import.Dialog).ToContainTextAsync("1 regel komt er nieuw bij. 1 regel verandert iets dat er al staat.");
        Assert.That(await Scanner.Faults(page), Is.Empty);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(import.CommitButton).ToBeFocusedAsync();

        await import.Commit(Reason);
        await Assertions.Expect(import.Done.GetByRole(AriaRole.Alert)).ToHaveTextAsync("1 regel kwam er nieuw bij. 1 regel veranderde iets dat er al stond.");
        await Assertions.Expect(import.Done.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
        var imported = page.Url;

        await import.Done.GetByRole(AriaRole.Link, new() { Name = "Bekijk in de historie" }).ClickAsync();
        var log = page.GetByRole(AriaRole.Table, new() { Name = "Historie" }).GetByRole(AriaRole.Row).Filter(new() { HasText = Reason });
        await Assertions.Expect(log).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByRole(AriaRole.Table, new() { Name = "Historie" }).GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        await log.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Ongedaan maken: revisie") }).ClickAsync();
        await Assertions.Expect(import.Dialog).ToBeVisibleAsync();
        Assert.That(await Scanner.Faults(page), Is.Empty);
        await import.Undo("Toch de verkeerde lijst");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("2 gegevens staan weer zoals ze waren");
        await page.GetByRole(AriaRole.Button, new() { Name = "Toon alles" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Toch de verkeerde lijst" })).ToHaveCountAsync(2);

        await page.GotoAsync(Seeded.PartyAddress);
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Nederland");

        // What is undone already cannot be undone once more: the page of the file says what stands in the way.
        await page.GotoAsync(imported);
        await new Controls(import.Done).Press("Ongedaan maken");
        await import.Undo("Nog eens");
        await Assertions.Expect(import.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync($"{Seeded.BeterBuren} is daarna nog veranderd.");
    }

    [Test]
    public async Task Tells_what_is_wrong_in_which_row_and_brings_nothing_in()
    {
        var page = await OpenWindowOf(Person.Officer);
        var import = new ImportPage(page);
        var file = await import.TakeAway(register => register["parties"]!.AsArray().Add(new JsonObject { ["name"] = "Club van Fout", ["kind"] = "club" }));

        await import.Open();
        await import.Choose("met een fout.json", file);
        await import.IsShown("met een fout.json");
        await Assertions.Expect(import.Outcome).ToContainTextAsync("1 regel met een fout");
        await Assertions.Expect(import.RowOf("Club van Fout").GetByRole(AriaRole.Listitem)).ToContainTextAsync("Soort: ");
        await Assertions.Expect(import.CommitButton).ToBeDisabledAsync();
        await Assertions.Expect(import.CommitButton).ToHaveAccessibleDescriptionAsync(new Regex("^Er is nog 1 regel met een fout"));

        await import.ThrowAway();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = ImportPage.Title, Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(import.Waiting.GetByText("met een fout.json")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Looks_again_when_the_register_changed_after_the_file_was_seen()
    {
        var page = await OpenWindowOf(Person.Officer, null, 409);
        var import = new ImportPage(page);
        var file = await import.TakeAway(register => Party(register, "Google")["website"] = "https://zoeken.example");
        await import.Open();
        await import.Choose("zoeken.json", file);
        await import.IsShown("zoeken.json");
        var seen = page.Url;

        // The same change by way of another copy of the file.
        await import.Open();
        await import.Choose("zoeken (1).json", file);
        await import.IsShown("zoeken (1).json");
        var other = await OpenWindowAt(new Uri(seen).AbsolutePath, Person.Officer, 412);
        await Assertions.Expect(new ImportPage(other).Outcome).ToContainTextAsync("1 gewijzigd");
        await import.Commit(Reason);
        await Assertions.Expect(import.Done).ToBeVisibleAsync();

        var late = new ImportPage(other);
        await late.Commit(Reason);
        await Assertions.Expect(late.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("het register is veranderd");
        await new Controls(late.Dialog).Press("Opnieuw bekijken");
        await Assertions.Expect(late.Outcome).ToContainTextAsync("0 gewijzigd");
        await Assertions.Expect(late.CommitButton).ToBeDisabledAsync();
    }

    [Test]
    public async Task Says_of_a_file_that_it_cannot_be_read_and_why()
    {
        var page = await OpenWindowOf(Person.Officer, null, 400);
        var import = new ImportPage(page);
        await import.Open();
        await import.Choose("geen register.json", Encoding.UTF8.GetBytes("{\"boodschappen\":[]}"));
        await Assertions.Expect(import.Alert).ToContainTextAsync("geen register.json is niet gelezen");
        await Assertions.Expect(import.Alert).ToContainTextAsync("maar geen register");
    }

    private static JsonObject Party(JsonObject register, string name) => register["parties"]!.AsArray().Select(party => party!.AsObject()).Single(party => (string?)party["name"] == name);
}
