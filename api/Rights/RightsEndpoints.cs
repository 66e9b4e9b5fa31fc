using MediatR;
using Microsoft.Net.Http.Headers;
using PrivacyRegister.Access;
using PrivacyRegister.Exports;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Rights;

/// <summary>What data subjects may know and ask, from the register: arts 13–15 and 19 GDPR.</summary>
internal static class RightsEndpoints
{
    private static readonly string[] Yes = ["true", "false"];

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
                await WritePage(context, "access-overview", overview.On, AccessOverviewText.Of(overview, asked.Language));
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
                Head(context, "attachment", $"notification-list-{list.On:yyyy-MM-dd}.csv", "text/csv; charset=utf-8");
                await NotificationSheet.Of(list, asked.Language).Write(context.Response.Body, context.RequestAborted);
            })
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .WithNotificationParameters()
            .WithSummary("The same, a party a row.")
            .WithName("GetNotificationSheet");
        rights.MapGet("/notification-list.txt", static async (HttpContext context, IMediator mediator) =>
            {
                var query = NotificationQuery(context, "right");
                var right = query.Values<NotifiedRight>("right") is [var chosen] ? chosen : throw Refusal.Invalid("/right", new Sentence("body.missing"));
                var asked = Notification(context, query);
                var list = await mediator.Send(asked, context.RequestAborted);
                await WriteFile(context, "attachment", $"notification-{ApiJson.Name(right)}-{list.On:yyyy-MM-dd}.txt", "text/plain; charset=utf-8", NotificationLetters.Write(list, right, asked.Language));
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
                await WritePage(context, "privacy-statement", statement.On, PrivacyStatementText.Of(statement, asked.Language));
            })
            .Produces(StatusCodes.Status200OK, contentType: "text/html")
            .WithSubjectParameters()
            .WithSummary("The same as one HTML file that needs nothing else.")
            .WithName("GetPrivacyStatementPage");
        rights.MapGet("/privacy-statement.md", static async (HttpContext context, IMediator mediator) =>
            {
                var asked = Statement(context);
                var statement = await mediator.Send(asked, context.RequestAborted);
                await WriteFile(context, "attachment", $"privacy-statement-{statement.On:yyyy-MM-dd}.md", "text/markdown; charset=utf-8", MarkdownText.Write(PrivacyStatementText.Of(statement, asked.Language)));
            })
            .Produces(StatusCodes.Status200OK, contentType: "text/markdown")
            .WithSubjectParameters()
            .WithSummary("The same as Markdown.")
            .WithName("GetPrivacyStatementMarkdown");
    }

    private static GetPrivacyStatement Statement(HttpContext context)
    {
        var asked = Overview(context);
        return new GetPrivacyStatement(asked.DataSubjectCategoryId, asked.WithProposals, asked.AsOf, asked.Language);
    }

    private static Query NotificationQuery(HttpContext context, params string[] more) => Query.Read(context.Request, ["dataSubjectCategoryId", "asOf", "lang", .. more], ["dataCategoryIds"]);

    private static GetNotificationList Notification(HttpContext context, Query query) => new(
        query.Ids("dataCategoryIds") is { Count: > 0 } ids ? ids : throw Refusal.Invalid("/dataCategoryIds", new Sentence("body.missing")),
        query.Id("dataSubjectCategoryId"),
        query.AsOf,
        LanguageOf(context, query));

    private static RouteHandlerBuilder WithNotificationParameters(this RouteHandlerBuilder builder) => builder.WithAsOf().WithParameters(
        Documentation.Text("dataCategoryIds", "Which data, at least one; what is or ever was below them counts too.") with { Repeatable = true, Required = true },
        Documentation.Text("dataSubjectCategoryId", "Only data of these people. Default: of anybody."),
        Documentation.Text("lang", "nl or en; default by Accept-Language."))
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static GetAccessOverview Overview(HttpContext context)
    {
        var query = Query.Read(context.Request, ["dataSubjectCategoryId", "proposals", "asOf", "lang"]);
        return new GetAccessOverview(SubjectCategory(query), WithProposals(query), query.AsOf, LanguageOf(context, query));
    }

    private static Guid SubjectCategory(Query query) => query.Id("dataSubjectCategoryId") ?? throw Refusal.Invalid("/dataSubjectCategoryId", new Sentence("body.missing"));

    private static bool WithProposals(Query query) => query.OneOf("proposals", Yes) is ["true"];

    private static string LanguageOf(HttpContext context, Query query) => query.OneOf("lang", [.. SentenceBook.Languages]).FirstOrDefault(Language.Of(context));

    private static RouteHandlerBuilder WithSubjectParameters(this RouteHandlerBuilder builder) => builder.WithAsOf().WithParameters(
        Documentation.Text("dataSubjectCategoryId", "Whose data.") with { Required = true },
        Documentation.Text("proposals", "true: also what nobody has established yet, marked as such. Default: false."),
        Documentation.Text("lang", "nl or en; default by Accept-Language."))
        .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>In the browser itself, where it can be read and printed; saved under a name that says what and when.</summary>
    private static Task WritePage(HttpContext context, string name, DateOnly on, PlainText text)
    {
        context.Response.Headers.ContentSecurityPolicy = HtmlText.ContentSecurityPolicy;
        return WriteFile(context, "inline", $"{name}-{on:yyyy-MM-dd}.html", "text/html; charset=utf-8", HtmlText.Write(text));
    }

    private static Task WriteFile(HttpContext context, string disposition, string name, string mediaType, string text)
    {
        Head(context, disposition, name, mediaType);
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static void Head(HttpContext context, string disposition, string name, string mediaType)
    {
        context.Response.ContentType = mediaType;
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(disposition) { FileName = name }.ToString();
    }
}
