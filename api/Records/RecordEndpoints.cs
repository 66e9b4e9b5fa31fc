using System.Buffers;
using System.Collections.Frozen;
using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.History;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>The routes every kind of record has: list, count, read, create, replace, delete, establish, history.</summary>
public static class RecordEndpoints
{
    private const string Facet = "facet";

    private static readonly string[] SingleSettings = ["q", "sort", "asOf", "on", .. Page.Names];
    private static readonly string[] FacetSettings = ["q", "limit", "asOf", "on"];
    private static readonly string[] ReadSettings = ["asOf", "on"];

    /// <summary>Reading is for whom <paramref name="reading"/> says; its history is for auditing and writing for keeping, always.</summary>
    public static void MapRecords<T, TResponse>(this IEndpointRouteBuilder api, string reading = Policies.SignedIn)
        where T : RegisterRecord
        where TResponse : RecordResponse
    {
        var type = RecordTypes.Of<T>();
        var records = api.MapGroup("/" + type.Collection()).WithTags(type.Collection());
        var name = typeof(T).Name;
        var view = api.ServiceProvider.GetRequiredService<RecordView<T>>();
        var listed = RecordSelection.FiltersOf(view);
        string[] counted = [.. RecordFilters<T>.Facets.Union(view.ComputedFilters.Keys)];
        var filters = listed.ToFrozenSet(StringComparer.Ordinal);
        var filtersAndFacets = listed.Append(Facet).ToFrozenSet(StringComparer.Ordinal);

        records.MapGet("/", async (HttpContext context, IMediator mediator) =>
            {
                var query = Query.Read(context.Request, SingleSettings, filters);
                var page = await mediator.Send(
                    new ListRecords<T>(RecordSelection.Read(query, view), query["sort"], query.Page(), query.AsOf, query.Day("on"), Language.Of(context)),
                    context.RequestAborted);
                WritePage(context, page, view);
            })
            .RequireAuthorization(reading)
            .Produces<ListResponse<TResponse>>()
            .WithListParameters(listed)
            .WithName("List" + name);

        records.MapGet("/facets", async (HttpContext context, IMediator mediator) =>
            {
                var query = Query.Read(context.Request, FacetSettings, filtersAndFacets);
                return TypedResults.Ok(await mediator.Send(
                    new CountFacets<T>(RecordSelection.Read(query, view), query.OneOf(Facet, counted), query.Limit, query.AsOf, query.Day("on"), Language.Of(context)),
                    context.RequestAborted));
            })
            .RequireAuthorization(reading)
            .WithSummary("How many records the list would have for each value of some of its filters: each counted as if its own filter were not set.")
            .WithFacetParameters(counted, listed)
            .WithName($"Count{name}Facets");

        records.MapGet("/{id:guid}", async (Guid id, HttpContext context, IMediator mediator) =>
            {
                var query = Query.Read(context.Request, ReadSettings);
                var read = await mediator.Send(new GetRecord<T>(id, query.AsOf, query.Day("on"), Language.Of(context)), context.RequestAborted);
                WriteRecord(context, StatusCodes.Status200OK, read.Record, view, read.Context);
            })
            .RequireAuthorization(reading)
            .Produces<TResponse>()
            .WithReadParameters()
            .WithName("Get" + name);

        records.MapPost("/", async (HttpContext context, IMediator mediator, RegisterReader reader) =>
            {
                var body = await Body<T, TResponse>.Read(context);
                var saved = await mediator.Send(new CreateRecord<T>(body.Value, context.Caller().Id, RequestHeaders.Reason(context.Request)), context.RequestAborted);
                context.Response.Headers.Location = $"{context.Request.PathBase}{ApiPaths.Base}/{RecordTypes.Of<T>().Collection()}/{saved.Record.Id:D}";
                WriteRecord(context, saved.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK, saved.Record, view, await reader.Context(saved.Image, Language.Of(context), context.RequestAborted));
            })
            .RequireAuthorization(Policies.Keeping)
            .WithBody<TResponse>()
            .Produces<TResponse>(StatusCodes.Status201Created)
            .Produces<TResponse>()
            .WithReason()
            .WithName("Create" + name);

        records.MapPut("/{id:guid}", async (Guid id, HttpContext context, IMediator mediator, RegisterReader reader) =>
            {
                var body = await Body<T, TResponse>.Read(context);
                var saved = await mediator.Send(
                    new ReplaceRecord<T>(id, RequestHeaders.ExpectedVersions(context.Request), body.Value, body.LeftOut, context.Caller().Id, RequestHeaders.Reason(context.Request)),
                    context.RequestAborted);
                WriteRecord(context, StatusCodes.Status200OK, saved.Record, view, await reader.Context(saved.Image, Language.Of(context), context.RequestAborted));
            })
            .RequireAuthorization(Policies.Keeping)
            .WithBody<TResponse>()
            .Produces<TResponse>()
            .WithVersion()
            .WithReason()
            .WithName("Replace" + name);

        records.MapDelete("/{id:guid}", static async (Guid id, HttpContext context, IMediator mediator) =>
            {
                await mediator.Send(
                    new DeleteRecord<T>(id, RequestHeaders.ExpectedVersions(context.Request), context.Caller().Id, RequestHeaders.Reason(context.Request)),
                    context.RequestAborted);
                return TypedResults.NoContent();
            })
            .RequireAuthorization(Policies.Keeping)
            .WithVersion()
            .WithReason()
            .WithName("Delete" + name);

        records.MapPost("/establish", async (Body<EstablishBody> body, HttpContext context, IMediator mediator, RegisterReader reader) =>
            {
                var established = await mediator.Send(new EstablishRecords<T>(body.Value.Ids, context.Caller().Id, RequestHeaders.Reason(context.Request)), context.RequestAborted);
                var around = await reader.Context(established.Image, Language.Of(context), context.RequestAborted);
                WritePage(context, new RecordPage<T>(established.Records, established.Records.Count, new Page(1, established.Records.Count), around), view);
            })
            .RequireAuthorization(Policies.Keeping)
            .WithBody<EstablishBody>()
            .Produces<ListResponse<TResponse>>()
            .WithReason()
            .WithName("Establish" + name);

        records.MapGet("/{id:guid}/revisions", static async (Guid id, HttpContext context, IMediator mediator) =>
            {
                var query = Query.Read(context.Request, ["asOf", .. Page.Names]);
                return TypedResults.Ok(await mediator.Send(
                    new ListRecordRevisions(RecordTypes.Of<T>(), id, query.Page(), query.AsOf, Language.Of(context)),
                    context.RequestAborted));
            })
            .RequireAuthorization(Policies.Auditing)
            .WithPagedReadParameters()
            .WithName($"List{name}Revisions");
    }

    /// <summary>A record as every request answers it, with its version in <c>ETag</c>.</summary>
    internal static void WriteRecord<T>(HttpContext context, int status, T record, RecordView<T> view, ViewContext around) where T : RegisterRecord
    {
        var response = context.Response;
        var bytes = view.Bytes(record, around);
        response.StatusCode = status;
        response.ContentType = ApiPaths.JsonType;
        response.ContentLength = bytes.Length;
        response.Headers.ETag = RequestHeaders.ETag(record.Version);
        response.BodyWriter.Write(bytes.Span);
    }

    private static void WritePage<T>(HttpContext context, RecordPage<T> page, RecordView<T> view) where T : RegisterRecord
    {
        var tail = System.Text.Encoding.ASCII.GetBytes(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"],\"total\":{page.Total},\"page\":{page.Page.Number},\"pageSize\":{page.Page.Size},\"revision\":{page.Context.Image.Revision}}}"));
        var head = "{\"items\":["u8;
        var items = new ReadOnlyMemory<byte>[page.Items.Count];
        long length = head.Length + tail.Length + Math.Max(0, items.Length - 1);
        for (var position = 0; position < items.Length; position++)
        {
            items[position] = view.Bytes(page.Items[position], page.Context);
            length += items[position].Length;
        }

        var response = context.Response;
        response.ContentType = ApiPaths.JsonType;
        response.ContentLength = length;
        var body = response.BodyWriter;
        body.Write(head);
        for (var position = 0; position < items.Length; position++)
        {
            if (position > 0)
            {
                body.Write(","u8);
            }

            body.Write(items[position].Span);
        }

        body.Write(tail);
    }
}
