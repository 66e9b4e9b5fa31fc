using System.Globalization;
using AngleSharp.Dom;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>The register as a document to read and to print.</summary>
public sealed class ReportExportTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Is_a_well_formed_page_that_needs_nothing_else([Values("nl", "en")] string language)
    {
        foreach (var collection in Samples.Collections)
        {
            await Register.Create(collection, await Samples.FullAnew(Register, collection));
        }

        var answer = (await Auditor.Get("exports/register.html?lang=" + language)).Expect(200);
        var page = new ReportPageFile(answer.Text);

        Assert.Multiple(() =>
        {
            Assert.That(page.Errors, Is.Empty);
            Assert.That(answer.ContentType, Is.EqualTo("text/html"));
            Assert.That(page.Document.DocumentElement.GetAttribute("lang"), Is.EqualTo(language));
            Assert.That(page.Document.QuerySelectorAll("script, link, img, iframe, object, form, [src], [style], [onclick]"), Is.Empty);
            Assert.That(page.Document.QuerySelectorAll("a").Select(link => link.GetAttribute("href")), Is.All.StartsWith("#"));
            // On a screen there are no sheets of paper, and the printed edition is hidden there.
            Assert.That(page.Document.QuerySelectorAll(".page, .paged, .entry"), Is.Empty);
            Assert.That(page.Document.QuerySelector("style")!.TextContent, Does.Not.Contain("body{display:none}"));
            Assert.That(answer.Header("Content-Security-Policy"), Is.EqualTo($"default-src 'none'; style-src {page.StyleHash}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));
            Assert.That(page.Document.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), Does.Contain(page.StyleHash));
        });
    }

    [Test]
    public async Task Can_be_found_one_s_way_in_by_headings_captions_and_links()
    {
        var page = await Report("lang=nl");
        var levels = page.Body.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToArray();
        var ids = page.Document.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(levels[0], Is.EqualTo(1));
            Assert.That(levels.Count(level => level == 1), Is.EqualTo(1));
            Assert.That(levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1), Is.Empty);
            Assert.That(ids, Is.Unique);
            Assert.That(page.Body.QuerySelectorAll("a").Select(link => link.GetAttribute("href")![1..]).Except(ids), Is.Empty);
            Assert.That(page.Body.QuerySelectorAll("table").Where(table => table.QuerySelector("caption")?.TextContent is null or ""), Is.Empty);
            Assert.That(page.Body.QuerySelectorAll("thead th").Select(heading => heading.GetAttribute("scope")), Is.All.EqualTo("col"));
            Assert.That(page.Body.QuerySelectorAll("tbody tr").Where(row => row.Children[0].GetAttribute("scope") != "row"), Is.Empty);
            Assert.That(page.Body.QuerySelectorAll("tbody tr").Where(row => row.Children.Length != row.Closest("table")!.QuerySelectorAll("thead th").Length), Is.Empty);
        });
    }

    [Test]
    public async Task Holds_every_activity_agreement_and_party()
    {
        await Register.WithSignedAgreement("covenant", "Zoeklicht", "P08", "naam");
        var page = await Report("lang=nl");

        foreach (var (collection, elements) in new[] { ("processing-activities", "article.sheet > h3"), ("agreements", "article.agreement > h3"), ("parties", "section[aria-labelledby=parties] tbody tr") })
        {
            var list = (await Auditor.Get($"{collection}?pageSize=200")).Expect(200);
            Assert.That(list.Total, Is.InRange(1, 200), collection);
            Assert.That(page.Body.QuerySelectorAll(elements).Select(element => element.Id), Is.EquivalentTo(list.Items.Select(item => "r-" + ((string)item["id"]!).Replace("-", "", StringComparison.Ordinal))), collection);
        }

        var findings = (await Auditor.Get("findings?pageSize=1")).Expect(200).Total;
        Assert.That(page.Body.QuerySelectorAll("section[aria-labelledby=findings] tbody tr"), Has.Length.GreaterThanOrEqualTo(findings));
    }

    [Test]
    public async Task Follows_article_30_point_by_point_and_says_what_is_missing()
    {
        var code = Intent.NewCode("KAAL");
        await Register.CreateBare("processing-activities", activity => activity["code"] = code);
        var page = await Report("lang=nl");
        var bare = page.Sheet(code);
        var points = ReportPageFile.Points(page.Sheet("VA-P07"));

        Assert.Multiple(() =>
        {
            Assert.That(points.Select(point => point.Article).Where(article => article.StartsWith("30(1)", StringComparison.Ordinal)), Is.Ordered.Ascending);
            Assert.That(points.Single(point => point.What == "Doel").Content, Does.StartWith("P07"));
            Assert.That(points.First(point => point.What == "Contact").Content, Does.Contain("(020) 6214 510"));
            Assert.That(ReportPageFile.Points(bare).Single(point => point.What == "Beveiliging"), Is.EqualTo(("Beveiliging", "30(1)(g)", "niet vastgelegd")));
            Assert.That(ReportPageFile.Points(bare).Single(point => point.What == "Doorgifte buiten de EER").Content, Is.EqualTo("geen doorgifte vastgelegd"));
            Assert.That(bare.TextContent, Does.Contain("Gegevens en bewaartermijnen (art. 30(1)(c) en (f)): niet vastgelegd"));
        });
    }

    [Test]
    public async Task Puts_what_we_do_for_others_under_article_30_2()
    {
        var code = Intent.NewCode("VOOR");
        await Register.CreateBare("processing-activities", activity =>
        {
            activity["code"] = code;
            activity["capacity"] = "processor";
            activity["onBehalfOf"] = new JsonArray(new JsonObject { ["name"] = "Opdrachtgever BV" });
        });
        var page = await Report("lang=nl");
        var sheet = page.Sheet(code);

        Assert.Multiple(() =>
        {
            Assert.That(sheet.Closest("section")!.QuerySelector("h2")!.TextContent, Is.EqualTo("Verwerkingen voor anderen (art. 30 lid 2)"));
            Assert.That(ReportPageFile.Points(sheet).Single(point => point.What == "In opdracht van"), Is.EqualTo(("In opdracht van", "30(2)(a)", "Opdrachtgever BV")));
            Assert.That(ReportPageFile.Points(sheet).Select(point => point.Article), Has.None.StartsWith("30(1)"));
        });
    }

    [Test]
    public async Task Shows_what_an_agreement_covers_and_who_signed()
    {
        var agreement = await Register.WithSignedAgreement("covenant", "Zoeklicht", "P08", "naam");
        var annex = (await Report("lang=nl")).Body.QuerySelectorAll("article.agreement").Single(article => article.QuerySelector("h3")!.TextContent.StartsWith((string)agreement["reference"]!, StringComparison.Ordinal));

        Assert.Multiple(() =>
        {
            Assert.That(annex.TextContent, Does.Contain("Zoeklicht: getekend op"));
            Assert.That(annex.QuerySelectorAll("table.list tbody tr").Select(row => row.Children[0].TextContent), Is.All.StartsWith("P08"));
        });
    }

    [Test]
    public async Task Says_on_its_cover_whose_register_it_is_of_when_and_how_to_prove_it()
    {
        var verified = (await Auditor.Get("revisions/verification")).Expect(200).Record;
        var cover = (await Report("lang=nl")).Body.QuerySelector("header")!;
        var facts = cover.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").ToDictionary(row => row.Children[0].TextContent, row => row.Children[1].TextContent);

        Assert.Multiple(() =>
        {
            Assert.That(cover.QuerySelector("h1")!.TextContent, Is.EqualTo("Register van verwerkingsactiviteiten"));
            Assert.That(facts["Revisie"], Is.EqualTo(((long)verified["revisions"]!).ToString(CultureInfo.InvariantCulture)));
            Assert.That(facts["Hash van die revisie (SHA-256)"], Is.EqualTo((string?)verified["headHash"]));
            Assert.That(cover.TextContent, Does.Contain("Woonstichting Lieven De Key").And.Contain("(020) 6214 510"));
        });
    }

    [Test]
    public async Task Lets_no_text_become_markup_or_style()
    {
        const string hostile = "</style></title><script>alert(1)</script>\"}*{display:none}\\";
        await Register.CreateBare("organisations", organisation => (organisation["name"], organisation["status"]) = (hostile, "established"));
        var code = Intent.NewCode("<b>X</b>");
        await Register.CreateBare("processing-activities", activity => (activity["code"], activity["name"]) = (code, "één & \"twee\""));
        var answer = (await Auditor.Get("exports/register.html?lang=nl")).Expect(200);
        var page = new ReportPageFile(answer.Text);

        Assert.Multiple(() =>
        {
            Assert.That(page.Errors, Is.Empty);
            Assert.That(page.Document.QuerySelectorAll("script, b"), Is.Empty);
            Assert.That(page.Document.QuerySelectorAll("style"), Has.Length.EqualTo(1));
            Assert.That(page.Document.QuerySelector("style")!.TextContent, Does.Not.Contain("}*{").And.Not.Contain("alert(1)"));
            Assert.That(page.Document.Title, Does.Contain(hostile));
            Assert.That(page.Sheet(code).QuerySelector("h3")!.TextContent, Is.EqualTo(code + " één & \"twee\""));
        });
    }

    [Test]
    public async Task Gives_the_same_bytes_for_the_same_moment_and_obeys_day_language_and_status()
    {
        var day = Clock.Now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var code = Intent.NewCode("DAG");
        await Register.CreateBare("processing-activities", activity => (activity["code"], activity["status"]) = (code, "retired"));
        var before = (await Auditor.Get($"exports/register.html?asOf={day}&lang=nl")).Expect(200);
        Clock.Advance(TimeSpan.FromDays(1));
        var later = Intent.NewCode("DAG");
        await Register.CreateBare("processing-activities", activity => activity["code"] = later);
        var after = (await Auditor.Get($"exports/register.html?asOf={day}&lang=nl")).Expect(200);
        var now = await Report("lang=nl");
        var retired = await Report("lang=en&status=retired");

        Assert.Multiple(() =>
        {
            Assert.That(after.Bytes, Is.EqualTo(before.Bytes));
            Assert.That(before.Text, Does.Contain(code).And.Not.Contain(later));
            Assert.That(before.Header("Content-Disposition"), Does.Match($"^attachment; filename=register-{day}-r[0-9]+\\.html$"));
            Assert.That(now.Sheet(later), Is.Not.Null);
            Assert.That(retired.Body.QuerySelectorAll("article.sheet > h3").Select(heading => heading.TextContent.Split(' ')[0]), Has.Member(code).And.No.Member("VA-P07").And.No.Member(later));
        });
    }

    [Test]
    public async Task Is_empty_but_whole_before_the_first_revision()
    {
        var page = await Report("lang=nl&asOf=2020-01-01");

        Assert.That(page.Errors, Is.Empty);
        Assert.That(page.Body.QuerySelectorAll("article"), Is.Empty);
        Assert.That(page.Body.QuerySelectorAll("section"), Has.Length.EqualTo(7));
    }

    [TestCase("lang=de", "/lang")]
    [TestCase("sheet=parties", "/sheet")]
    [TestCase("status=new", "/status")]
    public async Task Refuses_what_it_does_not_know(string query, string pointer)
    {
        (await Auditor.Get("exports/register.html?" + query)).ComplainsOf(400, pointer);
        (await Auditor.Get("exports/register.pdf?" + query)).ComplainsOf(400, pointer);
        (await Auditor.Get("exports/evidence.zip?" + query)).ComplainsOf(400, pointer);
    }

    private async Task<ReportPageFile> Report(string query) => new((await Auditor.Get("exports/register.html?" + query)).Expect(200).Text);
}
