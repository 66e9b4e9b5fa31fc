using System.Text;
using System.Text.Json.Nodes;
using PrivacyRegister.Database;
using PrivacyRegister.Imports;
using PrivacyRegister.Imports.Government;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Tests.Domain.Imports.Government;

/// <summary>What becomes of a record of the government's register.</summary>
public sealed class GovernmentImportTests
{
    // What a person is called or lives at stays out of the log, and is told by number.
    private static readonly string[] Personal =
    [
        "Piet Voorbeeld", "Jurist", "piet@example.nl", "070-2222222", "Klaas Eenmanszaak", "klaas@example.nl", "Geheimstraat 2", "Natuurlijk persoon",
        "info@wonen.example", "070-4444444",
    ];

    private static readonly Dictionary<string, string> SaidOtherwise = new()
    {
        ["2018-05-25T10:11:12.000"] = "25-05-2018",
        ["/Date(1583280000000)/"] = "04-03-2020",
        ["0001-01-01T00:00:00"] = "Zonder dag.",
        ["7 jaar na einde contract"] = "P7Y",
        ["deels"] = "afkomstig van betrokkene: deels",
        ["Ja"] = "DPIA al uitgevoerd: ja",
        ["Nee"] = "Encryptie: Nee",
        ["Wettelijke verplichting: art. 6 lid 1 sub f Kaderwet subsidies"] = "rechtsgrond: Wettelijke verplichting: art. 6 lid 1 sub f Kaderwet subsidies",
    };

    [Test]
    public void Drops_nothing_that_the_file_says()
    {
        var plan = GovernmentFile.Plan(GovernmentFile.Read(GovernmentFile.Controller()));
        var kept = string.Join('\n', plan.Changes.Select(change => Snapshot.Write(change.After!)).Concat(plan.People.Select(person => person.ToString())));

        Assert.Multiple(() =>
        {
            Assert.That(plan.Problems(), Is.Empty);
            Assert.That(Leaves(GovernmentFile.Controller()).ToArray(), Has.Length.GreaterThan(90));
            foreach (var (name, text) in Leaves(GovernmentFile.Controller()).Where(leaf => !Personal.Contains(leaf.Text)))
            {
                Assert.That(kept, Does.Contain(SaidOtherwise.GetValueOrDefault(text, text)), name);
            }
        });
    }

    [Test]
    public void Writes_nothing_of_a_person_in_the_log_and_says_how_many_were_left_out()
    {
        var plan = GovernmentFile.Plan(GovernmentFile.Read(GovernmentFile.Controller()));
        var log = string.Join('\n', plan.Changes.Select(change => Snapshot.Write(change.After!)));
        var notes = plan.Notes.ToDictionary(note => note.Key, note => note.Arguments);

        Assert.Multiple(() =>
        {
            foreach (var text in Personal.Append("Jansje de Tester").Append("jansje@example.nl").Append("070-1111111").Append("loket@rekenmeesters.example"))
            {
                Assert.That(log, Does.Not.Contain(text));
            }

            Assert.That(plan.People.Select(person => $"{person.Name} {person.Email} {person.Phone}"), Is.EquivalentTo(new[]
            {
                "Rekenmeesters Automatisering loket@rekenmeesters.example 030-3333333", "Jansje de Tester jansje@example.nl 070-1111111",
            }));
            Assert.That(plan.Record<ProcessingActivity>("M12536").OwnerId, Is.EqualTo(plan.People.Single(person => person.Name == "Jansje de Tester").Id));
            Assert.That(plan.Record<Party>("Rekenmeesters Automatisering").ContactPersonId, Is.EqualTo(plan.People.Single(person => person.Name.StartsWith("Reken", StringComparison.Ordinal)).Id));
            Assert.That(notes["import.government.note.contacts"][0].Value, Is.EqualTo(1));
            Assert.That(notes["import.government.note.people"][0].Value, Is.EqualTo(1));
            Assert.That(notes["import.government.note.details"][0].Value, Is.EqualTo(2));
        });
    }

    [Test]
    public void Makes_an_activity_that_is_a_proposal_with_everything_in_its_place()
    {
        var plan = GovernmentFile.Plan(GovernmentFile.Read(GovernmentFile.Controller()));
        var activity = plan.Record<ProcessingActivity>("M12536");
        var after = plan.After();
        var data = activity.Data.ToDictionary(line => after.DataCategories.Find(line.DataCategoryId)!.Name);

        Assert.Multiple(() =>
        {
            Assert.That((activity.Name, activity.Status, activity.Provenance, activity.Source), Is.EqualTo(("Afhandelen van subsidies", RecordStatus.Proposed, Provenance.Imported, "export.zip")));
            Assert.That(plan.Changes.Select(change => change.After!.Status), Has.All.EqualTo(RecordStatus.Proposed));
            Assert.That(activity.Capacity, Is.EqualTo(Capacity.JointController));
            Assert.That(activity.PurposeId, Is.Null);
            Assert.That(activity.Grounds.Select(ground => $"{ground.Code} {ground.Interest}{ground.Explanation}"), Is.EqualTo(new[] { "B art. 6 lid 1 sub f Kaderwet subsidies", "C betere dienstverlening" }));
            Assert.That(activity.Recipients.Select(line => $"{after.Parties.Find(line.PartyId)!.Name} {after.Parties.Find(line.PartyId)!.Kind} {after.Parties.Find(line.PartyId)!.Country} {line.Role} {line.Relation} {line.Direction}"), Is.EqualTo(new[]
            {
                "Rekenmeesters Automatisering Organisation NL Processor WorksForUs Provide", "Gemeentelijke kredietbanken Group    Provide",
            }));
            Assert.That(activity.Systems, Is.EqualTo(new[] { "Zaaksysteem Octopus" }));
            Assert.That(activity.SecurityMeasures, Is.EqualTo(new[] { "Inbraakalarm", "Overige beveiligingsmaatregelen: Slechts een beperkt aantal mensen heeft toegang", "Pseudonimisering: Namen worden vervangen door nummers" }));
            Assert.That(activity.AutomatedDecisions, Is.EqualTo(new AutomatedDecisions { Used = true, Logic = "Punten per inkomensgroep" }));
            Assert.That((activity.Dpia!.Need, activity.Dpia.CarriedOutOn, activity.Profiling), Is.EqualTo((ImpactAssessmentNeed.Needed, (DateOnly?)null, (bool?)true)));
            Assert.That(data["Aanvraagdossier"].Retention, Is.EqualTo(new Retention { Period = "P7Y", StartEvent = "einde contract" }));
            Assert.That(data["Bankpasnummer"].Retention, Is.EqualTo(new Retention { Basis = "Minimaal vijf jaar, zie selectielijst" }));
            Assert.That(data["Schooljaar"].Retention, Is.EqualTo(new Retention { UntilEvent = "tot het kind van school gaat" }));
            Assert.That((data["Aanvraagdossier"].FromDataSubject, data["Aanvraagdossier"].Required, data["Aanvraagdossier"].ConsequenceOfNotProviding), Is.EqualTo(((bool?)true, (bool?)true, "De aanvraag wordt niet behandeld")));
            Assert.That((data["Bankpasnummer"].FromDataSubject, data["Bankpasnummer"].SourceDescription, data["Schooljaar"].FromDataSubject), Is.EqualTo(((bool?)false, "De Belastingdienst", (bool?)null)));
            Assert.That(data["Schooljaar"].DataSubjectCategoryIds.Select(id => after.DataSubjectCategories.Find(id)!.Name), Is.EqualTo(new[] { "Kinderen van aanvragers" }));
            Assert.That(after.DataSubjectCategories.Single(category => category.Name == "Kinderen van aanvragers").Vulnerable, Is.True);
        });
    }

    [Test]
    public void Gives_what_is_ticked_as_special_or_criminal_a_category_of_its_own_and_takes_new_ones_beside_it_as_special()
    {
        var plan = GovernmentFile.Plan(GovernmentFile.Read(GovernmentFile.Controller()));
        var after = plan.After();
        var sensitivity = plan.Record<ProcessingActivity>("M12536").Data.Select(line => after.DataCategories.Find(line.DataCategoryId)!).ToDictionary(category => category.Name, category => category.Sensitivity);

        Assert.That(sensitivity.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"), Is.EqualTo(new[]
        {
            "Aanvraagdossier Special", "Bankpasnummer Special", "Gegevens over gezondheid Special", "Schooljaar Ordinary", "strafrechtelijke gegevens Criminal",
        }).IgnoreCase);
    }

    [Test]
    public void Takes_a_category_as_protected_in_whatever_order_the_records_stand()
    {
        var (plain, ticked) = (GovernmentFile.Controller("A"), GovernmentFile.Controller("B"));
        plain["Id"] = "1";
        plain["Betrokkenen"]![0]!["Gezondheid"] = false;
        plain["Betrokkenen"]![0]!["Strafrechtelijk"] = "nee";

        Sensitivity Of(params JsonNode?[] records) => GovernmentFile.Plan(GovernmentFile.Read(records)).Changes.Select(change => change.After).OfType<DataCategory>().Single(category => category.Name == "Aanvraagdossier").Sensitivity;

        Assert.That((Of(plain, ticked), Of(ticked, plain), Of(plain)), Is.EqualTo((Sensitivity.Special, Sensitivity.Special, Sensitivity.Ordinary)));
    }

    [TestCase("BSN-nummer", Sensitivity.NationalId, Disclosure.Free)]
    [TestCase("Naam en medische klachten", Sensitivity.Special, Disclosure.Free)]
    [TestCase("Kopie proces-verbaal", Sensitivity.Criminal, Disclosure.Free)]
    [TestCase("Beelden van bewakingscamera's", Sensitivity.Ordinary, Disclosure.AuthorityOrProcessor)]
    [TestCase("Kenteken", Sensitivity.Ordinary, Disclosure.Free)]
    public void Takes_a_new_category_as_protected_by_its_name(string name, Sensitivity sensitivity, Disclosure disclosure)
    {
        var record = GovernmentFile.Controller();
        record["Betrokkenen"] = new JsonArray(new JsonObject { ["Omschrijving"] = "Melders", ["Gegevens"] = new JsonArray(new JsonObject { ["Omschrijving"] = name }) });
        var category = GovernmentFile.Plan(GovernmentFile.Read(record)).Changes.Select(change => change.After).OfType<DataCategory>().Single();
        Assert.That((category.Name, category.Sensitivity, category.Disclosure), Is.EqualTo((name, sensitivity, disclosure)));
    }

    [Test]
    public void Leaves_public_task_out_where_there_is_no_public_body_and_says_so()
    {
        var plan = GovernmentFile.Plan(GovernmentFile.Read(GovernmentFile.Controller()));
        var activity = plan.Record<ProcessingActivity>("M12536");

        Assert.Multiple(() =>
        {
            Assert.That(activity.Grounds.Select(ground => ground.Code), Has.No.Member(GroundCode.F));
            Assert.That(activity.Description, Does.Contain("Taak van algemeen belang (art. 6 lid 1 onder e AVG) is niet overgenomen").And.Contain("Niet herkend, kies zelf: Onbekend: gewoonte"));
            Assert.That(plan.Notes.Select(note => note.Key), Is.SupersetOf(new[] { "import.government.note.publicTask", "import.government.note.unknownGround", "import.government.note.transfer" }));
            Assert.That(plan.Notes.Select(note => SentenceBook.Render(note, "nl") + SentenceBook.Render(note, "en")), Has.Some.Contain("M12536"));
        });

        var ministry = new Organisation { Id = Guid.CreateVersion7(), Version = 1, Name = "Ministerie van Wonen", IsPublicBody = true };
        var image = SeedFiles.Image.With([new RecordChange(RecordType.Organisation, ministry.Id, ministry)], 2, "", default);
        activity = GovernmentFile.Plan(GovernmentFile.Read(GovernmentFile.Controller()), image).Record<ProcessingActivity>("M12536");
        Assert.That((activity.OrganisationIds.Single(), activity.Grounds.Select(ground => ground.Code).Last()), Is.EqualTo((ministry.Id, GroundCode.C)));
        Assert.That(activity.Grounds.Select(ground => ground.Code), Has.Member(GroundCode.F));
    }

    [Test]
    public void Changes_nothing_when_the_same_file_comes_again()
    {
        var file = GovernmentFile.Read((GovernmentFile.Controllers, GovernmentFile.Json(GovernmentFile.Controller(), Numbered("X1", "1"))), (GovernmentFile.Processors, GovernmentFile.Json(GovernmentFile.Processor())));
        var first = GovernmentFile.Plan(file);
        var again = GovernmentFile.Plan(file, first.After(), SeedFiles.All.OfType<Person>().Concat(first.People));

        Assert.Multiple(() =>
        {
            Assert.That(first.Problems(), Is.Empty);
            Assert.That(first.Count(ImportAction.Create), Is.GreaterThan(8));
            Assert.That(again.Rows.Select(row => row.Action), Is.EqualTo(new[] { ImportAction.Same, ImportAction.Same, ImportAction.Same }));
            Assert.That((again.Changes.Count, again.People.Count), Is.EqualTo((0, 0)));
        });
    }

    [Test]
    public void Keeps_what_a_person_settled_when_the_file_comes_again()
    {
        var file = GovernmentFile.Read(GovernmentFile.Controller());
        var first = GovernmentFile.Plan(file);
        var activity = first.Record<ProcessingActivity>("M12536");
        var settled = activity with
        {
            Version = 2,
            Status = RecordStatus.Established,
            Capacity = Capacity.Controller,
            PurposeId = SeedFiles.Image.Purposes.First().Id,
            OwnerId = SeedFiles.All.OfType<Person>().First().Id,
            Recipients = [activity.Recipients[0] with { Role = RecipientRole.IndependentController, Ground = GroundCode.B }, activity.Recipients[1] with { Role = RecipientRole.PublicAuthority }],
            Grounds = [.. activity.Grounds, new Ground { Code = GroundCode.A }],
            Dpia = new ImpactAssessment { Need = ImpactAssessmentNeed.Needed, CarriedOutOn = new DateOnly(2026, 1, 1) },
        };
        var image = first.After().With([new RecordChange(RecordType.ProcessingActivity, settled.Id, settled)], 3, "", default);

        Assert.That(GovernmentFile.Plan(file, image, SeedFiles.All.OfType<Person>().Concat(first.People)).Changes, Is.Empty);
    }

    [Test]
    public void Leaves_an_activity_that_was_changed_here_as_it_is_and_makes_no_names_for_it()
    {
        var first = GovernmentFile.Plan(GovernmentFile.Read(GovernmentFile.Controller()));
        var activity = first.Record<ProcessingActivity>("M12536");
        var changed = activity with { Version = 2, Name = "Een naam van hier", Description = "Van hier" };
        var image = first.After().With([new RecordChange(RecordType.ProcessingActivity, changed.Id, changed)], 3, "", default);
        var renewed = GovernmentFile.Controller();
        renewed["Naam"] = "Nieuwe naam";
        renewed["Ontvangers"] = new JsonArray(new JsonObject { ["Omschrijving"] = "Waterschap Zuid" });
        var people = SeedFiles.All.OfType<Person>().Concat(first.People).ToArray();
        var plan = GovernmentFile.Plan(GovernmentFile.Read(renewed), image, people);
        var untouched = GovernmentFile.Plan(GovernmentFile.Read(renewed), first.After(), people);

        Assert.Multiple(() =>
        {
            Assert.That(plan.Rows.Select(row => row.Action), Is.EqualTo(new[] { ImportAction.Same }));
            Assert.That((plan.Changes.Count, plan.People.Count), Is.EqualTo((0, 0)));
            Assert.That(plan.Notes.Single(note => note.Key == "import.government.note.leftAsIs").Arguments[0].Value, Is.EqualTo(new[] { "M12536" }));
            Assert.That(untouched.Record<ProcessingActivity>("M12536").Name, Is.EqualTo("Nieuwe naam"));
        });
    }

    [Test]
    public void Refuses_a_number_that_is_the_code_of_an_activity_from_elsewhere()
    {
        var own = SeedFiles.Image.ProcessingActivities.First(activity => activity.Provenance != Provenance.Imported);
        var plan = GovernmentFile.Plan(GovernmentFile.Read(GovernmentFile.Controller(own.Code)));

        Assert.That(plan.Rows.SelectMany(row => row.Problems).Select(problem => $"{problem.Column} {problem.Sentence.Key}"), Is.EqualTo(new[] { "Nummer import.government.codeTaken" }));
        Assert.That((plan.Changes.Count, plan.People.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Keeps_unknown_fields_that_may_be_about_a_person_out_of_the_log_and_counts_them()
    {
        var record = GovernmentFile.Controller();
        record["GewijzigdDoor"] = "Geheim Een";
        record["Contactpersonen"]![0]!["Mobiel"] = "Geheim Twee";
        record["Verwerkers"]![1]!["Kvk"] = "Geheim Drie";
        record["Verwerkers"]![0]!["Kvk"] = "Kvk openbaar";
        record["Verantwoordelijken"]!.AsArray().Add(new JsonObject { ["Naam"] = "Kantoor", ["Contact"] = new JsonObject { ["Wie"] = "Geheim Vier" } });
        var plan = GovernmentFile.Plan(GovernmentFile.Read(record));
        var log = string.Join('\n', plan.Changes.Select(change => Snapshot.Write(change.After!)));

        Assert.That(log, Does.Not.Contain("Geheim ").And.Contain("Kvk openbaar"));
        Assert.That(plan.Notes.Single(note => note.Key == "import.government.note.withheld").Arguments[0].Value, Is.EqualTo(4));
    }

    [Test]
    public void Takes_a_record_of_a_processor_as_work_for_others()
    {
        var plan = GovernmentFile.Plan(GovernmentFile.Read((GovernmentFile.Processors, GovernmentFile.Json(GovernmentFile.Processor()))));
        var activity = plan.Record<ProcessingActivity>("V900");

        Assert.Multiple(() =>
        {
            Assert.That(activity.Capacity, Is.EqualTo(Capacity.Processor));
            Assert.That(activity.OnBehalfOf, Is.EqualTo(new[] { new Principal { Name = "Zusterstichting Noord" }, new Principal { PartyId = SeedFiles.Image.Parties.Single(party => party.Name == "Beter Buren").Id } }));
            Assert.That(activity.Grounds.Select(ground => ground.Code), Is.EqualTo(new[] { GroundCode.A }));
            Assert.That(activity.AutomatedDecisions, Is.EqualTo(new AutomatedDecisions()));
            Assert.That(activity.Dpia!.Need, Is.EqualTo(ImpactAssessmentNeed.NotAssessed));
            Assert.That(activity.SecurityMeasures, Is.Empty);
            Assert.That(activity.Description, Does.Contain("Categorieën verwerkingen:\n- Berekenen van lonen").And.Contain("Status in het bronregister: TerReview").And.Contain("Buiten de EU: nee"));
            Assert.That(activity.Description, Does.Not.Contain("Aangemaakt op"));
        });
    }

    [Test]
    public void Asks_which_party_is_meant_when_one_looks_like_it_and_does_what_is_chosen()
    {
        var record = GovernmentFile.Controller();
        record["Verwerkers"] = new JsonArray(new JsonObject { ["Naam"] = "Stichting Beter Buren" });
        var file = GovernmentFile.Read(record);
        var known = SeedFiles.Image.Parties.Single(party => party.Name == "Beter Buren");

        var asked = GovernmentFile.Plan(file).Rows.SelectMany(row => row.Problems).Single();
        var same = GovernmentFile.Plan(file, names: new NameChoice { RecordType = RecordType.Party, Text = "Stichting Beter Buren", RecordId = known.Id });
        var other = GovernmentFile.Plan(file, names: new NameChoice { RecordType = RecordType.Party, Text = "Stichting Beter Buren", Create = true });

        Assert.Multiple(() =>
        {
            Assert.That((asked.Column, asked.Unknown!.Text, asked.Unknown.Suggestions[0].Id), Is.EqualTo(("Verwerkers", "Stichting Beter Buren", known.Id)));
            Assert.That(same.Record<ProcessingActivity>("M12536").Recipients[0].PartyId, Is.EqualTo(known.Id));
            Assert.That(other.Record<ProcessingActivity>("M12536").Recipients[0].PartyId, Is.EqualTo(other.Record<Party>("Stichting Beter Buren").Id));
            Assert.That(GovernmentFile.Plan(file, other.After()).Problems(), Is.Empty);
        });
    }

    [Test]
    public void Gives_every_mention_of_a_party_a_line_of_its_own_and_keeps_to_them()
    {
        var record = GovernmentFile.Controller();
        record["Verwerkers"] = new JsonArray(new JsonObject { ["Naam"] = "Drukkerij Zuid" }, new JsonObject { ["Naam"] = "Postbedrijf" });
        record["Ontvangers"] = new JsonArray(new JsonObject { ["Omschrijving"] = "drukkerij zuid" }, new JsonObject { ["Omschrijving"] = "Bewoners" });
        var file = GovernmentFile.Read(record);
        var plan = GovernmentFile.Plan(file);
        var activity = plan.Record<ProcessingActivity>("M12536");
        var printer = plan.Record<Party>("Drukkerij Zuid");

        Assert.That(printer.Kind, Is.EqualTo(PartyKind.Organisation));
        Assert.That(activity.Recipients.Select(line => (line.PartyId == printer.Id, line.Role)), Is.EqualTo(new (bool, RecipientRole?)[] { (true, RecipientRole.Processor), (false, RecipientRole.Processor), (true, null), (false, null) }));

        // The receiver's line first, and settled as an exchange partner's: still two lines, each in its place.
        var settled = activity with { Recipients = [activity.Recipients[2] with { Role = RecipientRole.IndependentController }, activity.Recipients[1], activity.Recipients[3], activity.Recipients[0]] };
        var image = plan.After().With([new RecordChange(RecordType.ProcessingActivity, settled.Id, settled)], 3, "", default);
        Assert.That(GovernmentFile.Plan(file, image, SeedFiles.All.OfType<Person>().Concat(plan.People)).Changes, Is.Empty);
    }

    [Test]
    public void Knows_a_person_again_by_name_and_email_and_gives_nobody_two_ids()
    {
        var other = Numbered("N2", "2");
        other["Contactpersonen"] = new JsonArray(new JsonObject { ["Naam"] = "jansje de tester", ["Email"] = "JANSJE@example.nl" });
        var known = new Person { Id = Guid.CreateVersion7(), Version = 1, Name = "Jansje de Tester", Email = "jansje@example.nl" };
        var file = GovernmentFile.Read(GovernmentFile.Controller(), other);

        var once = GovernmentFile.Plan(file);
        var here = GovernmentFile.Plan(file, people: [known]);
        var erased = GovernmentFile.Plan(file, people: [known with { ErasedAt = DateTimeOffset.UnixEpoch }]);

        Assert.Multiple(() =>
        {
            Assert.That(once.Record<ProcessingActivity>("N2").OwnerId, Is.EqualTo(once.Record<ProcessingActivity>("M12536").OwnerId));
            Assert.That(once.People.Select(person => person.Id).Concat(once.Changes.Select(change => change.Id)), Is.Unique);
            Assert.That(here.Record<ProcessingActivity>("N2").OwnerId, Is.EqualTo(known.Id));
            Assert.That(here.People.Select(person => person.Name), Is.EqualTo(new[] { "Rekenmeesters Automatisering" }));
            Assert.That(erased.Record<ProcessingActivity>("N2").OwnerId, Is.Not.EqualTo(known.Id));
        });
    }

    [Test]
    public void Brings_an_expired_record_in_as_retired_and_says_so()
    {
        var record = GovernmentFile.Controller();
        record["Status"] = "Vervallen";
        var plan = GovernmentFile.Plan(GovernmentFile.Read(record));
        Assert.That((plan.Record<ProcessingActivity>("M12536").Status, plan.Notes.Count(note => note.Key == "import.government.note.expired")), Is.EqualTo((RecordStatus.Retired, 1)));
    }

    [Test]
    public void Joins_the_data_of_several_data_subjects_in_one_line_without_losing_whose_they_are()
    {
        var record = GovernmentFile.Controller();
        record["Betrokkenen"] = JsonNode.Parse("""
            [
              { "Omschrijving": "Melders", "Gegevens": [{ "Omschrijving": "Kenteken", "Bewaartermijn": "1 jaar", "IsBronBetrokkene": true, "IsBetrokkeneVerplicht": true, "BronOmschrijving": "RDW" }] },
              { "Omschrijving": "Bezoekers van het kantoor", "Gegevens": [{ "Omschrijving": "kenteken", "Bewaartermijn": "2 jaar", "IsBronBetrokkene": false, "IsBetrokkeneVerplicht": false, "BronOmschrijving": "RDW" }] }
            ]
            """);
        var activity = GovernmentFile.Plan(GovernmentFile.Read(record)).Record<ProcessingActivity>("M12536");
        var line = activity.Data.Single();

        Assert.Multiple(() =>
        {
            Assert.That(line.DataSubjectCategoryIds, Is.EqualTo(activity.DataSubjectCategoryIds).And.Count.EqualTo(2));
            Assert.That(line.Retention, Is.EqualTo(new Retention { Basis = "Melders: 1 jaar\nBezoekers van het kantoor: 2 jaar" }));
            Assert.That((line.FromDataSubject, line.Required, line.SourceDescription), Is.EqualTo(((bool?)false, (bool?)null, "RDW")));
            Assert.That(activity.Description, Does.Contain("Melders: Kenteken; verplicht: ja").And.Contain("Bezoekers van het kantoor: kenteken; verplicht: nee"));
        });
    }

    [Test]
    public void Takes_the_purpose_only_when_all_of_the_record_is_for_it()
    {
        var purpose = SeedFiles.Image.Purposes.First();
        var one = GovernmentFile.Controller();
        one["Doelen"] = new JsonArray(new JsonObject { ["Doel"] = purpose.Name }, new JsonObject { ["Doel"] = purpose.Code });
        var two = GovernmentFile.Controller();
        two["Doelen"] = new JsonArray(new JsonObject { ["Doel"] = purpose.Name }, new JsonObject { ["Doel"] = "Nog iets" });

        Assert.That((GovernmentFile.Plan(GovernmentFile.Read(one)).Record<ProcessingActivity>("M12536").PurposeId, GovernmentFile.Plan(GovernmentFile.Read(two)).Record<ProcessingActivity>("M12536").PurposeId), Is.EqualTo(((Guid?)purpose.Id, (Guid?)null)));
    }

    private static JsonObject Numbered(string number, string id)
    {
        var record = GovernmentFile.Controller(number);
        record["Id"] = id;
        return record;
    }

    /// <summary>Every text and number of a record with its field; ids of lines are the source's own affair.</summary>
    private static IEnumerable<(string Name, string Text)> Leaves(JsonNode? node, string name = "", bool top = true) => node switch
    {
        JsonObject fields => fields.Where(field => top || field.Key != "Id").SelectMany(field => Leaves(field.Value, field.Key, top: false)),
        JsonArray list => list.SelectMany(item => Leaves(item, name, top: false)),
        JsonValue value when value.TryGetValue(out string? text) => text.Length == 0 ? [] : [(name, text)],
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number => [(name, value.ToJsonString())],
        _ => [],
    };
}
