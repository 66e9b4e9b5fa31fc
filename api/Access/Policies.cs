using Microsoft.AspNetCore.Authorization;

namespace PrivacyRegister.Access;

/// <summary>
/// The names endpoints ask for with <c>RequireAuthorization</c>, one per line of "who may" in the contract.
/// An endpoint that asks for nothing is for the signed-in only: the fallback is <see cref="SignedIn"/>.
/// </summary>
public static class Policies
{
    /// <summary>Every role: vocabulary, organisations, purposes, activities, parties, agreements, sharing checks, own session.</summary>
    public const string SignedIn = "signedIn";

    /// <summary>Auditor and privacy officer: findings, rights, revisions and their verification, exports.</summary>
    public const string Auditing = "auditing";

    /// <summary>Privacy officer: every change to the register, imports, people.</summary>
    public const string Keeping = "keeping";

    /// <summary>Administrator: users and everybody's access tokens.</summary>
    public const string Administering = "administering";

    /// <summary>Who <see cref="Auditing"/> is for.</summary>
    internal static readonly IReadOnlyList<Role> Auditors = [Role.Auditor, Role.PrivacyOfficer];

    /// <summary>Defines the four and denies by default.</summary>
    internal static void Define(AuthorizationOptions options)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.DefaultPolicy = signedIn;
        options.FallbackPolicy = signedIn;
        options.AddPolicy(SignedIn, signedIn);
        options.AddPolicy(Auditing, policy => policy.RequireRole(Auditors.Select(role => role.Wire())));
        options.AddPolicy(Keeping, policy => policy.RequireRole(Role.PrivacyOfficer.Wire()));
        options.AddPolicy(Administering, policy => policy.RequireRole(Role.Administrator.Wire()));
    }
}
