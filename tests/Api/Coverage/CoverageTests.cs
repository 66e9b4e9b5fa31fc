using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Coverage;

/// <summary>Which data each recipient gets under which agreement, and what would change, over HTTP.</summary>
public sealed class CoverageTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const string Purpose = "P05";

    /// <summary>A supplier of its own with a line for address and telephone numbers; what any test needs to tell its rows from others.</summary>
    private async Task<(string PartyId, string ActivityId)> Supplier(string name)
    {
        var party = await Register.Create("parties", new { name, kind = "organisation", country = "NL", status = "established" });
        var data = await Register.IdsOf("data-categories", "adres", "telefoonnummers");
        var activity = await Register.Create("processing-activities", new
        {
            code = Intent.NewCode("DEK"),
            name = "Verwerking voor " + name,
            status = "established",
            purposeId = await Register.IdOf("purposes", Purpose),
            organisationIds = new[] { await Register.IdOf("organisations", "Woonstichting Lieven De Key") },
            dataSubjectCategoryIds = await Register.IdsOf("data-subject-categories", "huurders"),
            data = data.Select(id => new { dataCategoryId = id }),
            recipients = new[] { new { partyId = (string)party["id"]!, role = "processor", dataCategoryIds = data } },
        });
        return ((string)party["id"]!, (string)activity["id"]!);
    }

    [Test]
    public async Task Says_of_each_category_what_carries_it_since_when_and_until_when()
    {
        var (party, activity) = await Supplier("Dekkend BV");
        var agreement = await Register.WithSignedAgreement("processorAgreement", "Dekkend BV", Purpose, "adres");
        await Register.Change("agreements", agreement["id"]!, body => body["effectiveUntil"] = "2027-12-31");

        var rows = (await Auditor.Get($"coverage?partyId={party}")).Expect(200);
        var (covered, gap) = (rows.Items[0], rows.Items[1]);
        Assert.Multiple(() =>
        {
            Assert.That(rows.Total, Is.EqualTo(2));
            Assert.That(rows.Record["totals"]!.ToJsonString(), Is.EqualTo("""{"covered":1,"statute":0,"uncovered":1}"""));
            Assert.That((string?)covered["cover"], Is.EqualTo("agreement"));
            Assert.That((string?)covered["activity"]!["id"], Is.EqualTo(activity));
            Assert.That((string?)covered["field"], Is.EqualTo("/recipients/0"));
            Assert.That((string?)covered["since"], Is.EqualTo("2026-01-01"));
            Assert.That((string?)covered["until"], Is.EqualTo("2027-12-31"));
            Assert.That((string?)covered["agreements"]![0]!["code"], Is.EqualTo((string?)agreement["reference"]));
            Assert.That(covered["remedies"]!.AsArray(), Is.Empty);
            Assert.That((string?)gap["cover"], Is.EqualTo("none"));
            Assert.That(gap.ContainsKey("since"), Is.False);
            Assert.That((string?)gap["remedies"]![0]!["field"], Is.EqualTo("/scope"));
            Assert.That((string?)gap["remedies"]![0]!["id"], Is.EqualTo((string?)agreement["id"]));
        });
        Assert.That((await Officer.Get($"coverage?partyId={party}&on=2028-01-01")).Expect(200).Items.Select(row => (string?)row["since"]), Is.EqualTo(new[] { "2028-01-01", null }));
    }

    [Test]
    public async Task Lists_the_gaps_by_themselves_and_counts_both_kinds_all_the_same()
    {
        var (party, _) = await Supplier("Gaten BV");
        var agreement = await Register.WithSignedAgreement("processorAgreement", "Gaten BV", Purpose, "adres");

        var gaps = (await Auditor.Get($"coverage?partyId={party}&covered=false")).Expect(200);
        var carried = (await Auditor.Get($"coverage?agreementId={agreement["id"]}&covered=true&sort=until")).Expect(200);
        Assert.That(gaps.Items.Select(row => (string?)row["cover"]), Is.EqualTo(new[] { "none" }));
        Assert.That(carried.Items.Select(row => (string?)row["dataCategory"]!["id"]), Is.EqualTo(new[] { await Register.IdOf("data-categories", "adres") }));
        Assert.That((int)gaps.Record["totals"]!["covered"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task Has_as_many_rows_as_its_totals_say_and_pages_without_losing_any()
    {
        var first = (await Auditor.Get("coverage?pageSize=7")).Expect(200);
        var seen = new List<string>();
        for (var page = 1; seen.Count < first.Total; page++)
        {
            var items = (await Auditor.Get($"coverage?pageSize=7&page={page}")).Expect(200).Items;
            Assert.That(items, Is.Not.Empty);
            seen.AddRange(items.Select(row => $"{row["activity"]!["id"]} {row["field"]} {row["organisation"]!["id"]} {row["receiver"]!["id"]} {row["dataCategory"]!["id"]}"));
        }

        var totals = first.Record["totals"]!;
        Assert.That(seen, Is.Unique);
        Assert.That((int)totals["covered"]! + (int)totals["statute"]! + (int)totals["uncovered"]!, Is.EqualTo(first.Total));
    }

    [Test]
    public async Task Says_what_breaks_when_an_agreement_ends_and_what_another_keeps()
    {
        var (party, _) = await Supplier("Eindig BV");
        var agreement = await Register.WithSignedAgreement("processorAgreement", "Eindig BV", Purpose, "adres", "telefoonnummers");
        var other = await Register.WithSignedAgreement("processorAgreement", "Eindig BV", Purpose, "adres");

        var ending = (await Auditor.Get($"coverage/ending?agreementId={agreement["id"]}&on=2026-12-31")).Expect(200).Record;
        Assert.Multiple(() =>
        {
            Assert.That((string?)ending["state"], Is.EqualTo("inForce"));
            Assert.That((int)ending["loses"]!["total"]!, Is.EqualTo(1));
            Assert.That((string?)ending["loses"]!["items"]![0]!["since"], Is.EqualTo("2027-01-01"));
            Assert.That((string?)ending["keeps"]!["items"]![0]!["agreements"]![0]!["id"], Is.EqualTo((string?)other["id"]));
        });

        // Asked only: the register does not know of it.
        Assert.That((await Auditor.Get($"coverage?partyId={party}&on=2027-01-01&covered=false")).Expect(200).Total, Is.Zero);
    }

    [Test]
    public async Task Says_what_a_draft_would_make_possible_as_it_stands_and_once_signed_and_stores_nothing()
    {
        var (party, _) = await Supplier("Ontwerp BV");
        var before = (await Officer.Get("agreements?pageSize=1")).Expect(200);
        var draft = await Draft(party, "adres");

        var answer = (await Auditor.Post("coverage/what-if", draft)).Expect(200).Record;
        var (now, then) = (answer["asItStands"]!, answer["onceSigned"]!);
        Assert.Multiple(() =>
        {
            Assert.That((int)now["covers"]!["total"]!, Is.Zero);
            Assert.That((int)now["stays"]!["total"]!, Is.EqualTo(2));
            Assert.That(now["stays"]!["items"]![0]!["remedies"]!.AsArray().Select(remedy => (string?)remedy!["field"]), Is.EqualTo(new[] { "/status", "/organisations/0/signedOn", "/parties/0/signedOn" }));
            Assert.That((int)then["covers"]!["total"]!, Is.EqualTo(1));
            Assert.That((string?)then["covers"]!["items"]![0]!["cover"], Is.EqualTo("agreement"));
            Assert.That(then["stays"]!["items"]![0]!["remedies"]!.AsArray().Select(remedy => (string?)remedy!["field"]), Is.EqualTo(new[] { "/scope" }));
        });
        var after = (await Officer.Get("agreements?pageSize=1")).Expect(200);
        Assert.That((after.Total, after.Revision), Is.EqualTo((before.Total, before.Revision)));
    }

    [Test]
    public async Task Takes_what_GET_gave_and_sets_it_against_what_is_stored()
    {
        var (_, _) = await Supplier("Bestaand BV");
        var agreement = await Register.WithSignedAgreement("processorAgreement", "Bestaand BV", Purpose, "adres");
        var read = (await Officer.Get($"agreements/{agreement["id"]}")).Expect(200).Record;
        Assert.That((int)(await Officer.Post("coverage/what-if", read)).Expect(200).Record["asItStands"]!["loses"]!["total"]!, Is.Zero);

        read["scope"] = new JsonArray();
        Assert.That((int)(await Officer.Post("coverage/what-if", read)).Expect(200).Record["asItStands"]!["loses"]!["total"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task Says_what_is_lost_with_the_agreement_it_replaces()
    {
        var (party, _) = await Supplier("Vervangen BV");
        var agreement = await Register.WithSignedAgreement("processorAgreement", "Vervangen BV", Purpose, "adres", "telefoonnummers");

        var then = (await Officer.Post($"coverage/what-if?replaces={agreement["id"]}", await Draft(party, "adres"))).Expect(200).Record["onceSigned"]!;
        Assert.That(((int)then["takesOver"]!["total"]!, (int)then["loses"]!["total"]!), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Speaks_the_language_of_who_asks()
    {
        var (party, _) = await Supplier("Taal BV");
        var draft = await Draft(party, "adres");

        Assert.That(Remedy(await Officer.Post("coverage/what-if", draft)), Is.EqualTo("In this agreement: the agreement is not established."));
        Assert.That(Remedy(await Officer.In("nl").Post("coverage/what-if", draft)), Is.EqualTo("In deze overeenkomst: de overeenkomst is niet vastgesteld."));
    }

    [TestCase("coverage?covered=maybe", "/covered")]
    [TestCase("coverage?partyId=nobody", "/partyId")]
    [TestCase("coverage?agreementId=none", "/agreementId")]
    [TestCase("coverage?on=2026-02-30", "/on")]
    [TestCase("coverage?sort=name", "/sort")]
    [TestCase("coverage?page=0", "/page")]
    [TestCase("coverage?colour=red", "/colour")]
    [TestCase("coverage/ending", "/agreementId")]
    [TestCase("coverage/ending?agreementId=x", "/agreementId")]
    public async Task Refuses_a_question_it_cannot_read(string path, string pointer) => (await Auditor.Get(path)).ComplainsOf(400, pointer);

    [Test]
    public async Task Knows_no_rows_of_records_that_are_not_there_and_no_ending_of_such_an_agreement()
    {
        var nobody = Guid.CreateVersion7();
        Assert.That((await Auditor.Get($"coverage?partyId={nobody}")).Expect(200).Total, Is.Zero);
        (await Auditor.Get($"coverage/ending?agreementId={nobody}")).Expect(404);
    }

    [Test]
    public async Task Judges_any_day_of_the_calendar([Values("0001-01-01", "9999-12-31")] string day)
    {
        var (party, _) = await Supplier("Kalender " + day);
        var agreement = await Register.WithSignedAgreement("processorAgreement", "Kalender " + day, Purpose, "adres");
        var draft = await Draft(party, "adres");
        foreach (var clock in new[] { "on", "asOf" })
        {
            (await Auditor.Get($"coverage?{clock}={day}")).Expect(200);
        }

        (await Auditor.Get($"coverage/ending?agreementId={agreement["id"]}&on={day}")).Expect(200);
        (await Auditor.Post($"coverage/what-if?on={day}", draft)).Expect(200);
        draft["effectiveFrom"] = "9999-12-31";
        draft["effectiveUntil"] = "9999-12-31";
        (await Auditor.Post($"coverage/what-if?on={day}", draft)).Expect(200);
    }

    [Test]
    public async Task Refuses_a_draft_that_cannot_be()
    {
        var (party, _) = await Supplier("Onmogelijk BV");
        var draft = await Draft(party, "adres");

        (await Officer.Post("coverage/what-if", new JsonObject())).ComplainsOf(400, "/reference", "/title", "/kind");
        (await Officer.Post("coverage/what-if", "[]")).ComplainsOf(400, "");
        (await Officer.Post("coverage/what-if", Changed("colour", "red"))).ComplainsOf(400, "/colour");
        (await Officer.Post("coverage/what-if", Changed("effectiveUntil", "0001-01-01"))).ComplainsOf(400, "/effectiveUntil");
        draft["effectiveFrom"] = "2026-02-01";
        (await Officer.Post("coverage/what-if", Changed("effectiveUntil", "2026-01-31"))).ComplainsOf(400, "/effectiveUntil");
        (await Officer.Post("coverage/what-if", Changed("parties", new JsonArray(new JsonObject { ["partyId"] = Guid.CreateVersion7().ToString() })))).ComplainsOf(409, "/parties/0/partyId");
        (await Officer.Post($"coverage/what-if?replaces={Guid.CreateVersion7()}", draft)).ComplainsOf(409, "/replaces");
        (await Officer.Post("coverage/what-if?replaces=that", draft)).ComplainsOf(400, "/replaces");

        JsonObject Changed(string field, JsonNode value)
        {
            var copy = draft.DeepClone().AsObject();
            copy[field] = value;
            return copy;
        }
    }

    [Test]
    public async Task Minds_neither_a_reference_that_is_taken_nor_a_draft_without_sides()
    {
        var (party, _) = await Supplier("Dubbel BV");
        var agreement = await Register.WithSignedAgreement("processorAgreement", "Dubbel BV", Purpose, "adres");
        var draft = await Draft(party, "adres");
        draft["reference"] = (string)agreement["reference"]!;
        (await Officer.Post("coverage/what-if", draft)).Expect(200);

        var bare = (await Officer.Post("coverage/what-if", Intent.Bare("agreements"))).Expect(200).Record;
        Assert.That((int)bare["onceSigned"]!["stays"]!["total"]!, Is.Zero);
    }

    private async Task<JsonObject> Draft(string party, string category) => new()
    {
        ["reference"] = Intent.NewCode("ONT"),
        ["title"] = "Ontwerp",
        ["kind"] = "processorAgreement",
        ["organisations"] = new JsonArray(new JsonObject { ["organisationId"] = await Register.IdOf("organisations", "Woonstichting Lieven De Key") }),
        ["parties"] = new JsonArray(new JsonObject { ["partyId"] = party }),
        ["scope"] = new JsonArray(new JsonObject
        {
            ["purposeId"] = await Register.IdOf("purposes", Purpose),
            ["dataCategoryIds"] = new JsonArray(await Register.IdOf("data-categories", category)),
        }),
    };

    private static string? Remedy(Answer answer) => (string?)answer.Expect(200).Record["asItStands"]!["stays"]!["items"]![0]!["remedies"]![0]!["message"];
}
