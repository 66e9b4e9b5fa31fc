using MediatR;

namespace PrivacyRegister.Exports;

/// <summary>All sheets of the register, each as CSV, in one zip.</summary>
public sealed record ExportSheets(ExportScope Scope) : IRequest<ExportedFile>;

internal sealed class ExportSheetsHandler(ExportSource source, IServiceProvider views) : IRequestHandler<ExportSheets, ExportedFile>
{
    public async Task<ExportedFile> Handle(ExportSheets request, CancellationToken cancellationToken)
    {
        var context = await source.Open(request.Scope, cancellationToken);
        return new ExportedFile(context.FileName(".csv.zip"), "application/zip", (output, stop) => Write(context, output, stop));
    }

    private async Task Write(ExportContext context, Stream output, CancellationToken cancellationToken)
    {
        var zip = new ZipFile(context, output);
        foreach (var sheet in Sheets.All)
        {
            await using var entry = zip.Entry($"{sheet.Name}.csv");
            await sheet.Choose(context, SheetChoice.Everything, views).Write(entry, cancellationToken);
        }

        await zip.Finish(cancellationToken);
    }
}
