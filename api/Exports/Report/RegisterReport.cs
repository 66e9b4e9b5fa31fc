using System.Globalization;
using PrivacyRegister.Exports.Pdf;
using PrivacyRegister.Exports.Workbook;
using PrivacyRegister.Register;

namespace PrivacyRegister.Exports.Report;

/// <summary>
/// The register as a document to read and to print: a cover, contents, the activities in short, a sheet for each in the order
/// of art. 30 GDPR, the agreements as annex, the parties and the findings. No time of making in it: the same moment, revision,
/// language and status give the same bytes. Written record by record.
/// <para>With <paramref name="pages"/> it is the edition a browser prints: it has those numbers in its contents and its overview,
/// or room for them where they are not known.</para>
/// </summary>
internal sealed class RegisterReport(ExportContext at, IServiceProvider views, PageNumbers? pages = null)
{
    public ReportStyle Style { get; } = new(
        $"{at.Text("export.workbook.title")} – {RegisterWorkbook.Organisations(at)}",
        at.Text("export.workbook.standing", ("moment", at.AsOf), ("revision", at.Image.Revision)),
        printed: pages is not null);

    public async Task Write(Stream output, CancellationToken cancellationToken)
    {
        using var page = new ReportPage(output);
        var activities = at.Image.ProcessingActivities.InOrder.Where(at.Scope.Takes).ToArray();
        var agreements = at.Image.Agreements.InOrder.Where(at.Scope.Takes).ToArray();
        ProcessingActivity[] ours = [.. activities.Where(activity => activity.Capacity != Capacity.Processor)];
        ProcessingActivity[] forOthers = [.. activities.Where(activity => activity.Capacity == Capacity.Processor)];
        var sheets = new ReportActivities(page, at, pages);
        var lists = new ReportLists(page, at, views);
        (string Anchor, int? Count, Func<Task> Write)[] parts =
        [
            ("overview", activities.Length, () => sheets.WriteOverview(activities, cancellationToken)),
            ("controller", ours.Length, () => sheets.WriteSheets("controller", ours, cancellationToken)),
            ("processor", forOthers.Length, () => sheets.WriteSheets("processor", forOthers, cancellationToken)),
            ("agreements", agreements.Length, () => new ReportAgreements(page, at).Write(agreements, cancellationToken)),
            ("parties", at.Image.Parties.InOrder.Count(at.Scope.Takes), () => lists.WriteParties(cancellationToken)),
            ("findings", null, () => lists.WriteFindings(cancellationToken)),
            ("proof", null, () => lists.WriteProof(cancellationToken)),
        ];

        Begin(page);
        ReportCover.Write(page, at, [
            ("controller", ours.Length), ("processor", forOthers.Length), ("agreements", agreements.Length), ("parties", parts.Single(part => part.Anchor == "parties").Count!.Value)]);
        page.Markup("<nav aria-labelledby=\"contents\">\n");
        page.Heading(2, at.Text("report.contents"), "contents");
        page.Markup("<ol>\n");
        foreach (var (anchor, count, _) in parts)
        {
            page.Markup(pages is null ? "<li>" : "<li><span class=\"entry\"><span>");
            page.Link(at.Text("report.part." + anchor), anchor);
            page.Words(count is { } counted ? string.Create(CultureInfo.InvariantCulture, $" ({counted})") : null);
            if (pages is not null)
            {
                page.Markup("</span> <span class=\"page\">");
                page.Words(pages.Of(anchor));
                page.Markup("</span></span>");
            }

            page.Markup("</li>\n");
        }

        page.Markup("</ol>\n</nav>\n<main>\n");
        foreach (var (anchor, _, write) in parts)
        {
            page.Markup($"<section class=\"part{(anchor is "overview" or "parties" or "findings" ? " wide" : "")}\" aria-labelledby=\"{anchor}\">\n");
            page.Heading(2, at.Text("report.part." + anchor), anchor);
            await write();
            page.Markup("</section>\n");
            await page.Spill(cancellationToken);
        }

        page.Markup("</main>\n</body>\n</html>\n");
        await page.Spill(cancellationToken);
    }

    private void Begin(ReportPage page)
    {
        page.Markup($"<!doctype html>\n<html lang=\"{at.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{Style.Policy}\">\n");
        page.Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
        page.Words(string.Join(" – ", new[] { at.Text("export.workbook.title"), RegisterWorkbook.Organisations(at), at.AsOf }.Where(part => part.Length > 0)));
        page.Markup($"</title>\n<style>{Style.Css}</style>\n</head>\n<body>\n");
    }
}
