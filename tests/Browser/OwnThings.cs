using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>What belongs to people: their names in the register, and each one's own account.</summary>
public sealed class OwnThings : Journey
{
    protected override Task Prepare() => MakeAccounts((Person.Auditor, "auditor"));

    [Test]
    public async Task Corrects_a_person_and_erases_one_who_asks_for_it()
    {
        var page = await OpenWindowAt("/admin", Person.Officer);
        var admin = new AdminPage(page);
        await admin.AddPerson("Jaap Verkeerd", "contactpersoon");
        await admin.RenamePerson("Jaap Verkeerd", "Jaap Goed");
        await Assertions.Expect(admin.PersonNamed("Jaap Goed")).ToContainTextAsync("contactpersoon");

        await admin.ErasePerson("Jaap Goed");
        await page.ReloadAsync();
        await Assertions.Expect(admin.People).ToBeVisibleAsync();
        await Assertions.Expect(admin.PersonNamed("Jaap Goed")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Changes_ones_own_password_and_signs_in_with_the_new_one()
    {
        const string Better = "een langere en betere zin";
        var page = await OpenWindowOf(Person.Auditor, foreseenRefusals: 400);
        var frame = new Frame(page);
        await frame.OpenOwnAccount(Person.Auditor);
        var main = new Controls(page.GetByRole(AriaRole.Main));
        await main.Type("Wachtwoord van nu", "niet dit");
        await main.Type("Nieuw wachtwoord", Better);
        await main.Press("Wachtwoord wijzigen");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("niet opgeslagen");

        await main.Type("Wachtwoord van nu", Person.Auditor.Password);
        await main.Press("Wachtwoord wijzigen");
        await Assertions.Expect(page.GetByText("Je wachtwoord is gewijzigd")).ToBeVisibleAsync();

        await frame.SignOut(Person.Auditor);
        await new SignInPage(page).Try(Person.Auditor.UserName, Better);
        await Assertions.Expect(frame.Destination("Register")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Puts_the_deadlines_in_ones_own_calendar_until_the_link_is_revoked()
    {
        var page = await OpenWindowAt("/account", Person.Officer);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var activity = await Add(page, new { code = "VA-AGENDA", name = "In de agenda", reviewOn = "2031-05-01" });
        var calendar = new CalendarSection(page);
        await Assertions.Expect(calendar.Says("Je hebt nog geen agendalink")).ToBeVisibleAsync();

        await calendar.Make.PressAsync("Enter");
        await Assertions.Expect(calendar.Address).ToBeFocusedAsync();
        var address = await calendar.Address.InputValueAsync();
        await calendar.Copy.PressAsync("Enter");
        await Assertions.Expect(calendar.Says("Gekopieerd")).ToBeVisibleAsync();
        Assert.That(await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), Is.EqualTo(address));
        Assert.That(await EveryScreen.Faults(page, "account-calendar"), Is.Empty);

        var lines = (await Fetched(address, 200)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.That(lines, Has.Member("SUMMARY:Opnieuw bekijken: VA-AGENDA"));
        var link = lines.Single(line => line.StartsWith("URL:", StringComparison.Ordinal) && line.EndsWith(activity, StringComparison.Ordinal))["URL:".Length..];
        await page.GotoAsync(link);
        await Assertions.Expect(new RecordPage(page).Heading("In de agenda")).ToBeVisibleAsync();

        await page.GotoAsync("/account");
        await Assertions.Expect(calendar.Says("Je hebt een agendalink sinds")).ToContainTextAsync("in het Nederlands");
        await Assertions.Expect(calendar.Address).ToHaveCountAsync(0);
        await calendar.Renew.PressAsync("Enter");
        await calendar.Confirm("Ja, nieuwe link maken");
        await Assertions.Expect(calendar.Address).ToBeFocusedAsync();
        var renewed = await calendar.Address.InputValueAsync();
        await Fetched(address, 404);
        await Fetched(renewed, 200);

        await calendar.Revoke.PressAsync("Enter");
        await calendar.Confirm("Annuleren");
        await Assertions.Expect(calendar.Revoke).ToBeFocusedAsync();
        await Assertions.Expect(calendar.Address).ToHaveValueAsync(renewed);
        await calendar.Revoke.PressAsync("Enter");
        await calendar.Confirm("Ja, intrekken");
        await Assertions.Expect(calendar.Make).ToBeFocusedAsync();
        await Assertions.Expect(calendar.Says("Je agendalink is ingetrokken")).ToBeVisibleAsync();
        await Assertions.Expect(calendar.Address).ToHaveCountAsync(0);
        await Fetched(renewed, 404);
    }

    /// <summary>What a calendar program gets, which is not signed in.</summary>
    private static async Task<string> Fetched(string address, int status)
    {
        using var program = new HttpClient();
        using var answer = await program.GetAsync(new Uri(address));
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Adds an activity beside the page, as a program would; its id.</summary>
    private static async Task<string> Add(IPage page, object activity)
    {
        var made = await page.APIRequest.PostAsync("/api/v1/processing-activities", new() { DataObject = activity });
        Assert.That(made.Status, Is.EqualTo(201), await made.TextAsync());
        return (await made.JsonAsync())!.Value.GetProperty("id").GetString()!;
    }
}
