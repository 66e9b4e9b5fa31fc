using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>Facets: how many records each value of a filter would give, told before anybody chooses it.</summary>
public sealed class FacetTests(TestedEngine engine) : RegisterFixture(engine)
{
    private static IReadOnlyList<string> Collections => Samples.Collections;

    [TestCase("parties", "kind", "status", "country")]
    [TestCase("agreements", "kind", "state", "status", "partyId")]
    [TestCase("processing-activities", "status", "ground", "capacity", "purposeId", "partyId", "dataCategoryId")]
    public async Task Says_of_every_value_how_many_the_list_has_with_it(string collection, params string[] fields)
    {
        var answer = (await Procurement.Get($"{collection}/facets?{Ask(fields)}")).Expect(200);

        Assert.That(answer.Record.Select(field => field.Key), Is.EquivalentTo(new[] { "facets", "total", "revision" }));
        Assert.That(answer.Total, Is.EqualTo((await Procurement.Get(collection + "?pageSize=1")).Expect(200).Total));
        Assert.That(answer.Record["facets"]!.AsArray().Select(facet => (string?)facet!["field"]), Is.EqualTo(fields));
        foreach (var field in fields)
        {
            Assert.That(Counts(answer, field), Is.Not.Empty, field);
            foreach (var (value, total) in Counts(answer, field))
            {
                Assert.That((await Procurement.Get($"{collection}?{field}={value}&pageSize=1")).Expect(200).Total, Is.EqualTo(total), $"{field}={value}");
            }
        }
    }

    [Test]
    public async Task Counts_a_filter_as_if_it_were_not_set_and_every_other_as_it_is()
    {
        var answer = (await Procurement.Get("parties/facets?facet=kind&facet=country&kind=group")).Expect(200);
        var all = (await Procurement.Get("parties/facets?facet=kind")).Expect(200);

        Assert.That(Counts(answer, "kind"), Is.EqualTo(Counts(all, "kind")), "its own filter does not count against it");
        foreach (var (country, total) in Counts(answer, "country"))
        {
            Assert.That((await Procurement.Get($"parties?kind=group&country={country}&pageSize=1")).Expect(200).Total, Is.EqualTo(total), country);
        }

        Assert.That(answer.Total, Is.EqualTo(Counts(answer, "kind")["group"]));
    }

    [Test]
    public async Task Keeps_what_is_asked_for_though_nothing_has_it()
    {
        var answer = (await Procurement.Get("parties/facets?facet=country&country=ZZ&country=NL&q=nergens-te-vinden")).Expect(200);

        Assert.That(answer.Total, Is.Zero);
        Assert.That(Counts(answer, "country"), Is.EquivalentTo(new Dictionary<string, int> { ["NL"] = 0, ["ZZ"] = 0 }));
    }

    [Test]
    public async Task Counts_only_what_holds_the_words()
    {
        var answer = (await Procurement.Get("parties/facets?facet=kind&q=zoeklicht")).Expect(200);

        Assert.That(Counts(answer, "kind").Values.Sum(), Is.EqualTo((await Procurement.Get("parties?q=zoeklicht")).Expect(200).Total).And.GreaterThan(0));
    }

    [Test]
    public async Task Counts_a_record_once_for_a_value_it_has_twice()
    {
        var category = await Register.IdOf("data-categories", "adres");
        var subject = await Register.CreateBare("data-subject-categories");
        await Register.CreateBare("processing-activities", activity =>
        {
            activity["dataSubjectCategoryIds"] = new JsonArray((string)subject["id"]!);
            activity["data"] = new JsonArray(new JsonObject { ["dataCategoryId"] = category, ["dataSubjectCategoryIds"] = new JsonArray((string)subject["id"]!) });
        });

        Assert.That(Counts(await Procurement.Get("processing-activities/facets?facet=dataSubjectCategoryId"), "dataSubjectCategoryId")[(string)subject["id"]!], Is.EqualTo(1));
    }

    [Test]
    public async Task Names_the_records_behind_ids_in_the_language_asked_for_most_frequent_first()
    {
        var dutch = (await Procurement.In("nl").Get("processing-activities/facets?facet=purposeId&limit=3")).Expect(200).Record["facets"]![0]!;
        var english = (await Procurement.Get("processing-activities/facets?facet=purposeId&limit=3")).Expect(200).Record["facets"]![0]!;

        var totals = dutch["values"]!.AsArray().Select(value => (int)value!["total"]!).ToArray();
        Assert.That(totals, Has.Length.EqualTo(3).And.Ordered.Descending);
        Assert.That((int)dutch["more"]!, Is.GreaterThan(0));
        Assert.That((string?)dutch["values"]![0]!["label"], Does.Match("^P[0-9]{2} ").And.Not.EqualTo((string?)english["values"]![0]!["label"]));
        Assert.That((await Procurement.Get("parties/facets?facet=kind")).Expect(200).Text, Does.Not.Contain("label"));
    }

    [Test]
    public async Task Counts_the_state_of_agreements_on_the_day_in_the_order_of_its_life()
    {
        await Register.WithSignedAgreement("covenant", "Zoeklicht", "P08", "naam");

        var now = Counts(await Procurement.Get("agreements/facets?facet=state"), "state");
        Assert.That(now.Keys, Is.EqualTo(new[] { "draft", "inForce" }));
        Assert.That((await Procurement.Get("agreements?state=inForce&sort=-state,reference")).Expect(200).Total, Is.EqualTo(now["inForce"]));
        Assert.That(Counts(await Procurement.Get("agreements/facets?facet=state&on=2025-12-31"), "state"), Does.Not.ContainKey("inForce"));
    }

    [Test]
    public async Task Counts_the_register_as_it_stood()
    {
        var before = Clock.Now;
        Clock.Set(before.AddDays(2));
        await Register.CreateBare("parties", party => (party["country"], party["kind"]) = ("JP", "group"));

        Assert.That(Counts(await Procurement.Get("parties/facets?facet=country"), "country"), Does.ContainKey("JP"));
        var then = (await Procurement.Get($"parties/facets?facet=country&asOf={before.AddDays(1):yyyy-MM-dd}")).Expect(200);
        Assert.That(Counts(then, "country"), Does.Not.ContainKey("JP"));
        Assert.That((await Procurement.Get("parties/facets?facet=country&asOf=1990-01-01")).Expect(200).Total, Is.Zero);
    }

    [TestCase("facet=name", "/facet")]
    [TestCase("facet=ownerId", "/facet")]
    [TestCase("facet=kind&status=open", "/status")]
    [TestCase("facet=kind&limit=-1", "/limit")]
    [TestCase("facet=kind&sort=name", "/sort")]
    [TestCase("facets=kind", "/facets")]
    public async Task Refuses_what_it_cannot_count(string query, string pointer) => (await Procurement.Get("parties/facets?" + query)).ComplainsOf(400, pointer);

    [TestCaseSource(nameof(Collections))]
    public async Task Counts_every_kind_of_record_by_status(string collection) =>
        Assert.That(Counts(await Auditor.Get(collection + "/facets?facet=status"), "status").Values.Sum(), Is.EqualTo((await Auditor.Get(collection + "?pageSize=1")).Expect(200).Total));

    private static string Ask(IEnumerable<string> fields) => string.Join('&', fields.Select(field => "facet=" + field));

    private static Dictionary<string, int> Counts(Answer answer, string field) => answer.Expect(200).Record["facets"]!.AsArray()
        .Single(facet => (string?)facet!["field"] == field)!["values"]!.AsArray()
        .ToDictionary(value => (string)value!["value"]!, value => (int)value!["total"]!);
}
