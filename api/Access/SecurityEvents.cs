namespace PrivacyRegister.Access;

/// <summary>
/// What an operator must be able to see afterwards: ids only, never a name, a password or a token. In the program's own log
/// (category of this class), not in the register's.
/// </summary>
public sealed partial class SecurityEvents(ILogger<SecurityEvents> logger)
{
    [LoggerMessage(1001, LogLevel.Information, "Set up: first account {AccountId} made.")]
    public partial void SetUp(Guid accountId);

    [LoggerMessage(1002, LogLevel.Warning, "Set-up refused: wrong token.")]
    public partial void SetUpRefused();

    [LoggerMessage(1010, LogLevel.Information, "Signed in: account {AccountId}.")]
    public partial void SignedIn(Guid accountId);

    [LoggerMessage(1011, LogLevel.Warning, "Sign-in failed for account {AccountId}; null: no such user name.")]
    public partial void SignInFailed(Guid? accountId);

    [LoggerMessage(1012, LogLevel.Warning, "Locked out after too many failed sign-ins: account {AccountId}; null: no such user name.")]
    public partial void LockedOut(Guid? accountId);

    [LoggerMessage(1013, LogLevel.Information, "Signed out: account {AccountId}.")]
    public partial void SignedOut(Guid accountId);

    [LoggerMessage(1020, LogLevel.Information, "Account {AccountId} made by {ActorId}.")]
    public partial void AccountCreated(Guid accountId, Guid actorId);

    [LoggerMessage(1021, LogLevel.Information, "Account {AccountId} changed by {ActorId}.")]
    public partial void AccountChanged(Guid accountId, Guid actorId);

    [LoggerMessage(1022, LogLevel.Information, "Account {AccountId} deleted by {ActorId}.")]
    public partial void AccountDeleted(Guid accountId, Guid actorId);

    [LoggerMessage(1023, LogLevel.Information, "Password of account {AccountId} changed by {ActorId}.")]
    public partial void PasswordChanged(Guid accountId, Guid actorId);

    [LoggerMessage(1024, LogLevel.Information, "Calendar link made by account {AccountId}.")]
    public partial void CalendarLinkMade(Guid accountId);

    [LoggerMessage(1025, LogLevel.Information, "Calendar link revoked by account {AccountId}.")]
    public partial void CalendarLinkRevoked(Guid accountId);

    [LoggerMessage(1030, LogLevel.Information, "Access token {TokenId} made by {ActorId}.")]
    public partial void TokenCreated(Guid tokenId, Guid actorId);

    [LoggerMessage(1031, LogLevel.Information, "Access token {TokenId} revoked by {ActorId}.")]
    public partial void TokenRevoked(Guid tokenId, Guid actorId);
}
