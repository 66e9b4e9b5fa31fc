using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>The pictures, each with the table that says the same.</summary>
public sealed class PicturesPage(IPage page)
{
    private readonly ILocator main = page.GetByRole(AriaRole.Main);

    public ILocator Picture => main.GetByRole(AriaRole.Img, new() { NameRegex = new("De tabel hieronder zegt hetzelfde") });

    public ILocator Table(string name) => main.GetByRole(AriaRole.Table, new() { Name = name });

    public ILocator Row(string table, string words) => Table(table).GetByRole(AriaRole.Row).Filter(new() { HasText = words });

    /// <summary>Lines that nothing carries.</summary>
    public ILocator Dashed => Picture.Locator("path.pic-bare[d*='C']");

    public Controls Filters => new(main.GetByRole(AriaRole.Search));

    public async Task Show(string view)
    {
        await main.GetByRole(AriaRole.Navigation, new() { Name = "Beelden" }).GetByRole(AriaRole.Link, new() { Name = view, Exact = true }).ClickAsync();
        await Assertions.Expect(main.GetByRole(AriaRole.Heading, new() { Name = view, Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(Picture).ToBeVisibleAsync();
    }

    public Task Only(string words) => main.GetByText(words, new() { Exact = true }).ClickAsync();

    /// <summary>Keeps the picture; the file's text.</summary>
    public async Task<string> Save()
    {
        var download = await page.RunAndWaitForDownloadAsync(() => main.GetByRole(AriaRole.Button, new() { Name = "Bewaar als SVG" }).ClickAsync());
        Assert.That(download.SuggestedFilename, Does.EndWith(".svg"));
        return await File.ReadAllTextAsync(await download.PathAsync());
    }
}
