using PrivacyRegister.Tests.Api.Server;
using static PrivacyRegister.Tests.Api.Rights.RightsRegister;

namespace PrivacyRegister.Tests.Api.Rights;

/// <summary>The privacy statement (arts 13 and 14 GDPR): what the register says, and a hole nobody can overlook where it says nothing.</summary>
public sealed class PrivacyStatementTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Tells_everything_the_articles_ask_in_their_order()
    {
        var (subjects, datum, party) = (await Register.NewSubjects(), await Register.NewCategory(), await Register.NewParty(party => party["country"] = "JP"));
        await Register.NewActivity(subjects, [datum], activity =>
        {
            activity["name"] = "Buurtbemiddeling";
            activity["data"]![0]!["fromDataSubject"] = true;
            activity["data"]![0]!["required"] = false;
            activity["data"]![0]!["retention"] = JsonNode.Parse("""{ "period": "P2Y", "startEvent": "Einde van de huur" }""");
            activity["recipients"] = new JsonArray(Line(party, datum));
            (activity["profiling"], activity["automatedDecisions"]) = (false, new JsonObject { ["used"] = false });
        });

        var statement = await Statement(subjects);
        Assert.Multiple(() =>
        {
            Assert.That(Keys(statement), Is.EqualTo(new[] { "who", "purposes", "data", "source", "required", "recipients", "transfers", "retention", "automated", "rights", "complaint" }));
            Assert.That(Items(statement, "purposes").Single(), Does.StartWith("Buurtbemiddeling. Wij of een ander hebben hier een goede reden voor.").And.EndsWith("(grond C · art. 6(1)(f) AVG)"));
            Assert.That(Items(statement, "data"), Is.EqualTo(new[] { Name(datum) }));
            Assert.That(Items(statement, "source"), Is.EqualTo(new[] { Name(datum) + ": van jou." }));
            Assert.That(Items(statement, "required"), Is.EqualTo(new[] { Name(datum) + ": nee, je hoeft het niet te geven." }));
            Assert.That(Items(statement, "recipients"), Is.EqualTo(new[] { Name(party) + ". Werkt in onze opdracht en mag de gegevens alleen daarvoor gebruiken (verwerker)." }));
            Assert.That(Items(statement, "transfers").Single(), Does.StartWith(Name(party) + " zit in Japan."));
            Assert.That(Items(statement, "retention"), Is.EqualTo(new[] { Name(datum) + ": 2 jaar na einde van de huur." }));
            Assert.That(statement["sections"]!.AsArray().Select(section => (string?)section!["basis"]), Has.All.Match("^art\\. 1[34].* AVG$"));
        });
    }

    [Test]
    public async Task Leaves_a_hole_in_the_text_and_a_task_beside_it_where_a_fact_is_missing()
    {
        var (subjects, datum) = (await Register.NewSubjects(), await Register.NewCategory());
        var activity = await Register.NewActivity(subjects, [datum], body => body["grounds"] = new JsonArray(new JsonObject { ["ground"] = "B" }));

        var statement = await Statement(subjects);
        var (page, markdown) = (await File(subjects, "html"), await File(subjects, "md"));
        Assert.Multiple(() =>
        {
            Assert.That(Items(statement, "retention"), Is.EqualTo(new[] { Name(datum) + ": [nog invullen: hoe lang we dit bewaren]" }));
            Assert.That(Items(statement, "purposes").Single(), Does.Contain("Om welke wet het gaat: [nog invullen: de wet en het artikel]."));
            var tasks = statement["missing"]!.AsArray().Select(fact => ((string?)fact!["record"]!["id"], (string?)fact["field"])).ToArray();
            Assert.That(tasks, Has.Member((Id(activity), "/data/0/retention")).And.Member((Id(activity), "/grounds/0/statute")).And.Unique);
            Assert.That(page.Text, Does.Contain("<mark>[nog invullen: hoe lang we dit bewaren]</mark>"));
            Assert.That(markdown.Text, Does.Contain(@"**\[nog invullen: hoe lang we dit bewaren\]**"));
        });
    }

    [Test]
    public async Task Never_says_that_nobody_receives_the_data_or_that_they_stay_here_because_nobody_wrote_it_down()
    {
        var (alone, ofGroup, datum) = (await Register.NewSubjects(), await Register.NewSubjects(), await Register.NewCategory());
        var activity = await Register.NewActivity(alone, [datum]);
        var group = await Register.NewParty(party => party["kind"] = "group");
        await Register.NewActivity(ofGroup, [datum], body => body["recipients"] = new JsonArray(Line(group, datum)));

        var (ofProcessor, ofAuthority, here) = (await Register.NewSubjects(), await Register.NewSubjects(), await Register.NewParty());
        await Register.NewActivity(ofProcessor, [datum], body => body["recipients"] = new JsonArray(Line(here, datum)));
        JsonObject authority = Line(here, datum);
        authority["role"] = "publicAuthority";
        await Register.NewActivity(ofAuthority, [datum], body => body["recipients"] = new JsonArray(authority.DeepClone()));

        var (nobody, unnamed) = (await Statement(alone), await Statement(ofGroup));
        var (passedOn, known) = (await Statement(ofProcessor), await Statement(ofAuthority));
        await Register.NewActivity(ofAuthority, [datum]);
        var partly = await Statement(ofAuthority);
        Assert.Multiple(() =>
        {
            Assert.That(Said(nobody, "recipients"), Is.EqualTo("[nog invullen: aan wie we de gegevens geven]"));
            Assert.That(Said(nobody, "transfers"), Does.StartWith("[nog invullen: "));
            Assert.That(nobody["missing"]!.AsArray().Select(fact => ((string?)fact!["record"]!["id"], (string?)fact["field"])), Has.Member((Id(activity), "/recipients")));
            Assert.That(Said(unnamed, "transfers"), Does.StartWith("[nog invullen: "));
            Assert.That(Said(passedOn, "transfers"), Does.StartWith("[nog invullen: "), "a processor without agreement may pass them on");
            Assert.That(Said(known, "transfers"), Does.StartWith("Nee."));
            Assert.That(Said(partly, "transfers"), Does.StartWith("[nog invullen: "), "one of the activities names nobody");
        });
    }

    [Test]
    public async Task Names_a_recipient_whose_line_names_the_category_above_though_that_is_recorded_for_others()
    {
        var (tenants, employees, above, party) = (await Register.NewSubjects(), await Register.NewSubjects(), await Register.NewCategory(), await Register.NewParty());
        var below = await Register.NewCategory(category => category["parentId"] = Id(above));
        await Register.NewActivity(tenants, [above, below], body =>
        {
            body["dataSubjectCategoryIds"]!.AsArray().Add(Id(employees));
            body["data"]![0]!["dataSubjectCategoryIds"] = new JsonArray(Id(employees));
            body["data"]![1]!["dataSubjectCategoryIds"] = new JsonArray(Id(tenants));
            body["recipients"] = new JsonArray(Line(party, above));
        });

        Assert.That(Items(await Statement(tenants), "recipients").Single(), Does.StartWith(Name(party) + "."));
    }

    [Test]
    public async Task Lends_nobody_the_safeguard_in_the_agreement_of_another_organisation_of_ours()
    {
        var (subjects, datum, party) = (await Register.NewSubjects(), await Register.NewCategory(), await Register.NewParty(body => body["country"] = "IN"));
        var agreement = await Register.WithSignedAgreement("processorAgreement", Name(party), "P07", (string)datum["code"]!);
        await Register.Change("agreements", agreement["id"]!, body => body["transferSafeguards"] = JsonNode.Parse("""[{ "country": "IN", "mechanism": "standardContractualClauses", "transferAssessment": "TIA-1" }]"""));
        var activity = await Register.NewActivity(subjects, [datum], body => body["recipients"] = new JsonArray(Line(party, datum)));
        var carried = await Statement(subjects);
        var other = await Register.CreateBare("organisations", organisation => organisation["status"] = "established");
        await Register.Change("processing-activities", activity["id"]!, body => body["organisationIds"]!.AsArray().Add(Id(other)));

        Assert.That(Items(carried, "transfers").Single(), Does.Not.Contain("[nog invullen: "));
        Assert.That(Items(await Statement(subjects), "transfers").Single(), Does.Contain("[nog invullen: "));
    }

    [Test]
    public async Task Has_holes_rather_than_silence_where_nothing_is_established()
    {
        var subjects = await Register.NewSubjects();
        await Register.NewActivity(subjects, [], activity => activity["status"] = "proposed");

        var statement = await Statement(subjects);
        Assert.That(Items(statement, "purposes"), Is.EqualTo(new[] { "[nog invullen: waarvoor we de gegevens gebruiken]" }));
        Assert.That(Items(statement, "data"), Is.EqualTo(new[] { "[nog invullen: welke gegevens]" }));
        Assert.That((int)statement["proposalsLeftOut"]!, Is.EqualTo(1));
        Assert.That((await File(subjects, "md")).Text, Does.Not.Contain("voorstel").And.Not.Contain("niet compleet"), "that is no business of the public");
    }

    [Test]
    public async Task Keeps_text_text_in_either_form()
    {
        const string hostile = "# kop *vet* [klik](javascript:alert(1)) <script>alert(1)</script> & `code` 1. een";
        var subjects = await Register.NewSubjects();
        await Register.NewActivity(subjects, [], activity => activity["name"] = hostile);

        var (page, markdown) = (await File(subjects, "html"), await File(subjects, "md"));
        Assert.Multiple(() =>
        {
            Assert.That(page.Header("Content-Security-Policy"), Does.StartWith("default-src 'none'; style-src 'sha256-"));
            Assert.That(page.Text, Does.Not.Contain("<script").And.Contain("&lt;script&gt;"));
            Assert.That(markdown.ContentType, Is.EqualTo("text/markdown"));
            Assert.That(markdown.Header("Content-Disposition"), Does.Match("^attachment; filename=privacy-statement-[0-9-]{10}\\.md$"));
            Assert.That(markdown.Text, Does.Contain(@"- \# kop \*vet\* \[klik\](javascript:alert(1)) \<script\>alert(1)\</script\> &amp; \`code\` 1. een"));
        });
    }

    [TestCase("", 400)]
    [TestCase("dataSubjectCategoryId=01900000-0000-7000-8002-0000000000ff", 404)]
    [TestCase("dataSubjectCategoryId=01900000-0000-7000-8002-000000000001&proposals=1", 400)]
    public async Task Refuses_a_question_it_cannot_answer(string query, int status)
    {
        (await Auditor.Get("rights/privacy-statement?" + query)).Expect(status);
        (await Auditor.Get("rights/privacy-statement.html?" + query)).Expect(status);
        (await Auditor.Get("rights/privacy-statement.md?" + query)).Expect(status);
    }

    private static string[] Keys(JsonObject statement) => [.. statement["sections"]!.AsArray().Select(section => (string)section!["key"]!)];

    private static string Said(JsonObject statement, string key) =>
        (string)statement["sections"]!.AsArray().Single(section => (string?)section!["key"] == key)!["paragraphs"]!.AsArray().Single()!;

    private static string[] Items(JsonObject statement, string key) =>
        [.. statement["sections"]!.AsArray().Single(section => (string?)section!["key"] == key)!["items"]!.AsArray().Select(item => (string)item!)];

    private async Task<JsonObject> Statement(JsonObject subjects) => (await Auditor.In("nl").Get($"rights/privacy-statement?dataSubjectCategoryId={Id(subjects)}")).Expect(200).Record;

    private async Task<Answer> File(JsonObject subjects, string format) => (await Auditor.Get($"rights/privacy-statement.{format}?dataSubjectCategoryId={Id(subjects)}&lang=nl")).Expect(200);
}
