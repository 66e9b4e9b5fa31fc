using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using PrivacyRegister.Access;
using PrivacyRegister.Imports;
using PrivacyRegister.Imports.Government;
using PrivacyRegister.People;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Imports.Government;

/// <summary>Exports of the AVG Register Rijksoverheid as its own format has them, and what importing them here comes to.</summary>
internal static class GovernmentFile
{
    public const string Controllers = "AVG Verantwoordelijke Verwerkingen/JSON/Dienst Wonen.json";
    public const string Processors = "AVG Verwerker Verwerkingen/JSON/Dienst Wonen.json";
    public const string Police = "WPG Verantwoordelijke Verwerkingen/JSON/Dienst Wonen.json";

    private static readonly Lazy<ImportPlanner> Planner = new(() =>
    {
        var app = Program.Build([]);
        return (ImportPlanner)app.Services.GetService(typeof(ImportPlanner))!;
    });

    /// <summary>A record of a controller with every field of the format filled, in the types and spellings the source uses.</summary>
    public static JsonObject Controller(string number = "M12536") => JsonNode.Parse($$"""
        {
          "Id": "12536",
          "AanmaakDatum": "2018-05-25T10:11:12.000",
          "LaatsteWijzigDatum": "/Date(1583280000000)/",
          "Naam": "Afhandelen van subsidies",
          "Nummer": "{{number}}",
          "Dienst": "Dienst Wonen",
          "Versie": 3,
          "Status": "Vastgesteld",
          "VerdelingVerantwoordelijkheid": "De minister is gezamenlijk verantwoordelijk met de gemeente.",
          "Opmerkingen": [{ "Datum": "12-03-2021 14:05", "Tekst": "Nagekeken door de jurist." }, { "Datum": "0001-01-01T00:00:00", "Tekst": "Zonder dag." }],
          "Beveiliging": {
            "Pseudonimisering": "Namen worden vervangen door nummers",
            "Encryptie": "Nee",
            "ElectronischeWeg": ["Webformulier", "E-mail"],
            "Toegang": ["Personeel dat onder leiding van de verantwoordelijke staat", "Personeel dat onder leiding van de verwerker staat"],
            "Verwerkers": "Ja",
            "Verantwoordelijken": "Minister",
            "Maatregelen": ["Inbraakalarm", "Overige beveiligingsmaatregelen: Slechts een beperkt aantal mensen heeft toegang"],
            "HasBeveiliging": true
          },
          "Doorgifte": {
            "BuitenEu": true,
            "BuitenEuOmschrijving": "Servers in Noorwegen en India",
            "BuitenEuPassendBeschermingsniveau": "Onbekend",
            "BuitenEuPassendBeschermingsniveauOmschrijving": "Modelcontract van 2019"
          },
          "Besluitvorming": { "HasBesluitvorming": true, "Logica": "Punten per inkomensgroep", "BelangGevolgen": "Afwijzing van de aanvraag" },
          "GebPia": {
            "IsGebpiaAlUitgevoerd": "Ja",
            "IsGeautomatiseerdProfilering": "Ja",
            "IsGrootschaligeVerwerking": "Nee",
            "IsGrootschaligeMonitoring": "Nee",
            "StaatOpLijstVerplichteGebpia": "Onbekend",
            "VoeldoetAanTweeCriteriaWP248": "Nee",
            "IsHoogRisicoRechtenVrijheden": null
          },
          "Doelen": [
            { "Id": "1", "Doel": "Beoordelen van aanvragen", "Rechtsgrond": "Wettelijke verplichting: art. 6 lid 1 sub f Kaderwet subsidies" },
            { "Id": "2", "Doel": "Voorlichten van aanvragers", "Rechtsgrond": "Taak van algemeen belang" },
            { "Id": "3", "Doel": "Meten van tevredenheid", "Rechtsgrond": "Gerechtvaardigd belang verantwoordelijke: betere dienstverlening" },
            { "Id": "4", "Doel": "Bewaren voor later", "Rechtsgrond": "Onbekend: gewoonte" }
          ],
          "Betrokkenen": [
            {
              "Id": "7", "Omschrijving": "Aanvragers van subsidie",
              "GeenBijzondereGegevens": false, "RasOfEtniciteit": false, "PolitiekeGezindheid": false, "GodsdienstOfLevensovertuiging": false,
              "LidmaatschapVakvereniging": false, "Genetisch": false, "Biometrisch": false, "Gezondheid": true, "SeksueleLeven": false, "Strafrechtelijk": true,
              "Gegevens": [
                { "Id": "71", "Omschrijving": "Aanvraagdossier", "Verzameldoel": "Toetsen aan de regeling", "Bewaartermijn": "7 jaar na einde contract", "IsBronBetrokkene": true, "BronOmschrijving": "", "IsBetrokkeneVerplicht": true, "BetrokkeneConsequenties": "De aanvraag wordt niet behandeld" },
                { "Id": "72", "Omschrijving": "Bankpasnummer", "Verzameldoel": null, "Bewaartermijn": "Minimaal vijf jaar, zie selectielijst", "IsBronBetrokkene": false, "BronOmschrijving": "De Belastingdienst", "IsBetrokkeneVerplicht": false, "BetrokkeneConsequenties": null }
              ]
            },
            {
              "Id": "8", "Omschrijving": "Kinderen van aanvragers", "GeenBijzondereGegevens": true,
              "Gegevens": [{ "Id": "81", "Omschrijving": "Schooljaar", "Verzameldoel": "Toeslag per kind", "Bewaartermijn": "tot het kind van school gaat", "IsBronBetrokkene": "deels", "BronOmschrijving": "De ouders", "IsBetrokkeneVerplicht": null, "BetrokkeneConsequenties": null }]
            }
          ],
          "Contactpersonen": [
            { "Id": "5", "Naam": "Jansje de Tester", "Functie": "Beleidsadviseur", "Email": "jansje@example.nl", "Telefoon": "070-1111111", "Adres": null },
            { "Id": "6", "Naam": "Piet Voorbeeld", "Functie": "Jurist", "Email": "piet@example.nl", "Telefoon": "070-2222222" }
          ],
          "Verwerkers": [
            { "Id": "9", "Naam": "Rekenmeesters Automatisering", "Type": "Rechtspersoon of bestuursorgaan", "Email": "loket@rekenmeesters.example", "Telefoon": "030-3333333",
              "Adres": "Dorpsstraat 1", "Postcode": "1234 AB", "Plaats": "Utrecht", "Land": "Nederland", "Postbus": "404", "PostbusPostcode": "1200 AA", "PostbusPlaats": "Hilversum", "PostbusLand": null },
            { "Id": "10", "Naam": "Klaas Eenmanszaak", "Type": "Natuurlijk persoon", "Email": "klaas@example.nl", "Adres": "Geheimstraat 2" }
          ],
          "Ontvangers": [{ "Id": "11", "Omschrijving": "Gemeentelijke kredietbanken" }, { "Id": "12", "Omschrijving": "n.v.t." }],
          "Verantwoordelijken": [
            { "Id": "13", "Naam": "Ministerie van Wonen", "Type": "Rechtspersoon of bestuursorgaan", "Email": "info@wonen.example", "Telefoon": "070-4444444", "Adres": "Turfmarkt 147", "Postcode": "2511 DP", "Plaats": "Den Haag", "Land": "Nederland" }
          ],
          "Systemen": [{ "Id": "14", "Omschrijving": "Zaaksysteem Octopus" }],
          "Bijlagen": [{ "Bestandsnaam": "besluit.pdf", "Omschrijving": "Het besluit", "Versie": "2" }],
          "Kleurcode": "paars",
          "Extra": { "Diep": ["koper", 42, null, {}] }
        }
        """)!.AsObject();

    /// <summary>A record of a processor: categories of processing, and no data subjects.</summary>
    public static JsonObject Processor() => JsonNode.Parse("""
        {
          "Id": "900", "AanmaakDatum": null, "LaatsteWijzigDatum": "2020-01-02T00:00:00", "Naam": "Salarissen verwerken", "Nummer": "V900", "Dienst": "Dienst Wonen",
          "VerdelingVerantwoordelijkheid": null, "Opmerkingen": null, "Doelen": [{ "Id": "1", "Doel": "Uitbetalen", "Rechtsgrond": "Uitvoering overeenkomst" }],
          "Beveiliging": { "Pseudonimisering": null, "Encryptie": null, "ElectronischeWeg": null, "Toegang": null, "Verwerkers": null, "Verantwoordelijken": null, "Maatregelen": null, "HasBeveiliging": null },
          "Doorgifte": { "BuitenEu": false, "BuitenEuOmschrijving": null, "BuitenEuPassendBeschermingsniveau": false, "BuitenEuPassendBeschermingsniveauOmschrijving": null },
          "Besluitvorming": { "HasBesluitvorming": false, "Logica": null, "BelangGevolgen": null },
          "GebPia": { "Uitgevoerd": false },
          "Verwerkers": [], "Categorien": [{ "Id": "2", "Omschrijving": "Berekenen van lonen" }], "Contactpersonen": [], "Ontvangers": [],
          "Verantwoordelijken": [{ "Id": "3", "Naam": "Zusterstichting Noord", "Type": null }, { "Id": "4", "Naam": "Beter Buren", "Type": null }],
          "Systemen": [], "Versie": 1, "Status": "TerReview"
        }
        """)!.AsObject();

    public static ReadOnlyMemory<byte> Json(params JsonNode?[] records) => Encoding.UTF8.GetBytes("\uFEFF" + new JsonArray([.. records.Select(record => record?.DeepClone())]).ToJsonString());

    public static GovernmentRegister Read(params (string Path, ReadOnlyMemory<byte> Bytes)[] files) => GovernmentRegister.Read(files);

    public static GovernmentRegister Read(params JsonNode?[] controllers) => Read((Controllers, Json(controllers)));

    public static byte[] Zip(params (string Path, ReadOnlyMemory<byte> Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (path, bytes) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(bytes.Span);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The same, where a person answers of every category that looks like another that it is a new one.</summary>
    /// <param name="written">How many versions of every imported activity an earlier file of this kind wrote.</param>
    public static ImportPlan Plan(GovernmentRegister file, RegisterImage? image = null, IEnumerable<Person>? people = null, int written = 1, params NameChoice[] names)
    {
        var asked = Look(file, image, people, written, names).Rows.SelectMany(row => row.Problems).Select(problem => problem.Unknown).OfType<UnknownName>();
        return Look(file, image, people, written, [.. names, .. asked.Where(name => name.Type != RecordType.Party).Select(name => new NameChoice { RecordType = name.Type, Text = name.Text, Create = true })]);
    }

    /// <summary>The plan as the file has it, with the questions it asks.</summary>
    public static ImportPlan Look(GovernmentRegister file, RegisterImage? image = null, IEnumerable<Person>? people = null, int written = 1, params NameChoice[] names) =>
        new GovernmentRegisterImport(file, Planner.Value).Plan(new ImportGround
        {
            ImportId = Guid.CreateVersion7(),
            View = new ViewContext(image ?? SeedFiles.Image, new DateOnly(2026, 11, 28), "nl", ActorNames.Unread),
            People = new PeopleImage(1, people ?? SeedFiles.All.OfType<Person>()),
            Past = new Dictionary<PastVersion, RegisterRecord>(),
            Written = (image ?? SeedFiles.Image).ProcessingActivities.Where(activity => activity.Provenance == Provenance.Imported).ToDictionary(activity => activity.Id, _ => written),
            Settings = new ImportSettings { Names = names },
            Remembered = new Dictionary<string, TableChoice>(),
            Source = "export.zip",
        });

    /// <summary>The register once the plan is written.</summary>
    public static RegisterImage After(this ImportPlan plan, RegisterImage? image = null) => (image ?? SeedFiles.Image).With(plan.Changes, 2, "", default);

    public static T Record<T>(this ImportPlan plan, string label) where T : RegisterRecord => plan.Changes.Select(change => change.After).OfType<T>().Single(record => record.Label == label);

    public static IReadOnlyList<string> Problems(this ImportPlan plan) =>
        [.. plan.Rows.SelectMany(row => row.Problems.Select(problem => $"{row.Line} {problem.Column}: {PrivacyRegister.Sentences.SentenceBook.Render(problem.Sentence, "nl")}"))];
}
