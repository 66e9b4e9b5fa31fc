using MediatR;
using PrivacyRegister.Database;

namespace PrivacyRegister.Imports;

/// <summary>What an import would do to the register as it stands now.</summary>
internal sealed record GetImport(Guid Id, string Language) : IRequest<ShownImport>;

internal sealed class GetImportHandler(Importer importer, ImportFiles files, RegisterStore store) : IRequestHandler<GetImport, ShownImport>
{
    public async Task<ShownImport> Handle(GetImport request, CancellationToken cancellationToken)
    {
        var import = await files.Find(request.Id, cancellationToken);
        var image = await store.Current(cancellationToken);
        return new ShownImport(import, import.CommittedAt is null ? await importer.Plan(import, image, request.Language, cancellationToken) : null, image);
    }
}
