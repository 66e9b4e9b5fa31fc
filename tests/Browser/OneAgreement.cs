using System.Security.Cryptography;
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
        await Assertions.Expect(use.GetByRole(AriaRole.Cell).Nth(-2)).ToHaveTextAsync("geen overeenkomst of wet Energieverbruik");

        await page.GotoAsync(Unsigned);
        await Assertions.Expect(page.GetByText("Geen enkele stroom rust op deze dag op deze overeenkomst.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Says_what_breaks_on_the_day_after_it_ends()
    {
        var (page, agreement) = await Open(Processor, "VO-wolkenkast");
        await agreement.EndsOn(DateOnly.FromDateTime(DateTime.UtcNow.AddDays(60)));
        await Assertions.Expect(agreement.Ending.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex("raken de dekking kwijt"));
        await Assertions.Expect(agreement.Ending.GetByRole(AriaRole.Row).Filter(new() { HasText = "Wolkenkast Inc." }).First).ToContainTextAsync("Sluit een verwerkersovereenkomst");
        await TakeEveryWay(page, "agreement-ending");

        await agreement.EndsOn(new DateOnly(2001, 1, 1));
        await Assertions.Expect(agreement.Ending.GetByRole(AriaRole.Status)).ToContainTextAsync("Dan breekt er niets.");
    }

    [Test]
    public async Task Says_of_a_draft_what_it_would_make_possible_while_it_is_filled_in()
    {
        var (page, agreement) = await Open(Unsigned, "CV-buurdroom");
        await Assertions.Expect(agreement.WhatIf).ToContainTextAsync("Als iedereen heeft getekend");
        await Assertions.Expect(agreement.WhatIf.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex("Dekt [0-9]+ regels? die nu niet gedekt"));
        await TakeEveryWay(page, "agreement-what-if");

        await new RecordPage(page).Edit();
        await Assertions.Expect(agreement.WhatIf.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex("Dekt [0-9]+ regels? die nu niet gedekt"));
        await new Controls(page.GetByRole(AriaRole.Main)).Choose("Soort", "verwerkersovereenkomst");
        await Assertions.Expect(agreement.WhatIf.GetByRole(AriaRole.Status)).Not.ToContainTextAsync(new Regex("Dekt [0-9]+ regels? die nu niet gedekt"));
        Assert.That(await Scanner.Faults(page), Is.Empty);
        await TakeEveryWay(page, "agreement-form-what-if");
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
        await TakeEveryWay(page, "agreement-grid");
        await record.Save("Energieverbruik hoort erbij");
        await Assertions.Expect(agreement.Scope.GetByRole(AriaRole.Columnheader, new() { Name = "Energieverbruik" })).ToBeVisibleAsync();
        await Assertions.Expect(agreement.ScopeOf("P01").GetByRole(AriaRole.Cell)).ToHaveCountAsync(6);
    }

    [Test]
    public async Task Takes_the_fingerprint_of_a_file_and_stores_it_only_when_asked()
    {
        byte[] file = [.. "%PDF-1.7\n"u8, .. Guid.NewGuid().ToByteArray()];
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        var (page, agreement) = await Open(Unsigned, "CV-buurdroom");
        var record = new RecordPage(page);
        await record.Edit();
        var form = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Form);
        await AgreementPage.Choose(form, "getekend.pdf", file);
        await Assertions.Expect(form.GetByRole(AriaRole.Status).Filter(new() { HasText = "SHA-256 van getekend.pdf ingevuld" })).ToBeVisibleAsync();
        await Assertions.Expect(form.GetByLabel("SHA-256 van het bestand")).ToHaveValueAsync(hash);
        await TakeEveryWay(page, "agreement-form-file");
        await record.Save("Getekend exemplaar");
        await Assertions.Expect(agreement.File.GetByText("Het bestand is hier niet bewaard.")).ToBeVisibleAsync();

        await AgreementPage.Choose(agreement.File, "iets anders.pdf", [.. file, 0]);
        await Assertions.Expect(agreement.File.GetByText("Dit is een ander bestand dan het vastgelegde.")).ToBeVisibleAsync();
        await AgreementPage.Choose(agreement.File, "getekend.pdf", file);
        await Assertions.Expect(agreement.File.GetByText("Dit is het vastgelegde bestand.")).ToBeVisibleAsync();

        await new Controls(agreement.File).Press("Bewaar het bestand ook hier");
        var dialog = new Controls(page.GetByRole(AriaRole.Dialog, new() { Name = "Bewaar het bestand ook hier" }));
        await dialog.Type("Reden", "Origineel zoekgeraakt");
        await dialog.Press("Bewaren");
        await Assertions.Expect(agreement.File).ToContainTextAsync("Hier bewaard op");
        Assert.That(await Scanner.Faults(page), Is.Empty);
        await TakeEveryWay(page, "agreement-file");

        var download = await page.RunAndWaitForDownloadAsync(() => agreement.Download.ClickAsync());
        Assert.That(download.SuggestedFilename, Is.EqualTo("getekend.pdf"));
        Assert.That(await File.ReadAllBytesAsync(await download.PathAsync()), Is.EqualTo(file));
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

    /// <summary>The whole page, wide and narrow, light and dark; leaves it wide and light.</summary>
    private static async Task TakeEveryWay(IPage page, string name)
    {
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await page.SetViewportSizeAsync(390, 844);
            await Screenshots.TakeForEyes(page, $"{name}-390-{scheme}");
            await page.SetViewportSizeAsync(1440, 900);
            await Screenshots.TakeForEyes(page, $"{name}-1440-{scheme}");
        }
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
