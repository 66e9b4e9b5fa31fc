using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>
/// How long a person waits between a key or a click and what it does, on a register of 5,000 activities; milliseconds to the
/// next picture as the browser itself times them, and for the check from the press until the answer stands there. Run by hand, on a machine
/// that does nothing else: <c>dotnet run -c Release --project tests/Benchmarks -- load FOLDER</c>, then
/// <c>PRIVACYREGISTER_TEST_DATABASE=FOLDER/register.db dotnet test tests/Browser --filter Quickness --logger "console;verbosity=detailed"</c>.
/// </summary>
[Explicit("Measures; needs a large register and a quiet machine.")]
public sealed class Quickness : Journey
{
    private const int Turns = 9;

    private const string Timer =
        """
        () => {
          window.waits = [];
          new PerformanceObserver((list) => list.getEntries().forEach(({ name, duration }) => window.waits.push([name, duration]))).observe({ type: 'event', durationThreshold: 16, buffered: false });
          let pressed = 0;
          addEventListener('pointerup', ({ timeStamp }) => { pressed = timeStamp; }, true);
          window.settled = () => new Promise((done) => {
            const answer = () => document.querySelector('.answer[aria-busy=false]')?.textContent;
            const before = answer();
            const look = () => {
              const now = answer();
              return now !== undefined && now !== before ? done(performance.now() - pressed) : requestAnimationFrame(look);
            };
            look();
          });
        }
        """;

    protected override string? Database => Environment.GetEnvironmentVariable("PRIVACYREGISTER_TEST_DATABASE");

    protected override Task Prepare() => MakeAccounts();

    [Test]
    public async Task Answers_before_a_person_notices()
    {
        var page = await OpenWindowAt("/check?organisation=Woonstichting+Voorbeeld", Person.Officer);
        await Loaded(page);
        await page.EvaluateAsync(Timer);
        var check = new CheckPage(page).Question;
        for (var turn = 0; turn < Turns; turn++)
        {
            await Measure(page, "open data", () => check.ChoiceButton("Gegevens").ClickAsync());
            await Measure(page, "key in data", () => page.Keyboard.PressAsync("g"));
            await Measure(page, "key in data", () => page.Keyboard.PressAsync("Backspace"));
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
            await Measure(page, "open parties", () => check.ComboBox("Partij").ClickAsync());
            await Measure(page, "key in parties", () => page.Keyboard.PressAsync("p"));
            await Measure(page, "key in parties", () => page.Keyboard.PressAsync("a"));
            await page.Keyboard.PressAsync("Escape");
            await page.Keyboard.PressAsync("Escape");
            await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        }

        await check.Find("Partij", "Partij 00007", "Partij 00007");
        await check.Find("Doel", "BP 00003", "BP 00003 Doel 00003");
        await check.ChoiceButton("Gegevens").ClickAsync();
        var options = page.GetByRole(AriaRole.Option);
        await options.First.ClickAsync();
        await Assertions.Expect(page.Locator(".answer[aria-busy=false]")).ToBeVisibleAsync();
        for (var turn = 1; turn <= Turns; turn++)
        {
            var waiting = page.EvaluateAsync<double>("() => window.settled()");
            await Measure(page, "tick data", () => options.Nth(turn).ClickAsync());
            Note("tick data, answered", await waiting);
        }

        foreach (var (what, waits) in measured)
        {
            var sorted = waits.Order().ToArray();
            await TestContext.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what}: least {sorted[0]:0}, median {sorted[sorted.Length / 2]:0}, most {sorted[^1]:0} ms of {sorted.Length}"));
        }

        Assert.That(measured.Where(one => one.Value.Order().ElementAt(one.Value.Count / 2) > (one.Key.EndsWith("answered", StringComparison.Ordinal) ? 150 : 100)), Is.Empty);
    }

    private readonly Dictionary<string, List<double>> measured = [];

    private void Note(string what, double milliseconds)
    {
        if (!measured.TryGetValue(what, out var waits))
        {
            measured[what] = waits = [];
        }

        waits.Add(milliseconds);
    }

    /// <summary>The longest of what one act set off; less than a picture's time counts as 16.</summary>
    private async Task Measure(IPage page, string what, Func<Task> act)
    {
        await page.EvaluateAsync("() => { window.waits.length = 0; }");
        await act();
        var longest = await page.EvaluateAsync<JsonElement>("() => new Promise((done) => setTimeout(() => done(Math.max(16, ...window.waits.map(([, wait]) => wait))), 200))");
        Note(what, longest.GetDouble());
    }
}
