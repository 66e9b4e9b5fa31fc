using System.Xml.Linq;
using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>The pictures of the sample register, which has something of everything: they say what the tables say, and can be kept.</summary>
public sealed class Pictures : Journey
{
    private const string Flows = "Stromen in woorden";

    protected override bool InDemo => true;

    [Test]
    public async Task Show_what_nothing_carries_and_what_leaves_the_EEA_in_strokes_and_in_words()
    {
        var (page, pictures) = await Open();
        await Assertions.Expect(pictures.Picture).ToContainTextAsync("buiten de EER: Zuid-Afrika");
        await Assertions.Expect(pictures.Row(Flows, "Mailmachine LLC")).ToContainTextAsync("Niets draagt de doorgifte.");
        await Assertions.Expect(pictures.Row(Flows, "Wolkenkast Inc.").First).ToContainTextAsync("VO-wolkenkast");

        await pictures.Filters.Find("Partij", "Wolken", "Wolkenkast Inc.");
        await Assertions.Expect(pictures.Row(Flows, "Mailmachine LLC")).ToHaveCountAsync(0);
        await Assertions.Expect(pictures.Dashed).ToHaveCountAsync(0);

        await page.GotoAsync("/pictures");
        await pictures.Only("Alleen wat niet gedekt is");
        await Assertions.Expect(pictures.Row(Flows, "Wolkenkast Inc.")).ToHaveCountAsync(0);
        await Assertions.Expect(pictures.Row(Flows, "Camerawacht Verzinsel B.V.")).ToContainTextAsync("niets draagt dit");
        Assert.That(page.Url, Does.Contain("bare=yes"));
    }

    [Test]
    public async Task Show_the_register_of_an_earlier_day_as_it_was_then()
    {
        var (page, pictures) = await Open();
        await Assertions.Expect(pictures.Row(Flows, "Camerawacht Verzinsel B.V.")).ToContainTextAsync("niets draagt dit");

        // The agreement ended twenty days ago.
        var then = DateTime.UtcNow.Date.AddDays(-30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await page.GotoAsync($"/pictures?asOf={then}");
        await Assertions.Expect(pictures.Row(Flows, "Camerawacht Verzinsel B.V.")).ToContainTextAsync("VO-camerawacht");
        await Assertions.Expect(pictures.Row(Flows, "Camerawacht Verzinsel B.V.")).Not.ToContainTextAsync("niets draagt dit");
    }

    [Test]
    public async Task Show_agreements_in_time_and_what_each_covers()
    {
        var (_, pictures) = await Open();
        await pictures.Show("Tijdlijn");
        await Assertions.Expect(pictures.Row("Overeenkomsten in de tijd", "MO-fantasia")).ToContainTextAsync("wordt vanzelf verlengd");
        await Assertions.Expect(pictures.Row("Overeenkomsten in de tijd", "CV-buurdroom")).ToContainTextAsync("nog niet door beide kanten getekend");

        await pictures.Show("Dekking");
        await pictures.Filters.Find("Overeenkomst", "DO-model", "DO-modelstroom Afspraken over energieverbruik met Modelstroom");
        var row = pictures.Row("Dekking in woorden", "P11");
        await Assertions.Expect(row.GetByRole(AriaRole.Cell).Nth(1)).ToContainTextAsync("Adres");
        await Assertions.Expect(row.GetByRole(AriaRole.Cell).Nth(3)).ToHaveTextAsync("Energieverbruik");
    }

    [Test]
    public async Task List_every_gap_with_its_days_and_what_is_missing()
    {
        const string lines = "Dekking, regel voor regel";
        var (page, pictures) = await Open("/pictures/coverage");
        await pictures.Filters.Find("Partij", "Camera", "Camerawacht Verzinsel B.V.");
        var ended = DateTime.UtcNow.Date.AddDays(-19).ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture);
        await Assertions.Expect(pictures.Row(lines, "Camerawacht").First).ToContainTextAsync("niet gedekt");
        await Assertions.Expect(pictures.Row(lines, "Camerawacht").First).ToContainTextAsync(ended);
        await Assertions.Expect(pictures.Row(lines, "Camerawacht").First).ToContainTextAsync("VO-camerawacht");

        await page.GotoAsync("/pictures/coverage?covered=yes&sort=until");
        await Assertions.Expect(pictures.Row(lines, "Wolkenkast Inc.").First).ToContainTextAsync("VO-wolkenkast");
        await Assertions.Expect(pictures.Row(lines, "Camerawacht")).ToHaveCountAsync(0);
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download CSV" }).ClickAsync());
        Assert.That(await File.ReadAllLinesAsync(await file.PathAsync()), Has.Length.GreaterThan(10).And.Some.Contains("VO-wolkenkast").And.None.Contains("niet gedekt"));
    }

    [Test]
    public async Task Can_be_kept_as_a_file_that_needs_nothing_else()
    {
        var (_, pictures) = await Open();
        foreach (var view in new[] { "Stromen", "Tijdlijn", "Dekking" })
        {
            await pictures.Show(view);
            var drawing = XDocument.Parse(await pictures.Save());
            Assert.That(drawing.Root!.Name.NamespaceName, Is.EqualTo("http://www.w3.org/2000/svg"));
            Assert.That(drawing.Descendants().Count(element => element.Name.LocalName == "text"), Is.GreaterThan(10), view);
            Assert.That(drawing.ToString(), Does.Contain("fill:#17202c").And.Not.Contain("var(--").And.Not.Contain("http://localhost").And.Not.Contain("href"));
        }
    }

    [TestCase("flow", "/pictures")]
    [TestCase("time", "/pictures/timeline")]
    [TestCase("matrix", "/pictures/coverage")]
    public async Task Serve_everyone_when_full(string name, string address)
    {
        var (page, pictures) = await Open(address);
        await Assertions.Expect(pictures.Picture).ToBeVisibleAsync();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            Assert.That(await Scanner.Faults(page, scheme), Is.Empty);
            await Screenshots.TakeForEyes(page, $"picture-{name}-1440-{scheme}");
        }

        await page.SetViewportSizeAsync(390, 844);
        await Screenshots.TakeForEyes(page, $"picture-{name}-390");
        await page.SetViewportSizeAsync(320, 844);
        Assert.That(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(320));
    }

    private async Task<(IPage Page, PicturesPage Pictures)> Open(string address = "/pictures")
    {
        var page = await OpenWindowAt(address, Person.DemoOfficer);
        var pictures = new PicturesPage(page);
        await Assertions.Expect(pictures.Picture).ToBeVisibleAsync();
        return (page, pictures);
    }
}
