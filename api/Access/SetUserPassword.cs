using System.Text.Json.Serialization;
using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>A new password for somebody who forgot theirs, by an administrator. Ends their sessions, their lock-out and their calendar link: whoever knew the former one may have made it.</summary>
public sealed record SetUserPassword : IRequest<Account>
{
    /// <summary>At least 12 characters.</summary>
    [Mandatory, RawText] public string Password { get; init; } = "";

    [JsonIgnore] public Guid Id { get; init; }

    [JsonIgnore] public Guid ActorId { get; init; }
}

internal sealed class SetUserPasswordHandler(Accounts accounts, SignInAttempts attempts, CalendarLinks calendar, SecurityEvents events) : IRequestHandler<SetUserPassword, Account>
{
    public async Task<Account> Handle(SetUserPassword request, CancellationToken cancellationToken)
    {
        var changed = await accounts.Change(
            request.Id,
            "/password",
            (_, account, users) =>
            {
                // Identity adds a password only where there is none; nothing is written until the new one is accepted.
                account.PasswordHash = null;
                return users.AddPasswordAsync(account, request.Password);
            },
            cancellationToken);
        await attempts.Succeeded(changed.NormalizedUserName, cancellationToken);
        await calendar.RevokeAny(changed.Id, cancellationToken);
        events.PasswordChanged(changed.Id, request.ActorId);
        return changed;
    }
}
