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
}
