using System.Text.Encodings.Web;
using MediatR;
using PrivacyRegister.Exports.LinkedData;
using PrivacyRegister.Http;

namespace PrivacyRegister.Exports;

/// <summary>What of the register may be published, as one page with its linked data within, or as the linked data alone.</summary>
public sealed record ExportPublicRegister(Moment AsOf, string Language, bool AsPage) : IRequest<ExportedFile>;

internal sealed class ExportPublicRegisterHandler(ExportSource source) : IRequestHandler<ExportPublicRegister, ExportedFile>
{
    public async Task<ExportedFile> Handle(ExportPublicRegister request, CancellationToken cancellationToken)
    {
        var context = await source.Open(new ExportScope(request.AsOf, request.Language, []), cancellationToken);
        if (!request.AsPage)
        {
            return new ExportedFile(context.FileName("-public.jsonld"), LinkedRegister.MediaType, (output, stop) => new LinkedRegister(context, isPublic: true).Write(output, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, stop));
        }

        return new ExportedFile(context.FileName("-public.html"), "text/html; charset=utf-8", (output, stop) => PublicRegister.WritePage(context, output, stop));
    }
}
