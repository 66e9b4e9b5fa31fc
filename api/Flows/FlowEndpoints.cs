using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Http;

namespace PrivacyRegister.Flows;

internal static class FlowEndpoints
{
    public static void MapFlows(this IEndpointRouteBuilder api) =>
        api.MapGet("/flows", static async (HttpContext context, IMediator mediator) =>
            {
                var query = Query.Read(context.Request, ["asOf", "limit"], ["activityId", "purposeId", "partyId", "dataCategoryId", "agreementId"]);
                return TypedResults.Ok(await mediator.Send(
                    new GetFlows
                    {
                        Activities = query.Ids("activityId"),
                        Purposes = query.Ids("purposeId"),
                        Parties = query.Ids("partyId"),
                        DataCategories = query.Ids("dataCategoryId"),
                        Agreements = query.Ids("agreementId"),
                        Limit = query.Limit,
                        AsOf = query.AsOf,
                        Language = Language.Of(context),
                    },
                    context.RequestAborted));
            })
            .RequireAuthorization(Policies.SignedIn)
            .WithTags("flows")
            .WithAsOf()
            .WithParameters(
                Documentation.Text("activityId", "Only flows of these activities.") with { Repeatable = true },
                Documentation.Text("purposeId", "Only flows for these purposes.") with { Repeatable = true },
                Documentation.Text("partyId", "Only flows to or from these parties.") with { Repeatable = true },
                Documentation.Text("dataCategoryId", "Only flows of these categories.") with { Repeatable = true },
                Documentation.Text("agreementId", "Only flows to or from the parties of these agreements.") with { Repeatable = true },
                Documentation.Number("limit", "When more flows than this were asked for, none is given: total says how many."))
            .WithName("GetFlows");
}
