using PrivacyRegister.Exports.Pdf;
using PrivacyRegister.Register;

namespace PrivacyRegister.Exports.Report;

/// <summary>
/// The activities: in short, and a sheet for each. A sheet follows art. 30(1) GDPR point by point, or art. 30(2) where we
/// process for another, and says so where the register lacks what the law asks; then comes what practice adds, where recorded.
/// </summary>
internal sealed class ReportActivities(ReportPage page, ExportContext at, PageNumbers? pages)
{
    private static readonly string[] Overview = ["code", "name", "purpose", "organisations", "capacity", "dataSubjects", "status"];

    private static readonly (string Point, string Key, bool Asked)[] ControllerBefore =
    [
        ("30(1)(a)", "organisations", true), ("30(1)(a)", "contact", true), ("30(1)(a)", "dataProtectionOfficer", false), ("30(1)(a)", "representative", false),
        ("30(1)(a)", "capacity", true), ("30(1)(b)", "purpose", true), ("30(1)(b)", "description", false), ("30(1)(c)", "dataSubjects", true),
    ];

    private static readonly (string Point, string Key, bool Asked)[] ControllerAfter =
    [
        ("30(1)(d)", "internalRecipients", false), ("30(1)(e)", "transfers", true), ("30(1)(g)", "securityMeasures", true),
    ];

    private static readonly (string Point, string Key, bool Asked)[] ProcessorBefore =
    [
        ("30(2)(a)", "organisations", true), ("30(2)(a)", "contact", true), ("30(2)(a)", "dataProtectionOfficer", false), ("30(2)(a)", "representative", false),
        ("30(2)(a)", "onBehalfOf", true), ("30(2)(b)", "purpose", true), ("30(2)(b)", "description", false),
        ("30(2)(c)", "transfers", true), ("30(2)(d)", "securityMeasures", true), ("", "dataSubjects", false),
    ];

    private static readonly (string Point, string Key, bool Asked)[] Practice =
    [
        ("6(1)", "grounds", true), ("9(2)", "article9", false), ("10", "criminalBasis", false), ("", "nationalIdStatute", false), ("", "systems", false),
        ("4(4)", "profiling", false), ("22", "automatedDecisions", false), ("", "warningList", false), ("35", "dpia", false), ("13, 14", "notice", false),
        ("23", "rightsRestrictions", false), ("", "owner", false), ("", "reviewOn", false), ("", "provenance", false), ("", "source", false), ("", "changedAt", false), ("", "changedBy", false),
    ];

    public async Task WriteOverview(IReadOnlyCollection<ProcessingActivity> activities, CancellationToken cancellationToken)
    {
        if (activities.Count == 0)
        {
            page.Paragraph(at.Text("report.none"));
            return;
        }

        string[] headings = [.. Overview.Select(key => at.Text("export.column." + key))];
        page.BeginTable(pages is null ? "list" : "list paged", at.Text("report.part.overview"), pages is null ? headings : [.. headings, at.Text("report.page")]);
        foreach (var activity in activities)
        {
            page.BeginRow(() => page.Link(activity.Code, ReportPage.Anchor(activity.Id)));
            for (var place = 1; place < headings.Length; place++)
            {
                var key = Overview[place];
                page.Field(headings[place], () => page.Value(ActivitySheet.Sheet.Of(activity, key, at)));
            }

            if (pages is not null)
            {
                page.Field(null, () => page.Words(pages.Of(ReportPage.Anchor(activity.Id))));
            }

            page.EndRow();
            await page.Spill(cancellationToken);
        }

        page.EndTable();
    }

    public async Task WriteSheets(string part, IReadOnlyCollection<ProcessingActivity> activities, CancellationToken cancellationToken)
    {
        page.Paragraph(at.Text($"report.part.{part}.about"));
        if (activities.Count == 0)
        {
            page.Paragraph(at.Text("report.none"));
        }

        foreach (var activity in activities)
        {
            WriteSheet(activity);
            await page.Spill(cancellationToken);
        }
    }

    private void WriteSheet(ProcessingActivity activity)
    {
        var processor = activity.Capacity == Capacity.Processor;
        page.Markup("<article class=\"sheet\">\n");
        page.Heading(3, $"{activity.Code} {activity.Name}", ReportPage.Anchor(activity.Id));
        page.Paragraph(ExportContext.Parts(" · ", at.Text(activity.Status), at.Text("report.version", ("version", activity.Version))), "state");
        Points(at.Text(processor ? "report.points.processor" : "report.points.controller"), activity, processor ? ProcessorBefore : ControllerBefore);
        Lines(at.Text(processor ? "report.data" : "report.data.controller"), activity.Data, ["dataCategory", "dataSubjects", "dataSource", "retention"], DataField);
        Lines(at.Text(processor ? "report.recipients" : "report.recipients.controller"), at.Lines(activity), ["party", "role", "data", "ground", "agreements"], RecipientField);
        if (!processor)
        {
            Points(at.Text("report.points.rest"), activity, ControllerAfter);
        }

        Points(at.Text("report.points.practice"), activity, Practice);
        page.Markup("</article>\n");
    }

    private void Points(string caption, ProcessingActivity activity, IEnumerable<(string Point, string Key, bool Asked)> points)
    {
        page.BeginTable("points", caption, [at.Text("report.point"), at.Text("report.article"), at.Text("report.content")]);
        foreach (var (point, key, asked) in points)
        {
            var cell = ActivitySheet.Sheet.Of(activity, key, at);
            if (!asked && string.IsNullOrEmpty(cell.Text))
            {
                continue;
            }

            page.BeginRow(() => page.Words(at.Text("export.column." + key)));
            page.Field(at.Text("report.article"), () => page.Words(point));
            page.Field(null, () => page.Value(cell, at.Text(key == "transfers" ? "report.noTransfers" : "report.missing")));
            page.EndRow();
        }

        page.EndTable();
    }

    private void Lines<T>(string caption, IReadOnlyCollection<T> lines, string[] keys, Action<T, string> write)
    {
        if (lines.Count == 0)
        {
            page.Paragraph($"{caption}: {at.Text("report.missing")}");
            return;
        }

        string[] headings = [.. keys.Select(key => at.Text("export.column." + key))];
        page.BeginTable("list", caption, headings);
        foreach (var line in lines)
        {
            page.BeginRow(() => write(line, keys[0]));
            for (var place = 1; place < keys.Length; place++)
            {
                var key = keys[place];
                page.Field(headings[place], () => write(line, key));
            }

            page.EndRow();
        }

        page.EndTable();
    }

    private void DataField(ActivityData line, string key)
    {
        switch (key)
        {
            case "dataCategory":
                page.Words(ExportContext.WithRest(
                    at.DataCategory(line.DataCategoryId),
                    at.Image.DataCategories.Find(line.DataCategoryId)?.Sensitivity is { } sensitivity and not Sensitivity.Ordinary ? at.Text(sensitivity)! : ""));
                break;
            case "dataSubjects":
                page.Value(Cell.Of(line.DataSubjectCategoryIds.Select(id => at.DataSubjectCategory(id))), at.Text("report.allDataSubjects"));
                break;
            case "dataSource":
                page.Words(ExportContext.Parts("; ", ActivitySheet.SourceAlone(line, at), line.Required == true ? ExportContext.Parts(": ", at.Text("report.required"), line.ConsequenceOfNotProviding) : null));
                break;
            default:
                page.Value(ActivitySheet.RetentionAlone(line, at), at.Text("report.missing"));
                break;
        }
    }

    private void RecipientField(GivenLine given, string key)
    {
        switch (key)
        {
            case "party":
                var party = at.Image.Parties.Find(given.Line.PartyId);
                page.Link(ExportContext.WithRest(party?.Name, party?.Country ?? ""), Anchor(party));
                break;
            case "role":
                page.Words(ExportContext.Parts("; ", at.Text(given.Line.Role), at.Text(given.Line.Relation), at.Text(given.Line.Direction)));
                break;
            case "data":
                page.Words(string.Join(", ", given.Line.DataCategoryIds.Select(id => at.DataCategory(id))));
                break;
            case "ground":
                page.Words(ExportContext.Parts("; ", ExportContext.Ground(given.Line.Ground), ExportContext.Statute(given.Line.Statute)));
                break;
            default:
                var first = true;
                foreach (var agreement in given.Agreements)
                {
                    page.Words(first ? null : ", ");
                    page.Link(agreement.Reference, Anchor(agreement));
                    first = false;
                }

                break;
        }
    }

    private string? Anchor(RegisterRecord? record) => record is not null && at.Scope.Takes(record) ? ReportPage.Anchor(record.Id) : null;
}
