using MediatR;

namespace PrivacyRegister.Imports;

/// <summary>The files that wait and those that were committed, newest first.</summary>
internal sealed record ListImports : IRequest<IReadOnlyList<KeptImport>>;

internal sealed class ListImportsHandler(ImportFiles files) : IRequestHandler<ListImports, IReadOnlyList<KeptImport>>
{
    public Task<IReadOnlyList<KeptImport>> Handle(ListImports request, CancellationToken cancellationToken) => files.All(cancellationToken);
}
