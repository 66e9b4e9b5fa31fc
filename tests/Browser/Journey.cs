using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>
/// Journeys through one register: a program of their own, started once, and a fresh window for each test. After each test
/// the window must not have complained, nor have asked anything of another host than the register.
/// </summary>
public abstract class Journey
{
    private readonly List<IBrowserContext> windows = [];
    private readonly List<Watch> watches = [];
    private RegisterProgram? program;

    protected RegisterProgram Program => program!;

    /// <summary>Whether the journey goes through the sample register instead of a fresh one.</summary>
    protected virtual bool InDemo => false;

    [OneTimeSetUp]
    public async Task StartProgram()
    {
        program = await RegisterProgram.Start(InDemo);
        await Prepare();
    }

    [OneTimeTearDown]
    public async Task StopProgram()
    {
        await CloseWindows();
        if (program is not null)
        {
            await program.DisposeAsync();
        }
    }

    [TearDown]
    public async Task NothingWentWrongUnseen()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status == NUnit.Framework.Interfaces.TestStatus.Failed)
        {
            foreach (var page in windows.SelectMany(window => window.Pages))
            {
                await Screenshots.Take(page, $"failed-{TestContext.CurrentContext.Test.MethodName}");
            }
        }

        var complaints = watches.SelectMany(watch => watch.Complaints).ToArray();
        var hosts = watches.SelectMany(watch => watch.Hosts).Distinct().ToArray();
        await CloseWindows();
        Assert.Multiple(() =>
        {
            Assert.That(complaints, Is.Empty, "errors, warnings or policy violations in the browser");
            Assert.That(hosts, Is.All.EqualTo(Program.Address.Authority), "requests to a third party");
        });
    }

    /// <summary>What stands in the register before the first test; done through the pages.</summary>
    protected virtual Task Prepare() => Task.CompletedTask;

    /// <summary>Opens a window that knows nothing of the others: another person, or another machine.</summary>
    protected async Task<IPage> OpenWindow(Action<BrowserNewContextOptions>? choose = null, params int[] foreseenRefusals)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = Program.Address.ToString(),
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ViewportSize = new() { Width = 1440, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        };
        choose?.Invoke(options);
        var context = await BrowserRun.Browser.NewContextAsync(options);
        var watch = new Watch(context);
        foreach (var status in foreseenRefusals)
        {
            watch.Foresee(status);
        }

        windows.Add(context);
        watches.Add(watch);
        return await context.NewPageAsync();
    }

    /// <summary>Opens a window and signs this person in.</summary>
    protected async Task<IPage> OpenWindowOf(Person person, Action<BrowserNewContextOptions>? choose = null, params int[] foreseenRefusals)
    {
        var page = await OpenWindow(choose, foreseenRefusals);
        await new SignInPage(page).SignIn(person);
        return page;
    }

    /// <summary>Says that this test cuts the line of its windows.</summary>
    protected void ForeseeNoLine() => watches.ForEach(watch => watch.ForeseeNoLine());

    protected async Task CloseWindows()
    {
        foreach (var window in windows)
        {
            await window.CloseAsync();
        }

        windows.Clear();
        watches.Clear();
    }
}
