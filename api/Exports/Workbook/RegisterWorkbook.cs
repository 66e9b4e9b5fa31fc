using PrivacyRegister.Register;

namespace PrivacyRegister.Exports.Workbook;

/// <summary>
/// The register as a workbook for a spreadsheet: a guide, the record of art. 30 GDPR with a row for each activity, and its
/// lines, agreements, parties, vocabularies, findings and revisions, linked to one another. Written sheet by sheet and row by row.
/// </summary>
internal sealed class RegisterWorkbook(IServiceProvider views)
{
    /// <summary>Rows of a sheet in any spreadsheet of today, its heading included.</summary>
    public const int MostRows = 1_048_576;

    private const int RowsPerSpill = 64;
    private const int LongestMargin = 120;

    /// <summary>The sheets after the guide, with how many of their columns stay in sight.</summary>
    private static readonly (string Sheet, int Frozen)[] Pages =
    [
        ("processing-activities", 2), (LineSheets.Data.Name, 2), (LineSheets.Recipients.Name, 2), ("agreements", 2), (LineSheets.Scope.Name, 2),
        ("parties", 1), ("purposes", 2), ("data-categories", 2), ("data-subject-categories", 2), ("organisations", 1),
        (FindingSheet.Sheet.Name, 1), (RevisionSheet.Sheet.Name, 1),
    ];

    /// <summary>Writes it; what is more than <paramref name="mostRows"/> rows of a sheet, its heading included, goes on in a sheet of the same name with a number.</summary>
    public async Task Write(ExportContext context, Stream output, CancellationToken cancellationToken, int mostRows = MostRows)
    {
        var zip = new ZipFile(context, output);
        var links = new WorkbookLinks(context, name => Title(context, name), mostRows - 1);
        var parts = new List<WorksheetPart>();
        var counted = new List<GuidedSheet>();
        foreach (var (name, frozen) in Pages)
        {
            var rows = await WriteSheet(name, frozen);
            counted.Add(new GuidedSheet(name, Title(context, name), rows));
        }

        var guide = new WorksheetPart(1, Title(context, "guide"), Guide.Layout(Header("guide"), Footer()));
        using (var part = zip.Entry(WorkbookParts.SheetPath(1)))
        using (var sheet = new WorksheetWriter(part, guide.Layout, selected: true, context.Text("export.workbook.tooLong")))
        {
            Guide.Write(sheet, context, counted);
            sheet.Finish(filtered: false);
        }

        await WorkbookParts.Write(zip, [guide, .. parts], context.Language, context.Text("export.workbook.title"), context.Image.At, cancellationToken);
        await zip.Finish(cancellationToken);

        async Task<long> WriteSheet(string name, int frozen)
        {
            var sheet = Sheets.Of(name);
            var rows = sheet.Choose(context, SheetChoice.Everything, views);
            await using var source = rows.Rows.Select(row => Array.ConvertAll(row, cell => Styled(cell, links))).GetAsyncEnumerator(cancellationToken);
            var first = new List<StyledCell[]>();
            while (first.Count < ColumnWidths.RowsLookedAt && await source.MoveNextAsync())
            {
                first.Add(source.Current);
            }

            var columns = ColumnWidths.Of(rows.Headings, sheet.Columns, first);
            var layout = new SheetLayout(columns, FrozenRows: 1, frozen, ColumnWidths.PagesWide(columns, frozen), Header(name), Footer());
            StyledCell[] headings = [.. rows.Headings.Select(heading => new StyledCell(heading, CellStyle.Heading))];
            var written = 0;
            var more = true;
            for (var piece = 0; more; piece++)
            {
                var part = new WorksheetPart(parts.Count + 2, WorkbookLinks.PartTitle(Title(context, name), piece), layout);
                parts.Add(part);
                using var stream = zip.Entry(WorkbookParts.SheetPath(part.Number));
                using var writer = new WorksheetWriter(stream, layout, selected: false, context.Text("export.workbook.tooLong"));
                writer.Write(headings);
                while (writer.Rows < mostRows && (more = written < first.Count || await source.MoveNextAsync()))
                {
                    writer.Write(written < first.Count ? first[written] : source.Current);
                    if (++written % RowsPerSpill == 0)
                    {
                        await zip.Spill(cancellationToken);
                    }
                }

                writer.Finish(filtered: true);
            }

            return written;
        }

        string Header(string name) =>
            $"&L&\"Arial,Bold\"{Margin(context.Text("export.workbook.title"))}&\"Arial,Regular\" – {Margin(Title(context, name))}&R{Margin(context.Text("export.workbook.standing", ("moment", context.AsOf), ("revision", context.Image.Revision)))}";

        string Footer() =>
            $"&L{Margin(Organisations(context))}&R{context.Text("export.workbook.page", ("page", "&P"), ("pages", "&N"))}";
    }

    public static string Organisations(ExportContext context) => string.Join(", ", context.Image.Organisations.InOrder.Where(organisation => !organisation.IsRetired).Select(organisation => organisation.Name));

    private static string Title(ExportContext context, string name) => context.Text("export.workbook.sheet." + name);

    /// <summary>A text in the margin of a page, where &amp; commands and all together has 255 letters.</summary>
    private static string Margin(string text) => (text.Length <= LongestMargin ? text : text[..LongestMargin] + "…").Replace("&", "&&", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static StyledCell Styled(Cell cell, WorkbookLinks links)
    {
        var location = links.Location(cell.Target);
        return cell.Value switch
        {
            string text => new StyledCell(text, location is null ? CellStyle.Text : CellStyle.Link, location),
            string[] values => new StyledCell(string.Join('\n', values), CellStyle.Text),
            DateOnly day => new StyledCell(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), CellStyle.Day),
            DateTimeOffset instant => new StyledCell(instant.UtcDateTime, CellStyle.Instant),
            long number => new StyledCell(number, CellStyle.Number),
            _ => new StyledCell(cell.Text, CellStyle.Text),
        };
    }
}
