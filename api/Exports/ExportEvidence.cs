using MediatR;
using PrivacyRegister.Exports.Evidence;
using PrivacyRegister.Exports.Pdf;
using PrivacyRegister.Exports.Report;
using PrivacyRegister.Register;

namespace PrivacyRegister.Exports;

/// <summary>Every export with what proves them, in one zip; <paramref name="MadeBy"/>: the account or access token that asks, none for the command.</summary>
public sealed record ExportEvidence(ExportScope Scope, Guid? MadeBy) : IRequest<ExportedFile>;

internal sealed class ExportEvidenceHandler(ExportSource source, IServiceProvider views, PdfPrinter printer, TimeProvider time) : IRequestHandler<ExportEvidence, ExportedFile>
{
    public async Task<ExportedFile> Handle(ExportEvidence request, CancellationToken cancellationToken)
    {
        var context = await source.Open(request.Scope, cancellationToken);
        var making = new Making(time.GetUtcNow(), request.MadeBy is { } id ? context.Actor(id)! : context.Text("export.evidence.command"));
        var (pdf, noPdf) = await Print(context, cancellationToken);
        return new ExportedFile(context.FileName("-evidence.zip"), "application/zip", async (output, stop) =>
        {
            await using (pdf)
            {
                await new EvidencePack(context, views).Write(output, making, pdf, noPdf, stop);
            }
        });
    }

    /// <summary>The PDF, or why there is none: the pack is whole without it.</summary>
    private async Task<(Stream? Pdf, Sentence? Why)> Print(ExportContext context, CancellationToken cancellationToken)
    {
        try
        {
            return (await printer.Print((pages, output, stop) => new RegisterReport(context, views, pages).Write(output, stop), cancellationToken), null);
        }
        catch (Refusal refusal)
        {
            return (null, refusal.Sentence);
        }
    }
}
