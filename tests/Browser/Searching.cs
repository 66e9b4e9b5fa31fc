using Microsoft.Playwright;
using PrivacyRegister.Tests.Browser.Pages;

namespace PrivacyRegister.Tests.Browser.Journeys;

/// <summary>Finding any record from anywhere, without knowing where it stands or how it is written.</summary>
public sealed class Searching : Journey
{
    [Test]
    public async Task Opens_a_record_with_the_keyboard_alone_though_its_name_was_typed_wrong()
    {
        var page = await Open("/check");
        var search = new SearchDialog(page);
        await search.Open();
        await search.Type("beter bruen");
        await Assertions.Expect(search.Chosen).ToContainTextAsync("Beter Buren");
        await Assertions.Expect(search.Chosen).ToContainTextAsync("Partij");
        await Assertions.Expect(search.Results.Filter(new() { HasText = Seeded.BeterBurenAgreement })).ToContainTextAsync("Overeenkomst");

        await search.Press("ArrowDown");
        await Assertions.Expect(search.Chosen).ToHaveTextAsync("Deeltoets met Beter Buren");
        await search.Press("ArrowUp");
        await search.Press("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = Seeded.BeterBuren, Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(search.Itself).ToHaveCountAsync(0);
    }

    [TestCase("Enter")]
    [TestCase("Tab")]
    public async Task The_party_that_is_lit_is_the_one_that_is_asked_about(string key)
    {
        var page = await Open("/check");
        var keyboard = new Keyboard(page);
        var party = new CheckPage(page).Question.ComboBox("Partij");
        await keyboard.TabTo(party);
        await keyboard.Take("zoekl", "Zoeklicht", key);
        await page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(party).ToHaveValueAsync("Zoeklicht");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("party=Zoeklicht"));
    }

    [Test]
    public async Task A_party_that_is_not_registered_is_asked_about_by_a_row_that_says_so_and_never_in_passing()
    {
        var page = await Open("/check");
        var party = new CheckPage(page).Question.ComboBox("Partij");
        await party.ClickAsync();
        await page.Keyboard.TypeAsync("zoek");
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveTextAsync(["Zoeklicht", "Vraag met ‘zoek’ (staat niet in het register)"]);
        // The open list hides the rest of the page from those who ask by role.
        await page.Locator("h1").ClickAsync();
        await Assertions.Expect(party).ToHaveValueAsync("");

        await party.ClickAsync();
        await page.Keyboard.TypeAsync("zoek");
        await page.GetByRole(AriaRole.Option, new() { Name = "Vraag met" }).ClickAsync();
        await Assertions.Expect(party).ToHaveValueAsync("zoek");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("party=zoek"));

        // Another press selects what stands there: what is typed next replaces it.
        await party.ClickAsync();
        await page.Keyboard.TypeAsync("beter");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(party).ToHaveValueAsync(Seeded.BeterBuren);
    }

    [TestCase("P07", "P07", TestName = "By a code")]
    [TestCase("VA-P07", "VA-P07", TestName = "By the code of an activity")]
    [TestCase("vo beter buren", "VO-beter-buren", TestName = "By a reference")]
    [TestCase("bsn", "BSN", TestName = "By a name in small letters")]
    public async Task Finds(string typed, string heading)
    {
        var page = await Open("/register");
        var search = new SearchDialog(page);
        await search.Open("/");
        await search.Type(typed);
        // Before the answer came: what is opened is what was typed, not what stood there.
        await search.Press("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1 }).First).ToBeVisibleAsync();
    }

    [Test]
    public async Task Goes_from_a_party_straight_to_its_check()
    {
        var page = await Open("/history");
        var search = new SearchDialog(page);
        await search.Button.ClickAsync();
        await search.Box.FillAsync("zoeklicht");
        await search.Results.GetByText("Deeltoets met Zoeklicht").ClickAsync();

        await Assertions.Expect(new CheckPage(page).Question.ComboBox("Partij")).ToHaveValueAsync("Zoeklicht");
    }

    [Test]
    public async Task Leads_from_a_name_nobody_filled_in_to_the_check_with_it()
    {
        var page = await Open("/register");
        var search = new SearchDialog(page);
        await search.Open();
        await search.Type("Xyloduct");
        await Assertions.Expect(search.Status).ToContainTextAsync("Niets gevonden voor “Xyloduct”");
        await search.Press("Enter");

        await Assertions.Expect(new CheckPage(page).Question.ComboBox("Partij")).ToHaveValueAsync("Xyloduct");
    }

    [Test]
    public async Task Shows_what_was_opened_last_until_somebody_signs_out_or_somebody_else_comes_in()
    {
        var page = await OpenWindowOf(Person.Auditor);
        var search = new SearchDialog(page);
        foreach (var address in new[] { Seeded.PartyAddress, $"{Seeded.AgreementAddress}/history", Seeded.PurposeAddress })
        {
            await page.GotoAsync(address);
            await Assertions.Expect(search.Button).ToBeVisibleAsync();
        }

        await search.Open();
        await Assertions.Expect(search.SeenLast).ToContainTextAsync([Seeded.BeterBurenAgreement, Seeded.BeterBuren, "Deeltoets met Beter Buren"]);
        Assert.That(await page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage })"), Does.Not.Contain("eter").IgnoreCase, "names of records in the browser");
        await search.Press("Enter");
        await Assertions.Expect(search.Itself).ToBeVisibleAsync();
        await search.Press("ArrowDown");
        await search.Press("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = Seeded.BeterBurenAgreement, Level = 1 })).ToBeVisibleAsync();

        await new Frame(page).SignOut(Person.Auditor);
        await new SignInPage(page).SignIn(Person.Officer);
        await search.Open();
        await Assertions.Expect(search.SeenLast).ToHaveCountAsync(0);

        // A session that ends by itself signs nobody out.
        await page.GotoAsync(Seeded.PurposeAddress);
        await Assertions.Expect(search.Button).ToBeVisibleAsync();
        await page.Context.ClearCookiesAsync();
        await new SignInPage(page).SignIn(Person.Auditor);
        await search.Open();
        await Assertions.Expect(search.SeenLast).ToHaveCountAsync(0);
        Assert.That(await page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage })"), Does.Not.Contain(Seeded.PurposeAddress));
    }

    [Test]
    public async Task Leaves_the_slash_to_who_is_typing_and_to_who_turned_it_off()
    {
        var page = await Open("/parties");
        var search = new SearchDialog(page);
        var box = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox).First;
        await box.FocusAsync();
        await search.Press("/");
        await Assertions.Expect(box).ToHaveValueAsync("/");
        await Assertions.Expect(search.Itself).ToHaveCountAsync(0);

        await search.Open();
        await search.Itself.GetByText("Zoeken ook openen met de toets /").ClickAsync();
        await search.Press("Escape");
        await Assertions.Expect(search.Itself).ToHaveCountAsync(0);
        await Assertions.Expect(box).ToBeFocusedAsync();
        await search.Button.FocusAsync();
        await search.Press("/");
        await Assertions.Expect(search.Itself).ToHaveCountAsync(0);
        await search.Open();
    }

    [Test]
    public async Task Says_when_it_cannot_search_and_loses_nothing()
    {
        var page = await Open("/register");
        var search = new SearchDialog(page);
        await search.Open();
        ForeseeNoLine();
        await page.Context.SetOfflineAsync(true);
        await search.Type("beter");
        await Assertions.Expect(search.Failure).ToContainTextAsync("Dit kunnen we nu niet laten zien");
        await page.Context.SetOfflineAsync(false);
        await search.Itself.GetByRole(AriaRole.Button, new() { Name = "Opnieuw proberen" }).ClickAsync();
        await Assertions.Expect(search.Chosen).ToContainTextAsync("Beter Buren");
        await Assertions.Expect(search.Box).ToHaveValueAsync("beter");
    }

    [TestCase(1440, TestName = "On a desk")]
    [TestCase(390, TestName = "On a phone")]
    [TestCase(320, TestName = "On the narrowest screen")]
    public async Task Serves_everyone(int width)
    {
        var page = await Open(Seeded.PartyAddress);
        var search = new SearchDialog(page);
        // A past day takes most room.
        await page.GotoAsync("/register?asOf=2026-01-01");
        await page.SetViewportSizeAsync(width, 844);
        await Assertions.Expect(search.Button).ToBeVisibleAsync();
        Assert.That(await page.EvaluateAsync<bool>("() => { const head = document.querySelector('header'); return head.scrollWidth <= head.clientWidth && [...head.querySelectorAll('button')].every((button) => button.scrollWidth <= button.clientWidth + 1); }"), "the header does not fit");

        await page.GotoAsync("/register");
        await search.Button.ClickAsync();
        var faults = new List<string>();
        foreach (var (typed, state) in new[] { ("", "recent"), ("bu", "found"), ("qqq", "nothing") })
        {
            await search.Box.FillAsync(typed);
            await Assertions.Expect(typed.Length > 0 ? search.Results.First : search.SeenLast.First).ToBeVisibleAsync();
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await Screenshots.TakeForEyes(page, $"search-{state}-{width}-{scheme}");
                faults.AddRange((await Scanner.Faults(page, scheme)).Select(fault => $"{state} {fault}"));
            }

            Assert.That(await search.Itself.EvaluateAsync<bool>("dialog => dialog.scrollWidth <= dialog.clientWidth"), $"{state}: the dialog is too wide");
        }

        Assert.That(faults, Is.Empty);
    }

    protected override Task Prepare() => MakeAccounts((Person.Auditor, "auditor"));

    private async Task<IPage> Open(string address)
    {
        var page = await OpenWindowAt(address, Person.Officer);
        await Assertions.Expect(new SearchDialog(page).Button).ToBeVisibleAsync();
        return page;
    }
}
