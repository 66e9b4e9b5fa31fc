using System.Text.Encodings.Web;
using MediatR;
using PrivacyRegister.Exports.LinkedData;

namespace PrivacyRegister.Exports;

/// <summary>The register as JSON-LD by the Data Privacy Vocabulary.</summary>
public sealed record ExportLinkedRegister(ExportScope Scope) : IRequest<ExportedFile>;

internal sealed class ExportLinkedRegisterHandler(ExportSource source) : IRequestHandler<ExportLinkedRegister, ExportedFile>
{
    public async Task<ExportedFile> Handle(ExportLinkedRegister request, CancellationToken cancellationToken)
    {
        var context = await source.Open(request.Scope, cancellationToken);
        // A download, never part of a page: é stays é.
        return new ExportedFile(context.FileName(".jsonld"), LinkedRegister.MediaType, (output, stop) =>
            new LinkedRegister(context, isPublic: false).Write(output, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, stop));
    }
}
