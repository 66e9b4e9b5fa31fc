using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>A file that is fetched: how far it is, that it can be stopped, and what is said when it does not come.</summary>
public sealed class TakingAway : Journey
{
    private const string Report = "Download HTML-rapport";

    protected override Task Prepare() => MakeAccounts();

    [Test]
    public async Task Hands_over_the_file_under_the_name_the_register_gives()
    {
        var page = await OpenWindowAt("/export", Person.Officer);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = Report }).ClickAsync());

        Assert.That(download.SuggestedFilename, Does.Match("^register-[0-9]{4}-[0-9]{2}-[0-9]{2}-r[0-9]+\\.html$"));
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "is klaar" })).ToContainTextAsync(download.SuggestedFilename);
    }

    [Test]
    public async Task Stops_when_told_to_and_stays_where_the_person_was()
    {
        var page = await OpenWindowAt("/export", Person.Officer);
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Download PDF" });
        // A register that takes its time; the answer itself is never touched.
        await page.RouteAsync("**/exports/register.pdf*", route => Task.CompletedTask);
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Het bestand wordt gemaakt. Dat kan even duren …")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Progressbar, new() { Name = "Voortgang" })).ToBeVisibleAsync();
        Assert.That(await Scanner.Faults(page), Is.Empty);
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Gestopt. Er is niets bewaard.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);
        await Assertions.Expect(link).ToBeFocusedAsync();
    }

    [Test]
    public async Task Says_what_the_register_says_when_the_file_does_not_come()
    {
        var page = await OpenWindowAt("/export", Person.Officer, 400);
        // The address as somebody may have changed it: the refusal is the register's own.
        await page.RouteAsync("**/exports/register.html*", route => route.ContinueAsync(new() { Url = route.Request.Url + "&sheet=parties" }));
        await page.GetByRole(AriaRole.Link, new() { Name = Report }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Het bestand is er niet gekomen");
        await page.UnrouteAllAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Opnieuw proberen" }).ClickAsync());
        Assert.That(download.SuggestedFilename, Does.EndWith(".html"));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }
}
