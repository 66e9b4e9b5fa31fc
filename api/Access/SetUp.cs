using System.Text.Json.Serialization;
using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>
/// Makes the first account, privacy officer and administrator in one, for whoever holds the token printed at start. Once:
/// of two at the same time one is refused, on every node.
/// </summary>
public sealed record SetUp : IRequest<Account>
{
    /// <summary>The token of the set-up link, after <c>#token=</c>.</summary>
    [Mandatory, RawText] public string Token { get; init; } = "";

    [KeyText(Required = true)] public string UserName { get; init; } = "";

    /// <summary>The person's own name, as colleagues will see it in the history.</summary>
    [KeyText(Required = true)] public string DisplayName { get; init; } = "";

    /// <summary>At least 12 characters.</summary>
    [Mandatory, RawText] public string Password { get; init; } = "";

    [JsonIgnore] internal static IReadOnlyList<Role> FirstRoles { get; } = [Role.PrivacyOfficer, Role.Administrator];
}

internal sealed class SetUpHandler(SetupToken token, CurrentAccess access, Accounts accounts, SecurityEvents events) : IRequestHandler<SetUp, Account>
{
    public async Task<Account> Handle(SetUp request, CancellationToken cancellationToken)
    {
        RefuseWhenDone(await access.Now(cancellationToken));
        if (!token.Matches(request.Token))
        {
            events.SetUpRefused();
            var wrong = new Sentence("access.setUpToken");
            throw new Refusal(RefusalKind.Forbidden, "set-up-token", wrong, [new Complaint("/token", wrong)]);
        }

        var account = await accounts.Create(request.UserName, request.DisplayName, request.Password, SetUp.FirstRoles, RefuseWhenDone, cancellationToken);
        events.SetUp(account.Id);
        return account;
    }

    private static void RefuseWhenDone(AccessImage image)
    {
        if (image.IsSetUp)
        {
            throw new Refusal(RefusalKind.Conflict, "set-up-done", new Sentence("access.setUpDone"));
        }
    }
}
