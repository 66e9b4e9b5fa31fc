using System.Globalization;
using System.Text;
using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.SharingChecks;

internal static class SharingCheckEndpoints
{
    private static readonly string[] Settings = ["asOf", "checkedBy", "from", "until", .. Page.Names];
    private static readonly string[] Filters = ["partyId", "purposeId", "verdict"];
    private static readonly string[] Verdicts = [.. Enum.GetValues<Verdict>().Select(SharingCheckJson.WireName)];

    public static IServiceCollection AddSharingChecks(this IServiceCollection services) => services.AddSingleton<KeptAnswers>();

    public static void MapSharingChecks(this IEndpointRouteBuilder api)
    {
        var checks = api.MapGroup("/sharing-checks").WithTags("sharing-checks").RequireAuthorization(Policies.SignedIn);
        checks.MapPost("/", static async (AskedQuestion body, HttpContext context, IMediator mediator, RegisterReader reader) =>
            {
                if (context.Request.Query.ContainsKey("asOf"))
                {
                    throw Refusal.Invalid("/asOf", new Sentence("check.problem.asOf"));
                }

                Query.Read(context.Request, []);
                var row = await mediator.Send(new AskSharingCheck(body.Value, context.Caller().Id), context.RequestAborted);
                context.Response.StatusCode = StatusCodes.Status201Created;
                context.Response.Headers.Location = $"{context.Request.PathBase}{ApiPaths.Base}/sharing-checks/{row.Id:D}";
                var language = Language.Of(context);
                var view = await reader.Context(Moment.Now, null, language, context.RequestAborted);
                await Write(context, SharingCheckJson.Recorded(row, language, view.Names.NameOf(row.ActorId, language)));
            })
            .WithBody<SharingCheckBody>()
            .Produces<SharingCheckResponse>(StatusCodes.Status201Created)
            .WithName("AskSharingCheck");

        checks.MapPost("/preview", static async (AskedQuestion body, HttpContext context, IMediator mediator) =>
            {
                var asOf = context.Request.QueryString.HasValue ? Query.Read(context.Request, ["asOf"]).AsOf : Moment.Now;
                var language = Language.Of(context);
                var preview = await mediator.Send(new PreviewSharingCheck(body, context.Caller().Id, asOf, language), context.RequestAborted);
                await SharingCheckJson.WritePreview(context.Response, preview);
            })
            .WithBody<SharingCheckBody>()
            .WithAsOf()
            .Produces<SharingCheckResponse>()
            .WithName("PreviewSharingCheck");

        checks.MapGet("/", static async (HttpContext context, IMediator mediator, RegisterReader reader) =>
            {
                var query = Query.Read(context.Request, Settings, Filters);
                var page = await mediator.Send(
                    new ListSharingChecks(context.Caller(), query.Ids("partyId"), query.Ids("purposeId"), query.OneOf("verdict", Verdicts), query.Id("checkedBy"), query.Day("from"), query.Day("until"), query.Page(), query.AsOf),
                    context.RequestAborted);
                var language = Language.Of(context);
                var view = await reader.Context(Moment.Now, null, language, context.RequestAborted);
                var items = string.Join(',', page.Items.Select(row => SharingCheckJson.Recorded(row, language, view.Names.NameOf(row.ActorId, language))));
                await Write(context, string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"items":[{{items}}],"total":{{page.Total}},"page":{{page.Page.Number}},"pageSize":{{page.Page.Size}},"revision":{{page.Revision}}}"""));
            })
            .WithPagedReadParameters()
            .WithParameters(
                Documentation.Text("partyId", "Only checks about these parties.") with { Repeatable = true },
                Documentation.Text("purposeId", "Only checks for these purposes.") with { Repeatable = true },
                Documentation.Text("verdict", "allowed, conditional, refused.") with { Repeatable = true },
                Documentation.Text("checkedBy", "Only checks asked by this account or access token; of others than oneself none for who may not read theirs.") with { Format = "uuid" },
                Documentation.Text("from", "First day (Europe/Amsterdam).") with { Format = "date" },
                Documentation.Text("until", "Last day (Europe/Amsterdam).") with { Format = "date" })
            .Produces<ListResponse<SharingCheckResponse>>()
            .WithName("ListSharingChecks");

        checks.MapGet("/{id:guid}", static async (Guid id, HttpContext context, IMediator mediator, RegisterReader reader) =>
            {
                var asOf = Query.Read(context.Request, ["asOf"]).AsOf;
                var row = await mediator.Send(new GetSharingCheck(id, context.Caller(), asOf), context.RequestAborted);
                var language = Language.Of(context);
                var view = await reader.Context(Moment.Now, null, language, context.RequestAborted);
                await Write(context, SharingCheckJson.Recorded(row, language, view.Names.NameOf(row.ActorId, language)));
            })
            .WithAsOf()
            .Produces<SharingCheckResponse>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetSharingCheck");
    }

    private static Task Write(HttpContext context, string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        context.Response.ContentType = ApiPaths.JsonType;
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
