using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Identity;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>Changes an account. What is left out stays as it is, so that nobody loses a role to an older client.</summary>
public sealed record ChangeUser : IRequest<Account>
{
    [KeyText] public string? UserName { get; init; }

    [KeyText] public string? DisplayName { get; init; }

    /// <summary>All roles from now on; at least one.</summary>
    public IReadOnlyList<Role>? Roles { get; init; }

    /// <summary>True ends the account's sessions; they do not come back with false.</summary>
    public bool? Disabled { get; init; }

    [JsonIgnore] public Guid Id { get; init; }

    [JsonIgnore] public IReadOnlyCollection<int>? Expected { get; init; }

    [JsonIgnore] public Guid ActorId { get; init; }
}

internal sealed class ChangeUserHandler(Accounts accounts, SecurityEvents events) : IRequestHandler<ChangeUser, Account>
{
    /// <exception cref="Refusal">404; 412 stale; 409 when nobody could manage accounts any more, or the user name is taken.</exception>
    public async Task<Account> Handle(ChangeUser request, CancellationToken cancellationToken)
    {
        if (request.Roles is { } roles)
        {
            Accounts.RequireRoles(roles);
        }

        var changed = await accounts.Change(request.Id, "/password", (image, account, users) => Apply(request, image, account, users), cancellationToken);
        events.AccountChanged(changed.Id, request.ActorId);
        return changed;
    }

    private static async Task<IdentityResult> Apply(ChangeUser request, AccessImage image, Account account, UserManager<Account> users)
    {
        ExpectedVersion.Require(request.Expected, account.Version);
        var disabling = request.Disabled == true && !account.Disabled;
        account.UserName = request.UserName ?? account.UserName;
        account.DisplayName = request.DisplayName ?? account.DisplayName;
        account.Roles = request.Roles is { } roles ? [.. roles.Distinct().Order()] : account.Roles;
        account.Disabled = request.Disabled ?? account.Disabled;
        Administrators.RequireOther(image, account.Id, staysOne: !account.Disabled && account.Roles.Contains(Role.Administrator));

        // A new stamp is written with the account; the sessions of a disabled account end for good.
        return disabling ? await users.UpdateSecurityStampAsync(account) : await users.UpdateAsync(account);
    }
}

/// <summary>The one thing a register must keep: somebody who can let people in.</summary>
internal static class Administrators
{
    /// <exception cref="Refusal">409 when this account is the last that can manage accounts and would no longer be.</exception>
    public static void RequireOther(AccessImage image, Guid id, bool staysOne)
    {
        if (!staysOne && image.Account(id) is { IsActiveAdministrator: true } && !image.HasOtherAdministratorThan(id))
        {
            throw new Refusal(RefusalKind.Conflict, "last-administrator", new Sentence("access.lastAdministrator"));
        }
    }
}
