using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>A record of the register, read as a document, and turned into a form to change it.</summary>
public sealed class RecordPage(IPage page)
{
    private readonly ILocator main = page.GetByRole(AriaRole.Main);

    public ILocator Heading(string title) => main.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1 });

    public ILocator EditLink => main.GetByRole(AriaRole.Link, new() { Name = "Bewerken", Exact = true });

    public ILocator EstablishButton => main.GetByRole(AriaRole.Button, new() { Name = "Vaststellen", Exact = true });

    public ILocator RetireButton => main.GetByRole(AriaRole.Button, new() { Name = "Laten vervallen", Exact = true });

    public ILocator HistoryTab => main.GetByRole(AriaRole.Link, new() { Name = "Historie", Exact = true });

    /// <summary>The form, once it is being edited.</summary>
    public Controls Form => new(main.GetByRole(AriaRole.Form));

    public async Task Edit()
    {
        await EditLink.ClickAsync();
        await Assertions.Expect(main.GetByRole(AriaRole.Form)).ToBeVisibleAsync();
    }

    /// <summary>Looks at what will change, says why, and saves.</summary>
    public async Task Save(string reason)
    {
        await ReviewAndSend(reason);
        await Assertions.Expect(EditLink).ToBeVisibleAsync();
    }

    /// <summary>As <see cref="Save"/>, without expecting that it is accepted.</summary>
    public async Task ReviewAndSend(string reason)
    {
        await Form.Press("Controleren en opslaan");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { NameRegex = new("^(Dit wijzigt er|Dit komt in het register)$") });
        await new Controls(dialog).Type("Reden", reason);
        await new Controls(dialog).Press("Opslaan");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Confirms every fact of the record; from then on it counts.</summary>
    public async Task Establish(string reason)
    {
        await EstablishButton.ClickAsync();
        var dialog = new Controls(page.GetByRole(AriaRole.Dialog, new() { Name = "Vaststellen" }));
        await dialog.Type("Reden", reason);
        await dialog.Press("Ja, vaststellen");
        await Assertions.Expect(main.GetByText("vastgesteld", new() { Exact = true })).ToBeVisibleAsync();
    }
}
