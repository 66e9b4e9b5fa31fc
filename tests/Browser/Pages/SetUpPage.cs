using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>Where the first account is made, reached by the link the program prints.</summary>
public sealed class SetUpPage(IPage page)
{
    /// <summary>Opens the link and makes the account; ends on the check.</summary>
    public async Task MakeFirstAccount(Uri link, Person person)
    {
        await page.GotoAsync(link.ToString());
        var form = new Controls(page.GetByRole(AriaRole.Main));
        await form.Type("Naam", person.Name);
        await form.Type("Gebruikersnaam", person.UserName);
        await form.Type("Wachtwoord", person.Password);
        await form.Press("Account maken");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = CheckPage.Title, Level = 1 })).ToBeVisibleAsync();
    }
}
