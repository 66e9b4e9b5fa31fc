using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>Long lists: in the order somebody wants, and without a mouse.</summary>
public sealed class Lists : Journey
{
    [Test]
    public async Task Sorts_by_several_columns_and_keeps_that_in_the_address()
    {
        var (page, list) = await Open("/parties");
        await list.SortBy("Soort");
        await list.SortAlsoBy("Naam");
        await list.SortAlsoBy("Naam");
        await page.WaitForURLAsync("**/parties?sort=kind%2C-name");
        await page.ReloadAsync();

        await Assertions.Expect(list.Column("Soort")).ToHaveAttributeAsync("aria-sort", "ascending");
        await Assertions.Expect(list.Column("Naam")).ToHaveAttributeAsync("aria-sort", "descending");
        await Assertions.Expect(list.Records.First).ToBeVisibleAsync();
        var rows = (await list.Words("Soort")).Zip(await list.Words("Naam")).ToArray();
        Assert.That(rows.Select(row => row.First).Distinct().Count(), Is.GreaterThan(1));
        Assert.That(rows.Zip(rows.Skip(1)).Where(pair => pair.First.First == pair.Second.First), Is.Not.Empty.And.All.Matches<((string, string Name) Above, (string, string Name) Below)>(
            pair => string.Compare(pair.Above.Name, pair.Below.Name, StringComparison.OrdinalIgnoreCase) >= 0));
    }

    [Test]
    public async Task Walks_the_rows_with_the_arrows_and_opens_the_one_it_stands_on()
    {
        var (page, list) = await Open("/parties");
        await new Keyboard(page).TabTo(list.Records.First);
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(list.Records.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(list.Records.Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(list.Records.Nth(1)).ToBeFocusedAsync();
        var name = await list.Records.Nth(1).InnerTextAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 })).ToBeVisibleAsync();
    }

    protected override Task Prepare() => MakeAccounts();

    private async Task<(IPage Page, ListPage List)> Open(string address)
    {
        var page = await OpenWindowAt(address, Person.Officer);
        var list = new ListPage(page);
        await Assertions.Expect(list.Records.First).ToBeVisibleAsync();
        return (page, list);
    }
}
