using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>An agreement as it is read: its days, its scope and who uses it.</summary>
public sealed class AgreementPage(IPage page)
{
    private readonly ILocator main = page.GetByRole(AriaRole.Main);

    public ILocator Line => main.GetByRole(AriaRole.Img, new() { NameRegex = new("^Tijdlijn van deze overeenkomst") });

    /// <summary>The numbers in the picture, in the order of the days.</summary>
    public ILocator NumbersInLine => Line.Locator("circle + text");

    /// <summary>The days in words, this day among them.</summary>
    public ILocator Days => main.GetByRole(AriaRole.Region, new() { Name = "Verloop" }).GetByRole(AriaRole.Listitem);

    public ILocator Scope => main.GetByRole(AriaRole.Table, new() { Name = "Reikwijdte: doelen bij gegevens" });

    public ILocator ScopeOf(string purpose) => Scope.GetByRole(AriaRole.Row).Filter(new() { HasText = purpose });

    public ILocator UseBy(string party) => main.GetByRole(AriaRole.Table, new() { Name = "Wie deze overeenkomst gebruikt" }).GetByRole(AriaRole.Row).Filter(new() { HasText = party });

    /// <summary>What breaks if it ends on a day.</summary>
    public ILocator Ending => main.GetByRole(AriaRole.Region, new() { Name = "Als deze overeenkomst eindigt" });

    /// <summary>What it, stored or in a form, would make possible.</summary>
    public ILocator WhatIf => main.GetByRole(AriaRole.Region, new() { NameRegex = new("^Wat d(eze overeenkomst|it concept) mogelijk maakt$") });

    /// <summary>The file itself: stored or not, and the place to check one.</summary>
    public ILocator File => main.GetByRole(AriaRole.Region, new() { Name = "Het bestand" });

    public ILocator Download => File.GetByRole(AriaRole.Link, new() { Name = "Download" });

    /// <summary>Chooses a file in the one place for files in this part of the page.</summary>
    public static Task Choose(ILocator within, string name, byte[] content) =>
        within.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = content });

    public Task EndsOn(DateOnly day) => Ending.GetByLabel("Laatste dag").FillAsync(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    public async Task Open(string address, string reference)
    {
        await page.GotoAsync(address);
        await IsShown(reference);
    }

    public async Task IsShown(string reference)
    {
        await Assertions.Expect(main.GetByRole(AriaRole.Heading, new() { Name = reference, Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(Line).ToBeVisibleAsync();
    }
}
