using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using PrivacyRegister.Database;

namespace PrivacyRegister.Access;

/// <summary>
/// The browser's session: a protected cookie holding the account's id and security stamp and nothing else. What the
/// account may is looked up at every request, so that a role withdrawn, an account disabled or a password changed counts
/// from the next request on every node.
/// </summary>
public static class SessionCookie
{
    public const string Scheme = "session";

    internal const string Name = "privacy-register";
    private const string StampClaim = "stamp";

    /// <summary>Signed out after so long without a request.</summary>
    public static readonly TimeSpan IdleTime = TimeSpan.FromHours(8);

    /// <summary>What goes into the cookie.</summary>
    public static ClaimsPrincipal Content(Guid accountId, string securityStamp) =>
        new(new ClaimsIdentity([new(Caller.SubjectClaim, accountId.ToString("D")), new(StampClaim, securityStamp)], Scheme));

    internal static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostPrefix();
        options.ExpireTimeSpan = IdleTime;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = Validate;
        // An API answers 200; the defaults would redirect to pages that do not exist.
        options.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var requested = context.HttpContext;
        var head = await requested.RequestServices.GetRequiredService<RequestHead>().Get();
        var access = await requested.RequestServices.GetRequiredService<CurrentAccess>().At(head, requested.RequestAborted);
        var account = Guid.TryParse(context.Principal?.FindFirstValue(Caller.SubjectClaim), out var id) ? access.Account(id) : null;
        if (account is { Disabled: false } && account.SecurityStamp == context.Principal!.FindFirstValue(StampClaim))
        {
            context.ReplacePrincipal(account.Caller);
        }
        else
        {
            context.RejectPrincipal();
        }
    }

    /// <summary>
    /// Over https the name begins with <c>__Host-</c>, which lets no other host or plain-http page set the cookie
    /// (RFC 6265bis §4.1.3.2); over http, on a person's own machine, browsers would refuse such a name.
    /// </summary>
    private sealed class HostPrefix : ICookieManager
    {
        private readonly ChunkingCookieManager inner = new();

        public string? GetRequestCookie(HttpContext context, string key) => inner.GetRequestCookie(context, Prefixed(context, key));

        public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
            inner.AppendResponseCookie(context, Prefixed(context, key), value, options);

        public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
            inner.DeleteCookie(context, Prefixed(context, key), options);

        private static string Prefixed(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
    }
}
