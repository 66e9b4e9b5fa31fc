using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>Coming in, going out, and what each person finds there.</summary>
public sealed class WhoMayWhat : Journey
{
    protected override async Task Prepare()
    {
        var page = await OpenWindow();
        await new SetUpPage(page).MakeFirstAccount(Program.SetUpLink, Person.Officer);
        var admin = new AdminPage(page);
        await admin.MakeAccount(Person.Auditor, "auditor");
        await admin.MakeAccount(Person.Buyer, "inkoop");
        await CloseWindows();
    }

    [Test]
    public async Task Lets_nobody_in_with_a_wrong_password_and_nobody_back_in_after_signing_out()
    {
        var page = await OpenWindow(foreseenRefusals: 401);
        var signIn = new SignInPage(page);
        await page.GotoAsync("/agreements");
        await Assertions.Expect(signIn.Heading).ToBeVisibleAsync();

        await signIn.Try(Person.Officer.UserName, "een ander wachtwoord");
        await Assertions.Expect(signIn.Alert).ToContainTextAsync("Inloggen lukte niet");

        // Brought back to where they were going before they had to sign in.
        await signIn.Try(Person.Officer.UserName, Person.Officer.Password);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Overeenkomsten", Level = 1 })).ToBeVisibleAsync();

        await new Frame(page).SignOut(Person.Officer);
        await Assertions.Expect(signIn.Heading).ToBeVisibleAsync();
        await page.GotoAsync("/agreements");
        await Assertions.Expect(signIn.Heading).ToBeVisibleAsync();
    }

    [Test]
    public async Task Shows_an_auditor_everything_and_no_way_to_change_it()
    {
        var page = await OpenWindowOf(Person.Auditor);
        var frame = new Frame(page);
        var record = new RecordPage(page);
        await Assertions.Expect(frame.Destination("Beheer")).ToHaveCountAsync(0);
        await Assertions.Expect(frame.Destination(ImportPage.Title)).ToHaveCountAsync(0);

        await frame.GoTo("Partijen");
        await page.GetByRole(AriaRole.Link, new() { Name = "Beter Buren", Exact = true }).ClickAsync();
        await Assertions.Expect(record.Heading("Beter Buren")).ToBeVisibleAsync();
        await Assertions.Expect(record.HistoryTab).ToBeVisibleAsync();
        await Assertions.Expect(record.EditLink).ToHaveCountAsync(0);
        await Assertions.Expect(record.EstablishButton).ToHaveCountAsync(0);
        await Assertions.Expect(record.RetireButton).ToHaveCountAsync(0);

        await page.GotoAsync($"{new Uri(page.Url).AbsolutePath}/edit");
        await Assertions.Expect(page.GetByText("Dit kan alleen de privacy-adviseur wijzigen")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Form)).ToHaveCountAsync(0);

        await frame.GoTo("Historie");
        await page.GetByRole(AriaRole.Button, new() { Name = "Controleer de keten" }).ClickAsync();
        await Assertions.Expect(page.GetByText("De keten klopt: niemand heeft de historie veranderd")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ongedaan maken" })).ToHaveCountAsync(0);

        await page.GotoAsync("/import");
        await Assertions.Expect(page.GetByText("Inlezen kan alleen de privacy-adviseur")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("input[type=file]")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Lets_procurement_ask_and_shows_it_no_history()
    {
        var page = await OpenWindowAt("/check", Person.Buyer, 403);
        var frame = new Frame(page);
        await Assertions.Expect(frame.Destination("Deeltoets")).ToBeVisibleAsync();
        await Assertions.Expect(frame.Destination("Historie")).ToHaveCountAsync(0);
        await Assertions.Expect(frame.Destination("Export")).ToHaveCountAsync(0);
        await Assertions.Expect(frame.Destination(ImportPage.Title)).ToHaveCountAsync(0);
        await Assertions.Expect(frame.Destination("Beheer")).ToHaveCountAsync(0);

        var check = new CheckPage(page);
        await check.Ask("Beter Buren", Seeded.LiveableSurroundings, "Adres");
        await Assertions.Expect(check.Verdict(CheckPage.Refused)).ToBeVisibleAsync();

        await page.GotoAsync("/history");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Dit kunnen we nu niet laten zien");
        await Assertions.Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(0);
    }
}
