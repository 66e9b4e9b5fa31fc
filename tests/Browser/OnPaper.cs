using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>What comes out of the printer: what was asked, what was answered, from which state of the register; nothing to press.</summary>
public sealed class OnPaper : Journey
{
    protected override Task Prepare() => MakeAccounts();

    [Test]
    public async Task Prints_a_check_with_its_question()
    {
        var page = await OpenWindowAt("/check", Person.Officer);
        await new CheckPage(page).Ask(Seeded.BeterBuren, Seeded.LiveableSurroundings, "Adres");
        await Assertions.Expect(new CheckPage(page).Verdict(CheckPage.Refused)).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var main = page.GetByRole(AriaRole.Main);
        await Assertions.Expect(main.GetByRole(AriaRole.Definition).Filter(new() { HasText = Seeded.BeterBuren })).ToBeVisibleAsync();
        await Assertions.Expect(main.GetByText("Privacyregister, afgedrukt op")).ToBeVisibleAsync();
        await Prints_nothing_to_press(page, "check-paper");
    }

    [Test]
    public async Task Prints_an_activity_as_a_sheet()
    {
        var page = await OpenWindowAt(Seeded.ActivityAddress, Person.Officer);
        await Assertions.Expect(new RecordPage(page).Heading("VA-P07")).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.GetByText("Privacyregister, afgedrukt op")).ToBeVisibleAsync();
        await Prints_nothing_to_press(page, "activity-paper");
    }

    private static async Task Prints_nothing_to_press(IPage page, string name)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Banner)).ToHaveCountAsync(0);
        await page.SetViewportSizeAsync(794, 1123);
        await Screenshots.TakeForEyes(page, name);
        Assert.That(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(794));
    }
}
