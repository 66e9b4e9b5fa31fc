using MediatR;

namespace PrivacyRegister.Exports;

/// <summary>One sheet of the register as CSV: all records of a kind, one row each, with names instead of ids.</summary>
public sealed record ExportSheet(string Sheet, ExportScope Scope) : IRequest<ExportedFile>;

internal sealed class ExportSheetHandler(ExportSource source) : IRequestHandler<ExportSheet, ExportedFile>
{
    public async Task<ExportedFile> Handle(ExportSheet request, CancellationToken cancellationToken)
    {
        var context = await source.Open(request.Scope, cancellationToken);
        var sheet = Sheets.Of(request.Sheet);
        return new ExportedFile(
            context.FileName($"-{sheet.Name}.csv"),
            "text/csv; charset=utf-8",
            (output, stop) => sheet.Write(context, output, stop));
    }
}
