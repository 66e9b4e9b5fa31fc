using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using PrivacyRegister.Access;
using PrivacyRegister.Http;

namespace PrivacyRegister.Calendar;

/// <summary>Deadlines for a calendar program, which cannot sign in: the secret is in the address.</summary>
internal static class CalendarEndpoints
{
    private const string TokenSetting = "token";

    public static IServiceCollection AddCalendar(this IServiceCollection services) => services.AddSingleton<KeptCalendars>();

    public static void MapCalendar(this IEndpointRouteBuilder api)
    {
        api.MapGet(CalendarAddress.Path, static (HttpContext context, IMediator mediator) => Answer(context, mediator))
            .Describe("GetCalendar");

        // Some programs ask first whether there is anything new.
        api.MapMethods(CalendarAddress.Path, [HttpMethods.Head], static (HttpContext context, IMediator mediator) => Answer(context, mediator))
            .Describe("HeadCalendar");
    }

    private static async Task<FileContentHttpResult> Answer(HttpContext context, IMediator mediator)
    {
        var token = Query.Read(context.Request, [TokenSetting])[TokenSetting] ?? throw Query.Missing(TokenSetting);
        var calendar = await mediator.Send(new GetCalendar(token, CalendarAddress.Site(context.Request)), context.RequestAborted);
        var headers = context.Response.Headers;

        // Kept by whoever asked, and asked about again each time: a revoked link shows nothing more.
        headers.CacheControl = "private, no-cache";
        headers.ContentLanguage = calendar.Language;
        headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.File(calendar.Bytes, CalendarText.MediaType, "privacyregister.ics", entityTag: new EntityTagHeaderValue(calendar.ETag));
    }

    private static void Describe(this RouteHandlerBuilder builder, string name) => builder
        .AllowAnonymous()
        .Produces(StatusCodes.Status200OK, contentType: "text/calendar")
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithTags("calendar")
        .WithSummary("Deadlines as iCalendar (RFC 5545), for a calendar program: ends and notice days of agreements, reviews, and for who may read them requests and accepted findings; of the past year and all the future.")
        .WithParameters(Documentation.Text(TokenSetting, "The secret of a calendar link (session/calendar-link).") with { Required = true })
        .WithName(name);
}
