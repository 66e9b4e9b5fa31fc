using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>
/// The address a person's calendar program asks. The secret stands in its query, not in its path: paths are what programs and
/// proxies write down first.
/// </summary>
internal static class CalendarAddress
{
    public const string Path = "/calendar.ics";

    /// <summary>The whole address of a link, as the request reached us.</summary>
    public static string Of(HttpRequest request, string secret) => $"{Site(request).GetLeftPart(UriPartial.Authority)}{request.PathBase}{ApiPaths.Base}{Path}?token={secret}";

    /// <summary>Where the register stands by this request, without a path.</summary>
    /// <exception cref="Refusal">400 when the request names no host.</exception>
    public static Uri Site(HttpRequest request) => Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var site)
        ? site
        : throw new Refusal(RefusalKind.Invalid, "malformed", new Sentence("problem.malformed"));
}
