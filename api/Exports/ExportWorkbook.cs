using MediatR;
using PrivacyRegister.Exports.Workbook;

namespace PrivacyRegister.Exports;

/// <summary>The register as a workbook for a spreadsheet.</summary>
public sealed record ExportWorkbook(ExportScope Scope) : IRequest<ExportedFile>;

internal sealed class ExportWorkbookHandler(ExportSource source, RegisterWorkbook workbook) : IRequestHandler<ExportWorkbook, ExportedFile>
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<ExportedFile> Handle(ExportWorkbook request, CancellationToken cancellationToken)
    {
        var context = await source.Open(request.Scope, cancellationToken);
        return new ExportedFile(context.FileName(".xlsx"), MediaType, (output, stop) => workbook.Write(context, output, stop));
    }
}
