using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>What no scanner sees (WCAG 2.2 AA): edges and focus that can be seen, large letters, no mouse, no motion.</summary>
public sealed class ForEveryone : Journey
{
    private const string Question = "/check?data=adres&party=Beter+Buren&purpose=P07";

    /// <summary>Controls whose edge has less than 3:1 with what is behind them, or that do not show the focus with at least 3:1.</summary>
    private const string Unseen =
        """
        () => {
          const channel = (value) => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const rgba = (color) => { paint.clearRect(0, 0, 1, 1); paint.fillStyle = color; paint.fillRect(0, 0, 1, 1); return [...paint.getImageData(0, 0, 1, 1).data]; };
          const light = ([red, green, blue]) => 0.2126 * channel(red / 255) + 0.7152 * channel(green / 255) + 0.0722 * channel(blue / 255);
          const ratio = (one, other) => { const [a, b] = [light(one), light(other)].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05); };
          const behind = (element) => {
            for (let at = element.parentElement; at; at = at.parentElement) {
              const color = rgba(getComputedStyle(at).backgroundColor);
              if (color[3] === 255) return color;
            }
            return [255, 255, 255];
          };
          const faults = [];
          for (const element of document.querySelectorAll('main input:not([type=hidden]), main textarea, main button, main [role=combobox], header button')) {
            const box = element.getBoundingClientRect();
            if (box.width < 4 || box.height < 4 || element.disabled || element.closest('[data-disabled], [data-react-aria-prevent-focus]')) continue;
            const style = getComputedStyle(element);
            const name = element.getAttribute('aria-label') ?? element.textContent ?? element.id;
            // A button without an edge is read by its words; a field is found by its edge alone.
            if (style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0 && rgba(style.borderTopColor)[3] > 0) {
              const edge = Math.max(ratio(rgba(style.borderTopColor), behind(element)), ratio(rgba(style.backgroundColor), behind(element)));
              if (edge < 3) faults.push(`${element.tagName} ${name}: edge ${edge.toFixed(2)}`);
            }
            element.focus({ focusVisible: true });
            if (document.activeElement !== element) continue;
            const shown = [element, element.closest('.field'), element.parentElement].filter(Boolean).map((at) => getComputedStyle(at)).find((at) => at.outlineStyle !== 'none' && parseFloat(at.outlineWidth) >= 2);
            if (!shown) faults.push(`${element.tagName} ${name}: no outline`);
            else if (ratio(rgba(shown.outlineColor), behind(element)) < 3) faults.push(`${element.tagName} ${name}: outline ${ratio(rgba(shown.outlineColor), behind(element)).toFixed(2)}`);
          }
          return faults;
        }
        """;

    private static readonly string[] Screens = ["/check", Question, "/register", $"{Seeded.AgreementAddress}/edit", $"{Seeded.ActivityAddress}/edit", "/admin", "/account"];

    protected override Task Prepare() => MakeAccounts();

    [TestCaseSource(nameof(Screens))]
    public async Task Draws_edges_and_focus_so_that_they_can_be_seen(string address)
    {
        var page = await OpenWindowAt(address, Person.Officer);
        await Loaded(page);
        var faults = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            faults.AddRange((await page.EvaluateAsync<string[]>(Unseen)).Select(fault => $"{scheme}: {fault}"));
        }

        Assert.That(faults, Is.Empty);
    }

    /// <summary>A window of 1440 × 900 at 200 %: half as many pixels for the page, each twice as large.</summary>
    [Test]
    public async Task Answers_at_twice_the_size()
    {
        var page = await OpenWindowOf(Person.Officer, options =>
        {
            options.ViewportSize = new() { Width = 720, Height = 450 };
            options.DeviceScaleFactor = 2;
        });
        var check = new CheckPage(page);
        await check.Open();
        // Key by key: going to a field scrolls the page, which closes its list until somebody types.
        var keyboard = new Keyboard(page);
        await check.Question.Toggle("Gegevens", "Adres");
        await keyboard.TabTo(check.Question.ComboBox("Partij"));
        await keyboard.Take("beter", Seeded.BeterBuren);
        await keyboard.TabTo(check.Question.ComboBox("Doel"));
        await keyboard.Take("P07", Seeded.LiveableSurroundings);
        await Assertions.Expect(check.Verdict(CheckPage.Refused)).ToBeVisibleAsync();
        foreach (var address in Screens)
        {
            await page.GotoAsync(address);
            await Loaded(page);
            Assert.That(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(720), address);
        }
    }

    [Test]
    public async Task Moves_nothing_for_who_asks_for_less_motion()
    {
        var page = await OpenWindowAt(Seeded.AgreementAddress, Person.Officer);
        await new RecordPage(page).EstablishButton.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();

        var longest = await page.EvaluateAsync<double>("() => Math.max(0, ...document.getAnimations().map((animation) => animation.effect.getComputedTiming().activeDuration))");

        Assert.That(longest, Is.LessThan(1), "milliseconds");
    }

    [Test]
    public async Task Signs_an_agreement_with_the_keyboard_alone()
    {
        var page = await OpenWindowAt(Seeded.AgreementAddress, Person.Officer);
        var record = new RecordPage(page);
        var keyboard = new Keyboard(page);
        await keyboard.TabTo(record.EditLink);
        await page.Keyboard.PressAsync("Enter");

        await keyboard.TypeDay(record.Form.Part("Onze kant").Part(Seeded.Organisation).Day("Getekend op"), 1, 2026);
        await keyboard.TypeDay(record.Form.Part("Partijen").Part(Seeded.BeterBuren).Day("Getekend op"), 2, 2026);
        await keyboard.TabTo(page.GetByRole(AriaRole.Button, new() { Name = "Controleren en opslaan" }));
        await page.Keyboard.PressAsync("Enter");
        await keyboard.TabTo(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox, new() { Name = "Reden" }));
        await page.Keyboard.TypeAsync("Getekend exemplaar ontvangen");
        await keyboard.TabTo(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Opslaan" }));
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(record.EditLink).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByText("2 februari 2026").First).ToBeVisibleAsync();
    }
}
