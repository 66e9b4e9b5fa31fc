using PrivacyRegister.Tests.Api.Exports;
using PrivacyRegister.Tests.Api.Server;
using static PrivacyRegister.Tests.Api.Rights.RightsRegister;

namespace PrivacyRegister.Tests.Api.Rights;

/// <summary>Whom to tell of a correction, erasure or restriction (art. 19 GDPR): nobody too few, over the whole past of the register.</summary>
public sealed class NotificationListTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Names_who_gets_the_data_with_role_agreement_and_contact()
    {
        var (subjects, datum, other) = (await Register.NewSubjects(), await Register.NewCategory(), await Register.NewCategory());
        var (party, without) = (await Register.NewParty(), await Register.NewParty());
        var contact = (await Officer.Post("people", new { name = "Jan de Bruin", function = "FG", email = "fg@partij.example", partyId = Id(party) })).Expect(201).Record;
        await Register.Change("parties", party["id"]!, body => body["dataProtectionContactId"] = Id(contact));
        await Register.NewActivity(subjects, [datum, other], activity => activity["recipients"] = new JsonArray(Line(party, datum, other), Line(without, other)));
        var agreement = await Register.WithSignedAgreement("processorAgreement", Name(party), "P07", (string)datum["code"]!);

        var told = (await List(datum)).Single();
        Assert.Multiple(() =>
        {
            Assert.That((string?)told["name"], Is.EqualTo(Name(party)));
            Assert.That((string?)told["standing"], Is.EqualTo("current"));
            Assert.That((string?)told["roles"]![0], Is.EqualTo("processor"));
            Assert.That(Texts(told["data"]), Is.EqualTo(new[] { Name(datum) }), "of the line only what was asked");
            Assert.That((string?)told["agreements"]![0]!["reference"], Is.EqualTo((string?)agreement["reference"]));
            Assert.That((bool)told["agreements"]![0]!["inForce"]!, Is.True);
            Assert.That((string?)told["contact"]!["email"], Is.EqualTo("fg@partij.example"));
            Assert.That(Texts(told["remarks"]), Is.Empty);
        });
    }

    [Test]
    public async Task Keeps_whoever_got_the_data_once_with_the_days_whatever_became_of_line_activity_and_party()
    {
        var (subjects, datum) = (await Register.NewSubjects(), await Register.NewCategory());
        var (offTheLine, ofRetired, ofDeleted) = (await Register.NewParty(), await Register.NewParty(), await Register.NewParty());
        var began = Day();
        var changed = await Register.NewActivity(subjects, [datum], activity => activity["recipients"] = new JsonArray(Line(offTheLine, datum)));
        var retired = await Register.NewActivity(subjects, [datum], activity => activity["recipients"] = new JsonArray(Line(ofRetired, datum)));
        var deleted = await Register.NewActivity(subjects, [datum], activity => activity["recipients"] = new JsonArray(Line(ofDeleted, datum)));
        Clock.Advance(TimeSpan.FromDays(10));
        await Register.Change("processing-activities", changed["id"]!, activity => activity["recipients"] = new JsonArray());
        await Register.Change("processing-activities", retired["id"]!, activity => activity["status"] = "retired");
        await Delete("processing-activities", deleted);
        await Delete("parties", ofDeleted);

        var list = await List(datum);
        Assert.That(list.Select(told => (string?)told["name"]), Is.EquivalentTo(new[] { Name(offTheLine), Name(ofRetired), Name(ofDeleted) }));
        Assert.Multiple(() =>
        {
            foreach (var told in list)
            {
                Assert.That(((string?)told["standing"], (string?)told["from"], (string?)told["until"]), Is.EqualTo(("former", began, Day())), (string)told["name"]!);
            }

            Assert.That(Texts(list.Single(told => (string?)told["name"] == Name(ofDeleted))["remarks"]), Has.Some.Contain("no longer valid"));
        });
    }

    [Test]
    public async Task Sees_the_list_as_it_was_before_a_change()
    {
        var (subjects, datum, party) = (await Register.NewSubjects(), await Register.NewCategory(), await Register.NewParty());
        await Register.NewActivity(subjects, [datum]);
        var before = Uri.EscapeDataString(Clock.Now.ToString("O"));
        Clock.Advance(TimeSpan.FromHours(1));
        await Register.NewActivity(subjects, [datum], activity => activity["recipients"] = new JsonArray(Line(party, datum)));

        Assert.That(await List(datum), Has.Count.EqualTo(1));
        Assert.That(await List(datum, "&asOf=" + before), Is.Empty);
        (await Auditor.Get($"rights/notification-list?dataCategoryIds={Id(datum)}&asOf=2001-01-01")).Expect(404);
    }

    [TestCase("above")]
    [TestCase("below")]
    [TestCase("once below")]
    [TestCase("not said")]
    public async Task Counts_a_line_that_may_mean_the_data(string line)
    {
        var subjects = await Register.NewSubjects();
        var above = await Register.NewCategory();
        // A special category is not what its ordinary parent stands for in the sharing check; here it is in all the same.
        var asked = await Register.NewCategory(category => (category["parentId"], category["sensitivity"]) = (Id(above), "special"));
        var below = await Register.NewCategory(category => category["parentId"] = Id(asked));
        var once = await Register.NewCategory(category => category["parentId"] = Id(asked));
        await Register.Change("data-categories", once["id"]!, category => category.Remove("parentId"));
        var party = await Register.NewParty();
        JsonObject[] data = line switch { "above" => [above], "below" => [below], "once below" => [once], _ => [] };
        await Register.NewActivity(subjects, [.. data.DefaultIfEmpty(asked)], activity => activity["recipients"] = new JsonArray(Line(party, data)));

        var told = (await List(asked)).Single();
        Assert.That((string?)told["name"], Is.EqualTo(Name(party)));
        Assert.That(Texts(told["remarks"]).Any(remark => remark.Contains("not recorded which data", StringComparison.Ordinal)), Is.EqualTo(line == "not said"));
    }

    [Test]
    public async Task Leaves_out_beside_the_asked_data_and_other_people()
    {
        var (subjects, others) = (await Register.NewSubjects(), await Register.NewSubjects());
        var above = await Register.NewCategory();
        var (asked, sibling) = (await Register.NewCategory(category => category["parentId"] = Id(above)), await Register.NewCategory(category => category["parentId"] = Id(above)));
        var (ofSibling, ofOthers, ofAnybody) = (await Register.NewParty(), await Register.NewParty(), await Register.NewParty());
        await Register.NewActivity(subjects, [sibling], activity => activity["recipients"] = new JsonArray(Line(ofSibling, sibling)));
        await Register.NewActivity(others, [asked], activity => activity["recipients"] = new JsonArray(Line(ofOthers, asked)));
        await Register.NewActivity(subjects, [asked], activity => (activity["dataSubjectCategoryIds"], activity["recipients"]) = (new JsonArray(), new JsonArray(Line(ofAnybody, asked))));

        Assert.That((await List(asked, "&dataSubjectCategoryId=" + Id(subjects))).Select(told => (string?)told["name"]), Is.EqualTo(new[] { Name(ofAnybody) }));
        Assert.That((await List(asked)).Select(told => (string?)told["name"]), Is.EquivalentTo(new[] { Name(ofOthers), Name(ofAnybody) }));
    }

    [Test]
    public async Task Marks_what_was_never_more_than_a_proposal_also_once_it_was_put_aside()
    {
        var (subjects, datum) = (await Register.NewSubjects(), await Register.NewCategory());
        var (proposed, aside, both) = (await Register.NewParty(), await Register.NewParty(), await Register.NewParty());
        await Register.NewActivity(subjects, [datum], activity => (activity["status"], activity["recipients"]) = ("proposed", new JsonArray(Line(proposed, datum), Line(both, datum))));
        var put = await Register.NewActivity(subjects, [datum], activity => (activity["status"], activity["recipients"]) = ("proposed", new JsonArray(Line(aside, datum))));
        await Register.Change("processing-activities", put["id"]!, activity => activity["status"] = "retired");
        await Register.NewActivity(subjects, [datum], activity => activity["recipients"] = new JsonArray(Line(both, datum)));

        Assert.That((await List(datum)).Select(told => ((string?)told["name"], (string?)told["standing"])), Is.EquivalentTo(new[]
        {
            (Name(both), "current"),
            (Name(proposed), "proposed"),
            (Name(aside), "proposed"),
        }));
    }

    [Test]
    public async Task Names_members_of_a_partnership_and_who_once_was_one()
    {
        var (subjects, datum) = (await Register.NewSubjects(), await Register.NewCategory());
        var (member, left) = (await Register.NewParty(), await Register.NewParty());
        var partnership = await Register.NewParty(party => (party["kind"], party["memberPartyIds"]) = ("partnership", new JsonArray(Id(member), Id(left))));
        var group = await Register.NewParty(party => party["kind"] = "group");
        await Register.NewActivity(subjects, [datum], activity => activity["recipients"] = new JsonArray(Line(partnership, datum), Line(group, datum)));
        await Register.Change("parties", partnership["id"]!, party => party["memberPartyIds"] = new JsonArray(Id(member)));

        var list = await List(datum);
        Assert.Multiple(() =>
        {
            Assert.That(list.Select(told => ((string?)told["name"], (string?)told["standing"], Texts(told["through"]).SingleOrDefault())), Is.EquivalentTo(new[]
            {
                (Name(partnership), "current", null),
                (Name(member), "current", Name(partnership)),
                (Name(left), "former", Name(partnership)),
                (Name(group), "current", (string?)null),
            }));
            Assert.That(Texts(list.Single(told => (string?)told["name"] == Name(group))["remarks"]), Has.Some.Contain("who exactly"));
        });
    }

    [Test]
    public async Task Mentions_whom_the_data_only_come_from_without_telling_them()
    {
        var (subjects, datum) = (await Register.NewSubjects(), await Register.NewCategory());
        var (gives, swaps) = (await Register.NewParty(), await Register.NewParty());
        await Register.NewActivity(subjects, [datum], activity =>
        {
            var (giving, swapping) = (Line(gives, datum), Line(swaps, datum));
            (giving["direction"], swapping["direction"]) = ("receive", "both");
            activity["recipients"] = new JsonArray(giving, swapping);
        });

        var answer = (await Auditor.Get($"rights/notification-list?dataCategoryIds={Id(datum)}")).Expect(200).Record;
        Assert.That(answer["parties"]!.AsArray().Select(told => (string?)told!["name"]), Is.EqualTo(new[] { Name(swaps) }));
        Assert.That(answer["sourcesOnly"]!.AsArray().Select(source => (string?)source!["name"]), Is.EqualTo(new[] { Name(gives) }));
        Assert.That(Texts(answer["remarks"]), Has.Some.Contain(Name(gives)));
    }

    [Test]
    public async Task Names_the_agreement_of_the_time_once_it_ended()
    {
        var (subjects, datum, party) = (await Register.NewSubjects(), await Register.NewCategory(), await Register.NewParty());
        await Register.NewActivity(subjects, [datum], activity => activity["recipients"] = new JsonArray(Line(party, datum)));
        var agreement = await Register.WithSignedAgreement("processorAgreement", Name(party), "P07", (string)datum["code"]!);
        var elsewhere = await Register.WithSignedAgreement("processorAgreement", Name(party), "P08", (string)datum["code"]!);
        Clock.Advance(TimeSpan.FromDays(5));
        await Register.Change("agreements", agreement["id"]!, body => body["terminatedOn"] = Day());
        Clock.Advance(TimeSpan.FromDays(5));

        var told = (await List(datum)).Single();
        Assert.That(told["agreements"]!.AsArray().Select(under => ((string?)under!["reference"], (bool)under["inForce"]!)), Is.EqualTo(new[] { ((string?)agreement["reference"], false) }), (string?)elsewhere["reference"]);
    }

    [Test]
    public async Task Is_a_sheet_in_which_no_text_runs()
    {
        const string formula = "=HYPERLINK(\"x\")";
        var (subjects, datum) = (await Register.NewSubjects(), await Register.NewCategory());
        var party = await Register.NewParty(body => body["name"] = formula + "; \"" + Intent.NewCode());
        await Register.NewActivity(subjects, [datum], activity => activity["recipients"] = new JsonArray(Line(party, datum)));

        var answer = (await Auditor.Get($"rights/notification-list.csv?dataCategoryIds={Id(datum)}&lang=nl")).Expect(200);
        var sheet = new CsvSheet(answer.Text, ";");
        Assert.Multiple(() =>
        {
            Assert.That(answer.ContentType, Is.EqualTo("text/csv"));
            Assert.That(answer.Header("Content-Disposition"), Does.Match("^attachment; filename=notification-list-[0-9-]{10}\\.csv$"));
            Assert.That(answer.Text, Does.StartWith("\uFEFF"));
            Assert.That(sheet.Cell("'" + Name(party), "Gegevens"), Is.EqualTo(Name(datum)));
            Assert.That(sheet.Cell("'" + Name(party), "Krijgt of kreeg de gegevens"), Does.StartWith("Krijgt de gegevens, sinds "));
        });
    }

    [TestCase("rectification", "verbeteren")]
    [TestCase("erasure", "alle kopieën")]
    [TestCase("restriction", "afschermen")]
    public async Task Is_a_letter_to_each_with_a_place_for_the_reference(string right, string words)
    {
        var (subjects, datum) = (await Register.NewSubjects(), await Register.NewCategory());
        var party = await Register.NewParty(body => body["name"] = "Partij BRIEF 9 VAN 9 " + Intent.NewCode());
        await Register.NewActivity(subjects, [datum], activity => activity["recipients"] = new JsonArray(Line(party, datum)));

        var answer = (await Auditor.Get($"rights/notification-list.txt?dataCategoryIds={Id(datum)}&dataSubjectCategoryId={Id(subjects)}&right={right}&lang=nl")).Expect(200);
        Assert.Multiple(() =>
        {
            Assert.That(answer.ContentType, Is.EqualTo("text/plain"));
            Assert.That(answer.Header("Content-Disposition"), Does.Match($"^attachment; filename=notification-{right}-[0-9-]{{10}}\\.txt$"));
            Assert.That(answer.Text, Does.Contain("\nBRIEF 1 VAN 1\n").And.Contain($"\nAan: {Name(party)}\n").And.Contain("[kenmerk van het verzoek]").And.Contain(words));
            Assert.That(answer.Text, Does.Contain($"U krijgt of kreeg van Woonstichting Lieven De Key gegevens van {Name(subjects).Replace('B', 'b')}: {Name(datum)}."));
        });
    }

    [TestCase("", 400)]
    [TestCase("dataCategoryIds=naam", 400)]
    [TestCase("dataCategoryIds=01900000-0000-7000-8003-0000000000ff", 404)]
    [TestCase("dataCategoryIds=01900000-0000-7000-8003-000000000001&dataSubjectCategoryId=01900000-0000-7000-8003-000000000001", 404)]
    [TestCase("dataCategoryIds=01900000-0000-7000-8003-000000000001&lang=de", 400)]
    [TestCase("dataCategoryIds=01900000-0000-7000-8003-000000000001&partyId=01900000-0000-7000-8003-000000000001", 400)]
    public async Task Refuses_a_question_it_cannot_answer(string query, int status)
    {
        (await Auditor.Get("rights/notification-list?" + query)).Expect(status);
        (await Auditor.Get("rights/notification-list.csv?" + query)).Expect(status);
        (await Auditor.Get("rights/notification-list.txt?right=erasure&" + query)).Expect(status);
        (await Auditor.Get("rights/notification-list.txt?dataCategoryIds=01900000-0000-7000-8003-000000000001")).ComplainsOf(400, "/right");
    }

    [Test]
    public async Task Knows_a_category_that_is_no_more()
    {
        var (subjects, datum, party) = (await Register.NewSubjects(), await Register.NewCategory(), await Register.NewParty());
        var activity = await Register.NewActivity(subjects, [datum], body => body["recipients"] = new JsonArray(Line(party, datum)));
        await Delete("processing-activities", activity);
        await Delete("data-categories", datum);

        Assert.That((await List(datum)).Select(told => (string?)told["name"]), Is.EqualTo(new[] { Name(party) }));
    }

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(text => (string)text!)];

    private string Day() => Http.Instants.Day(Clock.Now).ToString("yyyy-MM-dd");

    private async Task Delete(string collection, JsonObject record)
    {
        var read = (await Officer.Get($"{collection}/{Id(record)}")).Expect(200);
        (await Officer.Delete($"{collection}/{Id(record)}", read.ETag)).Expect(204);
    }

    private async Task<IReadOnlyList<JsonNode>> List(JsonObject datum, string more = "") =>
        [.. (await Auditor.Get($"rights/notification-list?dataCategoryIds={Id(datum)}{more}")).Expect(200).Record["parties"]!.AsArray().Select(party => party!)];
}
