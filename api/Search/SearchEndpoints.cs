using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Http;

namespace PrivacyRegister.Search;

internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder api) => api.MapGet("/search", static async (HttpContext context, IMediator mediator) =>
        {
            var query = Query.Read(context.Request, ["q", "asOf", .. Page.Names], ["id"]);
            return TypedResults.Ok(await mediator.Send(
                new SearchRecords(query["q"], query.Ids("id"), query.Page(), query.AsOf, Language.Of(context)),
                context.RequestAborted));
        })
        .RequireAuthorization(Policies.SignedIn)
        .WithTags("search")
        .WithSummary("Any record by name, alias, code, reference or trade register number, best first; a slip of the finger is forgiven.")
        .WithPagedReadParameters()
        .WithParameters(
            Documentation.Text("q", "What was typed."),
            Documentation.Text("id", "Without q: the records with these ids, in this order; ids of no record are left out.") with { Format = "uuid", Repeatable = true })
        .WithName("SearchRecords");
}
