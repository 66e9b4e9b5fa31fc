using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>Where a day begins: what asks for attention, and the first steps of whoever is new.</summary>
public sealed class HomePage(IPage page)
{
    public const string Title = "Overzicht";

    private readonly ILocator main = page.GetByRole(AriaRole.Main);

    public ILocator Question => main.GetByRole(AriaRole.Link, new() { Name = "Mogen wij deze gegevens delen" });

    public ILocator FirstSteps => main.GetByRole(AriaRole.Region, new() { Name = "Eerste stappen" });

    public ILocator LastChanges => main.Locator("section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Laatste wijzigingen" }) });

    public async Task Open()
    {
        await page.GotoAsync("/");
        await Assertions.Expect(main.GetByRole(AriaRole.Heading, new() { Name = Title, Level = 1 })).ToBeVisibleAsync();
    }

    /// <summary>One of the first steps, by what it asks.</summary>
    public ILocator Step(string words) => FirstSteps.GetByRole(AriaRole.Listitem).Filter(new() { HasText = words });

    public Task TakeStep(string words) => FirstSteps.GetByRole(AriaRole.Link, new() { Name = words }).ClickAsync();

    public Task DismissFirstSteps() => FirstSteps.GetByRole(AriaRole.Button, new() { Name = "Niet meer tonen" }).ClickAsync();

    public ILocator Proposals(string words) => main.GetByRole(AriaRole.Link, new() { Name = words });
}
