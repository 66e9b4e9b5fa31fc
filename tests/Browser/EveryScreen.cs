using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser;

/// <summary>A page as it stands, light and dark, on a desk, on a phone and on the narrowest screen.</summary>
internal static class EveryScreen
{
    /// <summary>What axe finds, and where the page is wider than the screen; pictures of it as {name}-{width}-{theme}.</summary>
    public static async Task<IReadOnlyList<string>> Faults(IPage page, string name)
    {
        var faults = new List<string>();
        foreach (var (theme, scheme) in new[] { ("light", ColorScheme.Light), ("dark", ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(1440, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await Screenshots.TakeForEyes(page, $"{name}-1440-{theme}");
            faults.AddRange(await Scanner.Faults(page, scheme));
            foreach (var width in new[] { 390, 320 })
            {
                await page.SetViewportSizeAsync(width, 844);
                var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
                if (wide > width)
                {
                    faults.Add($"{theme}: {wide} px wide on a screen of {width} px");
                }
            }

            await page.SetViewportSizeAsync(390, 844);
            await Screenshots.TakeForEyes(page, $"{name}-390-{theme}");
        }

        return faults;
    }
}
