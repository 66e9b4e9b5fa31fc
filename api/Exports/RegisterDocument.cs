using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Exports;

/// <summary>
/// The register as one JSON document: per organisation its records of art. 30(1) and 30(2) GDPR, then every record of every
/// kind as the API answers it, with what it refers to named beside the id. No time of making in it: the same moment and
/// revision give the same bytes, so that two auditors can compare by hash.
/// </summary>
internal sealed class RegisterDocument(IServiceProvider views)
{
    /// <summary>The kinds of record, in the order of the document.</summary>
    public static readonly IReadOnlyList<RecordType> Kinds =
    [
        RecordType.Organisation, RecordType.Purpose, RecordType.ProcessingActivity, RecordType.DataCategory, RecordType.DataSubjectCategory,
        RecordType.Party, RecordType.Agreement, RecordType.AdequacyDecision, RecordType.FindingAcceptance, RecordType.RightsRequest,
    ];

    private const int RecordsPerFlush = 50;

    private static readonly JsonWriterOptions Options = new()
    {
        // Read by people too: é stays é. It is a download, never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task Write(ExportContext context, Stream output, CancellationToken cancellationToken)
    {
        await using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        WriteHead(writer, context);
        WriteArticle30(writer, context);
        foreach (var kind in Kinds)
        {
            await (kind switch
            {
                RecordType.Organisation => WriteKind<Organisation>(writer, context, cancellationToken),
                RecordType.Purpose => WriteKind<Purpose>(writer, context, cancellationToken),
                RecordType.ProcessingActivity => WriteKind<ProcessingActivity>(writer, context, cancellationToken),
                RecordType.DataCategory => WriteKind<DataCategory>(writer, context, cancellationToken),
                RecordType.DataSubjectCategory => WriteKind<DataSubjectCategory>(writer, context, cancellationToken),
                RecordType.Party => WriteKind<Party>(writer, context, cancellationToken),
                RecordType.Agreement => WriteKind<Agreement>(writer, context, cancellationToken),
                RecordType.AdequacyDecision => WriteKind<AdequacyDecision>(writer, context, cancellationToken),
                RecordType.FindingAcceptance => WriteKind<FindingAcceptance>(writer, context, cancellationToken),
                RecordType.RightsRequest => WriteKind<RightsRequest>(writer, context, cancellationToken),
                _ => throw new InvalidOperationException($"No place for {kind} in the document."),
            });
        }

        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken);
    }

    /// <summary>The name of a kind's list in the document.</summary>
    public static string NameOf(RecordType type) => JsonNamingPolicy.CamelCase.ConvertName(string.Concat(type.Collection().Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));

    private static void WriteHead(Utf8JsonWriter writer, ExportContext context)
    {
        context.WriteStanding(writer);
        writer.WriteStartObject("counts");
        foreach (var type in RecordTypes.All)
        {
            writer.WriteNumber(NameOf(type), context.Image.Set(type).All.Count(context.Scope.Takes));
        }

        writer.WriteEndObject();
    }

    /// <summary>Which activities make up each organisation's own record: as controller (30(1)) and as processor (30(2)).</summary>
    private static void WriteArticle30(Utf8JsonWriter writer, ExportContext context)
    {
        var ofOrganisation = context.Image.ProcessingActivities.InOrder
            .Where(context.Scope.Takes)
            .SelectMany(activity => activity.OrganisationIds.Select(organisation => (organisation, activity)))
            .ToLookup(pair => pair.organisation, pair => pair.activity);
        writer.WriteStartArray("article30");
        foreach (var organisation in context.Image.Organisations.InOrder.Where(organisation => ofOrganisation.Contains(organisation.Id) || context.Scope.Takes(organisation)))
        {
            writer.WriteStartObject();
            writer.WriteString("organisationId", organisation.Id);
            writer.WritePropertyName("organisation");
            Named(context, typeof(Organisation), organisation.Id)!.WriteTo(writer);
            WriteCodes("controllerRecord", activity => activity.Capacity != Capacity.Processor);
            WriteCodes("processorRecord", activity => activity.Capacity == Capacity.Processor);
            writer.WriteEndObject();

            void WriteCodes(string name, Func<ProcessingActivity, bool> belongs)
            {
                writer.WriteStartArray(name);
                foreach (var activity in ofOrganisation[organisation.Id].Where(belongs))
                {
                    writer.WriteStringValue(activity.Code);
                }

                writer.WriteEndArray();
            }
        }

        writer.WriteEndArray();
    }

    private async Task WriteKind<T>(Utf8JsonWriter writer, ExportContext context, CancellationToken cancellationToken) where T : RegisterRecord
    {
        var view = views.GetRequiredService<RecordView<T>>();
        var shape = RecordShape.Of(typeof(T));
        var waiting = 0;
        writer.WriteStartArray(NameOf(RecordTypes.Of<T>()));
        foreach (var record in context.Image.Set<T>().InOrder.Where(context.Scope.Takes))
        {
            var answer = JsonNode.Parse(view.Bytes(record, context.View).Span)!.AsObject();
            NameReferences(context, answer, shape);
            answer.WriteTo(writer);
            if (++waiting % RecordsPerFlush == 0)
            {
                await writer.FlushAsync(cancellationToken);
            }
        }

        writer.WriteEndArray();
    }

    /// <summary>Beside <c>purposeId</c> comes <c>purpose</c>, beside <c>dataCategoryIds</c> comes <c>dataCategories</c>, at every depth.</summary>
    private static void NameReferences(ExportContext context, JsonObject answer, RecordShape shape)
    {
        foreach (var field in shape.Fields)
        {
            var value = answer[field.JsonName];
            if (value is null)
            {
                continue;
            }

            if (field.Nested)
            {
                foreach (var line in value is JsonArray lines ? lines.OfType<JsonObject>() : [value.AsObject()])
                {
                    NameReferences(context, line, RecordShape.Of(field.ItemType));
                }
            }
            else if (field.RefersTo is { } target)
            {
                JsonNode? named = value is JsonArray ids ? new JsonArray([.. ids.Select(id => Named(context, target, id!.GetValue<Guid>()))]) : Named(context, target, value.GetValue<Guid>());
                answer.Insert(answer.IndexOf(field.JsonName) + 1, WithoutId(field.JsonName), named);
            }
        }
    }

    /// <summary>The name of what is called, beside the name of its id.</summary>
    public static string WithoutId(string name) => name.EndsWith("yIds", StringComparison.Ordinal) ? name[..^4] + "ies"
        : name.EndsWith("Ids", StringComparison.Ordinal) ? name[..^3] + "s"
        : name[..^2];

    /// <summary>What <see cref="Named"/> says of a record of this kind, and whether it always does.</summary>
    public static IReadOnlyList<(string Name, bool Always)> NamesOf(Type target) =>
        target == typeof(Person) ? [("name", true), ("function", false), ("email", false), ("phone", false)]
        : target == typeof(Organisation) || target == typeof(Party) ? [("name", true)]
        : target == typeof(Purpose) || target == typeof(DataCategory) || target == typeof(DataSubjectCategory) ? [("code", true), ("name", true)]
        : target == typeof(Agreement) ? [("reference", true), ("title", true)]
        : [("label", true)];

    private static JsonObject? Named(ExportContext context, Type target, Guid id)
    {
        if (target == typeof(Person))
        {
            return context.FindPerson(id) is { } person
                ? Fields(("name", person.Name), ("function", person.Function), ("email", person.Email), ("phone", person.Phone))
                : Fields(("name", context.Person(id)));
        }

        return context.Image.Find(RecordTypes.Of(target), id) switch
        {
            Organisation organisation => Fields(("name", organisation.Name)),
            Party party => Fields(("name", party.Name)),
            Purpose purpose => Fields(("code", purpose.Code), ("name", new Wording(purpose.Name, purpose.NameEn).In(context.Language))),
            DataCategory category => Fields(("code", category.Code), ("name", context.DataCategory(id))),
            DataSubjectCategory category => Fields(("code", category.Code), ("name", context.DataSubjectCategory(id))),
            Agreement agreement => Fields(("reference", agreement.Reference), ("title", agreement.Title)),
            var other => other is null ? null : Fields(("label", other.Label)),
        };
    }

    private static JsonObject Fields(params IEnumerable<(string Name, string? Value)> fields) =>
        new(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Value)));
}
