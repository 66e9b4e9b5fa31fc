using PrivacyRegister.Access;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.SharingChecks;

/// <summary>What is recorded, who may read it, and that nobody can alter it unseen.</summary>
public sealed class RecordedCheckTests(TestedEngine engine) : RegisterFixture(engine)
{
    private async Task<Answer> Ask(RegisterClient by, params string[] dataCategories) => (await by.Post("sharing-checks", await Register.ToBeterBuren(dataCategories))).Expect(201);

    private static string Id(Answer answer) => (string)answer.Record["id"]!;

    [Test]
    public async Task Says_where_the_record_is_and_answers_it_in_the_language_asked()
    {
        var asked = await Ask(Procurement.In("nl"), "adres");
        Assert.That(asked.Header("Location"), Is.EqualTo($"/api/v1/sharing-checks/{Id(asked)}"));
        Assert.That(asked.Said("S1"), Is.EqualTo("Beter Buren staat in het register."));
        Assert.That((await Procurement.In("en").Get($"sharing-checks/{Id(asked)}")).Expect(200).Said("S1"), Is.EqualTo("Beter Buren is in the register."));
        Assert.That((await Procurement.In("nl").Get($"sharing-checks/{Id(asked)}")).Expect(200).Text, Is.EqualTo(asked.Text));
    }

    [Test]
    public async Task Keeps_the_names_of_the_day_it_was_asked()
    {
        var party = await Register.Create("parties", new { name = "Oude Naam " + Intent.NewCode(), kind = "organisation" });
        var question = (await Register.ToBeterBuren("adres")).With("partyId", (string?)party["id"]);
        var asked = (await Officer.Post("sharing-checks", question)).Expect(201);
        await Register.Change("parties", party["id"]!, body => body["name"] = "Nieuwe Naam " + Intent.NewCode());
        Assert.That((await Officer.Get($"sharing-checks/{Id(asked)}")).Expect(200).Text, Is.EqualTo(asked.Text).And.Contains("Oude Naam"));
    }

    [Test]
    public async Task A_preview_is_not_recorded()
    {
        var before = (await Officer.Get("sharing-checks")).Expect(200).Total;
        (await Officer.Post("sharing-checks/preview", await Register.ToBeterBuren("adres"))).Expect(200);
        Assert.That((await Officer.Get("sharing-checks")).Expect(200).Total, Is.EqualTo(before));
    }

    [Test]
    public async Task A_check_is_no_change_of_the_register()
    {
        var before = await Revision();
        await Ask(Officer, "adres");
        Assert.That(await Revision(), Is.EqualTo(before));
    }

    [Test]
    public async Task Shows_ones_own_checks_and_everybodys_to_auditor_and_officer()
    {
        var own = Id(await Ask(Procurement, "adres"));
        var others = Id(await Ask(Officer, "adres"));
        var administrators = Id(await Ask(Administrator, "adres"));
        foreach (var everybody in new[] { Officer, Auditor })
        {
            var seen = (await everybody.Get("sharing-checks?pageSize=200")).Expect(200).Items.Select(item => (string?)item["id"]);
            Assert.That(seen, Is.SupersetOf(new[] { own, others, administrators }));
            (await everybody.Get($"sharing-checks/{own}")).Expect(200);
        }

        Assert.That((await Procurement.Get("sharing-checks?pageSize=200")).Expect(200).Items.Select(item => (string?)item["id"]), Does.Contain(own).And.Not.Contain(others).And.Not.Contain(administrators));
        Assert.That((await Administrator.Get("sharing-checks?pageSize=200")).Expect(200).Items.Select(item => (string?)item["id"]), Does.Contain(administrators).And.Not.Contain(others));
        var asker = (string?)(await Procurement.Get($"sharing-checks/{own}")).Expect(200).Record["checkedBy"]!["id"];
        var other = (string?)(await Officer.Get($"sharing-checks/{others}")).Expect(200).Record["checkedBy"]!["id"];
        foreach (var (client, by, ids) in new[] { (Officer, asker, (string[])[own]), (Procurement, asker, [own]), (Procurement, other, []) })
        {
            var listed = (await client.Get($"sharing-checks?pageSize=200&checkedBy={by}")).Expect(200).Items;
            Assert.That(listed.Select(item => (string?)item["id"]), ids.Length == 0 ? Is.Empty : Does.Contain(own).And.Not.Contain(others));
        }

        (await Procurement.Get($"sharing-checks/{others}")).Expect(404);
        (await Procurement.Get($"sharing-checks/{Guid.NewGuid()}")).Expect(404);
    }

    [Test]
    public async Task Nobody_asks_or_reads_without_signing_in()
    {
        (await Anonymous.Post("sharing-checks", await Register.ToBeterBuren("adres"))).Expect(401);
        (await Anonymous.Post("sharing-checks/preview", "{")).Expect(401);
        (await Anonymous.Get("sharing-checks")).Expect(401);
        (await Anonymous.Get($"sharing-checks/{Guid.NewGuid()}")).Expect(401);
    }

    [Test]
    public async Task Nobody_changes_or_deletes_a_check()
    {
        var asked = Id(await Ask(Officer, "adres"));
        (await Officer.Put($"sharing-checks/{asked}", new { }, "\"1\"")).Expect(405);
        (await Officer.Delete($"sharing-checks/{asked}", "\"1\"")).Expect(405);
    }

    [Test]
    public async Task Lists_by_party_purpose_verdict_and_day_newest_first()
    {
        var party = await Register.Create("parties", new { name = "Lijstpartij " + Intent.NewCode(), kind = "organisation", country = "NL" });
        var question = (await Register.ToBeterBuren("adres")).With("partyId", (string?)party["id"]);
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Insert(0, Id((await Officer.Post("sharing-checks", question)).Expect(201)));
            Clock.Advance(TimeSpan.FromDays(1));
        }

        var filter = $"sharing-checks?partyId={party["id"]}";
        async Task<string?[]> Listed(string more) => [.. (await Officer.Get(filter + more)).Expect(200).Items.Select(item => (string?)item["id"])];
        string Day(int back) => Http.Instants.Day(Clock.Now.AddDays(-back)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Multiple(async () =>
        {
            Assert.That(await Listed(""), Is.EqualTo(ids));
            Assert.That(await Listed("&verdict=refused&verdict=allowed"), Is.EqualTo(ids));
            Assert.That(await Listed("&verdict=allowed"), Is.Empty);
            Assert.That(await Listed($"&purposeId={question["purposeId"]}"), Is.EqualTo(ids));
            Assert.That(await Listed($"&purposeId={Guid.NewGuid()}"), Is.Empty);
            Assert.That(await Listed($"&from={Day(2)}"), Is.EqualTo(ids[..2]));
            Assert.That(await Listed($"&until={Day(2)}"), Is.EqualTo(ids[1..]));
            Assert.That(await Listed($"&from={Day(2)}&until={Day(2)}"), Is.EqualTo(ids[1..2]));
            Assert.That(await Listed($"&asOf={Day(3)}"), Is.EqualTo(ids[2..]));
            Assert.That(await Listed("&pageSize=2&page=2"), Is.EqualTo(ids[2..]));
            Assert.That((await Officer.Get(filter + "&pageSize=1")).Expect(200).Total, Is.EqualTo(3));
        });
    }

    [TestCase("verdict=maybe", "/verdict")]
    [TestCase("partyId=me", "/partyId")]
    [TestCase("purposeId=1", "/purposeId")]
    [TestCase("checkedBy=me", "/checkedBy")]
    [TestCase("from=yesterday", "/from")]
    [TestCase("until=2026-02-30", "/until")]
    [TestCase("page=0", "/page")]
    [TestCase("pageSize=201", "/pageSize")]
    [TestCase("kind=covenant", "/kind")]
    public async Task Refuses_a_filter_it_does_not_know(string query, string pointer) => (await Officer.Get("sharing-checks?" + query)).ComplainsOf(400, pointer);

    [Test]
    public async Task Several_nodes_write_one_chain()
    {
        await using var other = await RegisterServer.Start(Register.Database, Clock);
        var question = await Register.ToBeterBuren("adres");
        RegisterClient[] nodes = [Officer, await other.As(Role.PrivacyOfficer)];
        var before = (await Officer.Get("sharing-checks")).Expect(200).Total;
        var asked = await Task.WhenAll(Enumerable.Range(0, 40).Select(turn => nodes[turn % 2].Post("sharing-checks", question)));
        Assert.That(asked.Select(answer => answer.Expect(201).Record["id"]!.ToString()), Is.Unique);
        foreach (var node in nodes)
        {
            Assert.That((await node.Get("sharing-checks")).Expect(200).Total, Is.EqualTo(before + 40));
        }

        Assert.That((bool)(await Auditor.Get("revisions/verification")).Expect(200).Record["intact"]!, Is.True);
    }

    [Test]
    public async Task Time_never_runs_backwards_in_the_chain()
    {
        var first = await Ask(Officer, "adres");
        var now = Clock.Now;
        Clock.Advance(TimeSpan.FromDays(-10));
        var second = await Ask(Officer, "adres");
        Clock.Set(now);
        Assert.That((string)second.Record["checkedAt"]!, Is.GreaterThanOrEqualTo((string)first.Record["checkedAt"]!));
        Assert.That((bool)(await Auditor.Get("revisions/verification")).Expect(200).Record["intact"]!, Is.True);
    }
}

/// <summary>The chain of checks is altered by nobody unseen.</summary>
public sealed class CheckChainTests(TestedEngine engine) : RegisterFixture(engine)
{
    [TestCase("UPDATE SharingCheck SET Verdict = 'allowed' WHERE Number = 2", "UPDATE SharingCheck SET Verdict = 'refused' WHERE Number = 2")]
    [TestCase("UPDATE SharingCheck SET AnswerNl = AnswerEn WHERE Number = 2", null)]
    [TestCase("DELETE FROM SharingCheck WHERE Number = (SELECT Number FROM SharingCheckHead)", null)]
    [TestCase("UPDATE SharingCheckHead SET Number = Number - 1", "UPDATE SharingCheckHead SET Number = Number + 1")]
    public async Task Verification_tells_what_was_altered(string alter, string? back)
    {
        for (var i = 0; i < 3; i++)
        {
            (await Officer.Post("sharing-checks", await Register.ToBeterBuren("adres"))).Expect(201);
        }

        // The chain is whole before, or was broken by an earlier case and stays so: what counts is what this one adds.
        var known = await Differences();
        await Register.Execute(alter);
        Assert.That(await Differences(), Is.GreaterThan(known));
        if (back is not null)
        {
            await Register.Execute(back);
            Assert.That(await Differences(), Is.EqualTo(known));
        }
    }

    private async Task<int> Differences()
    {
        var verification = (await Auditor.Get("revisions/verification")).Expect(200).Record;
        var differences = verification["differences"]!.AsArray();
        Assert.That((bool)verification["intact"]!, Is.EqualTo(differences.Count == 0));
        return differences.Count(difference => (string?)difference!["table"] == "SharingCheck");
    }
}
