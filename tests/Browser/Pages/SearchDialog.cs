using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>One box that finds any record, opened from everywhere.</summary>
public sealed class SearchDialog(IPage page)
{
    public ILocator Button => page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Zoeken", Exact = true });

    public ILocator Itself => page.GetByRole(AriaRole.Dialog, new() { Name = "Zoeken", Exact = true });

    public ILocator Box => Itself.GetByRole(AriaRole.Combobox, new() { Name = "Zoek in het hele register" });

    public ILocator Results => Itself.GetByRole(AriaRole.Listbox, new() { Name = "Gevonden" }).GetByRole(AriaRole.Option);

    public ILocator SeenLast => Itself.GetByRole(AriaRole.Listbox, new() { Name = "Laatst bekeken" }).GetByRole(AriaRole.Option);

    /// <summary>The result that Enter opens.</summary>
    public ILocator Chosen => Itself.GetByRole(AriaRole.Option, new() { Selected = true });

    public ILocator Status => Itself.GetByRole(AriaRole.Status);

    public ILocator Failure => Itself.GetByRole(AriaRole.Alert);

    /// <summary>By its shortcut, and waits until it can be typed in.</summary>
    public async Task Open(string shortcut = "Control+k")
    {
        await page.Keyboard.PressAsync(shortcut);
        await Assertions.Expect(Box).ToBeFocusedAsync();
    }

    public Task Type(string words) => page.Keyboard.TypeAsync(words);

    public Task Press(string key) => page.Keyboard.PressAsync(key);
}
