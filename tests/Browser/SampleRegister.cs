using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>The sample register: nobody can take it for the real one, and it shows every screen full.</summary>
public sealed class SampleRegister : Journey
{
    protected override bool InDemo => true;

    [Test]
    public async Task Says_on_every_page_that_it_is_made_up()
    {
        var page = await OpenWindow();
        var bar = page.GetByRole(AriaRole.Complementary, new() { Name = "demo" });
        await page.GotoAsync("/sign-in");
        await Assertions.Expect(bar).ToContainTextAsync("Voorbeeldregister");
        await Assertions.Expect(bar.GetByText("Sample register")).ToBeHiddenAsync();

        await new SignInPage(page).SignIn(Person.DemoOfficer);
        foreach (var address in new[] { "/", "/check", "/register", "/agreements", "/history" })
        {
            await page.GotoAsync(address);
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await Assertions.Expect(bar).ToBeVisibleAsync();
            await Screenshots.TakeForEyes(page, $"demo{address.Replace('/', '-')}");
        }

        Assert.That(await Scanner.Faults(page), Is.Empty);
    }
}
