using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>Where the administrator keeps accounts.</summary>
public sealed class AdminPage(IPage page)
{
    /// <summary>Goes there and makes an account with these roles, by their names on the screen.</summary>
    public async Task MakeAccount(Person person, params string[] roles)
    {
        await new Frame(page).GoTo("Beheer");
        var main = page.GetByRole(AriaRole.Main);
        await new Controls(main).Press("Nieuwe gebruiker");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Nieuwe gebruiker" });
        var form = new Controls(dialog);
        await form.Type("Naam", person.Name);
        await form.Type("Gebruikersnaam", person.UserName);
        await form.Type("Wachtwoord", person.Password);
        foreach (var role in roles)
        {
            await dialog.GetByText(role, new() { Exact = true }).ClickAsync();
        }

        await form.Press("Opslaan");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(main.GetByRole(AriaRole.Row).Filter(new() { HasText = person.Name })).ToBeVisibleAsync();
    }
}
