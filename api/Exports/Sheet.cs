using CsvHelper;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Exports;

/// <summary>One column: the key of its heading in the sentence files, and what a row has there.</summary>
internal sealed record Column<T>(string Key, Func<T, ExportContext, Cell> Cell)
{
    public static Column<T>[] Chosen(Column<T>[] all, IReadOnlyList<string> keys) =>
        keys.Count == 0 ? all : [.. keys.Select(key => all.First(column => column.Key == key))];

    public static string[] Headings(IEnumerable<Column<T>> columns, ExportContext context) => [.. columns.Select(column => context.Text("export.column." + column.Key))];

    public static Cell[] Cells(Column<T>[] columns, T row, ExportContext context) => Array.ConvertAll(columns, column => column.Cell(row, context));
}

/// <summary>
/// Which rows and columns of a sheet, in which order: what a list shows of a kind. Without a sort in the order of the list;
/// without columns all.
/// </summary>
public sealed record SheetChoice(RecordSelection Selection, string? Sort, IReadOnlyList<string> Columns)
{
    public static readonly SheetChoice Everything = new(RecordSelection.Everything, null, []);
}

/// <summary>A part of the register as rows: names instead of ids, in the export's language.</summary>
internal abstract class Sheet
{
    /// <summary>Named as the resource, such as <c>processing-activities</c>, where it has one row for each of its records.</summary>
    public abstract string Name { get; }

    /// <summary>The keys of its columns.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>The filters of the list of this kind; none where there is no such list.</summary>
    public abstract IReadOnlyList<string> Filters(IServiceProvider views);

    /// <summary>What a query chooses of this sheet.</summary>
    /// <exception cref="Register.Refusal">400 for a column it does not have or a value its filter can never have.</exception>
    public abstract SheetChoice Read(Query query, IServiceProvider views);

    /// <summary>The rows about one record, whatever their number; none where the sheet is not about records of its kind.</summary>
    public abstract IReadOnlyList<Cell[]> CellsOf(RegisterRecord record, ExportContext context);

    /// <summary>The rows chosen, found but not yet written.</summary>
    /// <exception cref="Register.Refusal">400 for a field that cannot be sorted by.</exception>
    public abstract SheetRows Choose(ExportContext context, SheetChoice choice, IServiceProvider views);
}

/// <summary>Headings and rows of a sheet, ready to be written.</summary>
internal sealed record SheetRows(string Language, string[] Headings, IAsyncEnumerable<Cell[]> Rows)
{
    /// <summary>
    /// RFC 4180 with a heading row, in UTF-8 with a byte order mark, which Excel needs to see that it is UTF-8. Semicolons in
    /// Dutch and commas in English, as the spreadsheets of those languages expect.
    /// </summary>
    public async Task Write(Stream output, CancellationToken cancellationToken)
    {
        var options = CsvWriterOptions.Default with
        {
            Separator = Language == "en" ? ',' : ';',
            WriteByteOrderMark = true,
            // A text such as =HYPERLINK(…) from somebody's import must never run in the auditor's spreadsheet.
            Injection = CsvInjection.Escape,
        };
        await using var writer = CsvWriter.Create(output, options, leaveOpen: true);
        await writer.WriteRecordAsync(Headings, cancellationToken);
        var texts = new string?[Headings.Length];
        await foreach (var row in Rows.WithCancellation(cancellationToken))
        {
            for (var place = 0; place < texts.Length; place++)
            {
                texts[place] = row[place].Text;
            }

            await writer.WriteRecordAsync(texts, cancellationToken);
        }

        await writer.FlushAsync(cancellationToken);
    }
}

/// <summary>The sheet of one kind of record: its own columns, then those every record has.</summary>
internal sealed class Sheet<T>(params Column<T>[] own) : Sheet where T : RegisterRecord
{
    private readonly Column<T>[] columns =
    [
        .. own,
        new("status", (record, at) => at.Text(record.Status)),
        new("provenance", (record, at) => at.Text(record.Provenance)),
        new("source", (record, _) => record.Source),
        new("changedAt", (record, _) => record.ChangedAt),
        new("changedBy", (record, at) => at.Actor(record.ChangedBy)),
        new("version", (record, _) => record.Version),
        new("id", (record, _) => record.Id.ToString("D")),
    ];

    public override string Name => RecordTypes.Of<T>().Collection();

    /// <summary>What a record has in the column of this key.</summary>
    public Cell Of(T record, string key, ExportContext context) => Array.Find(columns, column => column.Key == key)!.Cell(record, context);

    public override IReadOnlyList<string> Columns => [.. columns.Select(column => column.Key)];

    public override IReadOnlyList<string> Filters(IServiceProvider views) => RecordSelection.FiltersOf(View(views));

    public override SheetChoice Read(Query query, IServiceProvider views) =>
        new(RecordSelection.Read(query, View(views)), query["sort"], [.. query.OneOf("columns", [.. Columns]).Distinct()]);

    public override SheetRows Choose(ExportContext context, SheetChoice choice, IServiceProvider views)
    {
        var chosen = Column<T>.Chosen(columns, choice.Columns);
        var records = choice.Selection.Of(context.Image.Set<T>().InOrder, choice.Sort, View(views), context.View);
        return new SheetRows(
            context.Language,
            Column<T>.Headings(chosen, context),
            records.Where(context.Scope.Takes).Select(record => Column<T>.Cells(chosen, record, context)).ToAsyncEnumerable());
    }

    public override IReadOnlyList<Cell[]> CellsOf(RegisterRecord record, ExportContext context) => record is T own ? [Column<T>.Cells(columns, own, context)] : [];

    private static RecordView<T> View(IServiceProvider views) => views.GetRequiredService<RecordView<T>>();
}
