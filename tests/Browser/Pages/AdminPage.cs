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

    public ILocator People => page.GetByRole(AriaRole.Table, new() { Name = "Mensen" });

    public ILocator PersonNamed(string name) => People.GetByRole(AriaRole.Row).Filter(new() { HasText = name });

    public async Task AddPerson(string name, string function)
    {
        await new Frame(page).GoTo("Beheer");
        await new Controls(page.GetByRole(AriaRole.Main)).Press("Nieuwe persoon");
        var form = new Controls(page.GetByRole(AriaRole.Dialog));
        await form.Type("Naam", name);
        await form.Type("Functie", function);
        await form.Press("Toevoegen");
        await Assertions.Expect(PersonNamed(name)).ToBeVisibleAsync();
    }

    public async Task RenamePerson(string name, string to)
    {
        await new Controls(People).Press($"{name} bewerken");
        var form = new Controls(page.GetByRole(AriaRole.Dialog));
        await form.Type("Naam", to);
        await form.Press("Opslaan");
        await Assertions.Expect(PersonNamed(to)).ToBeVisibleAsync();
    }

    public async Task ErasePerson(string name)
    {
        await new Controls(People).Press($"{name} wissen");
        await new Controls(page.GetByRole(AriaRole.Dialog)).Press("Ja, wissen");
        await Assertions.Expect(PersonNamed(name)).ToHaveCountAsync(0);
    }
}
