using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Exports;

/// <summary>
/// A sheet whose rows are no records: lines of records, findings, revisions. It has columns to choose from, but no list of
/// its own whose words, filters and order it could take.
/// </summary>
internal sealed class LineSheet<TLine>(string name, Func<ExportContext, IServiceProvider, IAsyncEnumerable<TLine>> lines, params Column<TLine>[] columns) : Sheet
{
    public override string Name => name;

    public override IReadOnlyList<string> Columns => [.. columns.Select(column => column.Key)];

    /// <summary>What a line has in the column of this key.</summary>
    public Cell Of(TLine line, string key, ExportContext context) => Array.Find(columns, column => column.Key == key)!.Cell(line, context);

    public override IReadOnlyList<string> Filters(IServiceProvider views) => [];

    public override SheetChoice Read(Query query, IServiceProvider views)
    {
        foreach (var setting in new[] { "q", "sort" })
        {
            if (query[setting] is not null)
            {
                throw Refusal.Invalid("/" + setting, new Sentence("export.noList", ("sheet", name)));
            }
        }

        return new SheetChoice(RecordSelection.Everything, null, [.. query.OneOf("columns", [.. Columns]).Distinct()]);
    }

    /// <summary>The lines of one record; none where the rows are no lines of records.</summary>
    public Func<RegisterRecord, ExportContext, IEnumerable<TLine>>? OfRecord { get; init; }

    public override IReadOnlyList<Cell[]> CellsOf(RegisterRecord record, ExportContext context) =>
        OfRecord is null ? [] : [.. OfRecord(record, context).Select(line => Column<TLine>.Cells(columns, line, context))];

    public override SheetRows Choose(ExportContext context, SheetChoice choice, IServiceProvider views)
    {
        var chosen = Column<TLine>.Chosen(columns, choice.Columns);
        return new SheetRows(
            context.Language,
            Column<TLine>.Headings(chosen, context),
            lines(context, views).Select(line => Column<TLine>.Cells(chosen, line, context)));
    }
}
