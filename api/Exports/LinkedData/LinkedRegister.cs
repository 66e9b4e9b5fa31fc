using System.Text.Encodings.Web;
using System.Text.Json;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Exports.LinkedData;

/// <summary>
/// The register as JSON-LD by the W3C Data Privacy Vocabulary 2.3 and DPCat: a catalogue of records of processing, and the
/// organisations, parties, purposes, data and agreements they name. No time of making and no address in it: the same moment and
/// revision give the same bytes on any machine. In public it holds what may be published, and no person's name.
/// </summary>
internal sealed partial class LinkedRegister(ExportContext context, bool isPublic)
{
    public const string MediaType = "application/ld+json; charset=utf-8";
    private const int NodesPerFlush = 50;

    private readonly HashSet<Guid> named = [];

    /// <summary>Writes all of it; <paramref name="encoder"/> must be a strict one where it becomes part of a page.</summary>
    public async Task Write(Stream output, JavaScriptEncoder encoder, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = encoder });
        var writer = new NodeWriter(json);
        var image = context.Image;
        ProcessingActivity[] activities = [.. image.ProcessingActivities.InOrder.Where(Takes)];
        Agreement[] agreements = [.. image.Agreements.InOrder.Where(agreement => !isPublic && context.Scope.Takes(agreement))];
        Name(activities, agreements);

        json.WriteStartObject();
        json.WriteStartObject("@context");
        foreach (var (prefix, space) in Vocabulary.Prefixes)
        {
            json.WriteString(prefix, space);
        }

        json.WriteEndObject();
        json.WriteStartArray("@graph");
        Catalogue(writer, activities);
        var waiting = 0;
        await Each(activities, Activity);
        await Each(image.Organisations.InOrder.Where(Includes), Organisation);
        await Each(image.Purposes.InOrder.Where(Includes), Purpose);
        await Each(image.DataCategories.InOrder.Where(Includes), DataCategory);
        await Each(image.DataSubjectCategories.InOrder.Where(Includes), DataSubjects);
        await Each(image.Parties.InOrder.Where(Includes), Party);
        await Each(agreements, Agreement);
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);

        async Task Each<T>(IEnumerable<T> records, Action<NodeWriter, T> write)
        {
            foreach (var record in records)
            {
                write(writer, record);
                if (++waiting % NodesPerFlush == 0)
                {
                    await json.FlushAsync(cancellationToken);
                }
            }
        }
    }

    private bool Takes(ProcessingActivity activity) => isPublic ? activity.IsEstablished : context.Scope.Takes(activity);

    /// <summary>What a record refers to is there, whatever its status: a reference leads somewhere.</summary>
    private bool Includes(RegisterRecord record) => named.Contains(record.Id) || (!isPublic && context.Scope.Takes(record));

    private void Name(IEnumerable<ProcessingActivity> activities, IEnumerable<Agreement> agreements)
    {
        foreach (var record in activities.Cast<RegisterRecord>().Concat(agreements))
        {
            foreach (var reference in RecordShape.Of(record).References(record))
            {
                Name(reference.Id);
            }
        }
    }

    private void Name(Guid id)
    {
        if (named.Add(id))
        {
            foreach (var member in context.Image.Parties.Find(id)?.MemberPartyIds ?? [])
            {
                Name(member);
            }

            if (context.Image.DataCategories.Find(id)?.ParentId is { } parent)
            {
                Name(parent);
            }

            if (context.Image.Organisations.Find(id)?.ParentId is { } owner)
            {
                Name(owner);
            }
        }
    }

    private void Catalogue(NodeWriter node, IReadOnlyCollection<ProcessingActivity> activities)
    {
        node.Begin("urn:privacy-register:register", "dpv:ROPA", "dpcat:ROPA", "dcat:Catalog");
        node.Worded("dct:title", "Register van verwerkingsactiviteiten", "Register of processing activities");
        node.Text("pr:asOf", context.AsOf);
        node.Number("pr:revision", context.Image.Revision);
        node.Text("pr:headHash", context.Image.HeadHash);
        if (context.Image.Revision > 0)
        {
            node.Instant("dct:modified", context.Image.At);
        }

        node.Link("dct:language", "http://publications.europa.eu/resource/authority/language/" + (context.Language == "nl" ? "NLD" : "ENG"));
        node.Links("dct:publisher", context.Image.Organisations.InOrder.Where(Includes).Select(organisation => organisation.Id));
        node.Links("dcat:dataset", activities.Select(activity => activity.Id));
        node.End();
    }

    private void Organisation(NodeWriter node, Organisation organisation)
    {
        node.Begin(organisation.Id, "dpv:Organisation", "dpv:DataController", organisation.IsPublicBody ? "dpv:GovernmentalOrganisation" : null);
        node.Text("dpv:hasName", organisation.Name);
        node.Text("dpv:hasAddress", organisation.Address);
        node.Text("pr:chamberOfCommerceNumber", organisation.ChamberOfCommerceNumber);
        node.Link("dct:isPartOf", organisation.ParentId);
        if (!isPublic)
        {
            node.Text("dpv:hasContact", context.Contact(organisation.ContactPersonId));
            Person(node, "dpv:hasDataProtectionOfficer", "dpv:DataProtectionOfficer", organisation.DataProtectionOfficerId);
            Person(node, "dpv:hasRepresentative", "dpv:Representative", organisation.RepresentativeId);
        }

        node.End();
    }

    private void Person(NodeWriter node, string key, string type, Guid? id)
    {
        if (id is { } known)
        {
            node.Node(key, () =>
            {
                node.Begin(known, type);
                node.Text("dpv:hasName", context.Person(known));
                node.Text("dpv:hasContact", context.FindPerson(known) is { } person ? ExportContext.Parts(", ", person.Function, person.Email, person.Phone) : null);
                node.End();
            });
        }
    }

    private void Purpose(NodeWriter node, Purpose purpose)
    {
        node.Begin(purpose.Id, "dpv:Purpose");
        node.Text("dct:identifier", purpose.Code);
        node.Worded("dct:title", purpose.Name, purpose.NameEn);
        if (!isPublic)
        {
            node.Worded("dct:description", purpose.Description);
        }

        node.End();
    }

    private static void DataCategory(NodeWriter node, DataCategory category)
    {
        node.Begin(category.Id, "dpv:PersonalData", "skos:Concept", category.Sensitivity switch
        {
            Sensitivity.Special => "dpv:SpecialCategoryPersonalData",
            Sensitivity.NationalId or Sensitivity.Criminal => "dpv:SensitivePersonalData",
            _ => null,
        });
        node.Text("dct:identifier", category.Code);
        node.Worded("skos:prefLabel", category.Name, category.NameEn);
        var broader = new List<string>();
        if (Vocabulary.Term(category.DpvTerm) is { } term)
        {
            broader.Add(term);
        }

        if (category.ParentId is { } parent)
        {
            broader.Add(NodeWriter.Iri(parent));
        }

        // What has no word of its own is still personal data.
        node.Links("skos:broader", broader.Count == 0 ? ["dpv:PersonalData"] : broader);
        node.End();
    }

    private static void DataSubjects(NodeWriter node, DataSubjectCategory category)
    {
        node.Begin(category.Id, "dpv:DataSubject", category.Vulnerable ? "dpv:VulnerableDataSubject" : null, "skos:Concept");
        node.Text("dct:identifier", category.Code);
        node.Worded("skos:prefLabel", category.Name, category.NameEn);
        node.Links("skos:broader", category.Vulnerable ? ["dpv:VulnerableDataSubject"] : ["dpv:DataSubject"]);
        node.End();
    }

    private void Party(NodeWriter node, Party party)
    {
        node.Begin(party.Id, "dpv:Organisation", party.Kind switch
        {
            PartyKind.Partnership => "pr:Partnership",
            PartyKind.Group => "pr:PartyGroup",
            _ => null,
        });
        node.Text("dpv:hasName", party.Name);
        node.Links("pr:member", party.MemberPartyIds.Distinct());
        node.Text("pr:chamberOfCommerceNumber", party.ChamberOfCommerceNumber);
        node.Link("dpv:hasCountry", party.Country is { } country ? "loc:" + country : null);
        if (!isPublic)
        {
            node.Text("dpv:hasContact", context.Contact(party.DataProtectionContactId ?? party.ContactPersonId));
        }

        node.End();
    }

    private void Agreement(NodeWriter node, Agreement agreement)
    {
        var state = AgreementForce.Of(agreement, context.On);
        var (signed, sides) = (
            agreement.Organisations.Count(side => side.SignedOn <= context.On) + agreement.Parties.Count(side => side.SignedOn <= context.On),
            agreement.Organisations.Count + agreement.Parties.Count);
        node.Begin(agreement.Id, agreement.Kind switch
        {
            AgreementKind.ProcessorAgreement => ["dpv:ControllerProcessorAgreement"],
            AgreementKind.JointControllerArrangement => ["dpv:JointDataControllersAgreement"],
            AgreementKind.Covenant => ["dpv:ThirdPartyAgreement", "pr:Covenant"],
            _ => ["dpv:ThirdPartyAgreement", "pr:OtherDataAgreement"],
        });
        node.Text("dct:identifier", agreement.Reference);
        node.Worded("dct:title", agreement.Title);
        node.Links("dpv:hasParty", agreement.Organisations.Select(side => side.OrganisationId).Concat(agreement.Parties.Select(side => side.PartyId)).Distinct());
        node.Links("dpv:hasContractStatus", new[]
        {
            state switch
            {
                AgreementState.InForce => "dpv:ContractActive",
                AgreementState.Upcoming => "dpv:ContractInactive",
                AgreementState.Ended => "dpv:ContractExpired",
                AgreementState.Terminated => "dpv:ContractTerminated",
                _ => "dpv:ContractPreparationStatus",
            },
            sides > 0 && signed == sides ? "dpv:ContractFullySigned" : signed > 0 ? "dpv:ContractPartiallySigned" : null,
        }.OfType<string>());
        node.Day("pr:effectiveFrom", agreement.EffectiveFrom);
        node.Day("pr:effectiveUntil", agreement.EffectiveUntil);
        node.Day("pr:terminatedOn", agreement.TerminatedOn);
        node.Nodes("pr:signature", [.. agreement.Organisations.Select(side => (Id: side.OrganisationId, side.SignedOn)), .. agreement.Parties.Select(side => (Id: side.PartyId, side.SignedOn))], side =>
        {
            node.Begin(null, side.SignedOn <= context.On ? "dpv:ContractSignedByParty" : "dpv:ContractExecutionStatus");
            node.Link("dpv:hasParty", side.Id);
            node.Day("pr:signedOn", side.SignedOn);
            node.End();
        });
        node.Nodes("pr:scope", agreement.Scope, line =>
        {
            node.Begin(null, "dpv:Process");
            node.Link("dpv:hasPurpose", line.PurposeId);
            node.Links("dpv:hasPersonalData", line.DataCategoryIds.Distinct());
            node.Links("dpv:hasDataSubject", line.DataSubjectCategoryIds.Distinct());
            node.Text("pr:direction", Http.ApiJson.Name(line.Direction));
            node.End();
        });
        node.Nodes(
            "pr:contractPoint",
            [
                .. agreement.Article28.Select(line => (Type: "pr:Article28Point", Point: (Enum?)line.Point, line.Assessment, line.Clause)),
                .. agreement.Article26.Select(line => (Type: "pr:Article26Point", Point: (Enum?)line.Point, line.Assessment, line.Clause)),
            ],
            line =>
            {
                node.Begin(null, line.Type);
                node.Text("pr:point", line.Point is { } point ? Http.ApiJson.Name(point) : null);
                node.Text("pr:assessment", Http.ApiJson.Name(line.Assessment));
                node.Worded("pr:clause", line.Clause);
                node.End();
            });
        node.Nodes("pr:subProcessing", agreement.SubProcessors, sub =>
        {
            node.Begin(null, "dpv:Process");
            node.Node("dpv:hasDataProcessor", () =>
            {
                node.Begin(sub.PartyId, "dpv:DataSubProcessor");
                node.End();
            });
            node.Flag("pr:authorised", sub.Authorised);
            node.End();
        });
        node.End();
    }
}
