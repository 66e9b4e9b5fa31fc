using MediatR;
using PrivacyRegister.Http;

namespace PrivacyRegister.Exports;

/// <summary>The whole register as one JSON document.</summary>
public sealed record ExportRegister(ExportScope Scope) : IRequest<ExportedFile>;

internal sealed class ExportRegisterHandler(ExportSource source, RegisterDocument document) : IRequestHandler<ExportRegister, ExportedFile>
{
    public async Task<ExportedFile> Handle(ExportRegister request, CancellationToken cancellationToken)
    {
        var context = await source.Open(request.Scope, cancellationToken);
        return new ExportedFile(context.FileName(".json"), ApiPaths.JsonType, (output, stop) => document.Write(context, output, stop));
    }
}
