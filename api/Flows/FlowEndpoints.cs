using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Http;

namespace PrivacyRegister.Flows;

internal static class FlowEndpoints
{
    public static void MapFlows(this IEndpointRouteBuilder api) =>
        api.MapGet("/flows", static async (HttpContext context, IMediator mediator) =>
            {
                var query = Query.Read(context.Request, ["asOf"], ["activityId", "purposeId", "partyId", "dataCategoryId"]);
                return TypedResults.Ok(await mediator.Send(
                    new GetFlows(query.Ids("activityId"), query.Ids("purposeId"), query.Ids("partyId"), query.Ids("dataCategoryId"), query.AsOf, Language.Of(context)),
                    context.RequestAborted));
            })
            .RequireAuthorization(Policies.SignedIn)
            .WithTags("flows")
            .WithAsOf()
            .WithParameters(
                Documentation.Text("activityId", "Only flows of these activities.") with { Repeatable = true },
                Documentation.Text("purposeId", "Only flows for these purposes.") with { Repeatable = true },
                Documentation.Text("partyId", "Only flows to or from these parties.") with { Repeatable = true },
                Documentation.Text("dataCategoryId", "Only flows of these categories.") with { Repeatable = true })
            .WithName("GetFlows");
}
