using Dapper;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>A calendar link just made: the only moment its secret is known.</summary>
public sealed record IssuedCalendarLink(string Secret, KnownCalendarLink Link);

/// <summary>
/// Makes and revokes calendar links: the secret in the address at which a person's calendar program, which cannot sign in, reads
/// deadlines. At most one per account.
/// </summary>
public sealed class CalendarLinks(AccessWriter writer, SecurityEvents events, TimeProvider clock)
{
    internal const string InsertLinkSql = "INSERT INTO CalendarLink (AccountId, Digest, Language, CreatedAt) VALUES (@AccountId, @Digest, @Language, @CreatedAt)";

    internal const string DeleteLinkSql = "DELETE FROM CalendarLink WHERE AccountId = @AccountId";

    /// <summary>Makes a link; the account's former one opens nothing any more.</summary>
    /// <exception cref="Refusal">404 when the account is gone.</exception>
    public async Task<IssuedCalendarLink> Issue(Guid accountId, string language, CancellationToken cancellationToken)
    {
        var issued = await writer.Change(
            async image =>
            {
                if (image.Account(accountId) is null)
                {
                    throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("access.userNotFound"));
                }

                var secret = TokenSecret.Calendar.Create();
                var link = new KnownCalendarLink { AccountId = accountId, Language = language, CreatedAt = clock.GetUtcNow() };
                var row = new { link.AccountId, Digest = TokenSecret.Calendar.Digest(secret).ToString(), link.Language, link.CreatedAt };
                return await writer.TryCommit(
                    image.Version,
                    async (connection, transaction) =>
                    {
                        await connection.ExecuteAsync(DeleteLinkSql, row, transaction);
                        await connection.ExecuteAsync(InsertLinkSql, row, transaction);
                    },
                    cancellationToken) ? new IssuedCalendarLink(secret, link) : null;
            },
            cancellationToken);
        events.CalendarLinkMade(accountId);
        return issued;
    }

    /// <summary>The account's link opens nothing any more, at once and everywhere.</summary>
    /// <exception cref="Refusal">404 when there is none.</exception>
    public async Task Revoke(Guid accountId, CancellationToken cancellationToken)
    {
        await writer.Change(
            async image =>
            {
                var link = image.CalendarLinkOf(accountId) ?? throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("calendar.noLink"));
                return await writer.TryCommit(image.Version, (connection, transaction) => connection.ExecuteAsync(DeleteLinkSql, new { AccountId = accountId }, transaction), cancellationToken) ? link : null;
            },
            cancellationToken);
        events.CalendarLinkRevoked(accountId);
    }
}
