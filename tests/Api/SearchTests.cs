using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>One box that finds any record; how well names answer to what is typed is tried in the domain's own tests.</summary>
public sealed class SearchTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Finds_a_record_of_the_seed_with_its_kind_and_how_it_was_found()
    {
        var found = (await Procurement.Get("search?q=beter%20bruen")).Expect(200);

        Assert.That(found.Total, Is.GreaterThanOrEqualTo(2));
        Assert.Multiple(() =>
        {
            Assert.That((string?)found.Items[0]["type"], Is.EqualTo("party"));
            Assert.That((string?)found.Items[0]["name"], Is.EqualTo("Beter Buren"));
            Assert.That((string?)found.Items[0]["status"], Is.EqualTo("established"));
            Assert.That((string?)found.Items[0]["match"], Is.EqualTo("similar"));
            Assert.That((string?)found.Items[0]["matched"], Is.EqualTo("Beter Buren"));
            Assert.That(found.Items.Select(item => (string?)item["type"]), Has.Member("agreement"));
        });
    }

    [Test]
    public async Task Names_what_it_finds_in_the_language_that_is_asked()
    {
        Assert.Multiple(async () =>
        {
            foreach (var language in new[] { "nl", "en" })
            {
                var purpose = (await Procurement.In(language).Get("search?q=P07")).Expect(200).Items[0];
                var read = (await Procurement.Get($"purposes/{purpose["id"]}")).Expect(200).Record;
                Assert.That((string?)purpose["code"], Is.EqualTo("P07"));
                Assert.That((string?)purpose["name"], Is.EqualTo((string?)read[language == "en" ? "nameEn" : "name"]));
            }
        });
    }

    [Test]
    public async Task Finds_nothing_in_the_register_of_a_day_before_it_was_there() =>
        Assert.That((await Procurement.Get("search?q=beter&asOf=2020-01-01")).Expect(200).Total, Is.Zero);

    [Test]
    public async Task Gives_the_records_somebody_saw_last_by_their_ids()
    {
        var seen = (await Procurement.Get("search?q=beter")).Expect(200).Items.Select(item => (string?)item["id"]).Reverse().ToArray();
        var again = (await Procurement.Get($"search?id={string.Join("&id=", seen)}&id={Guid.CreateVersion7()}")).Expect(200);

        Assert.That(again.Items.Select(item => (string?)item["id"]), Is.EqualTo(seen));
        Assert.That(again.Items.Select(item => item["match"]), Is.All.Null);
    }

    [Test]
    public async Task Finds_nothing_for_nothing() => Assert.That((await Procurement.Get("search")).Expect(200).Total, Is.Zero);

    [TestCase("q=x&id=nobody", TestName = "An id that is none")]
    [TestCase("query=x", TestName = "A setting it does not know")]
    [TestCase("q=x&pageSize=1000", TestName = "A page too large")]
    public async Task Refuses(string query) => (await Procurement.Get("search?" + query)).Expect(400);
}
