using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>What is impossible given the rest of the register, or within the record itself, is refused; nothing is written.</summary>
public sealed class ReferenceTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const string Conflict = "This does not fit the rest of the register. Nothing was saved. See at each field why.";
    private const string Invalid = "One or more fields are not right. Nothing was saved. See at each field what must change.";
    private const string Broken = "This refers to something that is not in the register.";
    private const string Cycle = "By one or more steps this leads back to the record itself. Choose another.";

    private static IReadOnlyList<string> Collections => Samples.Collections;

    [Test]
    public async Task An_agreement_cannot_name_a_purpose_that_does_not_exist()
    {
        var body = Intent.Bare("agreements").With("/scope", new JsonArray(
            new JsonObject { ["purposeId"] = await Register.IdOf("purposes", "P05") },
            new JsonObject { ["purposeId"] = Guid.CreateVersion7().ToString() }));
        var before = await Revision();

        (await Officer.Post("agreements", body)).IsProblem(409, "broken-reference", Conflict, ("/scope/1/purposeId", Broken));
        (await Officer.In("nl").Post("agreements", body)).IsProblem(
            "nl",
            409,
            "broken-reference",
            "Dit past niet bij de rest van het register. Er is niets opgeslagen. Kijk bij elk veld waarom.",
            ("/scope/1/purposeId", "Dit verwijst naar iets dat niet in het register staat."));
        Assert.That(await Revision(), Is.EqualTo(before));
    }

    [TestCaseSource(nameof(Collections))]
    public async Task Every_reference_must_exist(string collection)
    {
        var body = await Samples.Full(Register, collection);
        var made = await Register.Create(collection, await Samples.Full(Register, collection));
        var path = $"{collection}/{(string)made["id"]!}";
        var before = await Revision();

        Assert.Multiple(async () =>
        {
            foreach (var place in Samples.Places(collection).Where(place => place.Field.RefersTo is not null && !place.IsList))
            {
                var unknown = Guid.CreateVersion7().ToString();
                (await Officer.Post(collection, body.With(place.Pointer, unknown))).IsProblem(409, "broken-reference", Conflict, (place.Pointer, Broken));
                (await Officer.Put(path, made.With(place.Pointer, unknown), "\"1\"")).IsProblem(409, "broken-reference", Conflict, (place.Pointer, Broken));
            }
        });
        Assert.That(await Revision(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_category_in_use_cannot_be_deleted()
    {
        var category = await Register.CreateBare("data-categories");
        var activity = await Register.CreateBare("processing-activities", body => body["data"] = new JsonArray(new JsonObject { ["dataCategoryId"] = category["id"]!.DeepClone() }));
        var path = "data-categories/" + (string)category["id"]!;
        var sentence = $"{(string)category["code"]!} is still used, among others by {(string)activity["code"]!}. Take it away there first, or retire it instead of deleting it.";

        (await Officer.Delete(path, "\"1\"")).IsProblem(409, "in-use", sentence, ("/id", sentence));
        await Register.Change("processing-activities", activity["id"]!, body => body["data"] = new JsonArray());
        (await Officer.Delete(path, "\"1\"")).Expect(204);
    }

    [TestCase("organisations", "Woonstichting Lieven De Key")]
    [TestCase("purposes", "P07")]
    [TestCase("data-categories", "naam")]
    [TestCase("data-subject-categories", "huurders")]
    [TestCase("parties", "Beter Buren")]
    public async Task What_the_register_rests_on_cannot_be_deleted_but_retired(string collection, string label)
    {
        var record = await Register.Find(collection, label);

        var refused = await Officer.Delete($"{collection}/{(string)record["id"]!}", "*");
        refused.ComplainsOf(409, "/id");
        Assert.That((string?)refused.Record["type"], Is.EqualTo("urn:privacy-register:problem:in-use"));
        await Register.Change(collection, record["id"]!, body => body["status"] = "retired");
        await Register.Change(collection, record["id"]!, body => body["status"] = "established");
    }

    [TestCase("parties", "memberPartyIds")]
    [TestCase("data-categories", "parentId")]
    [TestCase("organisations", "parentId")]
    [TestCase("agreements", "successorId")]
    public async Task What_another_of_its_kind_names_cannot_be_deleted(string collection, string field)
    {
        var named = await Register.CreateBare(collection);
        await Register.CreateBare(collection, body =>
        {
            body["kind"] = collection == "parties" ? "partnership" : body["kind"]?.DeepClone();
            if (body["kind"] is null)
            {
                body.Remove("kind");
            }

            body[field] = field.EndsWith('s') ? new JsonArray(named["id"]!.DeepClone()) : named["id"]!.DeepClone();
        });

        (await Officer.Delete($"{collection}/{(string)named["id"]!}", "*")).ComplainsOf(409, "/id");
    }

    [Test]
    public async Task Ground_F_is_refused_while_an_organisation_is_no_public_body()
    {
        var deKey = await Register.IdOf("organisations", "Woonstichting Lieven De Key");
        var party = await Register.IdOf("parties", "Politie");
        var gemeente = await Register.CreateBare("organisations", body => body["isPublicBody"] = true);
        var publicBody = (string)gemeente["id"]!;
        JsonObject Activity(params string[] organisations) => Intent.Bare("processing-activities")
            .With("/organisationIds", new JsonArray([.. organisations.Select(id => JsonValue.Create(id))]))
            .With("/grounds", new JsonArray(new JsonObject { ["ground"] = "A" }, new JsonObject { ["ground"] = "F" }))
            .With("/recipients", new JsonArray(new JsonObject { ["partyId"] = party, ["ground"] = "F" }));
        const string Sentence = "Ground F (art. 6(1)(e) GDPR, public task) exists only for a public body. Woonstichting Lieven De Key is none (policy ch. 8).";
        const string WithoutOrganisation = "Ground F (art. 6(1)(e) GDPR, public task) exists only when every organisation of the activity is a public body. Name the organisation first.";

        (await Officer.Post("processing-activities", Activity(deKey))).IsProblem(409, "conflict", Conflict, ("/grounds/1/ground", Sentence), ("/recipients/0/ground", Sentence));
        (await Officer.Post("processing-activities", Activity(deKey, publicBody))).IsProblem(409, "conflict", Conflict, ("/grounds/1/ground", Sentence), ("/recipients/0/ground", Sentence));
        (await Officer.Post("processing-activities", Activity())).IsProblem(409, "conflict", Conflict, ("/grounds/1/ground", WithoutOrganisation), ("/recipients/0/ground", WithoutOrganisation));
        await Register.Create("processing-activities", Activity(publicBody));

        // Should the organisation stop being one, that is a finding (F03), not a refusal.
        await Register.Change("organisations", gemeente["id"]!, body => body["isPublicBody"] = false);
    }

    [Test]
    public async Task A_category_cannot_be_its_own_ancestor()
    {
        var top = await Register.CreateBare("data-categories");
        var middle = await Register.CreateBare("data-categories", body => body["parentId"] = top["id"]!.DeepClone());
        var low = await Register.CreateBare("data-categories", body => body["parentId"] = middle["id"]!.DeepClone());

        (await Officer.Put("data-categories/" + (string)top["id"]!, top.With("/parentId", low["id"]!.DeepClone()), "\"1\"")).IsProblem(409, "conflict", Conflict, ("/parentId", Cycle));
        (await Officer.Put("data-categories/" + (string)top["id"]!, top.With("/parentId", top["id"]!.DeepClone()), "\"1\"")).IsProblem(409, "conflict", Conflict, ("/parentId", Cycle));
        (await Officer.Put("data-categories/" + (string)low["id"]!, low.With("/parentId", top["id"]!.DeepClone()), "\"1\"")).Expect(200);
    }

    [TestCase("organisations", "/parentId")]
    [TestCase("agreements", "/successorId")]
    [TestCase("parties", "/memberPartyIds")]
    public async Task Nothing_leads_back_to_itself(string collection, string pointer)
    {
        var list = pointer.EndsWith('s');
        JsonNode Reference(JsonNode id) => list ? new JsonArray(id.DeepClone()) : id.DeepClone();
        var first = await Register.CreateBare(collection, body => Partnership(body, list));
        var second = await Register.CreateBare(collection, body => Partnership(body, list)[pointer[1..]] = Reference(first["id"]!));
        var path = $"{collection}/{(string)first["id"]!}";

        (await Officer.Put(path, first.With(pointer, Reference(second["id"]!)), "\"1\"")).IsProblem(409, "conflict", Conflict, (pointer, Cycle));
        (await Officer.Put(path, first.With(pointer, Reference(first["id"]!)), "\"1\"")).IsProblem(409, "conflict", Conflict, (pointer, Cycle));
        var own = Partnership(Intent.Bare(collection), list).With("/id", Guid.CreateVersion7().ToString());
        (await Officer.Post(collection, own.With(pointer, Reference(own["id"]!)))).ComplainsOf(409, pointer);
    }

    [TestCase("organisations", "name")]
    [TestCase("purposes", "code")]
    [TestCase("processing-activities", "code")]
    [TestCase("data-categories", "code")]
    [TestCase("data-subject-categories", "code")]
    [TestCase("parties", "name")]
    [TestCase("agreements", "reference")]
    public async Task A_code_or_name_is_taken_once(string collection, string field)
    {
        var first = await Register.CreateBare(collection);
        var second = await Register.CreateBare(collection);
        var label = (string)first[field]!;
        var sentence = $"There already is a record with this name or code: {label}.";

        (await Officer.Post(collection, Intent.Bare(collection).With("/" + field, $"  {label} "))).IsProblem(409, "duplicate", Conflict, ("/" + field, sentence));
        (await Officer.Put($"{collection}/{(string)second["id"]!}", second.With("/" + field, label), "\"1\"")).IsProblem(409, "duplicate", Conflict, ("/" + field, sentence));
        await Register.Create(collection, Intent.Bare(collection).With("/" + field, label.ToLowerInvariant() + "é"));
        await Register.Create(collection, Intent.Bare(collection).With("/" + field, label.ToLowerInvariant() + "e"));
        (await Officer.Delete($"{collection}/{(string)first["id"]!}", "*")).Expect(204);
        await Register.Create(collection, Intent.Bare(collection).With("/" + field, label));
    }

    [Test]
    public async Task A_code_in_other_letters_is_another_code()
    {
        var first = await Register.CreateBare("purposes", body => body["code"] = "abc-code");

        await Register.CreateBare("purposes", body => body["code"] = "ABC-code");
        Assert.That((await Officer.Get("purposes?code=abc-code")).Expect(200).Items.Select(item => (string?)item["id"]), Is.EqualTo(new[] { (string?)first["id"] }));
    }

    [TestCase("agreements", "effectiveFrom", "effectiveUntil")]
    [TestCase("agreements", "effectiveFrom", "terminatedOn")]
    [TestCase("adequacy-decisions", "decidedOn", "validUntil")]
    public async Task Nothing_ends_before_it_starts(string collection, string start, string end)
    {
        var body = Intent.Bare(collection).With("/" + start, "2026-05-02");

        (await Officer.Post(collection, body.With("/" + end, "2026-05-01"))).IsProblem(400, "invalid", Invalid, ("/" + end, "The end lies before the start (2 May 2026)."));
        Assert.That((await Officer.In("nl").Post(collection, body.With("/" + end, "2026-05-01"))).Expect(400).Text, Does.Contain("2 mei 2026"));
        await Register.Create(collection, body.With("/" + end, "2026-05-02"));
    }

    [Test]
    public async Task A_set_names_everything_once()
    {
        var organisation = await Register.IdOf("organisations", "Woonstichting Lieven De Key");
        var party = await Register.IdOf("parties", "KWH");
        var purpose = await Register.IdOf("purposes", "P01");
        var category = await Register.IdOf("data-categories", "naam");
        JsonArray Twice(string field, string value) => [new JsonObject { [field] = value }, new JsonObject { [field] = value }];
        var agreement = Intent.Bare("agreements");
        agreement["organisations"] = Twice("organisationId", organisation);
        agreement["parties"] = Twice("partyId", party);
        agreement["article28"] = Twice("point", "audits");
        agreement["article26"] = Twice("point", "contactPoint");
        agreement["subProcessors"] = Twice("partyId", party);
        agreement["scope"] = new JsonArray(new JsonObject { ["purposeId"] = purpose, ["dataCategoryIds"] = new JsonArray(category, category) });
        var activity = Intent.Bare("processing-activities");
        activity["organisationIds"] = new JsonArray(organisation, organisation);
        activity["data"] = Twice("dataCategoryId", category);
        activity["grounds"] = Twice("ground", "A");
        activity["recipients"] = new JsonArray(new JsonObject { ["partyId"] = party, ["dataCategoryIds"] = new JsonArray(category, category) });

        (await Officer.Post("agreements", agreement)).ComplainsOf(
            400, "/organisations/1/organisationId", "/parties/1/partyId", "/article28/1/point", "/article26/1/point", "/subProcessors/1/partyId", "/scope/0/dataCategoryIds/1");
        (await Officer.Post("processing-activities", activity)).ComplainsOf(
            400, "/organisationIds/1", "/data/1/dataCategoryId", "/grounds/1/ground", "/recipients/0/dataCategoryIds/1");
    }

    [Test]
    public async Task Only_a_partnership_has_members()
    {
        var member = await Register.IdOf("parties", "KWH");

        (await Officer.Post("parties", Intent.Bare("parties").With("/memberPartyIds", new JsonArray(member)))).IsProblem(
            400, "invalid", Invalid, ("/memberPartyIds", "Only a partnership has members."));
    }

    [TestCase(-1, "This number cannot be below 0.")]
    [TestCase(int.MaxValue, "More than 36525 days is not possible.")]
    public async Task A_notice_period_is_a_number_of_days(int days, string sentence)
    {
        (await Officer.Post("agreements", Intent.Bare("agreements").With("/noticePeriodDays", days))).IsProblem(400, "invalid", Invalid, ("/noticePeriodDays", sentence));
        await Register.Create("agreements", Intent.Bare("agreements").With("/noticePeriodDays", 0));
    }

    private static JsonObject Partnership(JsonObject body, bool partnership)
    {
        if (partnership)
        {
            body["kind"] = "partnership";
        }

        return body;
    }
}
