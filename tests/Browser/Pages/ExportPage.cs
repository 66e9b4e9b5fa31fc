using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>The register to take away.</summary>
public sealed class ExportPage(IPage page)
{
    /// <summary>Goes there, chooses a sheet and downloads it as a person would; the text of the file.</summary>
    public async Task<string> DownloadCsv(string sheet)
    {
        await new Frame(page).GoTo("Export");
        var main = page.GetByRole(AriaRole.Main);
        await new Controls(main).Choose("Blad", sheet);
        var download = await page.RunAndWaitForDownloadAsync(() => main.GetByRole(AriaRole.Link, new() { Name = "Download CSV" }).ClickAsync());
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        return await reader.ReadToEndAsync();
    }
}
