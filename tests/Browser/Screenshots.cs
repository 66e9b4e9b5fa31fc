using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser;

/// <summary>Pictures for people to look at, in a folder git ignores.</summary>
internal static class Screenshots
{
    /// <summary>Takes the whole page, however long, as tests/Browser/screenshots/{name}.png.</summary>
    public static Task Take(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Here(), "screenshots", $"{name}.png"), FullPage = true });

    /// <summary>The picture of the README, taken anew where <c>PRIVACYREGISTER_README_SCREENSHOT</c> is 1: a picture that changed by a pixel is no change to commit.</summary>
    public static async Task TakeForReadme(IPage page)
    {
        if (Environment.GetEnvironmentVariable("PRIVACYREGISTER_README_SCREENSHOT") == "1")
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Here(), "..", "..", "client", "screenshot.png") });
        }
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
