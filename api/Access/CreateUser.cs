using System.Text.Json.Serialization;
using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>Makes an account, and the person it belongs to.</summary>
public sealed record CreateUser : IRequest<Account>
{
    /// <summary>Unique, whatever the case.</summary>
    [KeyText(Required = true)] public string UserName { get; init; } = "";

    [KeyText(Required = true)] public string DisplayName { get; init; } = "";

    /// <summary>At least 12 characters.</summary>
    [Mandatory, RawText] public string Password { get; init; } = "";

    /// <summary>At least one.</summary>
    [Mandatory] public IReadOnlyList<Role> Roles { get; init; } = [];

    [JsonIgnore] public Guid ActorId { get; init; }
}

internal sealed class CreateUserHandler(Accounts accounts, SecurityEvents events) : IRequestHandler<CreateUser, Account>
{
    public async Task<Account> Handle(CreateUser request, CancellationToken cancellationToken)
    {
        var account = await accounts.Create(request.UserName, request.DisplayName, request.Password, request.Roles, _ => { }, cancellationToken);
        events.AccountCreated(account.Id, request.ActorId);
        return account;
    }
}
