using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>Proposals of one kind, confirmed together once each was looked at.</summary>
public sealed class ConfirmPage(IPage page)
{
    private readonly ILocator main = page.GetByRole(AriaRole.Main);

    public ILocator Done => main.GetByRole(AriaRole.Alert).Filter(new() { HasText = "vastgesteld." });

    public ILocator NotDone => main.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Er is niets vastgesteld" });

    public ILocator Proposals => main.GetByRole(AriaRole.Checkbox);

    public async Task Open(string type)
    {
        await page.GotoAsync($"/confirm/{type}");
        await Assertions.Expect(Proposals.First).ToBeVisibleAsync();
    }

    public ILocator Proposal(string name) => main.GetByRole(AriaRole.Listitem, new() { Name = name, Exact = true });

    public ILocator Choice(string name) => Proposal(name).GetByRole(AriaRole.Checkbox);

    public Task LookAt(string name) => Proposal(name).GetByRole(AriaRole.Button, new() { Name = "Toon de feiten" }).ClickAsync();

    /// <summary>Ticks or unticks.</summary>
    public Task Choose(string name) => Proposal(name).GetByText(name, new() { Exact = true }).First.ClickAsync();

    public async Task Confirm(string reason)
    {
        await new Controls(main).Type("Reden", reason);
        await main.GetByRole(AriaRole.Button, new() { NameRegex = new("^Stel ") }).ClickAsync();
    }
}
