using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>Asks for a session with a user name and a password.</summary>
public sealed record SignIn : IRequest<Account>
{
    [KeyText(Required = true)] public string UserName { get; init; } = "";

    [Mandatory, RawText] public string Password { get; init; } = "";
}

internal sealed class SignInHandler(UserManager<Account> users, SignInAttempts attempts, SecurityEvents events, PasswordDecoy decoy, TimeProvider clock)
    : IRequestHandler<SignIn, Account>
{
    // Hashing is slow on purpose: without a limit, a crowd of guessers would leave no processor for anyone's work.
    private static readonly SemaphoreSlim Hashing = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <exception cref="Refusal">
    /// 401, the same and after the same work for an unknown name, a wrong password and a disabled account; 429 while locked out.
    /// </exception>
    public async Task<Account> Handle(SignIn request, CancellationToken cancellationToken)
    {
        var name = users.NormalizeName(request.UserName);
        var attempt = await attempts.Begin(name, cancellationToken);
        if (!attempt.Allowed)
        {
            throw LockedOut(attempt.LockedUntil!.Value, clock);
        }

        var account = await users.FindByNameAsync(request.UserName);
        var right = await Check(account, request.Password, cancellationToken);
        if (account is not null && right && !account.Disabled)
        {
            await attempts.Succeeded(name, cancellationToken);
            events.SignedIn(account.Id);
            return account;
        }

        events.SignInFailed(account?.Id);
        if (attempt.LockedUntil is not null)
        {
            events.LockedOut(account?.Id);
        }

        throw new Refusal(RefusalKind.Unauthenticated, "wrong-credentials", new Sentence("access.wrongCredentials"));
    }

    internal static Refusal LockedOut(DateTimeOffset until, TimeProvider clock) =>
        new(RefusalKind.TooMany, "locked-out", new Sentence("access.lockedOut", ("minutes", Math.Max(1, (int)Math.Ceiling((until - clock.GetUtcNow()).TotalMinutes)))));

    private async Task<bool> Check(Account? account, string password, CancellationToken cancellationToken)
    {
        await Hashing.WaitAsync(cancellationToken);
        try
        {
            return account is null ? decoy.Refuse(password) : await users.CheckPasswordAsync(account, password);
        }
        finally
        {
            Hashing.Release();
        }
    }
}

/// <summary>A password hash of nobody, so that an unknown user name takes as long to refuse as a wrong password.</summary>
public sealed class PasswordDecoy
{
    private readonly Account nobody = new();
    private readonly PasswordHasher<Account> hasher;
    private readonly string hash;

    public PasswordDecoy(IOptions<PasswordHasherOptions> options)
    {
        hasher = new PasswordHasher<Account>(options);
        hash = hasher.HashPassword(nobody, Guid.NewGuid().ToString());
    }

    /// <summary>Does the work and answers false.</summary>
    public bool Refuse(string password)
    {
        hasher.VerifyHashedPassword(nobody, hash, password);
        return false;
    }
}
