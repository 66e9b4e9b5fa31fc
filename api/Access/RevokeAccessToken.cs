using MediatR;

namespace PrivacyRegister.Access;

/// <summary>Takes a token's force away from the next request on. <paramref name="OfOwner"/>: only if it is theirs.</summary>
public sealed record RevokeAccessToken(Guid Id, Guid? OfOwner, Guid ActorId) : IRequest;

internal sealed class RevokeAccessTokenHandler(AccessTokens tokens) : AsyncRequestHandler<RevokeAccessToken>
{
    protected override Task Handle(RevokeAccessToken request, CancellationToken cancellationToken) =>
        tokens.Revoke(request.Id, request.OfOwner, request.ActorId, cancellationToken);
}
