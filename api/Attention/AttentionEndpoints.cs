using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Http;

namespace PrivacyRegister.Attention;

internal static class AttentionEndpoints
{
    public static void MapAttention(this IEndpointRouteBuilder api) =>
        api.MapGet("/attention", static async (HttpContext context, IMediator mediator) =>
            {
                var asOf = Query.Read(context.Request, ["asOf"]).AsOf;
                return TypedResults.Ok(await mediator.Send(new GetAttention(asOf, context.Caller().Audits, Language.Of(context)), context.RequestAborted));
            })
            .RequireAuthorization(Policies.SignedIn)
            .WithTags("attention")
            .WithAsOf()
            .WithName("GetAttention");
}
