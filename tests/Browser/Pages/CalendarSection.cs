using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>One's own calendar link, on the page of one's account.</summary>
public sealed class CalendarSection(IPage page)
{
    private readonly ILocator section = page.GetByRole(AriaRole.Region, new() { Name = "Termijnen in je agenda" });

    public ILocator Make => section.GetByRole(AriaRole.Button, new() { Name = "Agendalink maken", Exact = true });

    public ILocator Renew => section.GetByRole(AriaRole.Button, new() { Name = "Nieuwe link maken", Exact = true });

    public ILocator Revoke => section.GetByRole(AriaRole.Button, new() { Name = "Link intrekken", Exact = true });

    public ILocator Copy => section.GetByRole(AriaRole.Button, new() { Name = "Adres kopiëren", Exact = true });

    /// <summary>The address, while it is shown.</summary>
    public ILocator Address => section.GetByRole(AriaRole.Textbox, new() { Name = "Adres van je agenda" });

    public ILocator Says(string text) => section.GetByText(text);

    /// <summary>Answers the question that was asked first.</summary>
    public Task Confirm(string answer) => page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = answer, Exact = true }).PressAsync("Enter");
}
