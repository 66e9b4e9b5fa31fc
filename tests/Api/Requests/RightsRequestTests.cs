using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Requests;

/// <summary>The register of data subjects' requests over HTTP: last days, states, what is refused, and who sees it.</summary>
public sealed class RightsRequestTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Tells_the_last_days_and_the_state_for_the_day_asked()
    {
        var request = await Register.CreateBare("rights-requests", body => body["receivedOn"] = "2026-03-02");
        var path = $"rights-requests/{request["id"]}";

        Assert.That(((string?)request["dueOn"], (string?)request["lawDueOn"]), Is.EqualTo(("2026-03-30", "2026-04-02")));
        foreach (var (day, state) in new[] { ("2026-03-30", "open"), ("2026-03-31", "overdue"), ("2026-04-03", "overdue") })
        {
            Assert.That((string?)(await Auditor.Get($"{path}?on={day}")).Expect(200).Record["state"], Is.EqualTo(state), day);
            Assert.That((await Auditor.Get($"rights-requests?state={state}&on={day}&id={request["id"]}")).Expect(200).Total, Is.EqualTo(1), day);
        }

        await Register.Change("rights-requests", request["id"]!, body => body["decision"] = new JsonObject { ["outcome"] = "granted", ["decidedOn"] = "2026-03-20" });
        Assert.That((string?)(await Auditor.Get($"{path}?on=2026-04-03")).Expect(200).Record["state"], Is.EqualTo("closed"));
        var facets = (await Auditor.Get("rights-requests/facets?facet=state&facet=invokedRight")).Expect(200);
        Assert.That(facets.Record["facets"]!.AsArray().Select(facet => (string?)facet!["field"]), Is.EqualTo(new[] { "state", "invokedRight" }));
    }

    [TestCase("/extension", "until")]
    [TestCase("/extension", "toldOn")]
    [TestCase("/decision", "decidedOn")]
    public async Task Nothing_happens_to_a_request_before_it_came_in(string above, string field)
    {
        var body = Intent.Bare("rights-requests");
        (await Officer.Post("rights-requests", body.With(above, new JsonObject { [field] = "2026-11-19" }))).ComplainsOf(400, $"{above}/{field}");
        await Register.Create("rights-requests", body.With(above, new JsonObject { [field] = "2026-11-20" }));
    }

    [Test]
    public async Task An_overdue_request_is_a_finding_that_links_to_it_and_work_on_the_home_page_of_who_may_see_it()
    {
        var request = await Register.CreateBare("rights-requests", body => (body["receivedOn"], body["status"]) = ("2026-09-01", "established"));
        var found = (await Auditor.Get($"findings?code=F41&recordId={request["id"]}")).Expect(200).Items.Single();
        Assert.That((string?)found["severity"], Is.EqualTo("breach"));
        Assert.That((string?)found["record"]!["type"], Is.EqualTo("rightsRequest"));

        var due = (await Officer.Get("attention")).Expect(200).Record["requests"]!.AsArray().Single(one => (string?)one!["record"]!["id"] == (string?)request["id"])!;
        Assert.That((string?)due["dueOn"], Is.EqualTo("2026-09-29"));
        Assert.That((int)due["daysLeft"]!, Is.Negative);
        Assert.That((await Auditor.Get("attention")).Expect(200).Record["requests"]!.AsArray(), Is.Not.Empty);
        Assert.That((await Procurement.Get("attention")).Expect(200).Record["requests"]!.AsArray(), Is.Empty);
        Assert.That((await Administrator.Get("attention")).Expect(200).Record["requests"]!.AsArray(), Is.Empty);
        (await Procurement.Get($"rights-requests/{request["id"]}")).Expect(403);
        Assert.That((await Procurement.Get($"search?q={request["reference"]}")).Expect(200).Text, Does.Not.Contain((string)request["id"]!));
    }

    [Test]
    public async Task A_case_is_recorded_once_and_stands_in_the_export()
    {
        var request = await Register.CreateBare("rights-requests");
        (await Officer.Post("rights-requests", Intent.Bare("rights-requests").With("/reference", (string)request["reference"]!))).ComplainsOf(409, "/reference");

        var sheet = (await Auditor.In("nl").Get("exports/register.csv?sheet=rights-requests")).Expect(200).Text;
        Assert.That(sheet, Does.Contain((string?)request["reference"]).And.Contain("inzage (art. 15)").And.Contain("2026-12-18"));
        Assert.That((await Auditor.Get("exports/register.json")).Expect(200).Record["rightsRequests"]!.AsArray(), Is.Not.Empty);
    }
}
