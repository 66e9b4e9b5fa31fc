using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Agreements;

/// <summary>Whether the file of an agreement is stored here, and what is known of it.</summary>
public sealed record GetDocumentDetails(Guid AgreementId, string Language) : IRequest<DocumentDetailsResponse>;

/// <summary>Of the file as it is stored now, whatever day is read; <see cref="Stored"/> is absent when none is.</summary>
public sealed record DocumentDetailsResponse
{
    public StoredDocumentResponse? Stored { get; init; }
}

/// <summary><see cref="Size"/> in bytes; <see cref="Sha256"/> is that of the bytes, and may be another than the agreement records since.</summary>
public sealed record StoredDocumentResponse
{
    public required string Name { get; init; }
    public required string MediaType { get; init; }
    public required int Size { get; init; }
    public required string Sha256 { get; init; }
    public required DateTimeOffset StoredAt { get; init; }
    public required ActorResponse StoredBy { get; init; }
}

internal sealed class GetDocumentDetailsHandler(RegisterReader reader, AgreementFiles files) : IRequestHandler<GetDocumentDetails, DocumentDetailsResponse>
{
    public async Task<DocumentDetailsResponse> Handle(GetDocumentDetails request, CancellationToken cancellationToken)
    {
        var context = await reader.Context(Moment.Now, null, request.Language, cancellationToken);
        if (context.Image.Agreements.Find(request.AgreementId) is null)
        {
            throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("problem.recordNotFound"));
        }

        return await files.Find(request.AgreementId, cancellationToken) is not { } file ? new DocumentDetailsResponse() : new DocumentDetailsResponse
        {
            Stored = new StoredDocumentResponse
            {
                Name = file.Name,
                MediaType = file.MediaType,
                Size = file.Size,
                Sha256 = file.Sha256,
                StoredAt = file.StoredAt,
                StoredBy = new ActorResponse(file.StoredBy, context.Names.NameOf(file.StoredBy, request.Language)),
            },
        };
    }
}
