namespace PrivacyRegister.Exports.Report;

/// <summary>What is a row each: the parties and the findings; and how to be sure of what stands here.</summary>
internal sealed class ReportLists(ReportPage page, ExportContext at, IServiceProvider views)
{
    private static readonly string[] Parties = ["name", "kind", "country", "chamberOfCommerceNumber", "contact", "dataProtectionContact", "members", "adequacyCertificate", "status", "id"];
    private static readonly string[] Findings = ["record", "severity", "finding", "message", "basis", "remedy", "acceptedUntil"];
    private static readonly string[] Notes = ["people", "proof"];

    public Task WriteParties(CancellationToken cancellationToken) => WriteSheet("parties", Parties, named: true, cancellationToken);

    public Task WriteFindings(CancellationToken cancellationToken)
    {
        page.Paragraph(at.Text("export.workbook.holds.findings"));
        return WriteSheet(FindingSheet.Sheet.Name, Findings, named: false, cancellationToken);
    }

    public Task WriteProof(CancellationToken cancellationToken)
    {
        foreach (var note in Notes)
        {
            page.Paragraph(at.Text("export.workbook.note." + note));
        }

        page.Paragraph(at.Text("report.same"));
        return Task.CompletedTask;
    }

    /// <summary>A sheet as a table; <paramref name="named"/>: its last column is the id its rows are reached by, and is not shown.</summary>
    private async Task WriteSheet(string name, string[] columns, bool named, CancellationToken cancellationToken)
    {
        var sheet = Sheets.Of(name).Choose(at, SheetChoice.Everything with { Columns = columns }, views);
        var shown = columns.Length - (named ? 1 : 0);
        var any = false;
        await foreach (var row in sheet.Rows.WithCancellation(cancellationToken))
        {
            if (!any)
            {
                page.BeginTable("list", at.Text("report.part." + name), sheet.Headings[..shown]);
                any = true;
            }

            page.BeginRow(() => page.Link(row[0].Text, row[0].Target is { Sheet: "processing-activities" or "agreements" or "parties" } target && Has(target) ? ReportPage.Anchor(target.Record) : null), named ? ReportPage.Anchor(Guid.Parse(row[^1].Text!)) : null);
            for (var place = 1; place < shown; place++)
            {
                var cell = row[place];
                page.Field(sheet.Headings[place], () => page.Value(cell));
            }

            page.EndRow();
            await page.Spill(cancellationToken);
        }

        if (any)
        {
            page.EndTable();
        }
        else
        {
            page.Paragraph(at.Text("report.none"));
        }
    }

    // Findings are of records of this report, and each of these has its place in it.
    private bool Has(CellTarget target) => at.Image.ProcessingActivities.Find(target.Record) is { } activity ? at.Scope.Takes(activity)
        : at.Image.Agreements.Find(target.Record) is { } agreement ? at.Scope.Takes(agreement)
        : at.Image.Parties.Find(target.Record) is { } party && at.Scope.Takes(party);
}
