using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Agreements;

/// <summary>
/// Erases the stored file of an agreement. Its hash stays in the agreement, so that a copy kept elsewhere can still be
/// recognised. The record changes in nothing but its version: the reason, which must be given, says in the log what was done.
/// </summary>
public sealed record EraseDocument(Guid AgreementId, IReadOnlyCollection<int>? Expected, Guid ActorId, string? Reason) : IRequest;

internal sealed class EraseDocumentHandler(RegisterStore store) : AsyncRequestHandler<EraseDocument>
{
    protected override Task Handle(EraseDocument request, CancellationToken cancellationToken) => store.Commit(
        image =>
        {
            var before = Versions.Find<Agreement>(image, request.AgreementId, request.Expected);
            if (request.Reason is null)
            {
                throw Refusal.Invalid("/" + RequestHeaders.ChangeReason, new Sentence("document.eraseWhy"));
            }

            return [new RecordChange(RecordType.Agreement, before.Id, before with { Version = before.Version + 1 })];
        },
        async (connection, transaction, _, cancellation) =>
        {
            if (!await AgreementFiles.Remove(connection, transaction, request.AgreementId, cancellation))
            {
                throw GetDocument.NotStored();
            }
        },
        request.ActorId,
        request.Reason,
        cancellationToken);
}
