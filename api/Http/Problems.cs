using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Http;

/// <summary>
/// Every refusal as <c>application/problem+json</c> (RFC 9457): a stable <c>type</c>, a sentence in the reader's
/// language, and <c>errors</c> from JSON pointer to sentences.
/// </summary>
public static partial class Problems
{
    public const string MediaType = "application/problem+json";

    private const string TypePrefix = "urn:privacy-register:problem:";

    public static int Status(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.WrongMediaType => StatusCodes.Status415UnsupportedMediaType,
        RefusalKind.VersionMissing => StatusCodes.Status428PreconditionRequired,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        RefusalKind.NotAvailable => StatusCodes.Status501NotImplemented,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Task Write(HttpContext context, Refusal refusal)
    {
        var language = Language.Of(context);
        var problem = Describe(Status(refusal.Kind), refusal.Type, refusal.Sentence, language);
        if (refusal.Complaints.Count > 0)
        {
            problem.Extensions["errors"] = refusal.Complaints
                .GroupBy(complaint => complaint.Pointer)
                .ToDictionary(group => group.Key, group => group.Select(complaint => SentenceBook.Render(complaint.Sentence, language)).Distinct().ToArray());
        }

        return Write(context, problem, language);
    }

    /// <summary>A status that came without a body: an unknown path, a method not served, nobody signed in.</summary>
    public static Task Write(HttpContext context, int status)
    {
        var language = Language.Of(context);
        var key = status switch
        {
            400 => "malformed",
            401 => "unauthenticated",
            403 => "forbidden",
            404 => "notFound",
            405 => "methodNotAllowed",
            413 => "tooLarge",
            415 => "wrongMediaType",
            429 => "tooMany",
            503 => "unavailable",
            >= 500 => "unexpected",
            _ => "malformed",
        };
        return Write(context, Describe(status, JsonNamingPolicy.KebabCaseLower.ConvertName(key), new Sentence("problem." + key), language), language);
    }

    private static ProblemDetails Describe(int status, string type, Sentence sentence, string language) => new()
    {
        Type = TypePrefix + type,
        Title = SentenceBook.Render(new Sentence($"problem.title.{status}"), language),
        Status = status,
        Detail = SentenceBook.Render(sentence, language),
    };

    private static Task Write(HttpContext context, ProblemDetails problem, string language)
    {
        ClientHosting.SetSecurityHeaders(context);
        context.Response.StatusCode = problem.Status!.Value;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentLanguage = language;
        return context.Response.WriteAsJsonAsync(problem, ApiJson.Options, MediaType);
    }

    /// <summary>The one place where an exception becomes an answer.</summary>
    public sealed partial class Handler(ILogger<Handler> logger) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            switch (exception)
            {
                case Refusal refusal:
                    await Write(httpContext, refusal);
                    return true;
                case BadHttpRequestException malformed:
                    await Write(httpContext, malformed.StatusCode);
                    return true;
                case OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested:
                    httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
                    return true;
                case DbException:
                    LogDatabase(exception);
                    await Write(httpContext, StatusCodes.Status503ServiceUnavailable);
                    return true;
                default:
                    LogUnexpected(exception);
                    await Write(httpContext, StatusCodes.Status500InternalServerError);
                    return true;
            }
        }

        [LoggerMessage(LogLevel.Error, "The database did not answer a request.")]
        private partial void LogDatabase(Exception exception);

        [LoggerMessage(LogLevel.Error, "A request failed unexpectedly.")]
        private partial void LogUnexpected(Exception exception);
    }
}
