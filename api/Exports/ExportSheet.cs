using MediatR;

namespace PrivacyRegister.Exports;

/// <summary>One sheet of the register as CSV: all records of a kind, or what a list shows of them, one row each, with names instead of ids.</summary>
public sealed record ExportSheet(string Sheet, ExportScope Scope, SheetChoice Choice) : IRequest<ExportedFile>;

internal sealed class ExportSheetHandler(ExportSource source, IServiceProvider views) : IRequestHandler<ExportSheet, ExportedFile>
{
    public async Task<ExportedFile> Handle(ExportSheet request, CancellationToken cancellationToken)
    {
        var context = await source.Open(request.Scope, cancellationToken);
        var sheet = Sheets.Of(request.Sheet);
        return new ExportedFile(
            context.FileName($"-{sheet.Name}.csv"),
            "text/csv; charset=utf-8",
            sheet.Choose(context, request.Choice, views).Write);
    }
}
