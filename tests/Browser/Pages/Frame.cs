using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>What stands around every page: where to go, the day, the language, who is here.</summary>
public sealed class Frame(IPage page)
{
    public ILocator Navigation(string name = "Hoofdmenu") => page.GetByRole(AriaRole.Navigation, new() { Name = name });

    public ILocator Destination(string name) => Navigation().GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Account(Person person) => page.GetByRole(AriaRole.Button, new() { Name = $"Account van {person.Name}" });

    /// <summary>Says that the register is read as it was on an earlier day.</summary>
    public ILocator PastDay => page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Je kijkt naar het register van" });

    public Task GoTo(string destination) => Destination(destination).ClickAsync();

    /// <summary>Reads the register as it was at the end of a day.</summary>
    public async Task ShowRegisterOf(DateOnly day)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Register op:" }).ClickAsync();
        var panel = new Controls(page.GetByRole(AriaRole.Dialog));
        await panel.Type("Register zoals het was aan het eind van", day);
        await panel.Press("Toon die dag");
        await Assertions.Expect(PastDay).ToBeVisibleAsync();
    }

    public async Task OpenOwnAccount(Person person)
    {
        await Account(person).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Mijn account" }).ClickAsync();
    }

    public async Task SignOut(Person person)
    {
        await Account(person).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Uitloggen" }).ClickAsync();
    }
}
