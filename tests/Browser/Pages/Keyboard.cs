using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>A person without a mouse.</summary>
public sealed class Keyboard(IPage page)
{
    private const int MostStops = 80;

    /// <summary>Presses Tab until the focus stands there, and sees to it that a person could see where it stood on the way.</summary>
    public async Task TabTo(ILocator target)
    {
        await Assertions.Expect(target).ToBeEnabledAsync();

        // The element itself: an open list on the way hides the rest of the page from those who ask by role.
        var element = await target.ElementHandleAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await element.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                var outline = await element.EvaluateAsync<string>("element => { const style = getComputedStyle(element); return style.outlineStyle + ' ' + style.boxShadow; }");
                Assert.That(outline, Is.Not.EqualTo("none none"), "the focus cannot be seen");
                // Nobody types before the page has come to rest: a list closes when what it hangs on is scrolled.
                await page.EvaluateAsync("() => new Promise((rest) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(rest, 50))))");
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{MostStops} times Tab did not lead to {target}");
    }

    /// <summary>Types the beginning of it, and takes the first that is found: it is lit, so that this key takes it.</summary>
    public async Task Take(string typed, string first, string key = "Enter")
    {
        await page.Keyboard.TypeAsync(typed);
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToHaveTextAsync(first);
        await Assertions.Expect(page.Locator("[role=option][data-focused]")).ToHaveTextAsync(first);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Types a day in the browser's own field for days, which puts month or day first by the browser's language: the same number for both fits either.</summary>
    public async Task TypeDay(ILocator field, int monthAndDay, int year)
    {
        await TabTo(field);
        var typed = monthAndDay.ToString("00", System.Globalization.CultureInfo.InvariantCulture);
        await page.Keyboard.TypeAsync($"{typed}{typed}{year}");
        await Assertions.Expect(field).ToHaveValueAsync($"{year}-{typed}-{typed}");
    }

    /// <summary>Escape once for the words typed in a search box, once for its list.</summary>
    public async Task CloseLists()
    {
        var lists = page.GetByRole(AriaRole.Listbox);
        for (var press = 0; press < 2 && await lists.CountAsync() > 0; press++)
        {
            await page.Keyboard.PressAsync("Escape");
        }

        await Assertions.Expect(lists).ToHaveCountAsync(0);
    }
}
