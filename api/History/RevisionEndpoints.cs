using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.History;

internal static class RevisionEndpoints
{
    private static readonly string[] Done = [Actions.Created, Actions.Changed, Actions.Established, Actions.Retired, Actions.Deleted];

    public static void MapRevisions(this IEndpointRouteBuilder api)
    {
        var revisions = api.MapGroup("/revisions").WithTags("revisions").RequireAuthorization(Policies.Auditing);
        revisions.MapGet("/", static async (HttpContext context, IMediator mediator) =>
            {
                var query = Query.Read(context.Request, ["asOf", "from", "until", .. Page.Names], ["recordType", "recordId", "action", "by", "changeSetId"]);
                return TypedResults.Ok(await mediator.Send(
                    new ListRevisions(query.Values<RecordType>("recordType"), query.Ids("recordId"), query.OneOf("action", Done), query.Ids("by"), query.Ids("changeSetId"), query.Day("from"), query.Day("until"), query.Page(), query.AsOf, Language.Of(context)),
                    context.RequestAborted));
            })
            .WithPagedReadParameters()
            .WithParameters(
                Documentation.Text("recordType", "Only changes of these kinds of record.") with { Repeatable = true },
                Documentation.Text("recordId", "Only changes of these records.") with { Repeatable = true },
                Documentation.Text("action", "created, changed, established, retired, deleted.") with { Repeatable = true },
                Documentation.Text("by", "Only changes by these actors (ids).") with { Repeatable = true },
                Documentation.Text("changeSetId", "Only the changes of one step, which are undone together.") with { Repeatable = true, Format = "uuid" },
                Documentation.Text("from", "First day (Europe/Amsterdam).") with { Format = "date" },
                Documentation.Text("until", "Last day (Europe/Amsterdam).") with { Format = "date" })
            .WithName("ListRevisions");
        api.MapGet("/comparisons", static async (HttpContext context, IMediator mediator) =>
            {
                var query = Query.Read(context.Request, ["from", "until", .. Page.Names], ["recordType", "fate"]);
                return TypedResults.Ok(await mediator.Send(
                    new CompareMoments(query.At("from"), query.At("until"), query.Values<RecordType>("recordType"), query.Values<RecordFate>("fate"), query.Page()),
                    context.RequestAborted));
            })
            .WithTags("revisions")
            .RequireAuthorization(Policies.Auditing)
            .WithPaging()
            .WithParameters(
                Documentation.Text("from", "The earlier moment: a day (its end in Europe/Amsterdam) or an RFC 3339 instant. Must be given."),
                Documentation.Text("until", "The later moment, likewise. Default: now."),
                Documentation.Text("recordType", "Only these kinds of record.") with { Repeatable = true },
                Documentation.Text("fate", "added, changed, removed.") with { Repeatable = true })
            .WithName("CompareMoments");
        api.MapPost("/change-sets/{id:guid}/undo", static async (Guid id, HttpContext context, IMediator mediator) =>
            {
                Query.Read(context.Request, []);
                return TypedResults.Ok(await mediator.Send(new UndoChangeSet(id, context.Caller().Id, RequestHeaders.Reason(context.Request)), context.RequestAborted));
            })
            .WithTags("revisions")
            .RequireAuthorization(Policies.Keeping)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithReason()
            .WithSummary("Puts every record of a change set (all revisions of one request, such as an import) back as it was before it, as one new change set. 409 when one of them changed since, with which.")
            .WithName("UndoChangeSet");
        revisions.MapGet("/verification", static async (HttpContext context, IMediator mediator) =>
                TypedResults.Ok(await mediator.Send(new VerifyRegister(), context.RequestAborted)))
            .WithName("VerifyRegister");
    }
}
