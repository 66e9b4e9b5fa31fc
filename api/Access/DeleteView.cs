using MediatR;

namespace PrivacyRegister.Access;

/// <summary>Forgets one of a person's own saved views.</summary>
public sealed record DeleteView(Guid Id, Guid AccountId) : IRequest;

internal sealed class DeleteViewHandler(SavedViews views) : AsyncRequestHandler<DeleteView>
{
    protected override Task Handle(DeleteView request, CancellationToken cancellationToken) => views.Delete(request.Id, request.AccountId, cancellationToken);
}
