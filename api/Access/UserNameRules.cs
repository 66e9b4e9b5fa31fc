using Microsoft.AspNetCore.Identity;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>A user name must still be key text once normalised: Unicode's form C makes a few characters into two.</summary>
internal sealed class UserNameRules(IdentityErrorDescriber errors) : IUserValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user) => Task.FromResult(
        manager.NormalizeName(user.UserName).Length <= Texts.KeyLength
            ? IdentityResult.Success
            : IdentityResult.Failed(errors.InvalidUserName(user.UserName)));
}
