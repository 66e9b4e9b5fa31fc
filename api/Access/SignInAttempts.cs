using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PrivacyRegister.Database;

namespace PrivacyRegister.Access;

/// <summary>
/// Counts the attempts at a password before it is looked at, so that a thousand guesses at once get no further than the
/// limit. Per user name, existing or not, so that a lock-out tells nobody which names exist. Identity's own counter counts
/// afterwards and on existing accounts only; its limit and duration are used here.
/// </summary>
public sealed class SignInAttempts(DatabaseEngine engine, IOptions<IdentityOptions> identity, TimeProvider clock)
{
    internal const string ForgetSql = "DELETE FROM SignInAttempt WHERE LastAt < @Before";

    internal const string CountSql = """
        UPDATE SignInAttempt SET Failures = Failures + 1, LastAt = @Now
        WHERE NameDigest = @NameDigest AND (LockedUntil IS NULL OR LockedUntil <= @Now)
        """;

    internal const string LockedUntilSql = "SELECT LockedUntil FROM SignInAttempt WHERE NameDigest = @NameDigest";

    internal const string FirstSql = "INSERT INTO SignInAttempt (NameDigest, Failures, LastAt, LockedUntil) VALUES (@NameDigest, 1, @Now, NULL)";

    internal const string LockSql = """
        UPDATE SignInAttempt SET LockedUntil = @Until, Failures = 0
        WHERE NameDigest = @NameDigest AND Failures >= @Limit
        """;

    internal const string SucceededSql = "DELETE FROM SignInAttempt WHERE NameDigest = @NameDigest";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>Whether this attempt may go on; <see cref="LockedUntil"/> (UTC) when not, and when it was the last that may.</summary>
    public readonly record struct Attempt(bool Allowed, DateTimeOffset? LockedUntil);

    /// <summary>Counts an attempt. The last one allowed locks the name, unless it turns out right.</summary>
    public async Task<Attempt> Begin(string normalizedUserName, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await Count(Key(normalizedUserName), cancellationToken);
            }
            catch (DbException met) when (engine.IsUniqueViolation(met) || engine.IsTransient(met))
            {
                // Another first attempt at this name came in between: count after it.
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>The password was right: earlier attempts no longer count.</summary>
    public async Task Succeeded(string normalizedUserName, CancellationToken cancellationToken)
    {
        using var turn = await engine.WriterTurn(cancellationToken);
        await using var connection = await engine.Open(cancellationToken);
        await connection.ExecuteAsync(SucceededSql, new { NameDigest = Key(normalizedUserName) });
    }

    private async Task<Attempt> Count(DbString key, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var limits = identity.Value.Lockout;
        using var turn = await engine.WriterTurn(cancellationToken);
        await using var connection = await engine.Open(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var named = new { NameDigest = key, Now = now };
        await connection.ExecuteAsync(ForgetSql, new { Before = now - Remembered }, transaction);
        if (await connection.ExecuteAsync(CountSql, named, transaction) == 0)
        {
            if (await connection.QuerySingleOrDefaultAsync<DateTimeOffset?>(LockedUntilSql, named, transaction) is { } until)
            {
                return new Attempt(false, until);
            }

            await connection.ExecuteAsync(FirstSql, named, transaction);
        }

        var lockedUntil = now + limits.DefaultLockoutTimeSpan;
        var locked = await connection.ExecuteAsync(LockSql, new { NameDigest = key, Until = lockedUntil, Limit = limits.MaxFailedAccessAttempts }, transaction) > 0;
        await transaction.CommitAsync(cancellationToken);
        return new Attempt(true, locked ? lockedUntil : null);
    }

    private static DbString Key(string normalizedUserName) => new()
    {
        Value = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normalizedUserName))),
        IsAnsi = true,
        IsFixedLength = true,
        Length = 64,
    };
}
