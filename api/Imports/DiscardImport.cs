using MediatR;

namespace PrivacyRegister.Imports;

/// <summary>Throws a file away that was not committed.</summary>
internal sealed record DiscardImport(Guid Id) : IRequest;

internal sealed class DiscardImportHandler(Importer importer, ImportFiles files) : AsyncRequestHandler<DiscardImport>
{
    protected override Task Handle(DiscardImport request, CancellationToken cancellationToken)
    {
        importer.Forget(request.Id);
        return files.Delete(request.Id, cancellationToken);
    }
}
