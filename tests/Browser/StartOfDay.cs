using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>The home page of a new register: what to do first, and proposals confirmed by whoever looked at them.</summary>
public sealed class StartOfDay : Journey
{
    private const string FirstProposal = "VA-P04 Afsluiten van een huur- of koopovereenkomst";
    private const string SecondProposal = "VA-P03 Toetsen van het inkomen bij nieuwe verhuringen";

    [Test]
    public async Task Leads_from_the_policy_to_the_very_field_that_comes_first_and_sees_it_done()
    {
        var page = await OpenWindowOf(Person.Officer);
        var (home, record) = (new HomePage(page), new RecordPage(page));
        await Assertions.Expect(home.Step("Bepaal de rol van Beter Buren")).ToContainTextAsync("nu aan de beurt");

        await home.TakeStep("Bepaal de rol van Beter Buren");
        await Assertions.Expect(record.Form.ChoiceButton("Rol").First).ToBeInViewportAsync();
        await record.Form.Part(Seeded.BeterBuren).Choose("Rol", "verwerker");
        await record.Save("Rol afgesproken");

        await home.Open();
        await Assertions.Expect(home.Step("Bepaal de rol van Beter Buren")).ToContainTextAsync("gedaan");
        await Assertions.Expect(home.Step("Leg de belangenafweging vast")).ToContainTextAsync("nu aan de beurt");
        await Assertions.Expect(home.LastChanges).ToContainTextAsync("“Rol afgesproken”");

        await home.TakeStep("Doe de deeltoets voor Beter Buren");
        await Assertions.Expect(new CheckPage(page).Verdict(CheckPage.Refused)).ToBeVisibleAsync();

        await home.Open();
        await home.DismissFirstSteps();
        await page.ReloadAsync();
        await Assertions.Expect(home.Question).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Wat nu aandacht vraagt")).ToBeVisibleAsync();
        await Assertions.Expect(home.FirstSteps).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Confirms_many_proposals_at_once_but_only_those_whose_facts_were_shown()
    {
        var page = await OpenWindowAt("/confirm/processingActivity", Person.Officer);
        var confirm = new ConfirmPage(page);
        await confirm.Open("processingActivity");
        await Assertions.Expect(confirm.Choice(FirstProposal)).ToBeDisabledAsync();

        await confirm.LookAt(FirstProposal);
        await Assertions.Expect(confirm.Proposal(FirstProposal)).ToContainTextAsync("Grondslagen");
        await confirm.LookAt(SecondProposal);
        await confirm.Choose(FirstProposal);
        await confirm.Choose(SecondProposal);
        await confirm.Confirm("Doorgenomen in het privacyoverleg");

        await Assertions.Expect(confirm.Done).ToContainTextAsync("2 voorstellen");
        await Assertions.Expect(confirm.Proposal(FirstProposal)).ToHaveCountAsync(0);
        await Assertions.Expect(confirm.Proposal(SecondProposal)).ToHaveCountAsync(0);
        await page.GotoAsync("/history");
        await Assertions.Expect(page.GetByText("Doorgenomen in het privacyoverleg")).ToHaveCountAsync(2);
    }

    [Test]
    public async Task Says_which_proposal_stood_in_the_way_of_the_others_and_why()
    {
        var page = await OpenWindowOf(Person.Officer, foreseenRefusals: 409);
        var confirm = new ConfirmPage(page);
        var (kept, lost) = ("P97 Blijft staan", "P98 Wordt weggehaald");
        await Propose(page, "P97", "Blijft staan");
        var gone = await Propose(page, "P98", "Wordt weggehaald");
        await confirm.Open("purpose");
        foreach (var name in new[] { kept, lost })
        {
            await confirm.LookAt(name);
            await confirm.Choose(name);
        }

        var version = new Dictionary<string, string> { ["If-Match"] = "\"1\"" };
        Assert.That((await page.APIRequest.DeleteAsync($"/api/v1/purposes/{gone}", new() { Headers = version })).Status, Is.EqualTo(204));
        await confirm.Confirm("Akkoord");

        await Assertions.Expect(confirm.NotDone).ToContainTextAsync("1 voorstel bestaat niet meer");
        await Assertions.Expect(confirm.Proposal(lost)).ToHaveCountAsync(0);
        await confirm.Confirm("Akkoord");
        await Assertions.Expect(confirm.Done).ToContainTextAsync("1 voorstel");
    }

    [Test]
    public async Task Accepts_a_finding_by_keyboard_keeps_it_in_sight_and_takes_it_back()
    {
        const string Reason = "Wordt in het overleg van januari vastgesteld.";
        var page = await OpenWindowOf(Person.Officer, foreseenRefusals: 400);
        var findings = new FindingsPage(page);
        var (accept, withdraw) = (findings.Accept("F30", "VA-P10"), findings.Withdraw("F30", "VA-P10"));
        await findings.Open("?code=F30&recordType=processingActivity");
        await accept.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(findings.Answer.TextBox("Waarom accepteer je dit?")).ToBeFocusedAsync();
        await findings.Answer.Press("Accepteren");
        await Assertions.Expect(findings.Dialog).ToContainTextAsync("Vul dit in.");
        await Screenshots.TakeForEyes(page, "findings-accepting");
        await findings.Answer.Type("Waarom accepteer je dit?", Reason);
        await findings.Answer.Press("Accepteren");

        await Assertions.Expect(withdraw).ToBeFocusedAsync();
        await Assertions.Expect(findings.Of(withdraw)).ToContainTextAsync("Geaccepteerd tot en met");
        await Assertions.Expect(findings.Of(withdraw)).ToContainTextAsync(Reason);
        await findings.Open("?code=F30&accepted=true");
        await Assertions.Expect(withdraw).ToBeVisibleAsync();
        await findings.Open("?code=F30&recordType=processingActivity&accepted=false");
        await Assertions.Expect(findings.Accept("F30", "VA-P11")).ToBeVisibleAsync();
        await Assertions.Expect(withdraw).ToHaveCountAsync(0);

        await findings.Open("?code=F30&recordType=processingActivity");
        await withdraw.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await findings.Answer.Press("Accepteren intrekken");
        await Assertions.Expect(accept).ToBeFocusedAsync();
        await page.GotoAsync("/history");
        await Assertions.Expect(page.GetByText("Geaccepteerde bevinding F30 vervallen verklaard")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Records_a_request_sees_it_is_late_and_closes_it()
    {
        var page = await OpenWindowAt("/requests/new", Person.Officer);
        var record = new RecordPage(page);
        await record.Form.Type("Zaaknummer", "ZAAK-2026-1");
        await record.Form.Choose("Recht", "inzage (art. 15)");
        await record.Form.Day("Ontvangen op").FillAsync("2026-03-02");
        await record.Save("Binnengekomen per brief");
        await Assertions.Expect(page.GetByText("Beslis uiterlijk op 30 maart 2026")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("moest je van de wet uiterlijk op 2 april 2026 beslissen")).ToBeVisibleAsync();

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "ZAAK-2026-1", Exact = true }).First.ClickAsync();
        await record.Edit();
        await record.Form.Choose("Uitkomst", "ingewilligd");
        await record.Form.Day("Besloten op").FillAsync("2026-03-20");
        await record.Form.Choose("Hoe geïdentificeerd", "origineel ID-bewijs");
        await record.Save("Overzicht verstuurd");
        await page.GotoAsync("/requests?state=closed");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { NameRegex = new("ZAAK-2026-1.*afgerond") })).ToBeVisibleAsync();
    }

    protected override Task Prepare() => MakeAccounts();

    /// <summary>Adds a proposed purpose beside the page, as a program would; its id.</summary>
    private static async Task<string> Propose(IPage page, string code, string name)
    {
        var made = await page.APIRequest.PostAsync("/api/v1/purposes", new() { DataObject = new { code, name } });
        Assert.That(made.Status, Is.EqualTo(201), await made.TextAsync());
        return (await made.JsonAsync())!.Value.GetProperty("id").GetString()!;
    }
}
