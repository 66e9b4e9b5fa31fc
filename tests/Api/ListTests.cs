using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>Lists: filters, words, order, pages, and the refusal of what a list does not know.</summary>
public sealed class ListTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const string Invalid = "One or more fields are not right. Nothing was saved. See at each field what must change.";

    private static IReadOnlyList<string> Collections => Samples.Collections;

    [Test]
    public async Task Says_how_many_there_are_beyond_the_page()
    {
        var page = (await Procurement.Get("purposes?provenance=stated&pageSize=5&page=2")).Expect(200);

        Assert.Multiple(() =>
        {
            Assert.That(page.Items.Select(item => (string?)item["code"]), Is.EqualTo(new[] { "P06", "P07", "P08", "P09", "P10" }));
            Assert.That(page.Record.Select(field => field.Key), Is.EquivalentTo(new[] { "items", "total", "page", "pageSize", "revision" }));
            Assert.That(page.Total, Is.EqualTo(18));
            Assert.That((int?)page.Record["page"], Is.EqualTo(2));
            Assert.That((int?)page.Record["pageSize"], Is.EqualTo(5));
        });
    }

    [Test]
    public async Task Gives_fifty_a_page_unless_asked_otherwise()
    {
        Assert.That((int?)(await Procurement.Get("purposes")).Expect(200).Record["pageSize"], Is.EqualTo(50));
    }

    [Test]
    public async Task Gives_an_empty_page_beyond_the_last()
    {
        var page = (await Procurement.Get("purposes?provenance=stated&page=10000000&pageSize=200")).Expect(200);

        Assert.That(page.Items, Is.Empty);
        Assert.That(page.Total, Is.EqualTo(18));
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Shows_every_record_once_over_all_pages_in_the_order_of_its_name(string collection)
    {
        var whole = (await Auditor.Get(collection + "?pageSize=200")).Expect(200);
        var paged = new List<JsonObject>();
        for (var page = 1; paged.Count < whole.Total; page++)
        {
            paged.AddRange((await Auditor.Get($"{collection}?pageSize=4&page={page}")).Expect(200).Items);
        }

        Assert.That(paged.Select(item => item.ToJsonString()), Is.EqualTo(whole.Items.Select(item => item.ToJsonString())));
        var labels = whole.Items.Select(Label).ToArray();
        Assert.That(labels, Is.Ordered.Using((IComparer<(string, string)>)Comparer<(string Label, string Id)>.Create((a, b) =>
            StringComparer.OrdinalIgnoreCase.Compare(a.Label, b.Label) is var byLabel and not 0 ? byLabel : string.CompareOrdinal(a.Id, b.Id))));
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Lists_a_record_as_it_is_read_alone(string collection)
    {
        foreach (var item in (await Auditor.Get(collection + "?pageSize=3")).Expect(200).Items)
        {
            var alone = (await Auditor.Get($"{collection}/{(string)item["id"]!}")).Expect(200);

            Assert.That(alone.Text, Is.EqualTo(item.ToJsonString(Http.ApiJson.Options)));
            Assert.That(alone.ETag, Is.EqualTo($"\"{(int)item["version"]!}\""));
            Assert.That(alone.Header("Cache-Control"), Is.EqualTo("no-store"));
        }
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Finds_a_record_by_every_value_it_has(string collection)
    {
        var record = await Register.Create(collection, await Samples.Full(Register, collection));
        var id = (string)record["id"]!;

        Assert.Multiple(async () =>
        {
            foreach (var place in Samples.Places(collection).Where(place => !place.IsList && !place.IsObject))
            {
                var value = Samples.At(record, place.Pointer)!.ToString();
                var found = await Officer.Get($"{collection}?pageSize=200&sort=-changedAt&{place.Field.JsonName}={Uri.EscapeDataString(place.Field.ItemType == typeof(bool) ? "true" : value)}");
                Assert.That(found.Expect(200).Items.Select(item => (string?)item["id"]), Has.Member(id), $"{place} = {value}");
            }
        });
    }

    [Test]
    public async Task Takes_a_repeated_filter_as_or_and_different_filters_as_and()
    {
        Assert.That(Codes(await Procurement.Get("purposes?code=P03&code=P01")), Is.EqualTo(new[] { "P01", "P03" }));
        var groupsInTheNetherlands = (await Procurement.Get("parties?kind=group&country=NL")).Expect(200);
        Assert.That(groupsInTheNetherlands.Items.Select(item => ((string?)item["kind"], (string?)item["country"])), Is.Not.Empty.And.All.EqualTo(("group", "NL")));
        Assert.That((await Procurement.Get("parties?kind=group&country=US")).Expect(200).Total, Is.Zero);
    }

    [Test]
    public async Task Finds_the_activities_of_a_purpose_a_party_or_a_category()
    {
        var purpose = await Register.IdOf("purposes", "P07");
        var party = await Register.IdOf("parties", "Beter Buren");
        var category = await Register.IdOf("data-categories", "camerabeelden");

        Assert.That(Codes(await Procurement.Get("processing-activities?purposeId=" + purpose)), Is.EquivalentTo(new[] { "VA-P07", "VA-P07-camera", "VA-P07-toegang" }));
        Assert.That(Codes(await Procurement.Get("processing-activities?partyId=" + party)), Has.Member("VA-P07"));
        Assert.That(Codes(await Procurement.Get("processing-activities?dataCategoryId=" + category)), Has.Member("VA-P07-camera").And.No.Member("VA-P07"));
        Assert.That(Codes(await Procurement.Get("processing-activities?purposeId=" + purpose.ToUpperInvariant())), Has.Member("VA-P07"), "an id in capitals is the same id");
        Assert.That(Codes(await Procurement.Get("processing-activities?purposeId=" + Guid.NewGuid())), Is.Empty);
    }

    [Test]
    public async Task Finds_agreements_by_their_computed_state()
    {
        var signed = await Register.WithSignedAgreement("covenant", "Zoeklicht", "P08", "naam");

        Assert.That((await Procurement.Get("agreements?state=inForce")).Expect(200).Items.Select(item => (string?)item["reference"]), Has.Member((string?)signed["reference"]).And.No.Member("CV-zoeklicht"));
        Assert.That((await Procurement.Get("agreements?state=draft&pageSize=200")).Expect(200).Items.Select(item => (string?)item["reference"]), Has.Member("CV-zoeklicht"));
    }

    [TestCase("parties?kind=robot", "/kind")]
    [TestCase("parties?status=open", "/status")]
    [TestCase("agreements?state=alive", "/state")]
    [TestCase("processing-activities?purposeId=7", "/purposeId")]
    [TestCase("processing-activities?reviewOn=soon", "/reviewOn")]
    [TestCase("organisations?isPublicBody=perhaps", "/isPublicBody")]
    [TestCase("agreements?noticePeriodDays=many", "/noticePeriodDays")]
    public async Task Refuses_a_value_its_filter_can_never_have(string path, string pointer)
    {
        (await Procurement.Get(path)).IsProblem(400, "invalid", Invalid, (pointer, "This value does not fit this filter."));
        (await Procurement.In("nl").Get(path)).IsProblem(
            "nl", 400, "invalid", "Een of meer velden kloppen niet. Er is niets opgeslagen. Kijk bij elk veld wat eraan moet veranderen.", (pointer, "Deze waarde past niet bij dit filter."));
    }

    [TestCase("cafe overlast")]
    [TestCase("CAFÉ")]
    [TestCase("overlast  Café")]
    [TestCase("fé Öv")]
    public async Task Finds_words_without_regard_to_case_and_accents(string words)
    {
        await Register.CreateOnce("parties", "Café Overlast Övergång");

        Assert.That(Names(await Procurement.Get("parties?q=" + Uri.EscapeDataString(words))), Is.EqualTo(new[] { "Café Overlast Övergång" }));
    }

    [Test]
    public async Task Asks_of_every_word_that_it_occurs()
    {
        await Register.CreateOnce("parties", "Café Overlast Övergång");

        Assert.That(Names(await Procurement.Get("parties?q=cafe%20nergens")), Is.Empty);
        Assert.That((await Procurement.Get("parties?q=%20%20")).Expect(200).Total, Is.GreaterThan(15), "no words ask nothing");
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Sorts_up_and_down_by_every_field_with_one_value(string collection)
    {
        var fields = Samples.Places(collection).Where(place => place.Pointer.LastIndexOf('/') == 0 && !place.IsList && !place.IsObject).Select(place => place.Field.JsonName).Append("changedAt");

        Assert.Multiple(async () =>
        {
            foreach (var field in fields)
            {
                var up = (await Auditor.Get($"{collection}?pageSize=200&sort={field}")).Expect(200).Items;
                var down = (await Auditor.Get($"{collection}?pageSize=200&sort=-{field}")).Expect(200).Items;
                var present = up.Select(item => item[field]).TakeWhile(value => value is not null).ToArray();
                Assert.That(up.Skip(present.Length).Select(item => item[field]), Is.All.Null, $"{field}: absent values last");
                Assert.That(down.Skip(present.Length).Select(item => item[field]), Is.All.Null, $"-{field}: absent values last");
                Assert.That(down.Take(present.Length).Select(item => item[field]!.ToString()), Is.EqualTo(present.Reverse().Select(value => value!.ToString())).IgnoreCase, field);
                Assert.That(up.Select(item => (string?)item["id"]), Is.EquivalentTo(down.Select(item => (string?)item["id"])), field);
            }
        });
    }

    [Test]
    public async Task Sorts_by_several_fields_and_then_by_name()
    {
        var parties = (await Procurement.Get("parties?pageSize=200&sort=-kind,name")).Expect(200).Items;
        var kinds = new[] { "group", "partnership", "organisation" };

        var order = parties.Select(item => (Kind: Array.IndexOf(kinds, (string?)item["kind"]), Name: (string)item["name"]!)).ToArray();
        Assert.That(order, Is.EqualTo(order.OrderBy(item => item.Kind).ThenBy(item => item.Name, StringComparer.OrdinalIgnoreCase)));
    }

    [TestCase("page=0", "/page", "This is not a valid page number. Begin at 1.")]
    [TestCase("page=-1", "/page", "This is not a valid page number. Begin at 1.")]
    [TestCase("page=one", "/page", "This is not a valid page number. Begin at 1.")]
    [TestCase("page=1.5", "/page", "This is not a valid page number. Begin at 1.")]
    [TestCase("page=99999999999999999999", "/page", "This is not a valid page number. Begin at 1.")]
    [TestCase("pageSize=0", "/pageSize", "Choose 1 to 200 per page.")]
    [TestCase("pageSize=201", "/pageSize", "Choose 1 to 200 per page.")]
    [TestCase("page=1&page=2", "/page", "Give this setting once.")]
    [TestCase("asOf=2026-11-22&asOf=2026-11-21", "/asOf", "Give this setting once.")]
    [TestCase("on=22-11-2026", "/on", "This is not a valid day. Write a day as 2026-11-22.")]
    public async Task Refuses_a_page_that_cannot_be(string query, string pointer, string sentence)
    {
        (await Procurement.Get("purposes?" + query)).IsProblem(400, "invalid", Invalid, (pointer, sentence));
    }

    [Test]
    public async Task Refuses_a_name_it_does_not_know()
    {
        // A misspelled asOf must not quietly answer for today.
        (await Procurement.Get("legal-grounds?as0f=2026-01-01")).IsProblem(400, "invalid", Invalid, ("/as0f", "This list knows no filter or setting by this name. It does know: asOf."));
        (await Procurement.In("nl").Get("legal-grounds?AsOf=2026-01-01")).IsProblem(
            "nl",
            400,
            "invalid",
            "Een of meer velden kloppen niet. Er is niets opgeslagen. Kijk bij elk veld wat eraan moet veranderen.",
            ("/AsOf", "Deze lijst kent geen filter of instelling met deze naam. Wel: asOf."));
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Refuses_an_unknown_name_on_every_list_record_and_history(string collection)
    {
        var id = await Register.AnyId(collection);

        (await Auditor.Get(collection + "?unknown=1")).ComplainsOf(400, "/unknown");
        (await Auditor.Get($"{collection}/{id}?unknown=1")).ComplainsOf(400, "/unknown");
        (await Auditor.Get($"{collection}/{id}/revisions?unknown=1")).ComplainsOf(400, "/unknown");
        (await Auditor.Get(collection + "?sort=unknown")).ComplainsOf(400, "/sort");
        (await Auditor.Get(collection + "?q=" + new string('a', 501))).ComplainsOf(400, "/q");
    }

    [Test]
    public async Task Answers_from_the_revision_it_names()
    {
        var before = await Revision();
        await Register.CreateBare("purposes");

        Assert.That(await Revision(), Is.EqualTo(before + 1));
    }

    [TestCase("text/html")]
    [TestCase("application/xml")]
    [TestCase("nonsense")]
    [TestCase("application/json;q=0")]
    public async Task Never_refuses_for_what_the_client_would_rather_have(string accept)
    {
        Assert.That((await Procurement.With("Accept", accept).Get("purposes")).Expect(200).ContentType, Is.EqualTo("application/json"));
        (await Procurement.With("Accept", accept).Get("purposes?page=0")).ComplainsOf(400, "/page");
    }

    [TestCase("en", "en")]
    [TestCase("en-GB,nl;q=0.5", "en")]
    [TestCase("nl;q=0.4,en;q=0.9", "en")]
    [TestCase("de,fr;q=0.8", "nl")]
    [TestCase("nl-NL", "nl")]
    [TestCase(";;;nonsense", "nl")]
    [TestCase("*", "nl")]
    public async Task Speaks_the_readers_language_and_otherwise_Dutch(string wanted, string spoken)
    {
        Assert.That((await Procurement.In(wanted).Get("purposes?page=0")).Expect(400).Header("Content-Language"), Is.EqualTo(spoken));
    }

    private static (string, string) Label(JsonObject item) => ((string)(item["code"] ?? item["reference"] ?? item["name"] ?? item["country"])!, (string)item["id"]!);

    private static string?[] Codes(Answer answer) => [.. answer.Expect(200).Items.Select(item => (string?)item["code"])];

    private static string?[] Names(Answer answer) => [.. answer.Expect(200).Items.Select(item => (string?)item["name"])];
}
