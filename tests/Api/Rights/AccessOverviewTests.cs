using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PrivacyRegister.Tests.Api.Server;
using static PrivacyRegister.Tests.Api.Rights.RightsRegister;

namespace PrivacyRegister.Tests.Api.Rights;

/// <summary>What a data subject gets to read (art. 15 GDPR): everything the register says about people like them, and honestly what it does not say.</summary>
public sealed class AccessOverviewTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const string Hostile = "<img src=x onerror=alert(1)> & \"vrienden\"\n=1+1 {group} [nog invullen: niets]";

    [Test]
    public async Task Says_of_each_use_why_which_data_from_whom_how_long_and_who_gets_them()
    {
        var (subjects, datum, party) = (await Register.NewSubjects(), await Register.NewCategory(), await Register.NewParty());
        await Register.NewActivity(subjects, [datum], activity =>
        {
            activity["name"] = "Buurtbemiddeling";
            activity["systems"] = new JsonArray("Klantsysteem");
            activity["data"]![0]!["fromDataSubject"] = true;
            activity["data"]![0]!["required"] = true;
            activity["data"]![0]!["consequenceOfNotProviding"] = "wij kunnen je niet bellen";
            activity["data"]![0]!["retention"] = JsonNode.Parse("""{ "period": "P1Y6M", "startEvent": "Einde van de bemiddeling", "afterwards": "destroy", "basis": "Klachtenregeling." }""");
            activity["recipients"] = new JsonArray(Line(party, datum));
        });

        var overview = await Overview(subjects, "nl");
        var activity = overview["activities"]!.AsArray().Single()!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)overview["title"], Is.EqualTo($"Wat wij doen met gegevens van {SubjectsWithin(subjects)}"));
            Assert.That(Texts(overview["introduction"]), Has.Some.Contain("niet over jou alleen").And.Some.EqualTo("Die kopie halen we uit deze systemen: Klantsysteem."));
            Assert.That((string?)activity["name"], Is.EqualTo("Buurtbemiddeling"));
            Assert.That((string?)activity["purpose"], Is.EqualTo("Zorgen voor een kwalitatief goede en leefbare woonomgeving (privacybeleid, h. 3, punt 7)"));
            Assert.That((string?)activity["grounds"]![0]!["label"], Is.EqualTo("grond C · art. 6(1)(f) AVG"));
            Assert.That((string?)activity["grounds"]![0]!["text"], Does.Contain("Het belang: Rust in de buurt.").And.Contain("Het belang weegt zwaarder.").And.Contain("bezwaar maken"));
            Assert.That((string?)activity["data"]![0]!["source"], Is.EqualTo("Van jou."));
            Assert.That((string?)activity["data"]![0]!["required"], Is.EqualTo("Ja. Geef je het niet, dan gebeurt dit: wij kunnen je niet bellen."));
            Assert.That((string?)activity["data"]![0]!["retention"], Is.EqualTo("1 jaar, 6 maanden na einde van de bemiddeling. Daarna vernietigen we het. De reden: Klachtenregeling."));
            Assert.That((string?)activity["recipients"]![0]!["name"], Is.EqualTo(Name(party)));
            Assert.That((string?)activity["recipients"]![0]!["country"], Is.EqualTo("Nederland"));
            Assert.That((string?)activity["recipients"]![0]!["role"], Does.Contain("in onze opdracht"));
            Assert.That(Texts(overview["completeness"]), Is.Empty);
        });
    }

    [TestCase("""{ "period": "P4W", "startEvent": "Opname", "untilEvent": "Na afhandeling van het incident" }""", "4 weken na opname, of tot na afhandeling van het incident.")]
    [TestCase("""{ "period": "P7Y" }""", "7 jaar.")]
    [TestCase("""{ "period": "P1Y", "startEvent": "na het einde van de huur" }""", "1 jaar na het einde van de huur.")]
    [TestCase("""{ "period": "P2M", "startEvent": "WoningNet sluit af" }""", "2 maanden na WoningNet sluit af.")]
    [TestCase("""{ "untilEvent": "Einde van de huur.", "afterwards": "anonymise" }""", "Tot einde van de huur. Daarna maken we het anoniem: niemand kan dan nog zien dat het over jou gaat.")]
    [TestCase("""{ "untilEvent": "Zolang de huur loopt", "afterwards": "archive" }""", "Zolang de huur loopt. Daarna gaat het naar het archief.")]
    [TestCase("""{ "untilEvent": "zolang als nodig" }""", "Zolang als nodig. Hoe lang dat is: nog niet vastgelegd.")]
    [TestCase("""{ "startEvent": "Opname" }""", "Nog niet vastgelegd")]
    [TestCase("null", "Nog niet vastgelegd")]
    public async Task Puts_a_retention_in_words(string retention, string words)
    {
        var (subjects, datum) = (await Register.NewSubjects(), await Register.NewCategory());
        await Register.NewActivity(subjects, [datum], activity => activity["data"]![0]!["retention"] = JsonNode.Parse(retention));

        Assert.That((string?)(await Overview(subjects, "nl"))["activities"]![0]!["data"]![0]!["retention"], Is.EqualTo(words));
    }

    [TestCase("""{ "ground": "A" }""", "overeenkomst met je te sluiten", null)]
    [TestCase("""{ "ground": "B", "statute": { "law": "Woningwet", "article": "48", "conditions": "Alleen bij toewijzing." } }""", "verplicht ons hiertoe: art. 48 Woningwet. De voorwaarden zijn: Alleen bij toewijzing.", null)]
    [TestCase("""{ "ground": "B", "statute": { "law": "Woningwet" } }""", "Om welke wet het gaat: nog niet vastgelegd.", "/grounds/0/statute")]
    [TestCase("""{ "ground": "C" }""", "Het belang: nog niet vastgelegd.", "/grounds/0/interest")]
    [TestCase("""{ "ground": "C", "interest": "Rust", "balancing": { "outcome": "negative" } }""", "Jouw privacy weegt zwaarder.", null)]
    [TestCase("""{ "ground": "C", "interest": "Rust" }""", "dit belang of jouw privacy: nog niet vastgelegd.", "/grounds/0/balancing")]
    [TestCase("""{ "ground": "D", "withdrawalMethod": "Klik op afmelden." }""", "Zo trek je je toestemming in: Klik op afmelden.", null)]
    [TestCase("""{ "ground": "D" }""", "Zo trek je je toestemming in: nog niet vastgelegd.", "/grounds/0/withdrawalMethod")]
    [TestCase("""{ "ground": "E" }""", "leven of dood", null)]
    public async Task Says_what_a_ground_means_and_what_of_it_is_not_recorded(string ground, string words, string? missing)
    {
        var subjects = await Register.NewSubjects();
        await Register.NewActivity(subjects, [], activity => activity["grounds"] = new JsonArray(JsonNode.Parse(ground)));

        var overview = await Overview(subjects, "nl");
        Assert.That((string?)overview["activities"]![0]!["grounds"]![0]!["text"], Does.Contain(words));
        Assert.That(Missing(overview).Where(field => field.StartsWith("/grounds", StringComparison.Ordinal)), missing is null ? Is.Empty : Has.Member(missing));
    }

    [Test]
    public async Task Names_the_members_of_a_partnership_and_says_it_of_a_group_that_it_names_nobody()
    {
        var (subjects, datum, member) = (await Register.NewSubjects(), await Register.NewCategory(), await Register.NewParty());
        var inner = await Register.NewParty(party => (party["kind"], party["memberPartyIds"]) = ("partnership", new JsonArray(Id(member))));
        var partnership = await Register.NewParty(party => (party["kind"], party["memberPartyIds"]) = ("partnership", new JsonArray(Id(inner))));
        var empty = await Register.NewParty(party => party["kind"] = "partnership");
        var group = await Register.NewParty(party => party["kind"] = "group");
        await Register.NewActivity(subjects, [datum], activity => activity["recipients"] = new JsonArray(Line(partnership, datum), Line(empty, datum), Line(group)));

        var recipients = (await Overview(subjects, "nl"))["activities"]![0]!["recipients"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(Texts(recipients[0]!["remarks"]), Has.Member($"In dit samenwerkingsverband zitten: {Name(member)}."));
            Assert.That(Texts(recipients[1]!["remarks"]), Has.Member("Dit is een samenwerkingsverband. Welke organisaties meedoen: nog niet vastgelegd."));
            Assert.That(Texts(recipients[2]!["remarks"]), Has.Member("Dit is een groep. Welke organisaties erin zitten: nog niet vastgelegd."));
            Assert.That((string?)recipients[2]!["data"], Is.EqualTo("Nog niet vastgelegd"));
        });
    }

    [Test]
    public async Task Says_what_guards_data_outside_the_area_of_the_law()
    {
        var (subjects, datum) = (await Register.NewSubjects(), await Register.NewCategory());
        var japan = await Register.NewParty(party => party["country"] = "JP");
        var india = await Register.NewParty(party => party["country"] = "IN");
        var nowhere = await Register.NewParty(party => party.Remove("country"));
        await Register.NewActivity(subjects, [datum], activity => activity["recipients"] = new JsonArray(Line(japan, datum), Line(india, datum), Line(nowhere, datum)));

        var recipients = (await Overview(subjects, "nl"))["activities"]![0]!["recipients"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(Texts(recipients[0]!["remarks"]).Single(), Is.EqualTo($"{Name(japan)} zit in Japan. Daar geldt de AVG niet. De Europese Commissie vindt dat de gegevens daar goed genoeg beschermd zijn."));
            Assert.That(Texts(recipients[1]!["remarks"]).Single(), Does.EndWith("Hoe de gegevens daar beschermd zijn: nog niet vastgelegd."));
            Assert.That((string?)recipients[2]!["country"], Is.EqualTo("Nog niet vastgelegd"));
        });
    }

    [Test]
    public async Task Leaves_out_what_is_about_others_and_whom_only_others_data_go_to()
    {
        var (subjects, others) = (await Register.NewSubjects(), await Register.NewSubjects());
        var (shared, theirs) = (await Register.NewCategory(), await Register.NewCategory());
        var (gets, getsTheirs, gives) = (await Register.NewParty(), await Register.NewParty(), await Register.NewParty());
        await Register.NewActivity(subjects, [shared, theirs], activity =>
        {
            activity["dataSubjectCategoryIds"]!.AsArray().Add(Id(others));
            activity["data"]![1]!["dataSubjectCategoryIds"] = new JsonArray(Id(others));
            var giving = Line(gives, shared);
            giving["direction"] = "receive";
            activity["recipients"] = new JsonArray(Line(gets, shared, theirs), Line(getsTheirs, theirs), giving);
        });

        var activity = (await Overview(subjects, "nl"))["activities"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That(activity["data"]!.AsArray().Select(datum => (string?)datum!["name"]), Is.EqualTo(new[] { Name(shared) }));
            Assert.That((string?)activity["data"]![0]!["source"], Is.EqualTo($"Van {Name(gives)}."));
            Assert.That(activity["recipients"]!.AsArray().Select(recipient => ((string?)recipient!["name"], (string?)recipient["data"])), Is.EqualTo(new[] { (Name(gets), Name(shared)) }));
        });
    }

    [Test]
    public async Task Says_how_many_proposals_it_leaves_out_and_shows_them_marked_to_who_asks()
    {
        var subjects = await Register.NewSubjects();
        await Register.NewActivity(subjects, []);
        await Register.NewActivity(subjects, [], activity => activity["status"] = "proposed");
        await Register.NewActivity(subjects, [], activity => activity["status"] = "retired");

        var established = await Overview(subjects, "nl");
        var all = await Overview(subjects, "nl", "&proposals=true");
        Assert.Multiple(() =>
        {
            Assert.That(established["activities"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That((int)established["proposalsLeftOut"]!, Is.EqualTo(1));
            Assert.That(Texts(established["completeness"]), Has.Member("Dit overzicht is nog niet compleet. Er is nog 1 onderdeel dat we niet hebben vastgesteld. Dat staat hier niet in."));
            Assert.That(all["activities"]!.AsArray().Select(activity => (string?)activity!["status"]), Is.EquivalentTo(new[] { "established", "proposed" }));
            Assert.That((int)all["proposalsLeftOut"]!, Is.Zero);
            Assert.That(Texts(all["completeness"]), Has.Some.Contain("‘voorstel’"));
        });
    }

    [Test]
    public async Task Names_the_rights_the_terms_of_policy_and_law_and_where_to_complain()
    {
        var subjects = await Register.NewSubjects();
        await Register.NewActivity(subjects, [], activity => activity["name"] = "Alleen belang");

        var overview = await Overview(subjects, "en");
        Assert.Multiple(() =>
        {
            Assert.That(overview["rights"]!.AsArray().Select(right => (string?)right!["article"]), Is.EqualTo(new[] { 15, 16, 17, 18, 19, 20, 21, 22 }.Select(article => $"art. {article} GDPR")));
            Assert.That(Texts(overview["rights"]!.AsArray().Single(right => (string?)right!["article"] == "art. 21 GDPR")!["activities"]), Is.EqualTo(new[] { "Alleen belang" }));
            Assert.That(Texts(overview["howTo"]), Has.Some.Contain("within four weeks").And.Some.Contain("one month"));
            Assert.That(Texts(overview["complaint"]), Has.Some.Contain("www.autoriteitpersoonsgegevens.nl"));
        });
    }

    [Test]
    public async Task Names_restrictions_with_provision_and_necessity()
    {
        var (subjects, datum) = (await Register.NewSubjects(), await Register.NewCategory());
        await Register.NewActivity(subjects, [datum], activity => activity["rightsRestrictions"] = JsonNode.Parse(
            $$"""[{ "dataCategoryId": "{{Id(datum)}}", "provision": "Art. 41 lid 1 onder d UAVG", "necessity": "Het onderzoek loopt nog." }, {}]"""));

        var overview = await Overview(subjects, "nl");
        Assert.That(overview["restrictions"]!.AsArray().Select(restriction => ((string?)restriction!["data"], (string?)restriction["provision"], (string?)restriction["necessity"])), Is.EqualTo(new[]
        {
            (Name(datum), "Art. 41 lid 1 onder d UAVG", "Het onderzoek loopt nog."),
            ("Alle gegevens", "Nog niet vastgelegd", "Nog niet vastgelegd"),
        }));
        Assert.That(Missing(overview), Has.Member("/rightsRestrictions/1/necessity"));
    }

    [TestCase("""{ "profiling": false, "automatedDecisions": { "used": false } }""", new[] { "Er worden geen besluiten over je genomen zonder dat er een mens naar kijkt.", "We maken geen profiel van je." })]
    [TestCase("{}", new[] { "Neemt een computer besluiten zonder dat er een mens naar kijkt? Dat is nog niet vastgelegd.", "Maken we een profiel van je? Dat is nog niet vastgelegd." })]
    [TestCase("""{ "profiling": true, "automatedDecisions": { "used": true, "logic": "Wie te laat betaalt, krijgt een brief." }, "warningList": { "used": true, "maximumTerm": "P2Y" } }""", new[]
    {
        "Bij ‘Innen’ neemt een computer een besluit over je zonder dat er een mens naar kijkt. Zo werkt het: Wie te laat betaalt, krijgt een brief. Dit mag omdat: nog niet vastgelegd. Jouw bescherming: nog niet vastgelegd.",
        "We maken profielen van mensen bij: Innen.",
        "Bij ‘Innen’ houden we een lijst bij om voor iemand te waarschuwen. Je staat daar hooguit zo lang op: 2 jaar.",
    })]
    public async Task Says_whether_a_computer_decides_and_never_guesses(string facts, string[] sentences)
    {
        var subjects = await Register.NewSubjects();
        await Register.NewActivity(subjects, [], activity =>
        {
            activity["name"] = "Innen";
            foreach (var (field, value) in JsonNode.Parse(facts)!.AsObject())
            {
                activity[field] = value?.DeepClone();
            }
        });

        Assert.That(Texts((await Overview(subjects, "nl"))["automatedDecisions"]), Is.EqualTo(sentences));
    }

    [Test]
    public async Task Holds_no_name_of_a_person()
    {
        var person = (await Officer.Post("people", new { name = "Geheime Naam", function = "Medewerker", email = "privacy@dekey.example", phone = "020 000 00 00" })).Expect(201).Record;
        var organisation = await Register.CreateBare("organisations", body => (body["status"], body["contactPersonId"], body["dataProtectionOfficerId"]) = ("established", Id(person), Id(person)));
        var subjects = await Register.NewSubjects();
        await Register.NewActivity(subjects, [], activity => (activity["organisationIds"], activity["ownerId"]) = (new JsonArray(Id(organisation)), Id(person)));

        var (overview, page) = (await Overview(subjects, "nl"), await Page(subjects));
        Assert.That(Texts(overview["controllers"]![0]!["contact"]), Has.Member("Vragen over privacy: 020 000 00 00, privacy@dekey.example"));
        Assert.That(overview.ToJsonString() + page.Text, Does.Not.Contain("Geheime Naam"));
    }

    [Test]
    public async Task Is_the_register_of_the_day_asked_for()
    {
        var subjects = await Register.NewSubjects();
        await Register.NewActivity(subjects, []);
        var before = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromDays(2));
        await Register.NewActivity(subjects, []);

        var then = await Overview(subjects, "nl", "&asOf=" + Uri.EscapeDataString(before.ToString("O")));
        Assert.That(then["activities"]!.AsArray(), Has.Count.EqualTo(1));
        (await Auditor.Get($"rights/access-overview?dataSubjectCategoryId={Id(subjects)}&asOf=2001-01-01")).Expect(404);
    }

    [Test]
    public async Task Is_one_page_that_asks_nothing_of_anybody_and_in_which_text_stays_text()
    {
        var subjects = await Register.NewSubjects(Hostile.ReplaceLineEndings(" "));
        var party = await Register.NewParty(body => body["name"] = Hostile.ReplaceLineEndings(" ") + Intent.NewCode());
        await Register.NewActivity(subjects, [], activity =>
        {
            activity["name"] = Hostile.ReplaceLineEndings(" ");
            activity["description"] = Hostile;
            activity["grounds"]![0]!["explanation"] = Hostile;
            activity["recipients"] = new JsonArray(Line(party));
        });

        var page = await Page(subjects);
        var style = Regex.Match(page.Text, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Multiple(() =>
        {
            Assert.That(page.ContentType, Is.EqualTo("text/html"));
            Assert.That(page.Header("Content-Disposition"), Does.Match("^inline; filename=access-overview-[0-9-]{10}\\.html$"));
            Assert.That(page.Header("Content-Security-Policy"), Is.EqualTo($"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));
            Assert.That(page.Text, Does.Contain($"content=\"default-src 'none'; style-src 'sha256-{hash}'"));
            Assert.That(page.Text, Does.Contain("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;vrienden&quot;"));
            Assert.That(Regex.Matches(page.Text, "<(\\w+)").Select(tag => tag.Groups[1].Value).Distinct(), Is.SubsetOf(new[]
                { "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "small", "p", "br", "dl", "dt", "dd", "ul", "li", "table", "caption", "thead", "tbody", "tr", "th", "td", "mark" }));
            Assert.That(page.Text, Does.Not.Contain("http://").And.Not.Contain("https://"));
        });
    }

    [TestCase("", 400)]
    [TestCase("dataSubjectCategoryId=huurders", 400)]
    [TestCase("dataSubjectCategoryId=01900000-0000-7000-8002-0000000000ff", 404)]
    [TestCase("dataSubjectCategoryId=01900000-0000-7000-8002-000000000001&proposals=yes", 400)]
    [TestCase("dataSubjectCategoryId=01900000-0000-7000-8002-000000000001&lang=de", 400)]
    [TestCase("dataSubjectCategoryId=01900000-0000-7000-8002-000000000001&asOf=gisteren", 400)]
    [TestCase("dataSubjectCategoryId=01900000-0000-7000-8002-000000000001&status=proposed", 400)]
    public async Task Refuses_a_question_it_cannot_answer(string query, int status)
    {
        (await Auditor.Get("rights/access-overview?" + query)).Expect(status);
        (await Auditor.Get("rights/access-overview.html?" + query)).Expect(status);
    }

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(text => (string)text!)];

    private static string[] Missing(JsonObject overview) => [.. overview["missing"]!.AsArray().Select(fact => (string?)fact!["field"] ?? "")];

    private static string SubjectsWithin(JsonObject subjects) => Name(subjects).Replace('B', 'b');

    private async Task<JsonObject> Overview(JsonObject subjects, string language, string more = "") =>
        (await Auditor.In(language).Get($"rights/access-overview?dataSubjectCategoryId={Id(subjects)}{more}")).Expect(200).Record;

    private async Task<Answer> Page(JsonObject subjects) => (await Auditor.In("nl").Get($"rights/access-overview.html?dataSubjectCategoryId={Id(subjects)}")).Expect(200);
}
