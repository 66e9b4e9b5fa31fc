using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>The marks on single facts: what the policy states, what is a proposal, and what a person entered.</summary>
public sealed class FactSourceTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task A_changed_fact_becomes_entered_and_the_others_keep_their_mark()
    {
        var before = await Register.Find("processing-activities", "VA-P07");
        Assert.That(Mark(before, "/recipients/0/role"), Is.EqualTo("proposed"));

        var after = await Register.Change("processing-activities", before["id"]!, body => body["recipients"]![0]!["role"] = "processor");

        Assert.That(Mark(after, "/recipients/0/role"), Is.EqualTo("entered"));
        Assert.That(MarkNode(after, "/recipients/0/role")!.AsObject().Select(field => field.Key), Is.EquivalentTo(new[] { "pointer", "provenance" }), "nobody's source or remark any more");
        Assert.That(Marks(after).Where(mark => mark.Pointer != "/recipients/0/role"), Is.EqualTo(Marks(before).Where(mark => mark.Pointer != "/recipients/0/role")));
        Assert.That((string?)after["provenance"], Is.EqualTo((string?)before["provenance"]));
    }

    [Test]
    public async Task A_fact_without_a_mark_gets_one_when_a_person_changes_it()
    {
        var before = await Register.Find("processing-activities", "VA-P03");
        var after = await Register.Change("processing-activities", before["id"]!, body => body["description"] = "Zelf beschreven");

        Assert.That(Mark(before, "/description"), Is.Null);
        Assert.That(Mark(after, "/description"), Is.EqualTo("entered"));
    }

    [Test]
    public async Task Establishing_an_established_record_confirms_what_is_still_proposed_in_it()
    {
        var before = await Register.Find("parties", "Vroeg Eropaf");
        Assert.That((string?)before["status"], Is.EqualTo("established"));
        Assert.That(Mark(before, "/country"), Is.EqualTo("proposed"));

        var confirmed = (await Officer.Because("Nagekeken bij de partij").Post("parties/establish", new { ids = new[] { (string)before["id"]! } })).Expect(200).Items[0];

        Assert.That(Marks(confirmed).Select(mark => mark.Provenance), Has.None.EqualTo("proposed"));
        Assert.That(Mark(confirmed, "/country"), Is.EqualTo("entered"));
        Assert.That((string?)confirmed["country"], Is.EqualTo((string?)before["country"]));
        Assert.That((int?)confirmed["version"], Is.EqualTo((int?)before["version"] + 1));

        var again = (await Officer.Post("parties/establish", new { ids = new[] { (string)before["id"]! } })).Expect(200).Items[0];
        Assert.That((int?)again["version"], Is.EqualTo((int?)confirmed["version"]), "nothing is left to confirm");
    }

    [Test]
    public async Task A_mark_moves_with_its_line()
    {
        var before = await Register.Find("processing-activities", "VA-P08");
        Assert.That(before["recipients"]!.AsArray(), Has.Count.GreaterThan(1));
        var party = (string?)before["recipients"]![0]!["partyId"];
        var role = Mark(before, "/recipients/0/role");
        Assert.That(role, Is.Not.Null);

        var after = await Register.Change("processing-activities", before["id"]!, body =>
        {
            var lines = body["recipients"]!.AsArray();
            var first = lines[0];
            lines.RemoveAt(0);
            lines.Add(first);
        });

        var last = after["recipients"]!.AsArray().Count - 1;
        Assert.That((string?)after["recipients"]![last]!["partyId"], Is.EqualTo(party));
        Assert.That(Mark(after, $"/recipients/{last}/role"), Is.EqualTo(role));
        Assert.That(Marks(after).Count, Is.EqualTo(Marks(before).Count));
    }

    [Test]
    public async Task A_mark_goes_with_its_fact()
    {
        var before = await Register.Find("processing-activities", "VA-P09");
        var marked = Marks(before).Select(mark => mark.Pointer).Where(pointer => pointer.StartsWith("/recipients/", StringComparison.Ordinal)).ToArray();
        Assert.That(marked, Is.Not.Empty);

        var after = await Register.Change("processing-activities", before["id"]!, body => body["recipients"] = new JsonArray());

        Assert.That(Marks(after).Select(mark => mark.Pointer), Has.None.StartsWith("/recipients/"));
        Assert.That(Mark(after, "/purposeId"), Is.EqualTo(Mark(before, "/purposeId")));
    }

    [Test]
    public async Task Establishing_confirms_every_proposal_and_leaves_what_the_policy_states()
    {
        var before = await Register.Find("processing-activities", "VA-P10");
        Assert.That(Marks(before).Select(mark => mark.Provenance), Has.Member("proposed").Or.Member("stated"));

        await Register.Establish("processing-activities", "VA-P10");

        var after = await Register.Find("processing-activities", "VA-P10");
        Assert.That((string?)after["provenance"], Is.EqualTo("entered"));
        Assert.That(Marks(after), Is.EqualTo(Marks(before).Select(mark => mark with { Provenance = mark.Provenance == "proposed" ? "entered" : mark.Provenance })));
    }

    [Test]
    public async Task Establishing_by_a_replacement_confirms_too()
    {
        var before = await Register.Find("agreements", "CV-zoeklicht");
        Assert.That((string?)before["provenance"], Is.EqualTo("proposed").Or.EqualTo("stated"));

        var after = await Register.Change("agreements", before["id"]!, body => body["status"] = "established");

        Assert.That((string?)after["provenance"], Is.Not.EqualTo("proposed"));
        Assert.That(Marks(after).Select(mark => mark.Provenance), Has.None.EqualTo("proposed"));
    }

    [Test]
    public async Task What_a_person_made_needs_no_marks()
    {
        var made = await Register.CreateBare("parties");
        var changed = await Register.Change("parties", made["id"]!, body => body["country"] = "BE");

        Assert.That(Marks(changed), Is.Empty);
    }

    [Test]
    public async Task Every_mark_points_at_a_fact_that_is_there()
    {
        Assert.Multiple(async () =>
        {
            foreach (var collection in Samples.Collections)
            {
                foreach (var record in (await Officer.Get(collection + "?pageSize=200")).Expect(200).Items)
                {
                    foreach (var (pointer, _) in Marks(record))
                    {
                        Assert.That(Samples.At(record, pointer), Is.Not.Null, $"{collection} {record["code"] ?? record["name"]} {pointer}");
                    }
                }
            }
        });
    }

    private static JsonNode? MarkNode(JsonObject record, string pointer) => record["factSources"]!.AsArray().SingleOrDefault(mark => (string?)mark!["pointer"] == pointer);

    private static string? Mark(JsonObject record, string pointer) => (string?)MarkNode(record, pointer)?["provenance"];

    private static List<FactMark> Marks(JsonObject record) =>
        [.. record["factSources"]!.AsArray().Select(mark => new FactMark((string)mark!["pointer"]!, (string)mark["provenance"]!))];

    private sealed record FactMark(string Pointer, string Provenance);
}
