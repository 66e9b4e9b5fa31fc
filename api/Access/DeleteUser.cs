using MediatR;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>
/// Removes an account: its sessions end and its own tokens are revoked. The person stays, since the history names them; the
/// privacy officer may erase the person afterwards.
/// </summary>
public sealed record DeleteUser(Guid Id, IReadOnlyCollection<int>? Expected, Guid ActorId) : IRequest;

internal sealed class DeleteUserHandler(Accounts accounts, SecurityEvents events) : AsyncRequestHandler<DeleteUser>
{
    /// <exception cref="Refusal">404; 412 stale; 409 for the last that can manage accounts.</exception>
    protected override async Task Handle(DeleteUser request, CancellationToken cancellationToken)
    {
        await accounts.Change(
            request.Id,
            "",
            (image, account, users) =>
            {
                ExpectedVersion.Require(request.Expected, account.Version);
                Administrators.RequireOther(image, account.Id, staysOne: false);
                return users.DeleteAsync(account);
            },
            cancellationToken);
        events.AccountDeleted(request.Id, request.ActorId);
    }
}
