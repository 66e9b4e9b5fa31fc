using PrivacyRegister.Register;

namespace PrivacyRegister.Exports.Workbook;

/// <summary>A sheet as the guide names it, with how many rows it has.</summary>
internal sealed record GuidedSheet(string Name, string Title, long Rows);

/// <summary>The first sheet: whose register this is, of when, how to be sure of it, and what stands where.</summary>
internal static class Guide
{
    private const double TitleLine = 24;
    private const double SectionLine = 20;
    private static readonly double[] Widths = [28, 26, 36, 36, 36, 36];
    private static readonly string[] OrganisationColumns = ["name", "chamberOfCommerceNumber", "address", "contact", "dataProtectionOfficer", "representative"];
    private static readonly string[] SheetColumns = ["sheet", "rows", "holds"];
    private static readonly string[] Notes = ["links", "filters", "ids", "formulas", "people", "proof"];

    public static SheetLayout Layout(string header, string footer) => new([.. Widths.Select(width => new ColumnWidth(width))], FrozenRows: 0, FrozenColumns: 0, PagesWide: 1, header, footer);

    public static void Write(WorksheetWriter sheet, ExportContext context, IReadOnlyList<GuidedSheet> sheets)
    {
        Line(sheet, CellStyle.Title, context.Text("export.workbook.title"), TitleLine);
        Line(sheet, CellStyle.Subtitle, RegisterWorkbook.Organisations(context), SectionLine);

        Section("about");
        Fact("asOf", context.Scope.AsOf.Instant is { } instant && context.AsOf != Cell.Say(context.On)
            ? new StyledCell(instant.UtcDateTime, CellStyle.Instant)
            : new StyledCell(context.On.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), CellStyle.Day));
        Fact("revision", new StyledCell(context.Image.Revision, CellStyle.Number));
        Fact("headHash", new StyledCell(context.Image.HeadHash, CellStyle.Text));
        if (context.Image.Revision > 0)
        {
            Fact("changedAt", new StyledCell(context.Image.At.UtcDateTime, CellStyle.Instant));
        }

        Fact("records", new StyledCell(context.Scope.Statuses.Count == 0
            ? context.Text("export.workbook.allRecords")
            : string.Join(", ", context.Scope.Statuses.Distinct().Order().Select(status => context.Text(status))), CellStyle.Text));

        Section("organisations");
        Row([.. OrganisationColumns.Select(key => new StyledCell(context.Text("export.column." + key), CellStyle.Heading))]);
        foreach (var organisation in context.Image.Organisations.InOrder.Where(organisation => !organisation.IsRetired))
        {
            Row([.. new[]
            {
                organisation.Name, organisation.ChamberOfCommerceNumber, organisation.Address,
                context.Contact(organisation.ContactPersonId), context.Contact(organisation.DataProtectionOfficerId), context.Contact(organisation.RepresentativeId),
            }.Select(text => new StyledCell(text, CellStyle.Text))]);
        }

        Section("sheets");
        Row([.. SheetColumns.Select(key => new StyledCell(context.Text("export.workbook." + key), CellStyle.Heading)), .. Fill(CellStyle.Heading, 3)], mergedFrom: 2);
        foreach (var guided in sheets)
        {
            Row(
            [
                new StyledCell(guided.Title, CellStyle.Link, WorkbookParts.Quoted(guided.Title) + "!A1"),
                new StyledCell(guided.Rows, CellStyle.Number),
                new StyledCell(context.Text("export.workbook.holds." + guided.Name), CellStyle.Text),
                .. Fill(CellStyle.Text, 3),
            ], mergedFrom: 2);
        }

        Section("reading");
        foreach (var note in Notes)
        {
            Line(sheet, CellStyle.Plain, context.Text("export.workbook.note." + note), Styles.Line);
        }

        void Section(string key)
        {
            Row([.. Fill(CellStyle.Plain, Widths.Length)]);
            Line(sheet, CellStyle.Section, context.Text("export.workbook." + key), SectionLine);
        }

        void Fact(string key, StyledCell value) =>
            Row([new StyledCell(context.Text("export.workbook.fact." + key), CellStyle.Label), value, .. Fill(CellStyle.Text, Widths.Length - 2)], mergedFrom: 1);

        void Row(ReadOnlySpan<StyledCell> cells, int mergedFrom = -1) => sheet.Write(cells, mergedFrom);
    }

    private static void Line(WorksheetWriter sheet, CellStyle style, string text, double height) =>
        sheet.Write([new StyledCell(text, style), .. Fill(style, Widths.Length - 1)], mergedFrom: 0, height);

    private static IEnumerable<StyledCell> Fill(CellStyle style, int count) => Enumerable.Repeat(new StyledCell(null, style), count);
}
