using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>The page of one agreement in the sample register: when it counts, for what, and who leans on it.</summary>
public sealed class OneAgreement : Journey
{
    private const string Joint = "/agreements/01900000-0000-7000-9007-000000000006";
    private const string Processor = "/agreements/01900000-0000-7000-9007-000000000007";
    private const string Unsigned = "/agreements/01900000-0000-7000-9007-000000000014";
    private const string Transfer = "/agreements/01900000-0000-7000-9007-000000000016";

    protected override bool InDemo => true;

    [Test]
    public async Task Tells_its_days_in_a_picture_and_with_the_same_numbers_in_words()
    {
        var (_, agreement) = await Open(Joint, "MO-fantasia");
        await Assertions.Expect(agreement.Days).ToHaveTextAsync(
        [
            new Regex("^1.*getekend door"), new Regex("^2.*getekend door"), new Regex("^3.*eerste dag van kracht"), new Regex("deze dag$"),
            new Regex("^4.*laatste dag om op te zeggen"), new Regex("^5.*daarna verlengt de overeenkomst vanzelf met 1 jaar"),
        ]);
        await Assertions.Expect(agreement.NumbersInLine).ToHaveTextAsync(["1", "2", "3", "4", "5"]);
    }

    [Test]
    public async Task Shows_its_scope_as_purpose_by_data_with_the_direction_in_the_cell()
    {
        var (_, agreement) = await Open(Transfer, "DO-modelstroom");
        await Assertions.Expect(agreement.Scope.GetByRole(AriaRole.Columnheader, new() { Name = "Adres", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(agreement.Scope.GetByRole(AriaRole.Columnheader, new() { Name = "Energieverbruik" })).ToHaveCountAsync(0);
        await Assertions.Expect(agreement.ScopeOf("P11").GetByRole(AriaRole.Cell)).ToHaveTextAsync(["→verstrekken", "→verstrekken"]);

        await agreement.Open(Joint, "MO-fantasia");
        await Assertions.Expect(agreement.ScopeOf("P02").GetByRole(AriaRole.Cell).First).ToHaveTextAsync("⇄verstrekken en ontvangen");
    }

    [Test]
    public async Task Names_who_leans_on_it_with_what_it_carries_and_what_it_does_not()
    {
        var (page, agreement) = await Open(Transfer, "DO-modelstroom");
        var use = agreement.UseBy("Modelstroom").First;
        await Assertions.Expect(use).ToContainTextAsync("Adres");
        await Assertions.Expect(use.GetByRole(AriaRole.Cell).Last).ToHaveTextAsync("geen overeenkomst of wet Energieverbruik");

        await page.GotoAsync(Unsigned);
        await Assertions.Expect(page.GetByText("Geen enkele stroom rust op deze dag op deze overeenkomst.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Lets_its_scope_be_ticked_by_keyboard_where_purpose_and_data_meet()
    {
        var (page, agreement) = await Open(Processor, "VO-wolkenkast");
        var record = new RecordPage(page);
        await record.Edit();
        await page.GetByText("Als matrix", new() { Exact = true }).ClickAsync();
        var boxes = page.GetByRole(AriaRole.Table, new() { Name = "Als matrix" });
        var energy = boxes.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^P01.*: Energieverbruik$") });
        await Assertions.Expect(boxes.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^P01.*: Adres$") })).ToBeCheckedAsync();
        Assert.That(await Scanner.Faults(page), Is.Empty);
        await energy.FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(energy).Not.ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(energy).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await Screenshots.TakeForEyes(page, "agreement-grid-1440");
        await record.Save("Energieverbruik hoort erbij");
        await Assertions.Expect(agreement.Scope.GetByRole(AriaRole.Columnheader, new() { Name = "Energieverbruik" })).ToBeVisibleAsync();
        await Assertions.Expect(agreement.ScopeOf("P01").GetByRole(AriaRole.Cell)).ToHaveCountAsync(6);
    }

    [TestCase("joint", Joint, "MO-fantasia")]
    [TestCase("processor", Processor, "VO-wolkenkast")]
    public async Task Serves_everyone_when_full(string name, string address, string reference)
    {
        var (page, _) = await Open(address, reference);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            Assert.That(await Scanner.Faults(page, scheme), Is.Empty);
            await Screenshots.TakeForEyes(page, $"agreement-{name}-1440-{scheme}");
        }

        await page.SetViewportSizeAsync(390, 844);
        await Screenshots.TakeForEyes(page, $"agreement-{name}-390");
        await page.SetViewportSizeAsync(320, 844);
        Assert.That(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(320));
    }

    private async Task<(IPage Page, AgreementPage Agreement)> Open(string address, string reference)
    {
        var page = await OpenWindowAt(address, Person.DemoOfficer);
        var agreement = new AgreementPage(page);
        await agreement.IsShown(reference);
        await Loaded(page);
        return (page, agreement);
    }
}
