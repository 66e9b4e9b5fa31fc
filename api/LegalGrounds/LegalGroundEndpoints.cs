using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.LegalGrounds;

internal static class LegalGroundEndpoints
{
    public static void MapLegalGrounds(this IEndpointRouteBuilder api)
    {
        var grounds = api.MapGroup("/legal-grounds").WithTags("legal-grounds").RequireAuthorization(Policies.SignedIn);
        grounds.MapGet("/", static async (HttpContext context, IMediator mediator) =>
                TypedResults.Ok(await mediator.Send(new ListLegalGrounds(Query.Read(context.Request, ["asOf"]).AsOf, Language.Of(context)), context.RequestAborted)))
            .WithAsOf()
            .WithName("ListLegalGrounds");
        grounds.MapGet("/{code}", static async (string code, HttpContext context, IMediator mediator) =>
            {
                var all = await mediator.Send(new ListLegalGrounds(Query.Read(context.Request, ["asOf"]).AsOf, Language.Of(context)), context.RequestAborted);
                return TypedResults.Ok(all.Items.FirstOrDefault(ground => ground.Code.ToString() == code)
                    ?? throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("problem.notFound")));
            })
            .WithAsOf()
            .WithName("GetLegalGround");
    }
}
