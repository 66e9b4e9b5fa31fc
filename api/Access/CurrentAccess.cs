using System.Data.Common;
using Dapper;
using PrivacyRegister.Database;

namespace PrivacyRegister.Access;

/// <summary>
/// The accounts, tokens and calendar links as a request must see them: the image in memory when the head says it is still the newest,
/// else read anew. Recognising a token therefore costs no query beyond the head every request reads.
/// </summary>
public sealed class CurrentAccess(DatabaseEngine engine, HeadReader heads)
{
    internal const string VersionSql = "SELECT AccessVersion FROM Head WHERE Id = 1";

    internal const string AccountsSql =
        "SELECT Id, Version, UserName, SecurityStamp, Disabled, CreatedAt FROM Account ORDER BY Id";

    internal const string RolesSql = "SELECT AccountId, Role FROM AccountRole ORDER BY AccountId";

    internal const string TokensSql =
        "SELECT Id, Name, Role, Digest, OwnerId, CreatedAt, CreatedBy, ExpiresAt, RevokedAt FROM AccessToken ORDER BY Id";

    internal const string LinksSql = "SELECT AccountId, Digest, Language, CreatedAt FROM CalendarLink ORDER BY AccountId";

    private readonly KeptImage<AccessImage> kept = new(engine, AccessImage.Unread, image => image.Version, Read);

    /// <summary>As it stands now, by a head read after the caller asked.</summary>
    public async Task<AccessImage> Now(CancellationToken cancellationToken) => await At(await heads.Read(), cancellationToken);

    /// <summary>As it stood at this head, or newer.</summary>
    public ValueTask<AccessImage> At(Head head, CancellationToken cancellationToken) => kept.At(head.AccessVersion, cancellationToken);

    /// <summary>
    /// The version first: rows read after it are at least as new, and whatever was written in between moved the version
    /// on, so that the next request reads again. No snapshot isolation is needed for that, on either engine.
    /// </summary>
    private static async Task<AccessImage> Read(DbConnection connection)
    {
        var version = await connection.QuerySingleAsync<long>(VersionSql);
        var roles = (await connection.QueryAsync<RoleRow>(RolesSql)).ToLookup(row => row.AccountId, row => row.Role);
        var accounts = (await connection.QueryAsync<AccountRow>(AccountsSql)).Select(row => row.Known(roles[row.Id])).ToDictionary(account => account.Id);
        var tokens = await connection.QueryAsync<TokenRow>(TokensSql);
        var links = await connection.QueryAsync<LinkRow>(LinksSql);
        return new AccessImage(
            version,
            accounts.Values,
            tokens.Select(row => row.Known(row.OwnerId is { } owner ? accounts.GetValueOrDefault(owner) : null)),
            links.Select(row => row.Known()));
    }

    private sealed class RoleRow
    {
        public Guid AccountId { get; init; }
        public string Role { get; init; } = "";
    }

    private sealed class AccountRow
    {
        public Guid Id { get; init; }
        public int Version { get; init; }
        public string UserName { get; init; } = "";
        public string SecurityStamp { get; init; } = "";
        public bool Disabled { get; init; }
        public DateTimeOffset CreatedAt { get; init; }

        public KnownAccount Known(IEnumerable<string> names)
        {
            Role[] roles = [.. names.Select(RoleNames.Read).Order()];
            return new KnownAccount
            {
                Id = Id,
                Version = Version,
                UserName = UserName,
                SecurityStamp = SecurityStamp,
                Disabled = Disabled,
                CreatedAt = CreatedAt,
                Roles = roles,
                Caller = Caller.InSession(Id, roles),
            };
        }
    }

    private sealed class LinkRow
    {
        public Guid AccountId { get; init; }
        public string Digest { get; init; } = "";
        public string Language { get; init; } = "";
        public DateTimeOffset CreatedAt { get; init; }

        public KeyValuePair<TokenDigest, KnownCalendarLink> Known() =>
            new(TokenDigest.Parse(Digest), new KnownCalendarLink { AccountId = AccountId, Language = Language, CreatedAt = CreatedAt });
    }

    private sealed class TokenRow
    {
        public Guid Id { get; init; }
        public string Name { get; init; } = "";
        public string Role { get; init; } = "";
        public string Digest { get; init; } = "";
        public Guid? OwnerId { get; init; }
        public DateTimeOffset CreatedAt { get; init; }
        public Guid CreatedBy { get; init; }
        public DateTimeOffset ExpiresAt { get; init; }
        public DateTimeOffset? RevokedAt { get; init; }

        public KeyValuePair<TokenDigest, KnownToken> Known(KnownAccount? owner)
        {
            var role = RoleNames.Read(Role);
            return new(TokenDigest.Parse(Digest), new KnownToken
            {
                Id = Id,
                Name = Name,
                Role = role,
                OwnerId = OwnerId,
                CreatedAt = CreatedAt,
                CreatedBy = CreatedBy,
                ExpiresAt = ExpiresAt,
                RevokedAt = RevokedAt,
                OwnerStillMay = OwnerId is null || (owner is { Disabled: false } && owner.Has(role)),
                Recognised = TokenOrSession.Success(Caller.WithToken(Id, OwnerId, role)),
            });
        }
    }
}
