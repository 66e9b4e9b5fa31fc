using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>What the register is for, from an empty machine to an answer that holds, through the pages alone.</summary>
public sealed class MainJob : Journey
{
    private const string Party = Seeded.BeterBuren;
    private const string Purpose = Seeded.LiveableSurroundings;
    private const string Activity = Seeded.LiveableSurroundingsActivity;
    private const string Agreement = Seeded.BeterBurenAgreement;
    private const string Organisation = Seeded.Organisation;

    private static readonly string[] Article28 =
    [
        "Onderwerp en duur", "Aard en doel", "Gegevens en betrokkenen", "Alleen op schriftelijke instructie, ook bij doorgifte (a)",
        "Geheimhouding van medewerkers (b)", "Beveiliging, art. 32 (c)", "Subverwerkers: vooraf toestemming, zelfde plichten (d)",
        "Hulp bij rechten van betrokkenen (e)", "Hulp bij art. 32 tot en met 36 (f)", "Wissen of teruggeven na afloop (g)", "Informatie en audits (h)",
    ];

    private static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam")).DateTime);

    [Test]
    public async Task Takes_the_policy_from_a_refusal_to_an_answer_that_rests_on_a_signed_agreement()
    {
        var page = await OpenWindow();
        var check = new CheckPage(page);
        await new SetUpPage(page).MakeFirstAccount(Program.SetUpLink, Person.Officer);

        await check.Ask(Party, Purpose, "Adres", "Telefoonnummers");
        await Assertions.Expect(check.Verdict(CheckPage.Refused)).ToBeVisibleAsync();
        await Assertions.Expect(check.Failures("S3")).ToHaveCountAsync(1);
        await Assertions.Expect(check.Failures("S6")).ToHaveCountAsync(1);
        var question = page.Url;

        await SettleTheRoleAndTheBalance(page);
        await SignTheProcessorAgreement(page);

        await page.GotoAsync(question);
        await Assertions.Expect(check.Verdict(CheckPage.Allowed)).ToBeVisibleAsync();
        await Assertions.Expect(check.AgreementsReliedOn).ToHaveCountAsync(1);
        await Assertions.Expect(check.AgreementsReliedOn).ToContainTextAsync(Agreement);
        await Assertions.Expect(check.Reasons("S6")).ToContainTextAsync(Agreement);
        await Screenshots.TakeForReadme(page);

        await check.Question.Toggle("Gegevens", "BSN");
        await Assertions.Expect(check.Verdict(CheckPage.Refused)).ToBeVisibleAsync();
        await Assertions.Expect(check.Failures("S4")).ToContainTextAsync("BSN");
        await Assertions.Expect(check.Failures("S7")).ToContainTextAsync("BSN");
        await Assertions.Expect(check.NotCovered).ToHaveTextAsync("BSN");

        await page.GotoAsync(question);
        await check.Record("Gevraagd door wijkbeheer");
        await Assertions.Expect(check.Verdict(CheckPage.Allowed)).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Gevraagd door wijkbeheer")).ToBeVisibleAsync();

        var agreements = await new ExportPage(page).DownloadCsv("Overeenkomsten");
        Assert.That(agreements, Does.Contain(Agreement));

        // The register did not exist yesterday: what it said then is that nothing may be shared.
        await page.GotoAsync(question);
        await new Frame(page).ShowRegisterOf(Today.AddDays(-1));
        await Assertions.Expect(check.Verdict(CheckPage.Refused)).ToBeVisibleAsync();
        await Assertions.Expect(check.Failures("S1")).ToHaveCountAsync(1);
        await Assertions.Expect(check.NotCovered).ToHaveTextAsync(["Adres", "Telefoonnummers"]);
        await Assertions.Expect(check.RecordButton).ToBeDisabledAsync();
    }

    private static async Task SettleTheRoleAndTheBalance(IPage page)
    {
        var record = new RecordPage(page);
        await new Frame(page).GoTo("Register");
        await page.GetByRole(AriaRole.Link, new() { Name = Activity, Exact = true }).ClickAsync();
        await record.Edit();

        await record.Form.Part(Party).Choose("Rol", "verwerker");
        var ground = record.Form.Part("Grondslagen").Part("C · art. 6(1)(f) gerechtvaardigd belang");
        await ground.Type("Gerechtvaardigd belang", "Buren helpen elkaar weer te spreken voordat een ruzie uit de hand loopt.");
        await ground.Choose("Uitkomst van de belangenafweging", "belang weegt zwaarder: mag");
        await ground.Type("Uitgevoerd op", Today.AddDays(-3));
        await ground.Type("Dossier", "BA-2026-07");
        await record.Save("Rol afgesproken met Beter Buren, belangen afgewogen");
        await record.Establish("Akkoord in het privacyoverleg");
    }

    private static async Task SignTheProcessorAgreement(IPage page)
    {
        var record = new RecordPage(page);
        await new Frame(page).GoTo("Overeenkomsten");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new(Agreement) }).ClickAsync();
        await record.Edit();

        await record.Form.Part("Onze kant").Part(Organisation).Type("Getekend op", Today.AddDays(-2));
        await record.Form.Part("Partijen").Part(Party).Type("Getekend op", Today.AddDays(-1));

        // The policy's proposal covers the complaint and the name as well; the agreement that was signed does not.
        await record.Form.Part("Reikwijdte").Part(Purpose).Toggle("Welke gegevens", "Volledige naam", "Klacht of melding over een huurder");
        foreach (var point in Article28)
        {
            await record.Form.Answer(point, "staat erin");
        }

        await record.Form.Part("Document").Type("Adres van het document", "https://archief.dekey.nl/vo-beter-buren.pdf");
        await record.Save("Getekend exemplaar ontvangen");
        await record.Establish("Nagelezen en akkoord");
        await Assertions.Expect(page.GetByText("van kracht", new() { Exact = true }).First).ToBeVisibleAsync();
    }
}
