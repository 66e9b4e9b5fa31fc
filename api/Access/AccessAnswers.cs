using System.ComponentModel;
using System.Text.Json.Serialization;
using PrivacyRegister.Records;

namespace PrivacyRegister.Access;

/// <summary>Who is signed in, for the screen: the name to greet, the roles that decide which doors to show.</summary>
public sealed record SessionResponse
{
    /// <summary>The actor of what this caller does; for an access token that belongs to nobody: the token.</summary>
    public Guid Id { get; init; }

    /// <summary>Absent for an access token that belongs to nobody.</summary>
    public string? UserName { get; init; }

    public string DisplayName { get; init; } = "";

    public IReadOnlyList<Role> Roles { get; init; } = [];
}

/// <summary>Whether anyone has an account yet.</summary>
public sealed record SetUpStateResponse(bool Required);

/// <summary>An account as the administrator sees it.</summary>
public sealed record UserResponse
{
    [ReadOnly(true)] public Guid Id { get; init; }

    /// <summary>Also in <c>ETag</c>; <c>If-Match</c> names it.</summary>
    [ReadOnly(true)] public int Version { get; init; }

    public string UserName { get; init; } = "";

    public string DisplayName { get; init; } = "";

    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>May not sign in; sessions and own tokens do not count.</summary>
    public bool Disabled { get; init; }

    [ReadOnly(true)] public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Whether a token counts now; <c>suspended</c>: its owner is disabled or no longer has the role.</summary>
public enum TokenState { Active, Expired, Revoked, Suspended }

/// <summary>An access token, without its secret.</summary>
public record AccessTokenResponse
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public Role Role { get; init; }

    public TokenState State { get; init; }

    /// <summary>The person it acts as; absent for a program's token.</summary>
    public ActorResponse? Owner { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public ActorResponse? CreatedBy { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }
}

/// <summary>An access token as it is made: the only answer that ever holds the secret.</summary>
public sealed record IssuedTokenResponse : AccessTokenResponse
{
    [JsonPropertyOrder(10)] public string Token { get; init; } = "";
}

/// <summary>Whether there is a calendar link of one's own, in which language (nl or en) and since when; never its secret.</summary>
public sealed record CalendarLinkResponse
{
    public bool Exists { get; init; }

    /// <summary>Absent where there is none.</summary>
    public string? Language { get; init; }

    /// <summary>Absent where there is none.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}

/// <summary>A calendar link as it is made: the only answer that ever holds the address.</summary>
public sealed record IssuedCalendarLinkResponse
{
    /// <summary>The whole address, the secret in it, to put in a calendar program.</summary>
    public string Address { get; init; } = "";

    public string Language { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Fills the answers of this folder from what is in memory.</summary>
public sealed class AccessAnswers(CurrentActorNames names, CurrentAccess access, Database.HeadReader heads, TimeProvider clock)
{
    /// <summary>A moment's accounts, tokens and names that belong together.</summary>
    public async Task<View> Now(string language, CancellationToken cancellationToken)
    {
        var head = await heads.Read();
        return new View(await access.At(head, cancellationToken), await names.At(head, cancellationToken), head.Revision, clock.GetUtcNow(), language);
    }

    public sealed record View(AccessImage Access, ActorNames Names, long Revision, DateTimeOffset At, string Language)
    {
        public UserResponse User(KnownAccount account) => new()
        {
            Id = account.Id,
            Version = account.Version,
            UserName = account.UserName,
            DisplayName = Names.NameOf(account.Id, Language),
            Roles = account.Roles,
            Disabled = account.Disabled,
            CreatedAt = account.CreatedAt,
        };

        public SessionResponse Session(Caller caller) => new()
        {
            Id = caller.Id,
            UserName = caller.AccountId is { } id ? Access.Account(id)?.UserName : null,
            DisplayName = Names.NameOf(caller.Id, Language),
            Roles = caller.Roles,
        };

        public AccessTokenResponse Token(KnownToken token) => Fill(new AccessTokenResponse(), token);

        public IssuedTokenResponse Token(KnownToken token, string secret) => (IssuedTokenResponse)Fill(new IssuedTokenResponse { Token = secret }, token);

        private AccessTokenResponse Fill(AccessTokenResponse answer, KnownToken token) => answer with
        {
            Id = token.Id,
            Name = token.Name,
            Role = token.Role,
            State = token.RevokedAt is not null ? TokenState.Revoked
                : token.ExpiresAt <= At ? TokenState.Expired
                : token.OwnerStillMay ? TokenState.Active
                : TokenState.Suspended,
            Owner = token.OwnerId is { } owner ? Actor(owner) : null,
            CreatedAt = token.CreatedAt,
            CreatedBy = Actor(token.CreatedBy),
            ExpiresAt = token.ExpiresAt,
            RevokedAt = token.RevokedAt,
        };

        private ActorResponse Actor(Guid id) => new(id, Names.NameOf(id, Language));
    }
}
