using System.Text;
using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>Showing what changed last week.</summary>
public sealed class TwoDays : Journey
{
    protected override bool InDemo => true;

    [Test]
    public async Task Shows_what_changed_since_last_week_in_words_and_as_a_file()
    {
        var page = await OpenWindowOf(Person.DemoOfficer);
        var frame = new Frame(page);
        await frame.GoTo("Partijen");
        await page.GetByRole(AriaRole.Link, new() { Name = "Printwolk Ltd.", Exact = true }).ClickAsync();
        var record = new RecordPage(page);
        await record.Edit();
        await record.Form.Type("Website", "https://printwolk.example/nieuw");
        await record.Save("Nieuw adres");

        await frame.GoTo("Historie");
        await page.GetByRole(AriaRole.Link, new() { Name = "Vergelijk twee dagen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sinds gisteren" }).ClickAsync();
        var changed = page.GetByRole(AriaRole.Region, new() { Name = "Partij Printwolk Ltd." });
        await Assertions.Expect(changed).ToContainTextAsync("gewijzigd");
        await Assertions.Expect(changed.GetByRole(AriaRole.Insertion)).ToHaveTextAsync("https://printwolk.example/nieuw");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download als CSV" }).ClickAsync());
        var file = await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8);
        Assert.That(file, Does.Contain("\"Partij\";\"Printwolk Ltd.\";\"gewijzigd\";\"Website\""));

        await page.GetByRole(AriaRole.Button, new() { Name = "Sinds een jaar" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "toegevoegd" })).ToBeVisibleAsync();
    }
}
