using CsvHelper;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Exports;

/// <summary>One column: the key of its heading in the sentence files, and what a record has there (null = an empty cell).</summary>
internal sealed record Column<T>(string Key, Func<T, ExportContext, string?> Text);

/// <summary>
/// Which rows and columns of a sheet, in which order: what a list shows of a kind. Without a sort in the order of the list;
/// without columns all.
/// </summary>
public sealed record SheetChoice(RecordSelection Selection, string? Sort, IReadOnlyList<string> Columns)
{
    public static readonly SheetChoice Everything = new(RecordSelection.Everything, null, []);
}

/// <summary>All records of one kind as rows: names instead of ids, in the export's language.</summary>
internal abstract class Sheet
{
    /// <summary>Named as the resource, such as <c>processing-activities</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The keys of its columns.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>The filters of the list of this kind.</summary>
    public abstract IReadOnlyList<string> Filters(IServiceProvider views);

    /// <summary>What a query chooses of this sheet.</summary>
    /// <exception cref="Register.Refusal">400 for a column it does not have or a value its filter can never have.</exception>
    public abstract SheetChoice Read(Query query, IServiceProvider views);

    /// <summary>The rows chosen, found but not yet written.</summary>
    /// <exception cref="Register.Refusal">400 for a field that cannot be sorted by.</exception>
    public abstract SheetRows Choose(ExportContext context, SheetChoice choice, IServiceProvider views);
}

/// <summary>Headings and rows of a sheet, ready to be written.</summary>
internal sealed record SheetRows(string Language, string[] Headings, IEnumerable<string?[]> Rows)
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
        foreach (var row in Rows)
        {
            await writer.WriteRecordAsync(row, cancellationToken);
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
        new("changedAt", (record, _) => ExportContext.Text(record.ChangedAt)),
        new("changedBy", (record, at) => at.Actor(record.ChangedBy)),
        new("version", (record, _) => ExportContext.Text(record.Version)),
        new("id", (record, _) => record.Id.ToString("D")),
    ];

    public override string Name => RecordTypes.Of<T>().Collection();

    public override IReadOnlyList<string> Columns => [.. columns.Select(column => column.Key)];

    public override IReadOnlyList<string> Filters(IServiceProvider views) => RecordSelection.FiltersOf(View(views));

    public override SheetChoice Read(Query query, IServiceProvider views) =>
        new(RecordSelection.Read(query, View(views)), query["sort"], [.. query.OneOf("columns", [.. Columns]).Distinct()]);

    public override SheetRows Choose(ExportContext context, SheetChoice choice, IServiceProvider views)
    {
        Column<T>[] chosen = choice.Columns.Count == 0 ? columns : [.. choice.Columns.Select(key => columns.First(column => column.Key == key))];
        var records = choice.Selection.Of(context.Image.Set<T>().InOrder, choice.Sort, View(views), context.View);
        return new SheetRows(
            context.Language,
            [.. chosen.Select(column => context.Text("export.column." + column.Key))],
            records.Where(context.Scope.Takes).Select(record => chosen.Select(column => column.Text(record, context)).ToArray()));
    }

    private static RecordView<T> View(IServiceProvider views) => views.GetRequiredService<RecordView<T>>();
}
