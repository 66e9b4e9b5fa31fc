using System.Text.Json.Nodes;
using PrivacyRegister.Imports;
using PrivacyRegister.Imports.Government;
using PrivacyRegister.People;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Tests.Domain.Imports.Government;

/// <summary>The export of another month: names that look like ones of the register, and what the file has no more.</summary>
public class GovernmentAgainTests
{
    [Test]
    public void Asks_which_category_is_meant_when_one_looks_like_it()
    {
        var file = Of(Subject("Huurders", "Burgerservicenummer (BSN)", "Kleur van de voordeur"));
        var bsn = SeedFiles.Image.DataCategories.Single(category => category.Sensitivity == Sensitivity.NationalId);

        var asked = GovernmentFile.Look(file).Rows.SelectMany(row => row.Problems).Single();
        var plan = GovernmentFile.Look(file, names: new NameChoice { RecordType = RecordType.DataCategory, Text = "Burgerservicenummer (BSN)", RecordId = bsn.Id });

        Assert.Multiple(() =>
        {
            Assert.That((asked.Column, asked.Unknown!.Type, asked.Unknown.Suggestions[0].Id), Is.EqualTo(("Gegevens", RecordType.DataCategory, bsn.Id)));
            Assert.That(plan.Problems(), Is.Empty);
            Assert.That(plan.Record<ProcessingActivity>("M12536").Data[0].DataCategoryId, Is.EqualTo(bsn.Id));
            Assert.That(plan.Changes.Select(change => change.After).OfType<DataCategory>().Select(category => category.Name), Is.EqualTo(new[] { "Kleur van de voordeur" }));
        });
    }

    [TestCase("Burgerservicenummer", "BSN")]
    [TestCase("Sofinummer", "BSN")]
    [TestCase("Gegevens over gezondheid", "Gezondheids- of medische gegevens")]
    [TestCase("Adres, postcode en woonplaats", "Adres")]
    public void Offers_the_category_of_the_register_that_is_of_the_same_kind(string name, string known)
    {
        var asked = GovernmentFile.Look(Of(Subject("Huurders", name))).Rows.SelectMany(row => row.Problems).Single();
        Assert.That(asked.Unknown!.Suggestions.OfType<DataCategory>().Select(category => category.Name), Has.Member(known));
    }

    [Test]
    public void Keeps_a_national_number_a_national_number_where_health_is_ticked_for_whose_it_is()
    {
        var subject = Subject("Huurders", "Burgerservicenummer", "Dieet", "BSN en dieetwensen");
        subject["Gezondheid"] = true;
        var made = GovernmentFile.Plan(Of(subject)).Changes.Select(change => change.After).OfType<DataCategory>();
        Assert.That(made.Select(category => (category.Name, category.Sensitivity)), Is.EquivalentTo(new[]
        {
            ("Gegevens over gezondheid", Sensitivity.Special), ("Burgerservicenummer", Sensitivity.NationalId), ("Dieet", Sensitivity.Special), ("BSN en dieetwensen", Sensitivity.Special),
        }));
    }

    [Test]
    public void Renews_what_only_files_wrote_however_often()
    {
        var (image, people) = Imported();
        var second = Renewed(record => record["Naam"] = "Tweede naam");
        var plan = GovernmentFile.Plan(second, image, people);
        Assert.That(plan.Record<ProcessingActivity>("M12536").Version, Is.EqualTo(2));

        // Written by two files, and nothing else: the third renews it too. One version that no file wrote, and it stays.
        var twice = plan.After(image);
        var third = Renewed(record => record["Naam"] = "Derde naam");
        Assert.Multiple(() =>
        {
            Assert.That(GovernmentFile.Plan(third, twice, people, written: 2).Record<ProcessingActivity>("M12536").Name, Is.EqualTo("Derde naam"));
            Assert.That(GovernmentFile.Plan(third, twice, people, written: 1).Changes, Is.Empty);
        });
    }

    [Test]
    public void Leaves_an_activity_alone_that_came_from_a_file_of_another_kind()
    {
        var (image, people) = Imported();
        var plan = GovernmentFile.Plan(Renewed(record => record["Naam"] = "Nieuwe naam"), image, people, written: 0);
        Assert.That((plan.Changes.Count, plan.Notes.Count(note => note.Key == "import.government.note.leftAsIs")), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Says_what_the_file_has_no_more_and_takes_none_of_it_away()
    {
        var (image, people) = Imported();
        var plan = GovernmentFile.Plan(Renewed(record =>
        {
            record["Verwerkers"] = new JsonArray();
            record["Systemen"] = new JsonArray();
            record["Doelen"]!.AsArray().RemoveAt(0);
            record["Betrokkenen"]!.AsArray().RemoveAt(1);
            record["Beveiliging"]!["Maatregelen"] = new JsonArray("Inbraakalarm");
        }), image, people);
        var before = image.ProcessingActivities.Single(activity => activity.Code == "M12536");
        var after = plan.Record<ProcessingActivity>("M12536");
        var kept = (IReadOnlyList<string>)plan.Notes.Single(note => note.Key == "import.government.note.kept").Arguments[0].Value!;

        Assert.Multiple(() =>
        {
            Assert.That((after.Recipients.Count, after.Grounds.Count, after.Systems.Count, after.Data.Count), Is.EqualTo((before.Recipients.Count, before.Grounds.Count, before.Systems.Count, before.Data.Count)));
            Assert.That(kept, Is.SupersetOf(new[]
            {
                "M12536: Rekenmeesters Automatisering", "M12536: Zaaksysteem Octopus", "M12536: B · art. 6(1)(c)", "M12536: Kinderen van aanvragers", "M12536: Schooljaar",
                "M12536: Overige beveiligingsmaatregelen: Slechts een beperkt aantal mensen heeft toegang",
            }));
            Assert.That(GovernmentFile.Plan(Renewed(record => record["Verwerkers"] = new JsonArray("Stichting Beter Buren")), image, people).Notes.Select(note => note.Key), Has.No.Member("import.government.note.kept"));
            Assert.That(GovernmentFile.Plan(GovernmentFile.Read(GovernmentFile.Controller()), image, people).Notes.Select(note => note.Key), Has.No.Member("import.government.note.kept"));
        });
    }

    [Test]
    public void Lets_no_fact_of_an_earlier_file_stand_beside_one_that_contradicts_it()
    {
        var purpose = SeedFiles.Image.Purposes.First();
        var (image, people) = Imported(Month("Minimaal 20 jaar", (purpose.Name, "Toestemming: per brief")));
        var first = image.ProcessingActivities.Single(activity => activity.Code == "M12536");
        var second = GovernmentFile.Plan(GovernmentFile.Read(Month("7 jaar na einde huur", (purpose.Name, "Toestemming: per app"), ("Profileren", null))), image, people).Record<ProcessingActivity>("M12536");

        Assert.Multiple(() =>
        {
            Assert.That((first.PurposeId, first.Data[0].Retention), Is.EqualTo(((Guid?)purpose.Id, new Retention { Basis = "Minimaal 20 jaar" })));
            Assert.That((second.PurposeId, second.Data[0].Retention), Is.EqualTo(((Guid?)null, new Retention { Period = "P7Y", StartEvent = "einde huur" })));
        });
    }

    [Test]
    public void Warns_of_remarks_since_people_may_be_named_in_them()
    {
        Assert.That(
            GovernmentFile.Plan(GovernmentFile.Read(GovernmentFile.Controller())).Notes.Select(note => SentenceBook.Render(note, "nl")),
            Has.Some.StartsWith("De opmerkingen uit het bestand").And.Some.Contain("M12536"));
        Assert.That(GovernmentFile.Plan(Of(Subject("Huurders"))).Notes.Select(note => note.Key), Has.No.Member("import.government.note.remarks"));
    }

    private static JsonObject Month(string retention, params (string Goal, string? Ground)[] goals)
    {
        var subject = Subject("Huurders", "Kleur van de voordeur");
        subject["Gegevens"]![0]!["Bewaartermijn"] = retention;
        var record = GovernmentFile.Controller();
        record["Betrokkenen"] = new JsonArray(subject);
        record["Verwerkers"] = new JsonArray();
        record["Doelen"] = new JsonArray([.. goals.Select(goal => new JsonObject { ["Doel"] = goal.Goal, ["Rechtsgrond"] = goal.Ground })]);
        return record;
    }

    private static (RegisterImage Image, IReadOnlyList<Person> People) Imported(JsonObject? record = null)
    {
        var first = GovernmentFile.Plan(GovernmentFile.Read(record ?? GovernmentFile.Controller()));
        return (first.After(), [.. SeedFiles.All.OfType<Person>(), .. first.People]);
    }

    private static GovernmentRegister Renewed(Action<JsonObject> change)
    {
        var record = GovernmentFile.Controller();
        change(record);
        return GovernmentFile.Read(record);
    }

    private static GovernmentRegister Of(JsonObject subject) => Renewed(record =>
    {
        record["Betrokkenen"] = new JsonArray(subject);
        record["Verwerkers"] = new JsonArray();
        record["Opmerkingen"] = new JsonArray();
    });

    private static JsonObject Subject(string name, params string[] data) => new()
    {
        ["Omschrijving"] = name,
        ["Gegevens"] = new JsonArray([.. data.Select(datum => new JsonObject { ["Omschrijving"] = datum })]),
    };
}
