using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;

namespace PrivacyRegister.Findings;

internal static class FindingEndpoints
{
    private static readonly string[] Codes = [.. RegisterFindings.Codes];

    public static IServiceCollection AddFindings(this IServiceCollection services) => services.AddSingleton<KnownFindings>();

    public static void MapFindings(this IEndpointRouteBuilder api)
    {
        var findings = api.MapGroup("/findings").WithTags("findings").RequireAuthorization(Policies.Auditing);
        findings.MapGet("/", static async (HttpContext context, IMediator mediator) =>
            {
                var query = Query.Read(context.Request, ["q", "sort", "accepted", "asOf", "on", .. Page.Names], ["code", "severity", "recordType", "recordId"]);
                return TypedResults.Ok(await mediator.Send(
                    new ListFindings
                    {
                        Words = query["q"],
                        Codes = query.OneOf("code", Codes),
                        Severities = query.Values<FindingSeverity>("severity"),
                        RecordTypes = query.Values<RecordType>("recordType"),
                        Records = query.Ids("recordId"),
                        Accepted = query.Flag("accepted"),
                        Order = query.Values<FindingOrder>("sort") is [var order] ? order : FindingOrder.Severity,
                        Page = query.Page(),
                        AsOf = query.AsOf,
                        On = query.Day("on"),
                        Language = Language.Of(context),
                    },
                    context.RequestAborted));
            })
            .WithPagedReadParameters()
            .WithParameters(
                Documentation.Text("q", "Words, without regard to case and accents; all must occur."),
                Documentation.Text("sort", "severity (default: the worst first, what is accepted last), record, code."),
                Documentation.Text("on", "The day the register is judged for. Default: the day of asOf, else today.") with { Format = "date" },
                Documentation.Text("code", "Only findings of these rules, such as F16.") with { Repeatable = true },
                Documentation.Text("severity", "breach, gap, attention.") with { Repeatable = true },
                Documentation.Text("recordType", "Only findings on these kinds of record.") with { Repeatable = true },
                Documentation.Text("recordId", "Only findings on these records.") with { Repeatable = true },
                Documentation.Text("accepted", "true: only accepted findings; false: only open ones. Default: both."))
            .WithName("ListFindings");
        findings.MapGet("/trend", static async (HttpContext context, IMediator mediator) =>
            {
                var query = Query.Read(context.Request, ["months", "asOf"]);
                return TypedResults.Ok(await mediator.Send(
                    new GetFindingsTrend(query.Number("months", 1, GetFindingsTrend.MostMonths, GetFindingsTrend.UsualMonths, "query.months"), query.AsOf),
                    context.RequestAborted));
            })
            .WithAsOf()
            .WithParameters(Documentation.Number("months", "How many past ends of month, 1 to 24; default 12."))
            .WithName("GetFindingsTrend");
    }
}
