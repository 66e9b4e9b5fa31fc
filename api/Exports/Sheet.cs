using CsvHelper;
using PrivacyRegister.Register;

namespace PrivacyRegister.Exports;

/// <summary>One column: the key of its heading in the sentence files, and what a record has there (null = an empty cell).</summary>
internal sealed record Column<T>(string Key, Func<T, ExportContext, string?> Text);

/// <summary>All records of one kind as rows: names instead of ids, in the export's language.</summary>
internal abstract class Sheet
{
    /// <summary>Named as the resource, such as <c>processing-activities</c>.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// RFC 4180 with a heading row, in UTF-8 with a byte order mark, which Excel needs to see that it is UTF-8. Semicolons in
    /// Dutch and commas in English, as the spreadsheets of those languages expect.
    /// </summary>
    public async Task Write(ExportContext context, Stream output, CancellationToken cancellationToken)
    {
        var options = CsvWriterOptions.Default with
        {
            Separator = context.Language == "en" ? ',' : ';',
            WriteByteOrderMark = true,
            // A text such as =HYPERLINK(…) from somebody's import must never run in the auditor's spreadsheet.
            Injection = CsvInjection.Escape,
        };
        await using var writer = CsvWriter.Create(output, options, leaveOpen: true);
        await writer.WriteRecordAsync(Headings(context), cancellationToken);
        foreach (var row in Rows(context))
        {
            await writer.WriteRecordAsync(row, cancellationToken);
        }

        await writer.FlushAsync(cancellationToken);
    }

    protected abstract string[] Headings(ExportContext context);

    protected abstract IEnumerable<string?[]> Rows(ExportContext context);
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

    protected override string[] Headings(ExportContext context) => [.. columns.Select(column => context.Text("export.column." + column.Key))];

    protected override IEnumerable<string?[]> Rows(ExportContext context) => context.Image.Set<T>().InOrder
        .Where(context.Scope.Takes)
        .Select(record => columns.Select(column => column.Text(record, context)).ToArray());
}
