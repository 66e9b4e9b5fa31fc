using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Findings;

/// <summary>What the register lacks, over HTTP: filtered, counted, in both languages, on any day.</summary>
public sealed class FindingsTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Tells_of_an_activity_without_purpose_with_basis_remedy_and_field_and_no_more_once_it_has_one()
    {
        var activity = await Register.CreateBare("processing-activities");
        var found = (await Officer.In("nl").Get($"findings?code=F01&recordId={activity["id"]}")).Expect(200).Items.Single();

        Assert.Multiple(() =>
        {
            Assert.That((string?)found["severity"], Is.EqualTo("breach"));
            Assert.That((string?)found["field"], Is.EqualTo("/purposeId"));
            Assert.That((string?)found["record"]!["type"], Is.EqualTo("processingActivity"));
            Assert.That((string?)found["record"]!["id"], Is.EqualTo((string?)activity["id"]));
            Assert.That((string?)found["record"]!["label"], Is.EqualTo((string?)activity["code"]));
            Assert.That((string?)found["message"], Does.Contain((string?)activity["code"]));
            Assert.That((string?)found["basis"], Does.Contain("art. 5(1)(b) AVG"));
            Assert.That((string?)found["remedy"], Is.Not.Empty);
        });

        var purpose = await Register.IdOf("purposes", "P07");
        await Register.Change("processing-activities", activity["id"]!, body => body["purposeId"] = purpose);
        Assert.That((await Officer.Get($"findings?code=F01&recordId={activity["id"]}")).Expect(200).Items, Is.Empty);
    }

    [Test]
    public async Task Counts_what_the_other_filters_leave()
    {
        var activity = await Register.CreateBare("processing-activities");
        var all = (await Auditor.Get($"findings?recordId={activity["id"]}&pageSize=200")).Expect(200);
        var perSeverity = all.Items.CountBy(finding => (string)finding["severity"]!).ToDictionary();

        Assert.That(Totals(all), Is.EqualTo((perSeverity.GetValueOrDefault("breach"), perSeverity.GetValueOrDefault("gap"), perSeverity.GetValueOrDefault("attention"))));
        var breaches = (await Auditor.Get($"findings?recordId={activity["id"]}&severity=breach")).Expect(200);
        Assert.That(breaches.Total, Is.EqualTo(perSeverity["breach"]));
        Assert.That(Totals(breaches), Is.EqualTo(Totals(all)), "the totals leave the severity out");
        Assert.That(all.Record["rules"]!.AsArray().Sum(rule => (int)rule!["total"]!), Is.EqualTo(all.Total));
        Assert.That(all.Record["rules"]!.AsArray().Select(rule => (string)rule!["code"]!), Is.Ordered.And.Unique);
    }

    [Test]
    public async Task Puts_the_worst_first_and_pages_without_losing_or_repeating_any()
    {
        var all = (await Officer.Get("findings?pageSize=200")).Expect(200);
        string[] order = ["breach", "gap", "attention"];
        Assert.That(all.Items.Select(finding => Array.IndexOf(order, (string)finding["severity"]!)), Is.Ordered);

        var seen = new List<string>();
        for (var page = 1; seen.Count < all.Total; page++)
        {
            var items = (await Officer.Get($"findings?pageSize=7&page={page}")).Expect(200).Items;
            Assert.That(items, Is.Not.Empty);
            seen.AddRange(items.Select(finding => finding.ToJsonString()));
        }

        Assert.That(seen, Has.Count.EqualTo(all.Total));
        Assert.That(seen, Is.Unique);
    }

    [Test]
    public async Task Finds_nothing_in_the_register_of_a_day_before_it_began() =>
        Assert.That((await Officer.Get("findings?asOf=2001-01-01")).Expect(200).Total, Is.Zero);

    [Test]
    public async Task Judges_any_day_of_the_calendar([Values("0001-01-01", "9999-12-31")] string day)
    {
        (await Officer.Get($"findings?on={day}")).Expect(200);
        (await Officer.Get($"findings?asOf={day}")).Expect(200);
        (await Officer.Get($"findings/trend?asOf={day}")).Expect(200);
    }

    [Test]
    public async Task Speaks_English_to_who_asks_for_it()
    {
        var activity = await Register.CreateBare("processing-activities");
        var found = (await Officer.Get($"findings?code=F01&recordId={activity["id"]}")).Expect(200).Items.Single();

        Assert.That((string?)found["basis"], Does.Contain("GDPR"));
        Assert.That((string?)found["message"], Does.Contain("has no purpose"));
    }

    [Test]
    public async Task Shows_how_many_there_are_today_at_the_end_of_the_trend()
    {
        var now = (await Officer.Get("findings?pageSize=1")).Expect(200);
        var today = (await Officer.Get("findings/trend")).Expect(200).Record["days"]!.AsArray().Last()!;

        Assert.That((string?)today["on"], Is.EqualTo((string?)now.Record["on"]));
        Assert.That(today["totals"]!.ToJsonString(), Is.EqualTo(now.Record["totals"]!.ToJsonString()));
        Assert.That((int)today["article30"]!["activities"]!, Is.GreaterThan(18));
    }

    [TestCase("code=F99")]
    [TestCase("code=X")]
    [TestCase("severity=worst")]
    [TestCase("sort=name")]
    [TestCase("recordType=person")]
    [TestCase("recordId=nobody")]
    [TestCase("on=soon")]
    [TestCase("day=2026-01-01")]
    public async Task Refuses_a_filter_that_can_never_hold(string query) => (await Officer.Get("findings?" + query)).Expect(400);

    [TestCase("months=0")]
    [TestCase("months=25")]
    [TestCase("months=-1")]
    [TestCase("on=2026-01-01")]
    public async Task Refuses_a_trend_it_cannot_draw(string query) => (await Officer.Get("findings/trend?" + query)).Expect(400);

    private static (int Breach, int Gap, int Attention) Totals(Answer answer)
    {
        var totals = answer.Record["totals"]!;
        return ((int)totals["breach"]!, (int)totals["gap"]!, (int)totals["attention"]!);
    }
}
