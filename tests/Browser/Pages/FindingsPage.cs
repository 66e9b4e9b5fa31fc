using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>The findings, and accepting one of them.</summary>
internal sealed class FindingsPage(IPage page)
{
    /// <summary>The button that accepts a finding of this rule on this record.</summary>
    public ILocator Accept(string code, string record) => page.GetByRole(AriaRole.Button, new() { Name = $"Bevinding tijdelijk accepteren: {code} bij {record}", Exact = true });

    /// <summary>The button that takes it back.</summary>
    public ILocator Withdraw(string code, string record) => page.GetByRole(AriaRole.Button, new() { Name = $"Accepteren intrekken: {code} bij {record}", Exact = true });

    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    public Controls Answer => new(Dialog);

    /// <summary>The finding with this button.</summary>
    public ILocator Of(ILocator button) => page.GetByRole(AriaRole.Listitem).Filter(new() { Has = button });

    public async Task Open(string query = "")
    {
        await page.GotoAsync("/findings" + query);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bevindingen", Level = 1 })).ToBeVisibleAsync();
    }

    /// <summary>Accepts a finding for as long as the page proposes.</summary>
    public async Task AcceptBecause(string code, string record, string reason)
    {
        await Accept(code, record).ClickAsync();
        await Answer.Type("Waarom accepteer je dit?", reason);
        await Answer.Press("Accepteren");
        await Assertions.Expect(Withdraw(code, record)).ToBeVisibleAsync();
    }
}
