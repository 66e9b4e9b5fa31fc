using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivacyRegister.Exports.LinkedData;

/// <summary>A concept of our own and the wider one it falls under; a property may have none.</summary>
internal sealed record OwnConcept(string Name, string? Broader, string Dutch, string English, string Kind = "skos:Concept");

/// <summary>
/// What the export says and the Data Privacy Vocabulary 2.3 has no word for, published by the program itself. Names are
/// URNs: the same in every installation, so that the same register gives the same bytes anywhere. Never rename one.
/// </summary>
internal static class Vocabulary
{
    public const string Prefix = "pr";
    public const string Namespace = "urn:privacy-register:vocabulary:";
    private const string Property = "rdf:Property";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly IReadOnlyList<OwnConcept> Concepts =
    [
        new("BSN", "pd:OfficialID", "Burgerservicenummer (BSN)", "Citizen service number (BSN)"),
        new("StudentNumber", "pd:OfficialID", "Studentnummer", "Student number"),
        new("WoningNetNumber", "pd:OfficialID", "Registratienummer van een woonruimteverdeler", "Registration number with a housing allocation service"),
        new("CameraImages", "pd:Picture", "Camerabeelden", "Camera images"),
        new("AccessLog", "dpv:PersonalData", "Elektronische toegangsregistratie", "Electronic access log"),
        new("ContractNumber", "dpv:PersonalData", "Contractnummer", "Contract number"),
        new("ContactMessage", "pd:Communication", "Inhoud van een bericht", "Content of a message"),
        new("WebsiteUse", "dpv:PersonalData", "Gebruik van een website", "Use of a website"),
        new("ComplaintOrReport", "dpv:PersonalData", "Klacht of melding over iemand", "Complaint or report about somebody"),
        new("RentArrears", "pd:Financial", "Huurachterstand", "Rent arrears"),
        new("NuisanceFile", "dpv:PersonalData", "Overlastdossier", "Nuisance file"),
        new("HousingFraudFile", "dpv:PersonalData", "Woonfraudedossier", "Housing fraud file"),
        new("ChildrensData", "dpv:PersonalData", "Gegevens van kinderen", "Children's data"),
        new("Covenant", "dpv:ThirdPartyAgreement", "Convenant: afspraken tussen twee of meer partijen die gegevens uitwisselen", "Covenant: what two or more parties that exchange data agreed on"),
        new("OtherDataAgreement", "dpv:ThirdPartyAgreement", "Andere overeenkomst over gegevens", "Other agreement on data"),
        new("Partnership", "dpv:Organisation", "Samenwerkingsverband", "Partnership of organisations"),
        new("PartyGroup", "dpv:Organisation", "Groep partijen die nog niet bij name bekend is", "Group of parties not yet known by name"),
        new("Derogation", "dpv:DataTransferLegalBasis", "Uitzondering voor een doorgifte (art. 49 AVG), zonder de letter", "Derogation for a transfer (art. 49 GDPR), its letter not recorded"),
        new("CriminalDataBasis", "dpv:LegalBasis", "Basis voor strafrechtelijke gegevens (art. 10 AVG, art. 31–33 UAVG)", "Basis for criminal data (art. 10 GDPR, arts 31–33 UAVG)"),
        new("NationalIdBasis", "dpv:LegalBasis", "Wet die het gebruik van het BSN voorschrijft (art. 46 UAVG)", "Statute that prescribes use of the citizen service number (art. 46 UAVG)"),
        new("RightsRestriction", "dpv:Justification", "Beperking van rechten van betrokkenen (art. 41 UAVG)", "Restriction of data subjects' rights (art. 41 UAVG)"),
        new("WarningList", "dpv:Process", "Signaleringslijst: een lijst om voor iemand te waarschuwen", "Warning list: a list to warn of somebody"),
        new("Article28Point", "dpv:TechnicalOrganisationalMeasure", "Punt dat een verwerkersovereenkomst moet regelen (art. 28 lid 3 AVG)", "Point a processor agreement must settle (art. 28(3) GDPR)"),
        new("Article26Point", "dpv:TechnicalOrganisationalMeasure", "Punt dat gezamenlijke verantwoordelijken moeten regelen (art. 26 AVG)", "Point joint controllers must settle (art. 26 GDPR)"),
        new("asOf", "dct:valid", "Stand van het register", "The moment the register is shown as of", Property),
        new("revision", "dct:identifier", "Revisie van het register", "Revision of the register", Property),
        new("headHash", "dct:identifier", "SHA-256 die deze revisie met alle eerdere aaneenrijgt", "SHA-256 that chains this revision to all before it", Property),
        new("policyGround", "dct:identifier", "Letter van de grondslag in het eigen beleid", "Letter of the ground in the organisation's own policy", Property),
        new("statute", "dct:source", "Wettelijke bepaling: wet en artikel", "Provision of law: law and article", Property),
        new("interest", "dct:description", "Gerechtvaardigd belang", "Legitimate interest", Property),
        new("balancing", "dct:description", "Uitkomst van de belangenafweging", "Outcome of the balancing of interests", Property),
        new("startEvent", "dct:description", "Gebeurtenis waarmee de bewaartermijn begint", "Event the retention period starts from", Property),
        new("afterwards", "dct:description", "Wat er na de bewaartermijn met de gegevens gebeurt", "What happens to the data when their retention ends", Property),
        new("relation", null, "Relatie met de ontvanger volgens het beleid", "Relation to the recipient by the policy", Property),
        new("scope", "dct:relation", "Regel van de reikwijdte van een overeenkomst", "Line of the scope of an agreement", Property),
        new("direction", null, "Welke kant de gegevens op gaan: provide, receive of both", "Which way the data go: provide, receive or both", Property),
        new("signedOn", "dct:date", "Dag waarop een partij tekende", "Day a party signed", Property),
        new("signature", "dct:relation", "Handtekening van een partij", "Signature of a party", Property),
        new("effectiveFrom", "dct:valid", "Eerste dag waarop de overeenkomst geldt", "First day the agreement is in force", Property),
        new("effectiveUntil", "dct:valid", "Laatste dag waarop de overeenkomst geldt", "Last day the agreement is in force", Property),
        new("terminatedOn", "dct:valid", "Eerste dag waarop de overeenkomst niet meer geldt na opzegging", "First day the agreement is no longer in force after its termination", Property),
        new("contractPoint", "dct:relation", "Punt van art. 28 lid 3 of art. 26 AVG in de overeenkomst", "Point of art. 28(3) or art. 26 GDPR in the agreement", Property),
        new("point", "dct:identifier", "Welk punt, met de naam die de API het geeft", "Which point, by the name the API gives it", Property),
        new("assessment", null, "Of het er staat: present, absent of notAssessed", "Whether it is there: present, absent or notAssessed", Property),
        new("clause", "dct:source", "Plaats in de overeenkomst", "Place in the agreement", Property),
        new("warningList", "dct:relation", "Signaleringslijst die bij de activiteit hoort", "Warning list that belongs to the activity", Property),
        new("used", null, "Of die er is", "Whether there is one", Property),
        new("subProcessing", "dct:relation", "Inzet van een subverwerker (art. 28 lid 2 en 4 AVG)", "Use of a sub-processor (art. 28(2) and (4) GDPR)", Property),
        new("authorised", null, "Of er toestemming is voor de subverwerker (art. 28 lid 2 AVG)", "Whether the sub-processor is authorised (art. 28(2) GDPR)", Property),
        new("rightsRestriction", "dct:relation", "Beperking van rechten (art. 41 UAVG)", "Restriction of rights (art. 41 UAVG)", Property),
        new("reviewOn", "dct:date", "Dag waarop dit opnieuw bekeken wordt", "Day this is looked at again", Property),
        new("member", "dct:hasPart", "Lid van een samenwerkingsverband", "Member of a partnership", Property),
        new("chamberOfCommerceNumber", "dct:identifier", "KvK-nummer", "Number in the Dutch trade register", Property),
        new("internalRecipient", "dct:description", "Afdeling of functie die de gegevens krijgt", "Department or function that gets the data", Property),
        new("system", "dct:description", "Systeem waarin de gegevens staan", "System the data are in", Property),
        new("profiling", null, "Of er geprofileerd wordt", "Whether there is profiling", Property),
        new("automatedDecisions", null, "Of er geautomatiseerd besloten wordt (art. 22 AVG)", "Whether there are automated decisions (art. 22 GDPR)", Property),
        new("need", null, "Of een DPIA nodig is", "Whether an impact assessment is needed", Property),
        new("required", null, "Of de betrokkene het gegeven moet geven", "Whether the data subject must give the datum", Property),
    ];

    private static readonly HashSet<string> Names = [.. Concepts.Select(concept => concept.Name)];

    /// <summary>Prefixes of the vocabularies used, our own included; a context of their own for every document, so that none is fetched.</summary>
    public static readonly IReadOnlyList<(string Prefix, string Namespace)> Prefixes =
    [
        ("dpv", "https://w3id.org/dpv#"), ("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"), ("pd", "https://w3id.org/dpv/pd#"), ("loc", "https://w3id.org/dpv/loc#"),
        ("dpcat", "https://w3id.org/dpcat#"), ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"), ("time", "http://www.w3.org/2006/time#"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"), ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"), (Prefix, Namespace),
    ];

    /// <summary>The vocabulary as JSON-LD, UTF-8.</summary>
    public static ReadOnlyMemory<byte> Bytes { get; } = Write();

    /// <summary>
    /// The term a data category is recorded with, if it is one there can be: of the Data Privacy Vocabulary or our own. Anything
    /// else a person typed names nothing.
    /// </summary>
    public static string? Term(string? term) => term?.Split(':') is [var prefix, var name] && name.Length > 0 && char.IsAsciiLetter(name[0])
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
        && (prefix is "pd" or "dpv" || (prefix == Prefix && Names.Contains(name))) ? term : null;

    private static byte[] Write()
    {
        var graph = new JsonArray { new JsonObject { ["@id"] = Namespace[..^1], ["@type"] = "skos:ConceptScheme", ["dct:title"] = Both("Begrippen van het Privacyregister", "Concepts of the Privacy Register") } };
        foreach (var concept in Concepts)
        {
            var isProperty = concept.Kind == Property;
            var node = new JsonObject
            {
                ["@id"] = $"{Prefix}:{concept.Name}",
                ["@type"] = concept.Kind,
                ["skos:prefLabel"] = Both(concept.Dutch, concept.English),
                [isProperty ? "rdfs:isDefinedBy" : "skos:inScheme"] = new JsonObject { ["@id"] = Namespace[..^1] },
            };
            if (concept.Broader is { } broader)
            {
                node[isProperty ? "rdfs:subPropertyOf" : "skos:broader"] = new JsonObject { ["@id"] = broader };
            }

            graph.Add(node);
        }

        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["@context"] = new JsonObject(Prefixes.Select(prefix => KeyValuePair.Create<string, JsonNode?>(prefix.Prefix, prefix.Namespace))),
            ["@graph"] = graph,
        }, Readable);
    }

    private static JsonArray Both(string dutch, string english) =>
        [new JsonObject { ["@value"] = dutch, ["@language"] = "nl" }, new JsonObject { ["@value"] = english, ["@language"] = "en" }];
}
