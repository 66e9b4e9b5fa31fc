using System.Security.Claims;

namespace PrivacyRegister.Access;

/// <summary>
/// Who is asking: a signed-in person, or a program with an access token. Made once per account and token and kept with
/// the <see cref="AccessImage"/>, so that recognising a token costs no allocation per request. Carries no names:
/// names are erasable and live in <c>Person</c>.
/// </summary>
public sealed class Caller : ClaimsPrincipal
{
    /// <summary>Claim types as OpenID Connect spells them, so that a later OIDC sign-in needs no second vocabulary.</summary>
    public const string SubjectClaim = "sub";

    /// <summary>One claim per role, in the wire spelling of <see cref="Role"/>.</summary>
    public const string RoleClaim = "role";

    private Caller(Guid id, Guid? accountId, Guid? tokenId, IReadOnlyList<Role> roles, string authenticationType)
        : base(new ClaimsIdentity(
            [new Claim(SubjectClaim, id.ToString("D")), .. roles.Select(role => new Claim(RoleClaim, role.Wire()))],
            authenticationType,
            SubjectClaim,
            RoleClaim))
    {
        Id = id;
        AccountId = accountId;
        TokenId = tokenId;
        Roles = roles;
    }

    /// <summary>The actor of what this caller does: the person, or the access token that belongs to nobody in particular.</summary>
    public Guid Id { get; }

    /// <summary>The account whose own things hang under <c>session/…</c>; absent for a token that belongs to nobody.</summary>
    public Guid? AccountId { get; }

    /// <summary>The access token used; absent in a browser session.</summary>
    public Guid? TokenId { get; }

    public IReadOnlyList<Role> Roles { get; }

    /// <summary>May read what <see cref="Policies.Auditing"/> is for, where an answer to everybody holds more for some.</summary>
    public bool Audits => Roles.Any(Policies.Auditors.Contains);

    /// <summary>A person in a browser session (cookie).</summary>
    public static Caller InSession(Guid accountId, IReadOnlyList<Role> roles) => new(accountId, accountId, null, roles, "session");

    /// <summary>A token; one that a person made for themselves acts as that person.</summary>
    public static Caller WithToken(Guid tokenId, Guid? ownerId, Role role) => new(ownerId ?? tokenId, ownerId, tokenId, [role], "token");
}

/// <summary>The caller of a request, for endpoints and handlers.</summary>
public static class CallerOfRequest
{
    /// <summary>Whoever passed authorization; an anonymous request has no caller and asking is a programming error.</summary>
    public static Caller Caller(this HttpContext context) =>
        context.User as Caller ?? throw new InvalidOperationException("This endpoint let an anonymous request through.");
}
