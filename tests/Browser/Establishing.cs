using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>From what says that a record is still a proposal to the button that establishes it: no form has that field.</summary>
public sealed class Establishing : Journey
{
    protected override Task Prepare() => MakeAccounts();

    [Test]
    public async Task Leads_from_the_remedy_of_a_check_to_the_button()
    {
        var page = await OpenWindowAt("/check?data=adres&party=Beter+Buren&purpose=P07", Person.Officer);
        await page.GetByRole(AriaRole.Listitem).Filter(new() { HasTextRegex = new Regex("^Stel activiteit VA-P07 vast") }).GetByRole(AriaRole.Link).ClickAsync();

        var record = new RecordPage(page);
        await Assertions.Expect(record.Heading($"VA-P07 {Seeded.LiveableSurroundingsActivity}")).ToBeVisibleAsync();
        await Assertions.Expect(record.EstablishButton).ToBeFocusedAsync();
    }

    [Test]
    public async Task Offers_to_establish_a_proposal_beside_accepting_its_finding()
    {
        var page = await OpenWindowOf(Person.Officer);
        var findings = new FindingsPage(page);
        await findings.Open("?code=F30");
        var proposal = findings.Of(findings.Accept("F30", "VA-P07"));
        await Assertions.Expect(proposal.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Bevinding tijdelijk accepteren"]);
        await proposal.GetByRole(AriaRole.Link, new() { Name = "Vaststellen VA-P07" }).ClickAsync();

        var record = new RecordPage(page);
        await Assertions.Expect(record.EstablishButton).ToBeFocusedAsync();
        await record.Establish("Gelezen en akkoord");
        await Assertions.Expect(record.EstablishButton).ToHaveCountAsync(0);
    }
}
