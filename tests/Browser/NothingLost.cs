using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>What somebody typed stays, whatever happens to the page, the line or the session.</summary>
public sealed class NothingLost : Journey
{
    private const string Typed = "Buurtbemiddeling namens de woningcorporaties";

    protected override Task Prepare() => MakeAccounts();

    [Test]
    public async Task Keeps_what_was_typed_through_a_reload_a_lost_connection_and_an_ended_session()
    {
        var page = await OpenWindowAt(Seeded.ActivityAddress, Person.Officer, 401);
        var record = new RecordPage(page);
        await record.Edit();
        await record.Form.Type("Omschrijving", Typed);
        await page.ReloadAsync();
        await Assertions.Expect(record.Form.TextBox("Omschrijving")).ToHaveValueAsync(Typed);

        await page.Context.RouteAsync("**/api/**", line => line.AbortAsync(RequestAbortErrorCode.InternetDisconnected));
        ForeseeNoLine();
        await record.ReviewAndSend("Uit het jaarverslag");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Assertions.Expect(record.Form.TextBox("Omschrijving")).ToHaveValueAsync(Typed);
        await page.Context.UnrouteAllAsync();

        await page.Context.ClearCookiesAsync();
        await record.ReviewAndSend("Uit het jaarverslag");
        await Assertions.Expect(new SignInPage(page).Heading).ToBeVisibleAsync();
        await new SignInPage(page).Try(Person.Officer.UserName, Person.Officer.Password);
        await Assertions.Expect(record.Form.TextBox("Omschrijving")).ToHaveValueAsync(Typed);

        await record.Save("Uit het jaarverslag");
        await Assertions.Expect(page.GetByText(Typed)).ToBeVisibleAsync();
    }
}
