using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Exports;
using PrivacyRegister.Http;

namespace PrivacyRegister.Rights;

/// <summary>What data subjects may know and ask, from the register: arts 13–15 and 19 GDPR.</summary>
internal static class RightsEndpoints
{
    public static IServiceCollection AddRights(this IServiceCollection services) => services.AddSingleton<KnownPast>();

    public static void MapRights(this IEndpointRouteBuilder api)
    {
        var rights = api.MapGroup("/rights").WithTags("rights").RequireAuthorization(Policies.Auditing);
        rights.MapGet("/access-overview", static async (HttpContext context, IMediator mediator) =>
                TypedResults.Ok(await mediator.Send(Overview(context), context.RequestAborted)))
            .WithSubjectParameters()
            .WithSummary("What is done with the data of a category of data subjects, in plain words (art. 15).")
            .WithName("GetAccessOverview");
        rights.MapGet("/access-overview.html", static async (HttpContext context, IMediator mediator) =>
            {
                var asked = Overview(context);
                var overview = await mediator.Send(asked, context.RequestAborted);
                await SendPage(context, "access-overview", overview.On, AccessOverviewText.Of(overview, asked.Language));
            })
            .Produces(StatusCodes.Status200OK, contentType: "text/html")
            .WithSubjectParameters()
            .WithSummary("The same as one HTML file that needs nothing else: to read, print or send.")
            .WithName("GetAccessOverviewPage");
        rights.MapGet("/notification-list", static async (HttpContext context, IMediator mediator) =>
                TypedResults.Ok(await mediator.Send(Notification(context, NotificationQuery(context)), context.RequestAborted)))
            .WithNotificationParameters()
            .WithSummary("Whom to tell of a correction, erasure or restriction: every party that gets the data or ever got them by the log (art. 19).")
            .WithName("GetNotificationList");
        rights.MapGet("/notification-list.csv", static async (HttpContext context, IMediator mediator) =>
            {
                var asked = Notification(context, NotificationQuery(context));
                var list = await mediator.Send(asked, context.RequestAborted);
                await new ExportedFile($"notification-list-{list.On:yyyy-MM-dd}.csv", "text/csv; charset=utf-8", NotificationSheet.Of(list, asked.Language).Write).Send(context);
            })
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .WithNotificationParameters()
            .WithSummary("The same, a party a row.")
            .WithName("GetNotificationSheet");
        rights.MapGet("/notification-list.txt", static async (HttpContext context, IMediator mediator) =>
            {
                var query = NotificationQuery(context, "right");
                var right = query.Values<NotifiedRight>("right") is [var chosen] ? chosen : throw Query.Missing("right");
                var asked = Notification(context, query);
                var list = await mediator.Send(asked, context.RequestAborted);
                await ExportedFile.Of($"notification-{ApiJson.Name(right)}-{list.On:yyyy-MM-dd}.txt", "text/plain; charset=utf-8", NotificationLetters.Write(list, right, asked.Language)).Send(context);
            })
            .Produces(StatusCodes.Status200OK, contentType: "text/plain")
            .WithNotificationParameters()
            .WithParameters(Documentation.Text("right", "What was done: rectification, erasure, restriction.") with { Required = true })
            .WithSummary("A letter to each of them, to send after filling in what stands in brackets.")
            .WithName("GetNotificationLetters");
        rights.MapGet("/privacy-statement", static async (HttpContext context, IMediator mediator) =>
                TypedResults.Ok(await mediator.Send(Statement(context), context.RequestAborted)))
            .WithSubjectParameters()
            .WithSummary("The text of a privacy statement for a category of data subjects (arts 13 and 14), part by part.")
            .WithName("GetPrivacyStatement");
        rights.MapGet("/privacy-statement.html", static async (HttpContext context, IMediator mediator) =>
            {
                var asked = Statement(context);
                var statement = await mediator.Send(asked, context.RequestAborted);
                await SendPage(context, "privacy-statement", statement.On, PrivacyStatementText.Of(statement, asked.Language));
            })
            .Produces(StatusCodes.Status200OK, contentType: "text/html")
            .WithSubjectParameters()
            .WithSummary("The same as one HTML file that needs nothing else.")
            .WithName("GetPrivacyStatementPage");
        rights.MapGet("/privacy-statement.md", static async (HttpContext context, IMediator mediator) =>
            {
                var asked = Statement(context);
                var statement = await mediator.Send(asked, context.RequestAborted);
                await ExportedFile.Of($"privacy-statement-{statement.On:yyyy-MM-dd}.md", "text/markdown; charset=utf-8", MarkdownText.Write(PrivacyStatementText.Of(statement, asked.Language))).Send(context);
            })
            .Produces(StatusCodes.Status200OK, contentType: "text/markdown")
            .WithSubjectParameters()
            .WithSummary("The same as Markdown.")
            .WithName("GetPrivacyStatementMarkdown");
    }

    private static GetAccessOverview Overview(HttpContext context)
    {
        var query = SubjectQuery(context);
        return new GetAccessOverview(SubjectCategory(query), query.Flag("proposals") == true, query.AsOf, Language.Of(context, query));
    }

    private static GetPrivacyStatement Statement(HttpContext context)
    {
        var query = SubjectQuery(context);
        return new GetPrivacyStatement(SubjectCategory(query), query.Flag("proposals") == true, query.AsOf, Language.Of(context, query));
    }

    private static GetNotificationList Notification(HttpContext context, Query query) => new(
        query.Ids("dataCategoryIds") is { Count: > 0 } ids ? ids : throw Query.Missing("dataCategoryIds"),
        query.Id("dataSubjectCategoryId"),
        query.AsOf,
        Language.Of(context, query));

    private static Query SubjectQuery(HttpContext context) => Query.Read(context.Request, ["dataSubjectCategoryId", "proposals", "asOf", "lang"]);

    private static Query NotificationQuery(HttpContext context, params string[] more) => Query.Read(context.Request, ["dataSubjectCategoryId", "asOf", "lang", .. more], ["dataCategoryIds"]);

    private static Guid SubjectCategory(Query query) => query.Id("dataSubjectCategoryId") ?? throw Query.Missing("dataSubjectCategoryId");

    private static RouteHandlerBuilder WithSubjectParameters(this RouteHandlerBuilder builder) => builder.WithAsOf().WithParameters(
        Documentation.Text("dataSubjectCategoryId", "Whose data.") with { Required = true },
        Documentation.Text("proposals", "true: also what nobody has established yet, marked as such. Default: false."),
        Documentation.FileLanguage)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static RouteHandlerBuilder WithNotificationParameters(this RouteHandlerBuilder builder) => builder.WithAsOf().WithParameters(
        Documentation.Text("dataCategoryIds", "Which data, at least one; what is or ever was below them counts too.") with { Repeatable = true, Required = true },
        Documentation.Text("dataSubjectCategoryId", "Only data of these people. Default: of anybody."),
        Documentation.FileLanguage)
        .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>In the browser itself, where it can be read and printed; saved under a name that says what and when.</summary>
    private static Task SendPage(HttpContext context, string name, DateOnly on, PlainText text)
    {
        context.Response.Headers.ContentSecurityPolicy = HtmlText.ContentSecurityPolicy;
        return ExportedFile.Of($"{name}-{on:yyyy-MM-dd}.html", "text/html; charset=utf-8", HtmlText.Write(text)).Send(context, "inline");
    }
}
