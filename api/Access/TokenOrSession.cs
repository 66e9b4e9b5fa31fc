using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>
/// Recognises who asks: by the bearer token of <c>Authorization</c> (RFC 6750), else by the session cookie. A token that is
/// brought and not accepted is never made up for by a cookie. Not an <c>AuthenticationHandler</c>, whose options, clock
/// and logger cost more per request than the question itself: a digest and a look-up.
/// </summary>
internal sealed class TokenOrSession(RequestHead head, CurrentAccess access, TimeProvider clock) : IAuthenticationHandler
{
    public const string Scheme = "register";

    private const string Bearer = "Bearer ";

    // The last part of the problem's type.
    private const string TokenUnknown = "token-unknown";
    private const string TokenRevoked = "token-revoked";
    private const string TokenSuspended = "token-suspended";
    private const string TokenExpired = "token-expired";

    private static readonly Task<AuthenticateResult> Nobody = Task.FromResult(AuthenticateResult.NoResult());
    private static readonly AuthenticateResult NotAccepted = AuthenticateResult.Fail("The access token is not accepted.");

    private HttpContext context = null!;
    private string? refusedToken;

    public static AuthenticateResult Success(Caller caller) => AuthenticateResult.Success(new AuthenticationTicket(caller, Scheme));

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        this.context = context;
        return Task.CompletedTask;
    }

    public Task<AuthenticateResult> AuthenticateAsync()
    {
        var headers = context.Request.Headers;
        if (!StringValues.IsNullOrEmpty(headers.Authorization))
        {
            return Recognise(headers.Authorization);
        }

        return headers.Cookie.Count > 0 ? context.AuthenticateAsync(SessionCookie.Scheme) : Nobody;
    }

    /// <summary>401: not signed in, or the token or session no longer counts. Never a redirect: programs read this.</summary>
    public Task ChallengeAsync(AuthenticationProperties? properties)
    {
        context.Response.Headers[HeaderNames.WWWAuthenticate] = refusedToken is null ? "Bearer" : "Bearer error=\"invalid_token\"";
        return Problems.Write(context, new Refusal(RefusalKind.Unauthenticated, refusedToken ?? "not-signed-in", refusedToken switch
        {
            TokenRevoked => new("access.tokenRevoked"),
            TokenSuspended => new("access.tokenSuspended"),
            TokenExpired => new("access.tokenExpired"),
            TokenUnknown => new("access.tokenUnknown"),
            _ => new("problem.unauthenticated"),
        }));
    }

    /// <summary>403: known, but the role does not reach this far.</summary>
    public Task ForbidAsync(AuthenticationProperties? properties) =>
        Problems.Write(context, new Refusal(RefusalKind.Forbidden, "role-missing", new("problem.forbidden")));

    private async Task<AuthenticateResult> Recognise(StringValues authorization)
    {
        var token = authorization.Count == 1 && authorization[0] is { } given && given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            && TokenSecret.Access.TryDigest(given.AsSpan(Bearer.Length).Trim(), out var digest)
                ? (await access.At(await head.Get(), context.RequestAborted)).Token(digest)
                : null;
        refusedToken = token switch
        {
            null => TokenUnknown,
            { RevokedAt: not null } => TokenRevoked,
            { OwnerStillMay: false } => TokenSuspended,
            _ when token.ExpiresAt <= clock.GetUtcNow() => TokenExpired,
            _ => null,
        };
        return refusedToken is null ? token!.Recognised : NotAccepted;
    }
}
