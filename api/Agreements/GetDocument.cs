using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Agreements;

/// <summary>The file stored for an agreement, to take away.</summary>
public sealed record GetDocument(Guid AgreementId) : IRequest<StoredFileWithBytes>
{
    internal static Refusal NotStored() => new(RefusalKind.NotFound, "not-stored", new Sentence("document.notStored"));
}

internal sealed class GetDocumentHandler(AgreementFiles files) : IRequestHandler<GetDocument, StoredFileWithBytes>
{
    public async Task<StoredFileWithBytes> Handle(GetDocument request, CancellationToken cancellationToken) =>
        await files.Read(request.AgreementId, cancellationToken) ?? throw GetDocument.NotStored();
}
