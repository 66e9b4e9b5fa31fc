using System.Text.Json;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain;

/// <summary>The seed is the policy: whole, in its order and words, with nothing invented and every fact's origin marked.</summary>
public sealed class SeedTests
{
    /// <summary>Chapter 3 of the policy, without the full stop after an item.</summary>
    private static readonly string[] Chapter3 =
    [
        "Verhuren, beheren en onderhouden van verhuurbare eenheden, waaronder woon- en bedrijfsruimten, wooncomplexen, kamers en parkeergarages",
        "Uitvoeren van de woonruimteverdeling",
        "Uitvoeren van de inkomenstoets bij nieuwe verhuringen",
        "Afsluiten van een huur- of koopovereenkomst",
        "Innen van de huur en overige betalingen, inclusief het in handen van derden stellen van deze vorderingen en het voorkomen van uit huiszettingen",
        "Onderhoud en reparaties (laten) uitvoeren",
        "Zorgen voor een kwalitatief goede en leefbare woonomgeving",
        "Aanpak van woonfraude en overlast",
        "Meldingen aan zorg verlenende instanties",
        "Verkopen van woningen, bedrijfsruimte en parkeerplekken",
        "Afhandelen van geschillen en klachten",
        "Communicatie met onze huurders over al deze bovenstaande punten",
        "Onderzoek naar de kwaliteit van onze dienstverlening (KWH)",
        "Intern beheer van de organisatie (bijvoorbeeld managementinformatie)",
        "Uitvoeren van betalingen aan crediteuren (bv aannemers)",
        "Berekening van inkomsten en uitgaven en het laten uitvoeren van accountantscontrole",
        "Nakomen van wettelijke verplichtingen (bijv. controle inkomen)",
        "Analyse ten behoeve van het maken van beleid op het gebied van voorraad, betaalbaarheid en beschikbaarheid",
    ];

    [Test]
    public void Holds_the_eighteen_purposes_in_the_order_and_words_of_the_policy() =>
        Assert.Multiple(() =>
        {
            Assert.That(All<Purpose>().Select(purpose => purpose.Name), Is.EqualTo(Chapter3));
            Assert.That(All<Purpose>().Select(purpose => purpose.Code), Is.EqualTo(Enumerable.Range(1, 18).Select(number => $"P{number:00}")));
        });

    [Test]
    public void Gives_every_purpose_an_activity_and_every_activity_a_purpose() =>
        Assert.That(All<ProcessingActivity>().Select(activity => activity.PurposeId).Distinct(), Is.EquivalentTo(All<Purpose>().Select(purpose => (Guid?)purpose.Id)));

    [Test]
    public void Refers_only_to_records_in_a_file_before_or_a_line_above()
    {
        var loaded = new HashSet<(Type, Guid)>();
        Assert.Multiple(() =>
        {
            foreach (var record in SeedFiles.All)
            {
                foreach (var reference in RecordShape.Of(record).References(record))
                {
                    Assert.That(loaded, Does.Contain((reference.Target, reference.Id)), $"{record} {reference.Pointer}");
                }

                Assert.That(loaded.Add((record.GetType(), IdOf(record))), Is.True, $"{IdOf(record)} twice");
            }
        });
    }

    [Test]
    public void Marks_only_facts_that_are_there_and_each_once() =>
        Assert.Multiple(() =>
        {
            foreach (var record in Records)
            {
                Assert.That(record.FactSources.Select(fact => fact.Pointer), Is.Unique, record.Label);
                var json = JsonSerializer.SerializeToElement(record, record.GetType(), SeedFiles.Wire);
                foreach (var fact in record.FactSources)
                {
                    Assert.That(IsPresent(json, fact.Pointer!), Is.True, $"{record.Label} {fact.Pointer}");
                }
            }
        });

    [Test]
    public void Says_of_every_record_where_it_comes_from() =>
        Assert.Multiple(() =>
        {
            foreach (var record in Records)
            {
                Assert.That(record.Provenance, Is.AnyOf(Provenance.Stated, Provenance.Proposed), record.Label);
                Assert.That(record.Source, Does.StartWith(record is AdequacyDecision ? "Adequaatheidsbesluit" : "Privacy: visie & beleid 2018, h. "), record.Label);
            }
        });

    [Test]
    public void Establishes_what_the_policy_declares_and_proposes_activities_and_agreements() =>
        Assert.Multiple(() =>
        {
            foreach (var record in Records)
            {
                var proposal = record is ProcessingActivity or Agreement;
                Assert.That(record.Status, Is.EqualTo(proposal ? RecordStatus.Proposed : RecordStatus.Established), record.Label);
                if (proposal)
                {
                    Assert.That(record.Provenance, Is.EqualTo(Provenance.Proposed), record.Label);
                }
            }
        });

    [Test]
    public void Invents_no_signature_date_document_or_number() =>
        Assert.Multiple(() =>
        {
            foreach (var agreement in All<Agreement>())
            {
                Assert.That(agreement.Organisations.Select(side => side.SignedOn).Concat(agreement.Parties.Select(side => side.SignedOn)), Is.Not.Empty.And.All.Null, agreement.Reference);
                Assert.That(new object?[] { agreement.EffectiveFrom, agreement.EffectiveUntil, agreement.TerminatedOn, agreement.Document }, Is.All.Null, agreement.Reference);
                Assert.That(agreement.Article28, Is.Empty, agreement.Reference);
            }

            Assert.That(All<Party>().Select(party => party.ChamberOfCommerceNumber).Concat(All<Organisation>().Select(organisation => organisation.ChamberOfCommerceNumber)), Is.All.Null);
            Assert.That(All<ProcessingActivity>().SelectMany(activity => activity.Grounds).Select(ground => ground.Balancing), Is.All.Null);
            Assert.That(All<ProcessingActivity>().Select(activity => activity.Dpia), Is.All.Null);
        });

    [Test]
    public void Scopes_each_draft_to_exactly_what_its_party_would_receive() =>
        Assert.Multiple(() =>
        {
            foreach (var agreement in All<Agreement>())
            {
                var party = agreement.Parties.Single().PartyId;
                var received = All<ProcessingActivity>().SelectMany(activity => activity.Recipients
                    .Where(recipient => recipient.PartyId == party)
                    .Select(recipient => (activity.PurposeId, string.Join(' ', recipient.DataCategoryIds))));
                Assert.That(agreement.Scope.Select(line => ((Guid?)line.PurposeId, string.Join(' ', line.DataCategoryIds))), Is.EquivalentTo(received), agreement.Reference);
            }
        });

    [Test]
    public void Gives_a_recipient_only_data_the_activity_holds() =>
        Assert.Multiple(() =>
        {
            foreach (var activity in All<ProcessingActivity>())
            {
                Assert.That(activity.Recipients.SelectMany(recipient => recipient.DataCategoryIds).Distinct(), Is.SubsetOf(activity.Data.Select(line => line.DataCategoryId)), activity.Code);
            }
        });

    [Test]
    public void Keeps_images_and_access_logs_four_weeks_or_until_the_incident_is_dealt_with()
    {
        var restricted = All<DataCategory>().Where(category => category.Disclosure == Disclosure.AuthorityOrProcessor).Select(category => category.Id).ToArray();
        var retentions = All<ProcessingActivity>().SelectMany(activity => activity.Data)
            .Where(line => restricted.Contains(line.DataCategoryId)).Select(line => line.Retention).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(restricted, Has.Length.EqualTo(2));
            Assert.That(retentions, Has.Length.EqualTo(4).And.All.Not.Null);
            Assert.That(retentions.Select(retention => retention!.Period), Is.All.EqualTo("P4W"));
            Assert.That(retentions.Select(retention => retention!.UntilEvent), Is.All.Not.Null.And.All.Not.Empty);
        });
    }

    [Test]
    public void Knows_the_BSN_as_a_number_prescribed_by_statute_and_not_as_health_or_criminal_data()
    {
        var bySensitivity = All<DataCategory>().ToLookup(category => category.Sensitivity, category => category.Code);
        Assert.Multiple(() =>
        {
            Assert.That(bySensitivity[Sensitivity.NationalId], Is.EqualTo(new[] { "bsn" }));
            Assert.That(bySensitivity[Sensitivity.Special], Is.EquivalentTo(new[] { "gezondheidssignalen", "gezondheidsgegevens" }));
            Assert.That(bySensitivity[Sensitivity.Criminal], Is.EqualTo(new[] { "strafrechtelijke-gegevens" }));
        });
    }

    [Test]
    public void Has_ground_F_nowhere_since_De_Key_is_no_public_body() =>
        Assert.Multiple(() =>
        {
            Assert.That(All<Organisation>().Single().IsPublicBody, Is.False);
            Assert.That(All<ProcessingActivity>().SelectMany(activity => activity.Grounds).Select(ground => ground.Code), Has.None.EqualTo(GroundCode.F).And.None.Null);
        });

    private static IEnumerable<RegisterRecord> Records => SeedFiles.Records;

    private static IEnumerable<T> All<T>() where T : RegisterRecord => Records.OfType<T>();

    private static Guid IdOf(object record) => record is Person person ? person.Id : ((RegisterRecord)record).Id;

    private static bool IsPresent(JsonElement element, string pointer)
    {
        foreach (var token in pointer.Split('/').Skip(1))
        {
            if (element.ValueKind == JsonValueKind.Array && int.TryParse(token, out var position) && position < element.GetArrayLength())
            {
                element = element[position];
            }
            else if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(token, out element))
            {
                return false;
            }
        }

        return element.ValueKind != JsonValueKind.Null && pointer.StartsWith('/');
    }
}
