using System.Text.Json.Nodes;
using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>What holds for every page, light and dark: usable by everyone, on a desk and on a phone, with nothing from elsewhere.</summary>
public sealed class EveryPage : Journey
{
    private const string Question = "?data=adres&data=telefoonnummers&party=Beter+Buren&purpose=P07";

    private const string RequestId = "01900000-0000-7000-8010-000000000007";
    private const string Request = "/requests/" + RequestId;

    private static readonly (string Name, string Address, string Heading)[] Shown =
    [
        ("check", "/check", CheckPage.Title),
        ("check-answered", $"/check{Question}", CheckPage.Title),
        ("check-more", $"/check{Question}&on=2027-01-01&subjects=huurders", CheckPage.Title),
        ("check-past", $"/check{Question}&asOf=2026-01-01", CheckPage.Title),
        ("check-recorded", "", "Deeltoets van"),
        ("checks", "/checks", "Vastgelegde toetsen"),
        ("home", "/", HomePage.Title),
        ("home-past", "/?asOf=2026-01-01", HomePage.Title),
        ("confirm", "/confirm/agreement", "voorgestelde overeenkomsten"),
        ("register", "/register", "Register"),
        ("register-table", "/register?form=table&status=proposed", "Register"),
        ("activity", Seeded.ActivityAddress, "VA-P07"),
        ("activity-edit", $"{Seeded.ActivityAddress}/edit", "VA-P07"),
        ("activity-history", $"{Seeded.ActivityAddress}/history", "VA-P07"),
        ("agreements", "/agreements", "Overeenkomsten"),
        ("agreement", Seeded.AgreementAddress, Seeded.BeterBurenAgreement),
        ("agreement-edit", $"{Seeded.AgreementAddress}/edit", Seeded.BeterBurenAgreement),
        ("agreement-new", "/agreements/new", "Nieuw"),
        ("parties", "/parties", "Partijen"),
        ("party", Seeded.PartyAddress, Seeded.BeterBuren),
        ("party-edit", $"{Seeded.PartyAddress}/edit", Seeded.BeterBuren),
        ("purpose", Seeded.PurposeAddress, "P07"),
        ("organisation", Seeded.OrganisationAddress, Seeded.Organisation),
        ("data-category", Seeded.DataCategoryAddress, "BSN"),
        ("data-subject", Seeded.DataSubjectAddress, "Huurders"),
        ("adequacy-decision", Seeded.AdequacyDecisionAddress, "Zwitserland"),
        ("legal-grounds", "/legal-grounds", "Grondslagen"),
        ("account", "/account", "Mijn account"),
        ("pictures", "/pictures", "Stromen"),
        ("pictures-time", "/pictures/timeline", "Tijdlijn"),
        ("pictures-coverage", "/pictures/coverage", "Dekking"),
        ("findings", "/findings", "Bevindingen"),
        ("findings-by-record", "/findings?sort=record&severity=breach", "Bevindingen"),
        ("findings-accepted", "/findings?accepted=true", "Bevindingen"),
        ("findings-trend", "/findings/trend", "Bevindingen in de tijd"),
        ("rights", "/rights", "Overzicht voor wie inzage vraagt"),
        ("rights-overview", $"/rights?dataSubjectCategoryId={Seeded.DataSubjectId}&proposals=true", "Overzicht voor wie inzage vraagt"),
        ("rights-notification", $"/rights/notification?dataCategoryIds={Seeded.NameCategoryId}", "Aan wie je het meldt"),
        ("rights-statement", $"/rights/statement?dataSubjectCategoryId={Seeded.DataSubjectId}&proposals=true", "Privacyverklaring"),
        ("requests", "/requests", "Verzoeken"),
        ("request", Request, "ZAAK-7"),
        ("request-edit", $"{Request}/edit", "ZAAK-7"),
        ("request-new", "/requests/new", "Nieuw"),
        ("request-history", $"{Request}/history", "ZAAK-7"),
        ("history", "/history", "Historie"),
        ("compare", "/history/compare?from=2026-01-01", "Vergelijk twee dagen"),
        ("export", "/export", "Export"),
        ("import", "/import", ImportPage.Title),
        ("import-file", "", "register.json"),
        ("import-errors", "", "met fouten.json"),
        ("import-done", "", "al ingelezen.json"),
        ("admin", "/admin", "Beheer"),
        ("not-found", "/nergens/heen", "Deze pagina bestaat niet"),
        ("sign-in", "/sign-in", "Inloggen"),
        ("set-up", "/setup", "Eerste account maken"),
    ];

    private static IEnumerable<TestCaseData> Pages =>
        Shown.Select(page => new TestCaseData(page.Name, page.Address, page.Heading).SetArgDisplayNames(page.Name));

    private IPage? window;

    /// <summary>Where the pages are that were made to be looked at.</summary>
    private readonly Dictionary<string, string> made = [];

    protected override bool KeepsWindows => true;

    [TestCaseSource(nameof(Pages))]
    public async Task Serves_everyone(string name, string address, string heading)
    {
        var page = window is { IsClosed: false } ? window : window = await OpenWindowOf(Person.Officer);
        await page.SetViewportSizeAsync(1440, 900);
        await page.GotoAsync(address.Length > 0 ? address : made[name]);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1 })).ToBeVisibleAsync();
        await Loaded(page);

        Assert.That(await EveryScreen.Faults(page, name), Is.Empty);
    }

    /// <summary>Some work was done, so that the pages have something to show.</summary>
    protected override async Task Prepare()
    {
        await MakeAccounts();
        var page = await OpenWindowAt($"/check{Question}", Person.Officer);
        var (check, record) = (new CheckPage(page), new RecordPage(page));
        await check.Record("Gevraagd door wijkbeheer");
        made["check-recorded"] = page.Url;

        await page.GotoAsync(Seeded.ActivityAddress);
        await record.Edit();
        await record.Form.Part(Seeded.BeterBuren).Choose("Rol", "verwerker");
        await record.Save("Rol afgesproken met Beter Buren");
        await record.Establish("Akkoord in het privacyoverleg");

        var asked = await page.APIRequest.PostAsync("/api/v1/rights-requests", new()
        {
            DataObject = new { id = RequestId, status = "established", reference = "ZAAK-7", invokedRight = "erasure", receivedOn = "2026-03-02", extension = new { until = "2026-05-04", reason = "Drie systemen." } },
        });
        Assert.That(asked.Status, Is.EqualTo(201), await asked.TextAsync());

        var findings = new FindingsPage(page);
        await findings.Open("?recordType=processingActivity&q=VA-P07");
        await findings.AcceptBecause("F12", "VA-P07", "De bewaartermijn volgt uit het nieuwe convenant.");
        await Import(page);
        await CloseWindows();
    }

    private async Task Import(IPage page)
    {
        var import = new ImportPage(page);
        foreach (var (place, name, kind) in new[] { (0, "register.json", "organisation"), (2, "met fouten.json", "club"), (4, "al ingelezen.json", "organisation") })
        {
            var file = await import.TakeAway(register =>
            {
                var parties = register["parties"]!.AsArray();
                parties[place]!["country"] = "BE";
                parties[place + 1]!["aliases"] = new JsonArray("Ook bekend als");
                parties.Add(new JsonObject { ["name"] = $"Nieuw uit {name}", ["kind"] = kind, ["country"] = "NL" });
            });
            await import.Open();
            await import.Choose(name, file);
            await import.IsShown(name);
            made["import-" + name switch { "register.json" => "file", "met fouten.json" => "errors", _ => "done" }] = page.Url;
        }

        await import.Commit("Lijst van inkoop");
        await Assertions.Expect(import.Done).ToBeVisibleAsync();
    }
}
