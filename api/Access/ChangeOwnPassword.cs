using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Identity;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>A person's new password. Every other session of theirs ends.</summary>
public sealed record ChangeOwnPassword : IRequest<Account>
{
    [Mandatory, RawText] public string CurrentPassword { get; init; } = "";

    /// <summary>At least 12 characters.</summary>
    [Mandatory, RawText] public string NewPassword { get; init; } = "";

    [JsonIgnore] public Guid AccountId { get; init; }
}

internal sealed class ChangeOwnPasswordHandler(CurrentAccess access, UserManager<Account> users, Accounts accounts, SignInAttempts attempts, SecurityEvents events, TimeProvider clock)
    : IRequestHandler<ChangeOwnPassword, Account>
{
    public async Task<Account> Handle(ChangeOwnPassword request, CancellationToken cancellationToken)
    {
        // Counted with the sign-ins: whoever finds a screen unlocked must not guess on.
        var image = await access.Now(cancellationToken);
        var name = users.NormalizeName(image.Account(request.AccountId)?.UserName ?? "");
        var attempt = await attempts.Begin(name, cancellationToken);
        if (!attempt.Allowed)
        {
            throw SignInHandler.LockedOut(attempt.LockedUntil!.Value, clock);
        }

        var changed = await accounts.Change(
            request.AccountId,
            "/newPassword",
            (_, account, manager) => manager.ChangePasswordAsync(account, request.CurrentPassword, request.NewPassword),
            cancellationToken);
        await attempts.Succeeded(name, cancellationToken);
        events.PasswordChanged(changed.Id, changed.Id);
        return changed;
    }
}
