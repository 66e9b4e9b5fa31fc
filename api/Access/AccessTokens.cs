using Dapper;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>A token just made: the only moment its secret is known.</summary>
public sealed record IssuedToken(Guid Id, string Secret);

/// <summary>Makes and revokes access tokens.</summary>
public sealed class AccessTokens(AccessWriter writer, SecurityEvents events, TimeProvider clock)
{
    internal const string InsertTokenSql = """
        INSERT INTO AccessToken (Id, Name, Role, Digest, OwnerId, CreatedAt, CreatedBy, ExpiresAt, RevokedAt)
        VALUES (@Id, @Name, @Role, @Digest, @OwnerId, @CreatedAt, @CreatedBy, @ExpiresAt, NULL)
        """;

    internal const string RevokeTokenSql = "UPDATE AccessToken SET RevokedAt = @At WHERE Id = @Id AND RevokedAt IS NULL";

    /// <summary>Makes a token that counts until <paramref name="expiresAt"/>. <paramref name="ownerId"/>: the person it acts as, if any.</summary>
    /// <exception cref="Refusal">409 when the owner does not have the role (any more).</exception>
    public async Task<IssuedToken> Issue(string name, Role role, DateTimeOffset expiresAt, Guid? ownerId, Guid actorId, CancellationToken cancellationToken)
    {
        var issued = await writer.Change(
            async image =>
            {
                if (ownerId is { } owner && image.Account(owner)?.Has(role) != true)
                {
                    var missing = new Sentence("access.ownRoleOnly");
                    throw new Refusal(RefusalKind.Conflict, "role-not-own", missing, [new Complaint("/role", missing)]);
                }

                var token = new IssuedToken(Guid.CreateVersion7(), TokenSecret.Access.Create());
                var row = new
                {
                    token.Id,
                    Name = name,
                    Role = role.Wire(),
                    Digest = TokenSecret.Access.Digest(token.Secret).ToString(),
                    OwnerId = ownerId,
                    CreatedAt = clock.GetUtcNow(),
                    CreatedBy = actorId,
                    ExpiresAt = expiresAt,
                };
                return await writer.TryCommit(image.Version, (connection, transaction) => connection.ExecuteAsync(InsertTokenSql, row, transaction), cancellationToken) ? token : null;
            },
            cancellationToken);
        events.TokenCreated(issued.Id, actorId);
        return issued;
    }

    /// <summary>Takes a token's force away, at once and everywhere. Once more changes nothing.</summary>
    /// <exception cref="Refusal">404 when there is none, or when it is not <paramref name="ofOwner"/>'s while one is named.</exception>
    public async Task Revoke(Guid id, Guid? ofOwner, Guid actorId, CancellationToken cancellationToken)
    {
        var revoked = await writer.Change(
            async image =>
            {
                var token = Find(image, id, ofOwner);
                return token.RevokedAt is not null
                    || await writer.TryCommit(image.Version, (connection, transaction) => connection.ExecuteAsync(RevokeTokenSql, new { Id = id, At = clock.GetUtcNow() }, transaction), cancellationToken)
                        ? token
                        : null;
            },
            cancellationToken);
        if (revoked.RevokedAt is null)
        {
            events.TokenRevoked(id, actorId);
        }
    }

    /// <exception cref="Refusal">404 when there is none, or when it is not <paramref name="ofOwner"/>'s while one is named.</exception>
    public static KnownToken Find(AccessImage image, Guid id, Guid? ofOwner) =>
        image.Token(id) is { } token && (ofOwner is null || token.OwnerId == ofOwner)
            ? token
            : throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("access.tokenNotFound"));
}
