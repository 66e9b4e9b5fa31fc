using Microsoft.AspNetCore.Identity;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>
/// Makes and changes accounts by Identity's rules, on the newest <see cref="AccessImage"/>, and turns what Identity refuses
/// into a <see cref="Refusal"/>.
/// </summary>
public sealed class Accounts(UserManager<Account> users, AccessWriter writer, TimeProvider clock)
{
    /// <summary>Makes an account and its person. <paramref name="allowed"/> throws when the image forbids it.</summary>
    /// <exception cref="Refusal">400 for name or password, 409 when the user name is taken.</exception>
    public Task<Account> Create(string userName, string displayName, string password, IReadOnlyList<Role> roles, Action<AccessImage> allowed, CancellationToken cancellationToken)
    {
        RequireRoles(roles);
        return writer.Change(
            async image =>
            {
                allowed(image);
                var account = new Account
                {
                    Id = Guid.CreateVersion7(),
                    UserName = userName,
                    DisplayName = displayName,
                    Roles = [.. roles.Distinct().Order()],
                    CreatedAt = clock.GetUtcNow(),
                    DecidedOn = image.Version,
                };
                return Written(await users.CreateAsync(account, password), "/password") ? account : null;
            },
            cancellationToken);
    }

    /// <summary>
    /// Changes an account. <paramref name="change"/> is given the image and the account, changes the account or throws, and
    /// answers Identity's result.
    /// </summary>
    /// <exception cref="Refusal">404 when there is no such account, and what the change or Identity refuses.</exception>
    public Task<Account> Change(Guid id, string passwordPointer, Func<AccessImage, Account, UserManager<Account>, Task<IdentityResult>> change, CancellationToken cancellationToken) =>
        writer.Change(
            async image =>
            {
                var account = await users.FindByIdAsync(id.ToString("D"))
                    ?? throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("access.userNotFound"));
                account.DecidedOn = image.Version;
                return Written(await change(image, account, users), passwordPointer) ? account : null;
            },
            cancellationToken);

    /// <summary>An account without a role may do nothing and tells nobody why.</summary>
    public static void RequireRoles(IReadOnlyCollection<Role> roles)
    {
        if (roles.Count == 0)
        {
            throw Refusal.Invalid("/roles", new Sentence("access.roleNeeded"));
        }
    }

    private static bool Written(IdentityResult result, string passwordPointer)
    {
        if (result.Succeeded)
        {
            return true;
        }

        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)))
        {
            return false;
        }

        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName)))
        {
            var taken = new Sentence("access.userNameTaken");
            throw new Refusal(RefusalKind.Conflict, "duplicate", taken, [new Complaint("/userName", taken)]);
        }

        throw new Refusal(RefusalKind.Invalid, "invalid", new Sentence("problem.invalid"), PasswordRules.Complaints(result, passwordPointer));
    }
}
