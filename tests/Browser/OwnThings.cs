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
}
