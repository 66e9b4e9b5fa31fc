using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Agreements;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Coverage;

namespace PrivacyRegister.Coverage;

internal static class CoverageEndpoints
{
    public static IServiceCollection AddCoverage(this IServiceCollection services) => services
        .AddSingleton(new KeptForDay<IReadOnlyList<CoverageRow>>(RegisterCoverage.Of));

    public static void MapCoverage(this IEndpointRouteBuilder api)
    {
        var coverage = api.MapGroup("/coverage").WithTags("coverage");
        coverage.MapGet("/", static async (HttpContext context, IMediator mediator) =>
            {
                var query = Query.Read(context.Request, ["covered", "sort", "asOf", "on", .. Page.Names], ["partyId", "purposeId", "dataCategoryId", "organisationId", "agreementId"]);
                return TypedResults.Ok(await mediator.Send(
                    new ListCoverage
                    {
                        Parties = query.Ids("partyId"),
                        Purposes = query.Ids("purposeId"),
                        DataCategories = query.Ids("dataCategoryId"),
                        Organisations = query.Ids("organisationId"),
                        Agreements = query.Ids("agreementId"),
                        Covered = query.Flag("covered"),
                        Order = query.Values<CoverageOrder>("sort") is [var order] ? order : CoverageOrder.Record,
                        Page = query.Page(),
                        AsOf = query.AsOf,
                        On = query.Day("on"),
                        Language = Language.Of(context),
                    },
                    context.RequestAborted));
            })
            .WithSummary("For every recipient, purpose and data category: covered by which agreement, or not, since when and until when.")
            .WithPagedReadParameters()
            .WithParameters(
                Documentation.Text("partyId", "Only what these parties get or give, by themselves or in a partnership.") with { Repeatable = true },
                Documentation.Text("purposeId", "Only for these purposes.") with { Repeatable = true },
                Documentation.Text("dataCategoryId", "Only these categories.") with { Repeatable = true },
                Documentation.Text("organisationId", "Only for these of our organisations.") with { Repeatable = true },
                Documentation.Text("agreementId", "Only what rests on these agreements.") with { Repeatable = true },
                Documentation.Text("covered", "true: by agreement or statute; false: the gaps."),
                Documentation.Text("sort", "record (default), until: the first to end first."),
                Documentation.Text("on", "The day the register is judged for. Default: the day of asOf, else today.") with { Format = "date" })
            .RequireAuthorization(Policies.Auditing)
            .WithName("ListCoverage");

        // For everybody: a supplier is changed by those who buy, and what these two are worked out from anybody signed in may read.
        coverage.MapGet("/ending", static async (HttpContext context, IMediator mediator) =>
            {
                var query = Query.Read(context.Request, ["agreementId", "on", "asOf"]);
                var agreement = query.Id("agreementId") ?? throw Query.Missing("agreementId");
                return TypedResults.Ok(await mediator.Send(new GetAgreementEnding(agreement, query.Day("on"), query.AsOf, Language.Of(context)), context.RequestAborted));
            })
            .WithSummary("What breaks if an agreement ends: what nothing carries from the day after, and what keeps the rest.")
            .WithAsOf()
            .WithParameters(
                Documentation.Text("agreementId", "The agreement.") with { Format = "uuid", Required = true },
                Documentation.Text("on", "Its last day in force. Default: the day of asOf, else today.") with { Format = "date" })
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetAgreementEnding");
        coverage.MapPost("/what-if", static async (Body<Agreement, AgreementResponse> body, HttpContext context, IMediator mediator) =>
            {
                var query = Query.Read(context.Request, ["replaces", "on", "asOf"]);
                return TypedResults.Ok(await mediator.Send(new TryAgreement(body.Value, query.Id("replaces"), query.Day("on"), query.AsOf, Language.Of(context)), context.RequestAborted));
            })
            .WithSummary("What a draft agreement would make possible, as it stands and once signed by all. Takes the body of POST and PUT agreements; stores nothing.")
            .WithBody<AgreementResponse>()
            .WithAsOf()
            .WithParameters(
                Documentation.Text("replaces", "The agreement whose place it takes.") with { Format = "uuid" },
                Documentation.Text("on", "The day the register is judged for, and on which who has not signed is taken to sign. Default: the day of asOf, else today.") with { Format = "date" })
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("TryAgreement");
    }
}
