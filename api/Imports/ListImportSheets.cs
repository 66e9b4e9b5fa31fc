using MediatR;
using PrivacyRegister.Imports.Sheets;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Imports;

/// <summary>A field a column can go to.</summary>
public sealed record ImportFieldResponse(string Field, string Heading);

/// <summary>A kind of sheet that can be brought in, with its fields in the order of the export.</summary>
public sealed record ImportSheetResponse(string Sheet, string Title, IReadOnlyList<ImportFieldResponse> Fields);

/// <summary>What the rows of a sheet can be about, and what its columns can be.</summary>
internal sealed record ListImportSheets(string Language) : IRequest<IReadOnlyList<ImportSheetResponse>>;

internal sealed class ListImportSheetsHandler : IRequestHandler<ListImportSheets, IReadOnlyList<ImportSheetResponse>>
{
    public Task<IReadOnlyList<ImportSheetResponse>> Handle(ListImportSheets request, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ImportSheetResponse>>(
        [.. ImportSheets.All.Select(sheet => new ImportSheetResponse(
            sheet.Name,
            SentenceBook.Render(new Sentence("export.workbook.sheet." + sheet.Name), request.Language),
            [.. sheet.Columns
                .Where(column => column.Use is ColumnUse.Value or ColumnUse.Id or ColumnUse.Version || sheet.Names.Contains(column.Key) || column.Key == sheet.Lines?.NameColumn || column.Key == sheet.Lines?.IdColumn)
                .Select(column => new ImportFieldResponse(column.Key, SentenceBook.Render(new Sentence("export.column." + column.Key), request.Language)))]))]);
}
