using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>Filling in a form: where one types, what is told before it is sent, and the way back to what is wrong.</summary>
public sealed class FillingIn : Journey
{
    protected override Task Prepare() => MakeAccounts();

    [Test]
    public async Task Starts_a_dialog_in_its_first_text_box()
    {
        var page = await OpenWindowAt(Seeded.AgreementAddress, Person.Officer);
        await new RecordPage(page).EstablishButton.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Vaststellen" });
        var reason = dialog.GetByRole(AriaRole.Textbox, new() { Name = "Reden" });
        await Assertions.Expect(reason).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("Gelezen en akkoord");

        await Assertions.Expect(reason).ToHaveValueAsync("Gelezen en akkoord");
    }

    [Test]
    public async Task Tells_what_is_missing_before_it_is_sent_and_leads_to_it()
    {
        var page = await OpenWindowAt("/agreements/new", Person.Officer);
        var record = new RecordPage(page);
        await record.Form.Press("Controleren en opslaan");

        var wrong = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(wrong.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["Kenmerk: Vul dit in.", "Titel: Vul dit in.", "Soort: Vul dit in."]);
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(record.Form.TextBox("Kenmerk")).ToBeFocusedAsync();
        Assert.That(await Scanner.Faults(page), Is.Empty);

        await wrong.GetByRole(AriaRole.Link, new() { Name = "Titel" }).ClickAsync();
        await Assertions.Expect(record.Form.TextBox("Titel")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Convenant huurachterstand");
        await Assertions.Expect(wrong.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["Kenmerk: Vul dit in.", "Soort: Vul dit in."]);
        await record.Form.Type("Kenmerk", "CV-vul-in");
        await record.Form.Choose("Soort", "convenant");
        await Assertions.Expect(wrong).ToHaveCountAsync(0);

        await record.Form.Type("Gaat in op", new DateOnly(2026, 11, 23));
        await record.Form.Type("Laatste dag", new DateOnly(2026, 11, 22));
        await record.Form.Press("Controleren en opslaan");
        await Assertions.Expect(wrong.GetByRole(AriaRole.Listitem)).ToHaveTextAsync([new Regex("^Laatste dag: Het einde ligt vóór het begin")]);
        await Assertions.Expect(record.Form.Day("Laatste dag")).ToBeFocusedAsync();
        await record.Form.Type("Laatste dag", new DateOnly(2027, 11, 22));
        await record.Save("Nieuw convenant");
        await Assertions.Expect(record.Heading("CV-vul-in Convenant huurachterstand")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Begins_in_the_first_field_of_a_new_line()
    {
        var page = await OpenWindowAt("/agreements/new", Person.Officer);
        var form = new RecordPage(page).Form;
        await form.Press("Partij toevoegen");
        await Assertions.Expect(form.Part("Partijen").ComboBox("Partij")).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("Beter");
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveTextAsync([Seeded.BeterBuren]);
    }

    [Test]
    public async Task Adds_a_member_that_is_no_party_yet_and_never_the_party_itself()
    {
        var page = await OpenWindowAt($"{Seeded.PartyAddress}/edit", Person.Officer);
        var form = new RecordPage(page).Form;
        await form.Press("Nieuwe partij voor Leden");
        await page.Keyboard.TypeAsync("Proefwoning");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(form.ChoiceButton("Leden").First).ToContainTextAsync("Proefwoning");

        await form.ChoiceButton("Leden").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = "Proefwoning" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = Seeded.BeterBuren })).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Shows_the_whole_menu_on_a_phone()
    {
        var page = await OpenWindowOf(Person.Officer, options => options.ViewportSize = new() { Width = 390, Height = 844 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        foreach (var place in new[] { "Overzicht", "Historie", "Export", "Beheer" })
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Menuitem, new() { Name = place })).ToBeInViewportAsync(new() { Ratio = 1 });
        }
    }

    [Test]
    public async Task Leads_from_a_refusal_to_its_field_until_that_is_changed()
    {
        var page = await OpenWindowOf(Person.Officer, null, 409);
        await page.GotoAsync("/agreements/new");
        var record = new RecordPage(page);
        await record.Form.Type("Kenmerk", Seeded.BeterBurenAgreement);
        await record.Form.Type("Titel", "Nog een");
        await record.Form.Choose("Soort", "convenant");
        await record.ReviewAndSend("Dubbel");

        var refused = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(refused.GetByRole(AriaRole.Link)).ToHaveTextAsync(["Kenmerk"]);
        await Assertions.Expect(record.Form.TextBox("Kenmerk")).ToBeFocusedAsync();
        await record.Form.Type("Kenmerk", "CV-nog-een");
        await Assertions.Expect(refused).ToHaveCountAsync(0);
    }
}
