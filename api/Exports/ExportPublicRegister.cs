using System.Text;
using System.Text.Encodings.Web;
using MediatR;
using PrivacyRegister.Exports.LinkedData;
using PrivacyRegister.Http;
using PrivacyRegister.Rights;

namespace PrivacyRegister.Exports;

/// <summary>What of the register may be published, as one page with its linked data within, or as the linked data alone.</summary>
public sealed record ExportPublicRegister(Moment AsOf, string Language, bool AsPage) : IRequest<ExportedFile>;

internal sealed class ExportPublicRegisterHandler(ExportSource source) : IRequestHandler<ExportPublicRegister, ExportedFile>
{
    public async Task<ExportedFile> Handle(ExportPublicRegister request, CancellationToken cancellationToken)
    {
        var context = await source.Open(new ExportScope(request.AsOf, request.Language, []), cancellationToken);
        var linked = new LinkedRegister(context, isPublic: true);
        if (!request.AsPage)
        {
            return new ExportedFile(context.FileName("-public.jsonld"), LinkedRegister.MediaType, (output, stop) => linked.Write(output, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, stop));
        }

        using var data = new MemoryStream();
        // Within a page nothing of it may end the element it stands in.
        await linked.Write(data, JavaScriptEncoder.Default, cancellationToken);
        return ExportedFile.Of(context.FileName("-public.html"), "text/html; charset=utf-8", HtmlText.Write(PublicRegister.Of(context), Encoding.UTF8.GetString(data.GetBuffer(), 0, (int)data.Length)));
    }
}
