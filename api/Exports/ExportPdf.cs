using MediatR;
using PrivacyRegister.Exports.Pdf;
using PrivacyRegister.Exports.Report;

namespace PrivacyRegister.Exports;

/// <summary>The report as a tagged PDF, where there is a browser to make it.</summary>
public sealed record ExportPdf(ExportScope Scope) : IRequest<ExportedFile>;

internal sealed class ExportPdfHandler(ExportSource source, IServiceProvider views, PdfPrinter printer) : IRequestHandler<ExportPdf, ExportedFile>
{
    public const string MediaType = "application/pdf";

    public async Task<ExportedFile> Handle(ExportPdf request, CancellationToken cancellationToken)
    {
        var context = await source.Open(request.Scope, cancellationToken);
        // Made before the answer begins: what goes wrong is still a problem with a sentence.
        var pdf = await printer.Print((pages, output, stop) => new RegisterReport(context, views, pages).Write(output, stop), cancellationToken);
        return new ExportedFile(context.FileName(".pdf"), MediaType, async (output, stop) =>
        {
            await using (pdf)
            {
                await pdf.CopyToAsync(output, stop);
            }
        }, pdf.Length);
    }
}
