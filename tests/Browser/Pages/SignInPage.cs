using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>Where people sign in.</summary>
public sealed class SignInPage(IPage page)
{
    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Name = "Inloggen", Level = 1 });

    /// <summary>What went wrong, as it is read aloud.</summary>
    public ILocator Alert => page.GetByRole(AriaRole.Alert);

    public Task Open() => page.GotoAsync("/sign-in");

    public async Task Try(string userName, string password)
    {
        var form = new Controls(page.GetByRole(AriaRole.Main));
        await form.Type("Gebruikersnaam", userName);
        await form.Type("Wachtwoord", password);
        await form.Press("Inloggen");
    }

    /// <summary>Signs in and waits for the frame with this person's name.</summary>
    public async Task SignIn(Person person)
    {
        await Open();
        await Try(person.UserName, person.Password);
        await Assertions.Expect(new Frame(page).Account(person)).ToBeVisibleAsync();
    }
}
