using Microsoft.Extensions.Primitives;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>
/// Refuses what another site makes a person's browser send (CSRF). Browsers say where an unsafe request comes from –
/// <c>Sec-Fetch-Site</c>, and <c>Origin</c> where they do not know that header – and pages cannot forge either. Programs send
/// neither and pass; requests with a bearer token need no protection, since no browser adds one by itself. The cookie's
/// <c>SameSite=Strict</c> is the second lock: it does not know a hostile page on a sibling subdomain or another port.
/// </summary>
internal static class CrossSiteRequests
{
    public static Task Refuse(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var safe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if (safe || context.User is Caller { TokenId: not null } || (SentFromHere(request.Headers["Sec-Fetch-Site"]) && OriginIsOwn(request)))
        {
            return next(context);
        }

        return Problems.Write(context, new Refusal(RefusalKind.Forbidden, "cross-site", new("access.crossSite")));
    }

    private static bool SentFromHere(StringValues site) => site.Count == 0 || site == "same-origin" || site == "none";

    private static bool OriginIsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return origin.Count == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
