using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>
/// Journeys through one register: a program of their own, started once, and a fresh window for each test. After each test
/// the window must not have complained, nor have asked anything of another host than the register. Two journeys run at a
/// time: a browser and a program wait for one another more than they work.
/// </summary>
public abstract class Journey
{
    private readonly List<IBrowserContext> windows = [];
    private readonly List<Watch> watches = [];
    private RegisterProgram? program;

    protected RegisterProgram Program => program!;

    /// <summary>Whether the journey goes through the sample register instead of a fresh one.</summary>
    protected virtual bool InDemo => false;

    /// <summary>Whether a test leaves its windows to the next: for tests that only look, each at a page of its own.</summary>
    protected virtual bool KeepsWindows => false;

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
        if (KeepsWindows && TestContext.CurrentContext.Result.Outcome.Status == NUnit.Framework.Interfaces.TestStatus.Passed)
        {
            watches.ForEach(watch => watch.Forget());
        }
        else
        {
            await CloseWindows();
        }

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

    /// <summary>Opens a window in which this person is signed in. <see cref="WhoMayWhat"/> comes in through the sign-in page.</summary>
    protected Task<IPage> OpenWindowOf(Person person, Action<BrowserNewContextOptions>? choose = null, params int[] foreseenRefusals) =>
        Enter(person, "/", choose, foreseenRefusals);

    /// <summary>As <see cref="OpenWindowOf"/>, at a page.</summary>
    protected Task<IPage> OpenWindowAt(string address, Person person, params int[] foreseenRefusals) => Enter(person, address, null, foreseenRefusals);

    /// <summary>
    /// Makes the account of the officer, who is the first, and those of others with a role each, by its name in the API.
    /// <see cref="MainJob"/> and <see cref="WhoMayWhat"/> do it through the pages.
    /// </summary>
    protected async Task MakeAccounts(params (Person Person, string Role)[] others)
    {
        var page = await OpenWindow();
        var token = Uri.UnescapeDataString(Program.SetUpLink.Fragment["#token=".Length..]);
        await Post(page, "setup", new { token, userName = Person.Officer.UserName, displayName = Person.Officer.Name, password = Person.Officer.Password });
        foreach (var (person, role) in others)
        {
            await Post(page, "users", new { userName = person.UserName, displayName = person.Name, password = person.Password, roles = new[] { role } });
        }

        await CloseWindows();
    }

    /// <summary>Waits until a page has what it asked for: it can be looked at as a whole.</summary>
    protected Task Loaded(IPage page) => watches.Single(watch => watch.Context == page.Context).Loaded(page);

    /// <summary>Says that this test cuts the line of its windows.</summary>
    protected void ForeseeNoLine() => watches.ForEach(watch => watch.ForeseeNoLine());

    private async Task<IPage> Enter(Person person, string address, Action<BrowserNewContextOptions>? choose, int[] foreseenRefusals)
    {
        var page = await OpenWindow(choose, foreseenRefusals);
        await Post(page, "session", new { userName = person.UserName, password = person.Password });
        await page.GotoAsync(address);
        await Assertions.Expect(new Frame(page).Account(person)).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Asks the API beside the page, in the session of its window.</summary>
    private static async Task Post(IPage page, string path, object body)
    {
        var answer = await page.APIRequest.PostAsync($"/api/v1/{path}", new() { DataObject = body });
        Assert.That(answer.Ok, await answer.TextAsync());
    }

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
