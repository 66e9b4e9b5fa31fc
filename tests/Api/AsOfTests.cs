using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>Every read answers from the register as it stood at a moment.</summary>
public sealed class AsOfTests(TestedEngine engine) : RegisterFixture(engine)
{
    private static IReadOnlyList<string> Collections => Samples.Collections;

    [TestCaseSource(nameof(Collections))]
    public async Task Is_empty_before_the_first_revision(string collection)
    {
        var id = await Register.AnyId(collection);

        foreach (var asOf in new[] { "2026-11-21", "2026-11-22T10:59:59.9999999Z", "1900-01-01", "0001-01-01" })
        {
            var list = (await Auditor.Get($"{collection}?asOf={asOf}")).Expect(200);
            Assert.That((list.Total, list.Items.Count, list.Revision), Is.EqualTo((0, 0, 0)), asOf);
            (await Auditor.Get($"{collection}/{id}?asOf={asOf}")).IsProblem(
                404, "not-found", "This record is not in the register on the chosen date. It may have been deleted, or not entered yet.");
            (await Auditor.Get($"{collection}/{id}/revisions?asOf={asOf}")).Expect(404);
        }
    }

    [TestCase("2026-11-22")]
    [TestCase("2026-11-22T11:00:00Z")]
    [TestCase("2026-11-22T12:00:00%2B01:00")]
    [TestCase("2026-11-22t11:00:00z")]
    [TestCase("2126-01-01")]
    [TestCase("9999-12-31")]
    [TestCase("9999-12-31T23:59:59Z")]
    public async Task Has_the_seed_from_the_moment_it_was_planted(string asOf)
    {
        var purposes = (await Auditor.Get("purposes?asOf=" + asOf)).Expect(200);

        Assert.That(purposes.Items.Select(item => (string?)item["code"]), Has.Member("P18"));
    }

    [TestCase("yesterday")]
    [TestCase("2026-13-01")]
    [TestCase("2026-02-30")]
    [TestCase("22-11-2026")]
    [TestCase("2026-11-22T10:00:00")]
    [TestCase("2026-11-22T25:00:00Z")]
    [TestCase("2026-11-22T10:00:00+01:00")]
    public async Task Refuses_a_moment_that_cannot_be_read(string asOf)
    {
        (await Auditor.Get("purposes?asOf=" + asOf)).IsProblem(
            400,
            "invalid",
            "One or more fields are not right. Nothing was saved. See at each field what must change.",
            ("/asOf", "This is not a day (2026-11-22) or an instant (2026-11-22T09:30:00Z)."));
    }

    // Hours Amsterdam is ahead of UTC at the end of the day: two in summer time, which ends and begins on a last Sunday.
    [TestCase(1, 15, 1)]
    [TestCase(7, 15, 2)]
    [TestCase(3, 0, 2)]
    [TestCase(10, 0, 1)]
    public async Task A_day_ends_at_midnight_in_Amsterdam(int month, int dayOfMonth, int hoursAhead)
    {
        var year = Clock.Now.Year + 1;
        var day = dayOfMonth > 0 ? new DateOnly(year, month, dayOfMonth) : LastSunday(year, month);
        var midnight = new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(hoursAhead)).ToUniversalTime();
        Clock.Set(midnight.AddTicks(-1));
        var record = await Register.CreateBare("purposes", body => body["name"] = "Nog vandaag");
        Clock.Set(midnight);
        await Register.Change("purposes", record["id"]!, body => body["name"] = "Al morgen");

        Assert.That(await Name(record, day.ToString("yyyy-MM-dd")), Is.EqualTo("Nog vandaag"));
        Assert.That(await Name(record, Utc(midnight.AddTicks(-1))), Is.EqualTo("Nog vandaag"));
        Assert.That(await Name(record, Utc(midnight)), Is.EqualTo("Al morgen"));
        Assert.That(await Name(record, day.AddDays(1).ToString("yyyy-MM-dd")), Is.EqualTo("Al morgen"));
    }

    [Test]
    public async Task Shows_what_was_deleted_since_and_its_history_up_to_then()
    {
        var record = await Register.CreateBare("parties");
        var id = (string)record["id"]!;
        var made = (string)record["changedAt"]!;
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await Officer.Delete("parties/" + id, "\"1\"")).Expect(204);

        (await Officer.Get("parties/" + id)).Expect(404);
        var then = (await Officer.Get($"parties/{id}?asOf={made}")).Expect(200);
        Assert.That(JsonNode.DeepEquals(then.Json, record));
        Assert.That(then.ETag, Is.EqualTo("\"1\""));
        Assert.That((await Officer.Get($"parties?asOf={made}&id={id}")).Expect(200).Total, Is.EqualTo(1));
        Assert.That((await Officer.Get("parties?id=" + id)).Expect(200).Total, Is.Zero);
        Assert.That(Actions(await Officer.Get($"parties/{id}/revisions?asOf={made}")), Is.EqualTo(new[] { "created" }));
        Assert.That(Actions(await Officer.Get($"parties/{id}/revisions")), Is.EqualTo(new[] { "deleted", "created" }));
    }

    [Test]
    public async Task The_log_itself_is_read_up_to_a_moment()
    {
        var record = await Register.CreateBare("purposes");
        var then = (await Auditor.Get($"revisions?asOf={(string)record["changedAt"]!}&pageSize=1")).Expect(200);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Register.CreateBare("purposes");

        var again = (await Auditor.Get($"revisions?asOf={(string)record["changedAt"]!}&pageSize=1")).Expect(200);
        Assert.That(again.Text, Is.EqualTo(then.Text));
        Assert.That((string?)again.Items[0]["recordId"], Is.EqualTo((string?)record["id"]));
        Assert.That((await Auditor.Get("revisions?pageSize=1")).Expect(200).Total, Is.EqualTo(then.Total + 1));
    }

    [Test]
    public async Task Answers_the_same_when_asked_again_later()
    {
        var moment = Utc(Clock.Now);
        var then = (await Auditor.Get($"purposes?asOf={moment}&pageSize=200")).Expect(200).Text;
        Clock.Advance(TimeSpan.FromDays(1));
        var purpose = await Register.IdOf("purposes", "P02");
        await Register.CreateBare("processing-activities", body => body["purposeId"] = purpose);

        Assert.That((await Auditor.Get($"purposes?asOf={moment}&pageSize=200")).Expect(200).Text, Is.EqualTo(then), "what is computed from other records too");
    }

    [Test]
    public async Task Computes_the_state_of_an_agreement_for_the_day_asked()
    {
        var year = Clock.Now.Year + 1;
        var organisation = await Register.IdOf("organisations", "Woonstichting Lieven De Key");
        var party = await Register.IdOf("parties", "KWH");
        var agreement = await Register.CreateBare("agreements", body =>
        {
            body["status"] = "established";
            body["organisations"] = new JsonArray(new JsonObject { ["organisationId"] = organisation, ["signedOn"] = $"{year}-01-10" });
            body["parties"] = new JsonArray(new JsonObject { ["partyId"] = party, ["signedOn"] = $"{year}-01-12" });
            body["effectiveFrom"] = $"{year}-02-01";
            body["effectiveUntil"] = $"{year}-03-31";
        });
        var path = "agreements/" + (string)agreement["id"]!;

        Assert.Multiple(async () =>
        {
            foreach (var (day, state) in new[] { ($"{year}-01-12", "upcoming"), ($"{year}-01-31", "upcoming"), ($"{year}-02-01", "inForce"), ($"{year}-03-31", "inForce"), ($"{year}-04-01", "ended") })
            {
                var answer = (await Procurement.Get($"{path}?on={day}")).Expect(200).Record;
                Assert.That((string?)answer["state"], Is.EqualTo(state), day);
                Assert.That((string?)answer["parties"]![0]!["state"], Is.EqualTo(state), day);
            }

            Assert.That((string?)(await Procurement.Get(path + $"?asOf={year}-02-01")).Expect(200).Record["state"], Is.EqualTo("inForce"), "on is the day of asOf unless named");
            Assert.That((string?)(await Procurement.Get(path + $"?asOf={year}-02-01&on={year}-04-01")).Expect(200).Record["state"], Is.EqualTo("ended"));
        });
    }

    [Test]
    public async Task The_grounds_apply_as_the_organisations_stood_then()
    {
        var before = Utc(Clock.Now);
        Clock.Advance(TimeSpan.FromHours(1));
        await Register.CreateBare("organisations", body => body["isPublicBody"] = true);

        Assert.That(await Applicable("legal-grounds"), Is.True);
        Assert.That(await Applicable("legal-grounds?asOf=" + before), Is.False);
        Assert.That((bool?)(await Procurement.Get("legal-grounds/F")).Expect(200).Record["applicable"], Is.True);
        Assert.That((bool?)(await Procurement.Get("legal-grounds/F?asOf=" + before)).Expect(200).Record["applicable"], Is.False);
    }

    private async Task<bool?> Applicable(string path) => (bool?)(await Procurement.Get(path)).Expect(200).Items.Single(item => (string?)item["code"] == "F")["applicable"];

    private async Task<string?> Name(JsonObject record, string asOf) => (string?)(await Auditor.Get($"purposes/{(string)record["id"]!}?asOf={asOf}")).Expect(200).Record["name"];

    private static string?[] Actions(Answer answer) => [.. answer.Expect(200).Items.Select(item => (string?)item["action"])];

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("O");

    private static DateOnly LastSunday(int year, int month)
    {
        var day = new DateOnly(year, month, 31);
        return day.AddDays(-(int)day.DayOfWeek);
    }
}
