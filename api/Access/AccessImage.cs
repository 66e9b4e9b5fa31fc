using System.Collections.Frozen;
using Microsoft.AspNetCore.Authentication;

namespace PrivacyRegister.Access;

/// <summary>An account as every request needs it: no password hash, no name of a person.</summary>
public sealed record KnownAccount
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required string UserName { get; init; }
    public required string SecurityStamp { get; init; }
    public required bool Disabled { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>The one principal of all this account's sessions.</summary>
    public required Caller Caller { get; init; }

    public bool Has(Role role) => Roles.Contains(role);

    /// <summary>Can manage accounts now: what the register must never be without, once set up.</summary>
    public bool IsActiveAdministrator => !Disabled && Has(Role.Administrator);
}

/// <summary>An access token as every request needs it. <see cref="ExpiresAt"/> and <see cref="RevokedAt"/> are UTC.</summary>
public sealed record KnownToken
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required Role Role { get; init; }
    public required Guid? OwnerId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required Guid CreatedBy { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public required DateTimeOffset? RevokedAt { get; init; }

    /// <summary>
    /// False for a person's own token when the account is gone or disabled or no longer has the role: a token never
    /// outlives the right it was made from.
    /// </summary>
    public required bool OwnerStillMay { get; init; }

    /// <summary>The one answer to all requests that bring this token.</summary>
    public required AuthenticateResult Recognised { get; init; }
}

/// <summary>A person's calendar link: whose, in which language (nl or en), since when (UTC).</summary>
public sealed record KnownCalendarLink
{
    public required Guid AccountId { get; init; }
    public required string Language { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>
/// All accounts, tokens and calendar links at one <c>Head.AccessVersion</c>, immutable. Every change to any of them moves that version in its own
/// transaction, and every request compares it, so on every node a withdrawal counts from the next request.
/// </summary>
public sealed class AccessImage
{
    /// <summary>Before anything was read; no head has this version.</summary>
    public static readonly AccessImage Unread = new(-1, [], [], []);

    private readonly FrozenDictionary<Guid, KnownAccount> accounts;
    private readonly FrozenDictionary<TokenDigest, KnownToken> tokens;
    private readonly FrozenDictionary<TokenDigest, KnownCalendarLink> links;

    public AccessImage(
        long version,
        IEnumerable<KnownAccount> accounts,
        IEnumerable<KeyValuePair<TokenDigest, KnownToken>> tokens,
        IEnumerable<KeyValuePair<TokenDigest, KnownCalendarLink>> links)
    {
        Version = version;
        this.accounts = accounts.ToFrozenDictionary(account => account.Id);
        this.tokens = tokens.ToFrozenDictionary();
        this.links = links.ToFrozenDictionary();
    }

    public long Version { get; }

    /// <summary>Someone has an account, so set-up is over.</summary>
    public bool IsSetUp => accounts.Count > 0;

    public IReadOnlyCollection<KnownAccount> Accounts => accounts.Values;

    public IReadOnlyCollection<KnownToken> Tokens => tokens.Values;

    public KnownAccount? Account(Guid id) => accounts.GetValueOrDefault(id);

    public KnownToken? Token(in TokenDigest digest) => tokens.GetValueOrDefault(digest);

    public KnownToken? Token(Guid id) => tokens.Values.FirstOrDefault(token => token.Id == id);

    public KnownCalendarLink? CalendarLink(in TokenDigest digest) => links.GetValueOrDefault(digest);

    public KnownCalendarLink? CalendarLinkOf(Guid accountId) => links.Values.FirstOrDefault(link => link.AccountId == accountId);

    /// <summary>Whether anyone but <paramref name="id"/> could still manage accounts.</summary>
    public bool HasOtherAdministratorThan(Guid id) => accounts.Values.Any(account => account.Id != id && account.IsActiveAdministrator);
}
