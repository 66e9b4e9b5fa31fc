using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>Bringing a file in: where it is dropped, and the page that says what it would do.</summary>
public sealed class ImportPage(IPage page)
{
    public const string Title = "Inlezen";

    private readonly ILocator main = page.GetByRole(AriaRole.Main);

    public ILocator Alert => main.GetByRole(AriaRole.Alert);

    /// <summary>How many rows do what.</summary>
    public ILocator Outcome => main.GetByRole(AriaRole.Region, new() { Name = "Wat er zou gebeuren" }).GetByRole(AriaRole.Status);

    public ILocator OutcomeHeading => main.GetByRole(AriaRole.Heading, new() { Name = "Wat er zou gebeuren" });

    /// <summary>The names of the file that mean no record.</summary>
    public ILocator Names => main.GetByRole(AriaRole.Region, new() { Name = "Namen die we niet kennen" });

    /// <summary>The rows that are shown, without the heads of the columns.</summary>
    public ILocator Rows => main.GetByRole(AriaRole.Table, new() { Name = "Regel voor regel" }).GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Cell) });

    public ILocator CommitButton => main.GetByRole(AriaRole.Button, new() { Name = "Alles inlezen", Exact = true });

    /// <summary>What was brought in, and the way back.</summary>
    public ILocator Done => main.GetByRole(AriaRole.Region, new() { Name = "Ingelezen", Exact = true });

    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    public ILocator Waiting => main.GetByRole(AriaRole.Table, new() { Name = "Wacht op jou" });

    /// <summary>The register as one file, as it stands, with something done to it.</summary>
    public async Task<byte[]> TakeAway(Action<JsonObject> edit)
    {
        var answer = await page.APIRequest.GetAsync("/api/v1/exports/register.json");
        var register = JsonNode.Parse(await answer.BodyAsync())!.AsObject();
        edit(register);
        return System.Text.Encoding.UTF8.GetBytes(register.ToJsonString());
    }

    public Task Open() => new Frame(page).GoTo(Title);

    /// <summary>Chooses a file with the button.</summary>
    public Task Choose(string name, byte[] content) =>
        main.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    /// <summary>Drags a file from the desk of the computer over the page and lets it go there.</summary>
    public async Task Drop(string name, byte[] content)
    {
        var desk = Directory.CreateTempSubdirectory("privacy-register-desk-");
        try
        {
            var file = Path.Combine(desk.FullName, name);
            await File.WriteAllBytesAsync(file, content);
            var place = (await main.GetByText("Sleep het bestand hierheen").BoundingBoxAsync())!;
            var browser = await page.Context.NewCDPSessionAsync(page);
            foreach (var step in new[] { "dragEnter", "dragOver", "drop" })
            {
                // A drag that a script makes up has no files in it; the browser's own has.
                await browser.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object>
                {
                    ["type"] = step,
                    ["x"] = place.X + (place.Width / 2),
                    ["y"] = place.Y + (place.Height / 2),
                    ["data"] = new { items = Array.Empty<object>(), files = new[] { file }, dragOperationsMask = 1 },
                });
            }

            await IsShown(name);
        }
        finally
        {
            desk.Delete(recursive: true);
        }
    }

    public async Task IsShown(string file) => await Assertions.Expect(main.GetByRole(AriaRole.Heading, new() { Name = file, Level = 1 })).ToBeVisibleAsync();

    public ILocator RowOf(string record) => Rows.Filter(new() { HasText = record });

    /// <summary>Shows the rows that do this, by the word on the tab.</summary>
    public Task Show(string rows) => main.GetByRole(AriaRole.Navigation, new() { Name = "Welke regels" }).GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^{rows}") }).ClickAsync();

    public async Task Commit(string reason)
    {
        await CommitButton.ClickAsync();
        await new Controls(Dialog).Type("Reden", reason);
        await new Controls(Dialog).Press("Ja, alles inlezen");
    }

    public async Task ThrowAway()
    {
        await new Controls(main).Press("Weggooien");
        await new Controls(Dialog).Press("Ja, weggooien");
    }

    /// <summary>Answers the question whether a change is to be undone, and why.</summary>
    public async Task Undo(string reason)
    {
        await new Controls(Dialog).Type("Reden", reason);
        await new Controls(Dialog).Press("Ja, maak ongedaan");
    }
}
