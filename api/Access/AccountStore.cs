using System.Data.Common;
using Dapper;
using Microsoft.AspNetCore.Identity;
using PrivacyRegister.Database;
using PrivacyRegister.People;

namespace PrivacyRegister.Access;

/// <summary>
/// Where ASP.NET Core Identity keeps accounts. Every write is one transaction that rests on <see cref="Account.DecidedOn"/>;
/// when that is no longer the newest, the answer is Identity's ConcurrencyFailure and nothing was written.
/// </summary>
internal sealed class AccountStore(DatabaseEngine engine, AccessWriter writer, IdentityErrorDescriber errors, TimeProvider clock)
    : IUserPasswordStore<Account>, IUserSecurityStampStore<Account>
{
    internal const string AccountByIdSql = """
        SELECT a.Id, a.Version, a.UserName, a.NormalizedUserName, a.PasswordHash, a.SecurityStamp, a.Disabled, a.CreatedAt, p.Name AS DisplayName
        FROM Account a INNER JOIN Person p ON p.Id = a.Id
        WHERE a.Id = @Id
        """;

    internal const string AccountByNameSql = """
        SELECT a.Id, a.Version, a.UserName, a.NormalizedUserName, a.PasswordHash, a.SecurityStamp, a.Disabled, a.CreatedAt, p.Name AS DisplayName
        FROM Account a INNER JOIN Person p ON p.Id = a.Id
        WHERE a.NormalizedUserName = @Name
        """;

    internal const string RolesOfAccountSql = "SELECT Role FROM AccountRole WHERE AccountId = @Id";

    internal const string InsertAccountSql = """
        INSERT INTO Account (Id, Version, UserName, NormalizedUserName, PasswordHash, SecurityStamp, Disabled, CreatedAt)
        VALUES (@Id, @Version, @UserName, @NormalizedUserName, @PasswordHash, @SecurityStamp, @Disabled, @CreatedAt)
        """;

    internal const string UpdateAccountSql = """
        UPDATE Account SET Version = Version + 1, UserName = @UserName, NormalizedUserName = @NormalizedUserName,
            PasswordHash = @PasswordHash, SecurityStamp = @SecurityStamp, Disabled = @Disabled
        WHERE Id = @Id
        """;

    internal const string DeleteAccountSql = "DELETE FROM Account WHERE Id = @Id";

    internal const string InsertRoleSql = "INSERT INTO AccountRole (AccountId, Role) VALUES (@Id, @Role)";

    internal const string DeleteRolesSql = "DELETE FROM AccountRole WHERE AccountId = @Id";

    internal const string RevokeOwnTokensSql = "UPDATE AccessToken SET RevokedAt = @At WHERE OwnerId = @Id AND RevokedAt IS NULL";

    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        user.Version = 1;
        return await Commit(
            user,
            async (connection, transaction) =>
            {
                await PeopleWriter.InsertNamed(connection, transaction, user.Id, user.DisplayName);
                await connection.ExecuteAsync(InsertAccountSql, user, transaction);
                await InsertRoles(connection, transaction, user);
            },
            cancellationToken);
    }

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        var result = await Commit(
            user,
            async (connection, transaction) =>
            {
                await PeopleWriter.Rename(connection, transaction, user.Id, user.DisplayName);
                await connection.ExecuteAsync(UpdateAccountSql, user, transaction);
                await connection.ExecuteAsync(DeleteRolesSql, new { user.Id }, transaction);
                await InsertRoles(connection, transaction, user);
            },
            cancellationToken);
        if (result.Succeeded)
        {
            user.Version++;
        }

        return result;
    }

    /// <summary>The person stays, as the log's actor; their own tokens, views and calendar link do not.</summary>
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => Commit(
        user,
        async (connection, transaction) =>
        {
            await connection.ExecuteAsync(RevokeOwnTokensSql, new { user.Id, At = clock.GetUtcNow() }, transaction);
            await connection.ExecuteAsync(SavedViews.DeleteOfAccountSql, new { user.Id }, transaction);
            await connection.ExecuteAsync(CalendarLinks.DeleteLinkSql, new { AccountId = user.Id }, transaction);
            await connection.ExecuteAsync(DeleteRolesSql, new { user.Id }, transaction);
            await connection.ExecuteAsync(DeleteAccountSql, new { user.Id }, transaction);
        },
        cancellationToken);

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Find(AccountByIdSql, new { Id = Guid.Parse(userId) }, cancellationToken);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Find(AccountByNameSql, new { Name = normalizedUserName }, cancellationToken);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString("D"));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken)
    {
        user.UserName = userName ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedUserName);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken)
    {
        user.NormalizedUserName = normalizedName ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        // Every call opens and closes its own connection.
    }

    private async Task<Account?> Find(string sql, object key, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);

        // First, so that whatever changes after it makes a write on this account fail.
        var decidedOn = await connection.QuerySingleAsync<long>(CurrentAccess.VersionSql);
        var account = await connection.QuerySingleOrDefaultAsync<Account>(new CommandDefinition(sql, key, cancellationToken: cancellationToken));
        if (account is not null)
        {
            account.DecidedOn = decidedOn;
            account.Roles = [.. (await connection.QueryAsync<string>(RolesOfAccountSql, new { account.Id })).Select(RoleNames.Read).Order()];
        }

        return account;
    }

    private async Task<IdentityResult> Commit(Account user, Func<DbConnection, DbTransaction, Task> write, CancellationToken cancellationToken)
    {
        try
        {
            return await writer.TryCommit(user.DecidedOn, write, cancellationToken) ? IdentityResult.Success : IdentityResult.Failed(errors.ConcurrencyFailure());
        }
        catch (DbException taken) when (engine.IsUniqueViolation(taken))
        {
            return IdentityResult.Failed(errors.DuplicateUserName(user.UserName));
        }
    }

    private static Task<int> InsertRoles(DbConnection connection, DbTransaction transaction, Account user) =>
        connection.ExecuteAsync(InsertRoleSql, user.Roles.Select(role => new { user.Id, Role = role.Wire() }), transaction);
}
