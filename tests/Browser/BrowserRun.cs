using Microsoft.Playwright;

[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>One browser for all journeys. Where none is installed they are skipped with the hint how to get one, or fail where one is required.</summary>
[SetUpFixture]
public sealed class BrowserRun
{
    private static readonly string[] Arguments =
    [
        // As root in a container there is no sandbox to be had; the pages are our own.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",

        // What a browser asks of its maker by itself is no traffic of ours.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static IPlaywright? playwright;
    private static IBrowser? browser;

    /// <summary>The running browser; each test opens a context of its own in it.</summary>
    public static IBrowser Browser => browser ?? throw new InvalidOperationException("No browser is running.");

    [OneTimeSetUp]
    public async Task Launch()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var installed = InstalledBrowser.Here();
        if (installed.Path is null)
        {
            if (Environment.GetEnvironmentVariable(InstalledBrowser.RequiredSetting) == "1")
            {
                Assert.Fail(InstalledBrowser.Hint);
            }

            // The runner names skipped tests without their reason; what is written here it shows.
            await TestContext.Error.WriteLineAsync(InstalledBrowser.Hint);
            Assert.Ignore(InstalledBrowser.Hint);
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = installed.Path, Args = Arguments });

        // Generous, since several test projects share the machine; a page that answers ends the wait at once.
        Assertions.SetDefaultExpectTimeout(20_000);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }
}
