using System.Text.Json.Serialization;
using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>Makes an access token with one role, for a program or for oneself.</summary>
public sealed record CreateAccessToken : IRequest<IssuedToken>
{
    /// <summary>What it is for; the history shows it as who made a change.</summary>
    [KeyText(Required = true)] public string Name { get; init; } = "";

    [Mandatory] public Role Role { get; init; }

    /// <summary>The last day it counts (Europe/Amsterdam), at most a year from today.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>1 to 365; 90 when neither this nor <see cref="ExpiresOn"/> is given.</summary>
    public int? ExpiresInDays { get; init; }

    /// <summary>The person it acts as; null for a program's.</summary>
    [JsonIgnore] public Guid? OwnerId { get; init; }

    [JsonIgnore] public Guid ActorId { get; init; }
}

internal sealed class CreateAccessTokenHandler(AccessTokens tokens, TimeProvider clock) : IRequestHandler<CreateAccessToken, IssuedToken>
{
    private const int DefaultDays = 90;
    private const int MostDays = 365;

    public Task<IssuedToken> Handle(CreateAccessToken request, CancellationToken cancellationToken) =>
        tokens.Issue(request.Name, request.Role, ExpiresAt(request, clock.GetUtcNow()), request.OwnerId, request.ActorId, cancellationToken);

    /// <exception cref="Refusal">400 outside a year, in the past, or when said twice.</exception>
    private static DateTimeOffset ExpiresAt(CreateAccessToken request, DateTimeOffset now)
    {
        if (request.ExpiresOn is not { } day)
        {
            var days = request.ExpiresInDays ?? DefaultDays;
            return days is >= 1 and <= MostDays ? now.AddDays(days) : throw Refusal.Invalid("/expiresInDays", new Sentence("access.tokenDays", ("most", MostDays)));
        }

        if (request.ExpiresInDays is not null)
        {
            throw Refusal.Invalid("/expiresInDays", new Sentence("access.tokenExpiryTwice"));
        }

        var today = Instants.Day(now);
        return day >= today && day <= today.AddYears(1)
            ? Instants.EndOf(day)
            : throw Refusal.Invalid("/expiresOn", new Sentence("access.tokenDay", ("first", today), ("last", today.AddYears(1))));
    }
}
