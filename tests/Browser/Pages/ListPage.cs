using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>A list of records as a table.</summary>
public sealed class ListPage(IPage page)
{
    private readonly ILocator table = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Table);

    /// <summary>The links that open the records, from top to bottom.</summary>
    public ILocator Records => table.GetByRole(AriaRole.Row).GetByRole(AriaRole.Link);

    public ILocator Column(string name) => table.GetByRole(AriaRole.Columnheader).Filter(new() { HasText = name });

    /// <summary>The words in one column, from top to bottom.</summary>
    public Task<IReadOnlyList<string>> Words(string column) => table.Locator($"td[data-label='{column}']").AllInnerTextsAsync();

    public Task SortBy(string column) => Column(column).GetByRole(AriaRole.Button).ClickAsync();

    /// <summary>Sorts by this column where those that sort already leave rows equal.</summary>
    public Task SortAlsoBy(string column) => Column(column).GetByRole(AriaRole.Button).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });

    /// <summary>A value of a filter, with how many records it would give.</summary>
    public ILocator Facet(string filter, string value) => page.GetByRole(AriaRole.Group, new() { Name = filter, Exact = true }).GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex($"^{Regex.Escape(value)} [0-9.]+$") });

    /// <summary>How many records the facet says this value gives.</summary>
    public async Task<int> Count(string filter, string value) => int.Parse(
        await Facet(filter, value).Locator("xpath=..").Locator(".count").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The filters in force.</summary>
    public ILocator Chips => page.GetByRole(AriaRole.List, new() { Name = "Gekozen filters" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = ":" });

    /// <summary>How many records the list says it has.</summary>
    public ILocator Total(int count) => page.GetByRole(AriaRole.Navigation, new() { Name = "Bladzijden" }).GetByText(count == 1 ? "1 regel" : $"{count} regels", new() { Exact = true });

    /// <summary>Opens one of the list's dialogs.</summary>
    public async Task<Controls> OpenDialog(string name)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        return new Controls(page.GetByRole(AriaRole.Dialog, new() { Name = name }));
    }

    /// <summary>Takes away what is shown; the file as text.</summary>
    public async Task<string> Download()
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download CSV" }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }
}
