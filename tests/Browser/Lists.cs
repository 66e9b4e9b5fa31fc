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

    [Test]
    public async Task Narrows_a_list_by_what_there_is_and_says_beforehand_how_many_that_gives()
    {
        var (page, list) = await Open("/parties");
        var groups = await list.Count("Soort", "groep (nog geen partij)");
        var partnerships = await list.Count("Soort", "samenwerkingsverband");
        await list.Facet("Soort", "groep (nog geen partij)").CheckAsync();
        await Assertions.Expect(list.Total(groups)).ToBeVisibleAsync();
        await list.Facet("Soort", "samenwerkingsverband").CheckAsync();
        await Assertions.Expect(list.Total(groups + partnerships)).ToBeVisibleAsync();
        await page.ReloadAsync();

        await Assertions.Expect(list.Facet("Soort", "samenwerkingsverband")).ToBeCheckedAsync();
        await Assertions.Expect(list.Chips).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Soort: samenwerkingsverband weghalen" }).ClickAsync();
        await Assertions.Expect(list.Total(groups)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Alles wissen" }).ClickAsync();
        await page.WaitForURLAsync("**/parties");
        await Assertions.Expect(list.Chips).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Keeps_a_view_with_its_columns_and_order_and_takes_it_away_as_it_is_shown()
    {
        var (page, list) = await Open("/agreements?kind=covenant");
        var sort = await list.OpenDialog("Sorteren");
        await sort.Choose("Eerst op", "Titel");
        await sort.Press("Nog een kolom");
        await sort.Press("Sluiten");
        var columns = await list.OpenDialog("Kolommen");
        await columns.Turn("Herbeoordelen op");
        await columns.Turn("Status");
        await columns.Press("Herbeoordelen op omhoog");
        await columns.Press("Sluiten");
        await page.WaitForURLAsync("**sort=title%2Creference**");
        var views = await list.OpenDialog("Weergaven");
        await views.Type("Bewaar deze weergave als", "Convenanten op titel");
        await views.Press("Bewaren");
        await views.Press("Sluiten");

        await page.GotoAsync("/agreements");
        views = await list.OpenDialog("Weergaven");
        await views.Press("Convenanten op titel");
        await Assertions.Expect(list.Column("Herbeoordelen op")).ToBeVisibleAsync();
        await Assertions.Expect(list.Column("Status")).ToHaveCountAsync(0);
        await Assertions.Expect(list.Facet("Soort", "convenant")).ToBeCheckedAsync();
        await Assertions.Expect(list.Total(await list.Count("Soort", "convenant"))).ToBeVisibleAsync();
        var file = (await list.Download()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(file[0].Split(';')[..4], Is.EqualTo(new[] { "Kenmerk", "Titel", "Soort", "Partijen: getekend" }));
        Assert.That(file[0], Does.Contain("Toestand;Herbeoordelen op;Laatste dag").And.Not.Contain("Status"));
        Assert.That(file[1..].Select(row => row.Split(';')[1].Trim('"')), Is.Not.Empty.And.EqualTo(await list.Words("Titel")));

        views = await list.OpenDialog("Weergaven");
        await views.Press("Convenanten op titel verwijderen");
        await Assertions.Expect(page.GetByText("Je hebt van deze lijst nog geen weergave bewaard.")).ToBeVisibleAsync();
    }

    [TestCase("/register?form=table")]
    [TestCase("/agreements")]
    [TestCase("/parties")]
    public async Task Takes_every_column_it_can_show_away(string address)
    {
        var (page, list) = await Open(address);
        var columns = await list.OpenDialog("Kolommen");
        var hidden = page.GetByRole(AriaRole.Group, new() { Name = "Niet in beeld" }).GetByRole(AriaRole.Checkbox);
        await hidden.First.WaitForAsync();
        for (var left = await hidden.CountAsync(); left > 0; left--)
        {
            await hidden.First.PressAsync("Space");
            await Assertions.Expect(hidden).ToHaveCountAsync(left - 1);
        }

        await columns.Press("Sluiten");
        await Screenshots.Take(page, "list-every-column-" + address[1..4]);
        var headings = (await list.Download()).TrimStart('\uFEFF').Split("\r\n")[0].Split(';');
        await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(headings.Length);
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
