using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser;

/// <summary>Pictures for people to look at, in a folder git ignores.</summary>
internal static class Screenshots
{
    /// <summary>Takes the whole page, however long, as tests/Browser/screenshots/{name}.png.</summary>
    public static Task Take(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Here(), "screenshots", $"{name}.png"), FullPage = true });

    /// <summary>A picture of a page as it should be, where <c>PRIVACYREGISTER_TEST_SCREENSHOTS</c> is 1.</summary>
    public static Task TakeForEyes(IPage page, string name) => Wanted ? Take(page, name) : Task.CompletedTask;

    /// <summary>The picture of the README, taken anew with the others only: one that differs by a pixel is no change to commit.</summary>
    public static Task TakeForReadme(IPage page) =>
        Wanted ? page.ScreenshotAsync(new() { Path = Path.Combine(Here(), "..", "..", "client", "screenshot.png") }) : Task.CompletedTask;

    private static bool Wanted => Environment.GetEnvironmentVariable("PRIVACYREGISTER_TEST_SCREENSHOTS") == "1";

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
