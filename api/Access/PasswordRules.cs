using Microsoft.AspNetCore.Identity;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>
/// What a password must be: long rather than contrived (NIST SP 800-63B §3.1.1.2; NCSC-NL), not the person's own name, and
/// none of the few that everybody tries first.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Least number of UTF-16 units.</summary>
    public const int LeastLength = 12;

    /// <summary>Most, so that nobody makes the server hash megabytes.</summary>
    public const int MostLength = 1_000;

    /// <summary>Fewer different characters than this is "aaaaaaaaaaaa".</summary>
    public const int LeastDifferent = 5;

    /// <summary>Of PBKDF2 with HMAC-SHA-512 (OWASP Password Storage Cheat Sheet, 2023).</summary>
    public const int HashIterations = 210_000;

    private const string TooLong = "PasswordTooLong";
    private const string LikeName = "PasswordLikeName";
    private const string TooCommon = "PasswordTooCommon";

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "123456789012", "1234567890123", "12345678901234", "qwertyuiop12", "qwertyuiop123", "qwertyuiopas", "password1234",
        "passwordpassword", "wachtwoord12", "wachtwoord123", "wachtwoord1234", "wachtwoordwachtwoord", "welkom123456",
        "welkomwelkom", "letmeinletmein", "iloveyou1234", "administrator", "privacyregister", "privacyofficer",
    };

    public static void Configure(IdentityOptions options)
    {
        options.Password.RequiredLength = LeastLength;
        options.Password.RequiredUniqueChars = LeastDifferent;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;

        // Any letter of any script: what a user name may hold is decided where bodies are read.
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var code = password switch
        {
            null => null,
            { Length: > MostLength } => TooLong,
            _ when Is(password, user.UserName) || Is(password, user.DisplayName) => LikeName,
            _ when Common.Contains(password) => TooCommon,
            _ => null,
        };
        return Task.FromResult(code is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = code }));
    }

    /// <summary>Identity's codes as sentences at the places in the body they speak of.</summary>
    public static IReadOnlyList<Complaint> Complaints(IdentityResult result, string passwordPointer) =>
    [
        .. result.Errors.Select(error => error.Code switch
        {
            nameof(IdentityErrorDescriber.PasswordTooShort) => new Complaint(passwordPointer, new Sentence("access.passwordTooShort", ("least", LeastLength))),
            nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => new Complaint(passwordPointer, new Sentence("access.passwordTooPlain", ("least", LeastDifferent))),
            TooLong => new Complaint(passwordPointer, new Sentence("access.passwordTooLong", ("most", MostLength))),
            LikeName => new Complaint(passwordPointer, new Sentence("access.passwordLikeName")),
            TooCommon => new Complaint(passwordPointer, new Sentence("access.passwordTooCommon")),
            nameof(IdentityErrorDescriber.PasswordMismatch) => new Complaint("/currentPassword", new Sentence("access.wrongCurrentPassword")),
            nameof(IdentityErrorDescriber.InvalidUserName) => new Complaint("/userName", new Sentence("access.userNameInvalid")),
            _ => throw new InvalidOperationException($"Identity refuses with '{error.Code}', for which there is no sentence."),
        }),
    ];

    private static bool Is(string password, string name) =>
        string.Equals(password.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase)
        || string.Equals(password, name.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
