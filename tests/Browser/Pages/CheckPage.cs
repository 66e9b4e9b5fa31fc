using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>The front door: may we share these data with that party for this purpose?</summary>
public sealed class CheckPage(IPage page)
{
    public const string Title = "Mogen wij deze gegevens delen?";
    public const string Allowed = "Ja, dat mag";
    public const string Conditional = "Ja, onder voorwaarden";
    public const string Refused = "Nee, dat mag niet";

    private readonly ILocator main = page.GetByRole(AriaRole.Main);

    public Controls Question => new(main.GetByRole(AriaRole.Form, new() { Name = Title }));

    /// <summary>The answer in a few words; one of the constants here.</summary>
    public ILocator Verdict(string words) => main.GetByRole(AriaRole.Status).GetByText(words, new() { Exact = true });

    /// <summary>The reasons of one rule, such as "S6".</summary>
    public ILocator Reasons(string rule) => Section("Waarom").GetByRole(AriaRole.Listitem).Filter(new() { Has = page.GetByText(rule, new() { Exact = true }) });

    /// <summary>The reasons of one rule that stand in the way.</summary>
    public ILocator Failures(string rule) => Reasons(rule).Filter(new() { HasText = "Niet in orde" });

    public ILocator AgreementsReliedOn => Section("Overeenkomsten die zijn meegewogen").GetByRole(AriaRole.Listitem);

    public ILocator Remedies => Section("Wat is er nodig?").GetByRole(AriaRole.Listitem);

    public ILocator NotCovered => Section("Niet gedekt").GetByRole(AriaRole.Listitem);

    public ILocator RecordButton => main.GetByRole(AriaRole.Button, new() { Name = "Leg vast", Exact = true });

    public Task Open() => page.GotoAsync("/check");

    /// <summary>Fills in the sentence; the answer comes by itself.</summary>
    public async Task Ask(string party, string purpose, params string[] data)
    {
        await Question.Toggle("Gegevens", data);
        await Question.Find("Partij", party, party);
        await Question.Find("Doel", purpose[..3], purpose);
    }

    /// <summary>Keeps question and answer; ends on the page of the recorded check.</summary>
    public async Task Record(string note)
    {
        await RecordButton.ClickAsync();
        var dialog = new Controls(page.GetByRole(AriaRole.Dialog));
        await dialog.Type("Toelichting", note);
        await dialog.Press("Vraag en antwoord vastleggen");
        await Assertions.Expect(main.GetByRole(AriaRole.Heading, new() { Name = "Deeltoets van", Level = 1 })).ToBeVisibleAsync();
    }

    private ILocator Section(string heading) => main.GetByRole(AriaRole.Region, new() { Name = heading, Exact = true });
}
