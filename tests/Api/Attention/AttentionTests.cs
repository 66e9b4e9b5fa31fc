using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Attention;

/// <summary>What needs attention and what carries the data, over HTTP: on the day that is read, in the language asked for.</summary>
public sealed class AttentionTests(TestedEngine engine) : RegisterFixture(engine)
{
    // Before another test of this register goes further on the way than the seed.
    [Test, Order(0)]
    public async Task Tells_of_the_seeds_proposals_unsigned_agreements_and_first_steps()
    {
        var told = (await Procurement.Get("attention")).Expect(200).Record;

        Assert.That(told["proposals"]!.AsArray().Select(kind => (string?)kind!["type"]), Does.Contain("processingActivity").And.Contain("agreement"));
        Assert.That(told["unsigned"]!.AsArray().Select(agreement => (string?)agreement!["agreement"]!["label"]), Does.Contain("VO-beter-buren"));
        Assert.That((string?)told["firstSteps"]!["agreement"]!["label"], Is.EqualTo("VO-beter-buren"));
        Assert.That(told["firstSteps"]!["steps"]!.AsArray().Select(step => (string?)step!["kind"]).First(), Is.EqualTo("role"));
    }

    [Test]
    public async Task Answers_for_the_day_that_is_read()
    {
        Assert.That((await Officer.Get("attention?asOf=2001-01-01")).Expect(200).Record["proposals"]!.AsArray(), Is.Empty);
        Assert.That((await Officer.Get("flows?asOf=2001-01-01")).Expect(200).Record["flows"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Shows_a_flow_as_uncovered_until_its_agreement_is_signed()
    {
        var party = (await Register.CreateBare("parties", body => (body["name"], body["country"], body["status"]) = ("Stroomafwaarts", "NL", "established")))["id"]!;
        var category = await Register.IdOf("data-categories", "naam");
        await Register.CreateBare("processing-activities", body =>
        {
            body["status"] = "established";
            body["purposeId"] = Seeded("purpose", 7);
            body["organisationIds"] = new JsonArray(Seeded("organisation", 1));
            body["recipients"] = new JsonArray(new JsonObject { ["partyId"] = (string)party!, ["role"] = "processor", ["dataCategoryIds"] = new JsonArray(category) });
        });

        Assert.That(await Cover(), Is.EqualTo("none"));
        await Register.WithSignedAgreement("processorAgreement", "Stroomafwaarts", "P07", "naam");
        Assert.That(await Cover(), Is.EqualTo("agreement"));

        var signed = (await Officer.Get($"agreements?partyId={(string)party!}")).Items.Single();
        var around = (await Procurement.Get($"flows?agreementId={signed["id"]}")).Expect(200).Record;
        Assert.That(around["flows"]!.AsArray().Single()!["partyId"]!.ToString(), Is.EqualTo(party.ToString()));
        Assert.That(around["agreements"]!.AsArray().Single()!["id"]!.ToString(), Is.EqualTo(signed["id"]!.ToString()));

        async Task<string?> Cover() =>
            (string?)(await Procurement.Get($"flows?partyId={(string)party!}")).Expect(200).Record["flows"]!.AsArray().Single()!["data"]!.AsArray().Single()!["cover"];
    }

    [Test]
    public async Task Says_how_many_flows_there_are_when_they_are_more_than_the_limit()
    {
        var all = (await Officer.Get("flows")).Expect(200).Record;
        var total = all["flows"]!.AsArray().Count;

        var few = (await Officer.Get($"flows?limit={total - 1}")).Expect(200).Record;
        Assert.That(few["flows"]!.AsArray(), Is.Empty);
        Assert.That((int)few["total"]!, Is.EqualTo(total));
        Assert.That((await Officer.Get($"flows?limit={total}")).Record["flows"]!.AsArray(), Has.Count.EqualTo(total));
        (await Officer.Get("flows?limit=-1")).Expect(400);
    }

    [Test]
    public async Task Refuses_what_it_does_not_know()
    {
        (await Officer.Get("attention?day=2026-01-01")).Expect(400);
        (await Officer.Get("flows?partyId=nobody")).Expect(400);
    }

    private static string Seeded(string kind, int number) => $"01900000-0000-7000-800{(kind == "purpose" ? 5 : 1)}-{number:000000000000}";
}
