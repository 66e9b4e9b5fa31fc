using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>The controls inside one part of a page, by the name a person reads beside them.</summary>
public sealed class Controls(ILocator within)
{
    private IPage Page => within.Page;

    /// <summary>A part of this part: a fieldset, or one line of a list, by its name.</summary>
    public Controls Part(string name) => new(within.GetByRole(AriaRole.Group, new() { Name = name, Exact = true }).First);

    public ILocator TextBox(string label) => within.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true });

    /// <summary>A field for a day: browsers give it no role of its own, only a label.</summary>
    public ILocator Day(string label) => within.GetByLabel(label, new() { Exact = true });

    public ILocator ComboBox(string label) => within.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true });

    /// <summary>The button of a list to choose from: its name is what was chosen, then its label.</summary>
    public ILocator ChoiceButton(string label) => within.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"(^| ){Regex.Escape(label)}$") });

    public Task Type(string label, string text) => TextBox(label).FillAsync(text);

    public Task Type(string label, DateOnly day) => TextBox(label).FillAsync(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    public Task Press(string button) => within.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Turns a yes-or-no over.</summary>
    public Task Turn(string label) => within.GetByRole(AriaRole.Checkbox, new() { Name = label, Exact = true }).PressAsync("Space");

    /// <summary>Chooses one of a short list.</summary>
    public async Task Choose(string label, string option)
    {
        await ChoiceButton(label).ClickAsync();
        await Option(option).ClickAsync();
    }

    /// <summary>Turns each of these on or off in a list of which several can be chosen.</summary>
    public async Task Toggle(string label, params string[] options)
    {
        await ChoiceButton(label).ClickAsync();
        foreach (var option in options)
        {
            await Option(option).ClickAsync();
        }

        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
    }

    /// <summary>Finds one of a long list by typing a part of its name, and takes it.</summary>
    public async Task Find(string label, string typed, string option)
    {
        await ComboBox(label).FillAsync(typed);
        await Option(option).ClickAsync();
    }

    /// <summary>Answers a question with one of its radio buttons.</summary>
    public async Task Answer(string question, string answer)
    {
        var group = within.GetByRole(AriaRole.Radiogroup, new() { Name = question, Exact = true });
        await group.GetByText(answer, new() { Exact = true }).ClickAsync();
        await Assertions.Expect(group.GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true })).ToBeCheckedAsync();
    }

    private ILocator Option(string name) => Page.GetByRole(AriaRole.Option, new() { Name = name, Exact = true });
}
