using PrivacyRegister.Access;
using PrivacyRegister.Register;
using PrivacyRegister.Tests.Api.Access;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Calendar;

/// <summary>The deadlines as a calendar program reads them, over HTTP: which, in what words, for whom, and at what cost to ask again.</summary>
public sealed class CalendarTests(TestedEngine engine) : RegisterFixture(engine)
{
    private string Host => Register.Address.Authority;

    [Test]
    public async Task Says_what_must_be_done_by_when_and_where_in_the_register_it_stands()
    {
        var agreement = await Ending(await Register.WithSignedAgreement("processorAgreement", "Beter Buren", "P07", "naam"));
        var id = (string)agreement["id"]!;

        var calendar = await Anonymous.Read(await Register.LinkOf(Role.Procurement));
        var entries = calendar.About(id).ToArray();

        Assert.That(entries.Select(entry => (entry.Day, entry.Uid, entry.Summary)), Is.EqualTo(new[]
        {
            ("2027-01-15", $"{id}-noticeDay-0@{Host}", $"Laatste dag om op te zeggen: {agreement["reference"]}"),
            ("2027-02-28", $"{id}-agreementEnd-0@{Host}", $"Overeenkomst loopt af: {agreement["reference"]}"),
            ("2027-06-01", $"{id}-review-0@{Host}", $"Opnieuw bekijken: {agreement["reference"]}"),
        }));
        Assert.That(entries[1].Url, Is.EqualTo($"http://{Host}/agreements/{id}"));
        Assert.That(entries[1].Description, Is.EqualTo(
            $"{agreement["title"]}. 28 februari 2027 is de laatste dag waarop deze overeenkomst geldt. Sluit op tijd een opvolger, of stop daarna met delen.\nhttp://{Host}/agreements/{id}"));
        Assert.That(entries.Select(entry => entry.Stamp), Is.All.EqualTo(((string)agreement["changedAt"]!)[..19] + "Z"));
    }

    [Test]
    public async Task Is_a_calendar_with_a_name_that_asks_to_be_looked_at_twice_a_day()
    {
        var calendar = await Anonymous.Read(await Register.LinkOf(Role.Auditor));

        (string, string) Property(string name) => ((string)calendar.Properties[name]!["type"]!, (string)calendar.Properties[name]!["value"]!);
        Assert.Multiple(() =>
        {
            Assert.That(Property("version").Item2, Is.EqualTo("2.0"));
            Assert.That(Property("prodid").Item2, Is.EqualTo("-//De Key//Privacy Register//NL"));
            Assert.That(Property("x-wr-calname").Item2, Is.EqualTo("Privacyregister: termijnen"));
            Assert.That(Property("name").Item2, Is.EqualTo("Privacyregister: termijnen"));
            Assert.That(Property("refresh-interval"), Is.EqualTo(("duration", "PT12H")));
            Assert.That(Property("x-published-ttl").Item2, Is.EqualTo("PT12H"));
            Assert.That(calendar.Properties.ContainsKey("method"), Is.False, "no invitation");
        });
    }

    [Test]
    public async Task Speaks_english_to_who_made_the_link_in_english()
    {
        await Ending(await Register.WithSignedAgreement("covenant", "Beter Buren", "P07", "naam"));
        var address = await (await Register.SignedIn(await Register.WithAccount(Role.Procurement))).MakeLink("?lang=en");

        var answer = (await Anonymous.In("nl").Get(address)).Expect(200);
        Assert.That(answer.Header("Content-Language"), Is.EqualTo("en"));
        var calendar = await ReadCalendar.Of(answer.Bytes);
        Assert.That((string?)calendar.Properties["x-wr-calname"]!["value"], Is.EqualTo("Privacy register: deadlines"));
        Assert.That(calendar.Entries.Select(entry => entry.Summary), Has.Some.StartsWith("Agreement ends: "));
    }

    [Test]
    public async Task Brings_text_over_whole_whatever_is_in_it()
    {
        const string provision = "art. 41(1)(i) UAVG; belang \"A\", B\\C:\r\nTweede regel – é 漢字 😀";
        var name = "Één naam; met, alles\\erin 😀" + new string('é', 160);
        var activity = await Register.CreateBare("processing-activities", body =>
        {
            body["name"] = name;
            body["rightsRestrictions"] = new JsonArray(new JsonObject { ["provision"] = provision, ["reviewOn"] = "2027-03-01" });
        });

        var entry = (await Anonymous.Read(await Register.LinkOf(Role.Procurement))).About(activity["id"]!).Single();

        Assert.That(entry.Day, Is.EqualTo("2027-03-01"));
        Assert.That(entry.Description, Does.StartWith(name + ". Kijk uiterlijk op 1 maart 2027"));
        Assert.That(entry.Description.ReplaceLineEndings("\n"), Does.Contain(provision.ReplaceLineEndings("\n")));
        Assert.That(entry.Url, Does.EndWith("/activities/" + activity["id"]));
    }

    [Test]
    public async Task Shows_requests_and_accepted_findings_to_who_may_read_them_and_to_nobody_else()
    {
        var request = await Register.CreateBare("rights-requests");
        var purpose = await Register.CreateBare("purposes", body => body["status"] = "established");
        var acceptance = await Register.CreateBare("finding-acceptances", body => (body["status"], body["recordId"]) = ("established", (string)purpose["id"]!));

        foreach (var role in new[] { Role.Auditor, Role.PrivacyOfficer })
        {
            var calendar = await Anonymous.Read(await Register.LinkOf(role));
            Assert.That(calendar.About(request["id"]!).Single().Summary, Is.EqualTo($"Beslissen op verzoek {request["reference"]}: inzage (art. 15)"));
            Assert.That(calendar.About(request["id"]!).Single().Day, Is.EqualTo("2026-12-18"));
            Assert.That(calendar.About(request["id"]!).Single().Description, Does.StartWith("Beslis uiterlijk op 18 december 2026. Van de wet heb je tot en met 21 december 2026."));
            Assert.That(calendar.About(acceptance["id"]!).Single().Summary, Is.EqualTo($"Geaccepteerde bevinding komt terug: F29 bij {purpose["code"]}"));
            Assert.That(calendar.About(acceptance["id"]!).Single().Url, Does.EndWith("/purposes/" + purpose["id"]));
        }

        foreach (var role in new[] { Role.Procurement, Role.Administrator })
        {
            var calendar = await Anonymous.Read(await Register.LinkOf(role));
            Assert.That(calendar.About(request["id"]!).Concat(calendar.About(acceptance["id"]!)), Is.Empty, role.ToString());
        }

        Assert.That((await Anonymous.Read(await Register.LinkOf(Role.Procurement, Role.Auditor))).About(request["id"]!), Is.Not.Empty);
    }

    [Test]
    public async Task Shows_each_role_only_what_it_may_read_over_the_API()
    {
        await Ending(await Register.WithSignedAgreement("covenant", "Beter Buren", "P07", "naam"));
        await Register.CreateBare("rights-requests");
        await Register.CreateBare("processing-activities", body => body["reviewOn"] = "2027-01-01");
        await Register.Create("adequacy-decisions", new { country = "GB", validUntil = "2031-12-27" });
        foreach (var role in Enum.GetValues<Role>())
        {
            var client = await Register.As(role);
            var entries = (await Anonymous.Read(await Register.LinkOf(role))).Entries;
            Assert.That(entries, Is.Not.Empty);
            foreach (var page in entries.Select(entry => new Uri(entry.Url).AbsolutePath).Distinct())
            {
                var type = RecordTypes.All.Single(type => PrivacyRegister.Calendar.RecordPages.Of(type) is { } pages && page.StartsWith(pages + "/", StringComparison.Ordinal));
                (await client.Get(type.Collection() + page[page.LastIndexOf('/')..])).Expect(200);
            }
        }
    }

    [Test]
    public async Task A_role_taken_away_takes_its_days_along()
    {
        var request = await Register.CreateBare("rights-requests");
        var account = await Register.WithAccount(Role.Auditor, Role.Procurement);
        var address = await (await Register.SignedIn(account)).MakeLink();
        Assert.That((await Anonymous.Read(address)).About(request["id"]!), Is.Not.Empty);

        (await Administrator.Put("users/" + account.Id(), new { roles = new[] { "procurement" } }, "\"1\"")).Expect(200);
        Assert.That((await Anonymous.Read(address)).About(request["id"]!), Is.Empty);
    }

    [Test]
    public async Task A_change_is_there_at_once_and_is_the_same_entry()
    {
        var activity = await Register.CreateBare("processing-activities", body => body["reviewOn"] = "2027-01-01");
        var address = await Register.LinkOf(Role.Procurement);
        var before = (await Anonymous.Read(address)).About(activity["id"]!).Single();

        Clock.Advance(TimeSpan.FromMinutes(5));
        await Register.Change("processing-activities", activity["id"]!, body => body["reviewOn"] = "2027-04-01");
        var after = (await Anonymous.Read(address)).About(activity["id"]!).Single();

        Assert.That((before.Day, after.Day), Is.EqualTo(("2027-01-01", "2027-04-01")));
        Assert.That(after.Uid, Is.EqualTo(before.Uid));
        Assert.That(string.CompareOrdinal(after.Stamp, before.Stamp), Is.Positive);
    }

    [Test]
    public async Task The_same_register_gives_the_same_bytes_and_asking_again_costs_none()
    {
        await Register.CreateBare("processing-activities", body => body["reviewOn"] = "2027-01-01");
        var address = await Register.LinkOf(Role.Procurement);
        var first = (await Anonymous.Get(address)).Expect(200);
        await using var node = await RegisterServer.Start(Register.Database, Clock);
        var elsewhere = (await node.Anonymous.With("Host", Host).Get(new Uri(node.Address, new Uri(address).PathAndQuery).ToString())).Expect(200);

        Assert.That(elsewhere.Bytes, Is.EqualTo(first.Bytes), "written anew by another node under the same name");
        Assert.That((await Anonymous.Get(await Register.LinkOf(Role.Administrator))).ETag, Is.EqualTo(first.ETag), "a colleague who may read the same");
        var unchanged = (await Anonymous.With("If-None-Match", first.ETag!).Get(address)).Expect(304);
        Assert.That(unchanged.Bytes, Is.Empty);
        Assert.That(unchanged.ETag, Is.EqualTo(first.ETag));

        await Register.CreateBare("processing-activities", body => body["reviewOn"] = "2027-01-02");
        Assert.That((await Anonymous.With("If-None-Match", first.ETag!).Get(address)).Expect(200).ETag, Is.Not.EqualTo(first.ETag));
    }

    [Test]
    public async Task Says_what_it_is_and_that_nobody_but_the_asker_may_keep_it()
    {
        var address = await Register.LinkOf(Role.Auditor);
        var got = (await Anonymous.Get(address)).Expect(200);
        var asked = (await Anonymous.Send(HttpMethod.Head, address, null)).Expect(200);

        Assert.Multiple(() =>
        {
            foreach (var answer in new[] { got, asked })
            {
                Assert.That(answer.ContentType, Is.EqualTo("text/calendar"));
                Assert.That(answer.Header("Content-Type"), Is.EqualTo("text/calendar; charset=utf-8"));
                Assert.That(answer.Header("Content-Length"), Is.EqualTo(got.Bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                Assert.That(answer.Header("Cache-Control"), Is.EqualTo("no-cache, private"));
                Assert.That(answer.Header("Referrer-Policy"), Is.EqualTo("no-referrer"));
                Assert.That(answer.Header("Content-Disposition"), Does.Contain("privacyregister.ics"));
                Assert.That(answer.ETag, Is.EqualTo(got.ETag).And.StartsWith("\""));
                Assert.That(answer.Header("Set-Cookie"), Is.Null);
            }

            Assert.That(asked.Bytes, Is.Empty);
        });
        (await Anonymous.Send(HttpMethod.Head, "calendar.ics?token=prc_", null)).Expect(404);
    }

    [Test]
    public async Task Refuses_a_request_that_names_no_host_it_can_write_in_the_calendar()
    {
        var address = await Register.LinkOf(Role.Auditor);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = System.Net.HttpVersion.Version11 };
        request.Headers.TryAddWithoutValidation("Host", "-..-");
        using var response = await Anonymous.Http.SendAsync(request);

        Assert.That((int)response.StatusCode, Is.EqualTo(400));
    }

    private Task<JsonObject> Ending(JsonObject agreement) => Register.Change("agreements", agreement["id"]!, body =>
        (body["effectiveUntil"], body["noticePeriodDays"], body["reviewOn"]) = ("2027-02-28", 44, "2027-06-01"));
}
