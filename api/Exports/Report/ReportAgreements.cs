using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Exports.Report;

/// <summary>The annex of agreements: what each is, who signed, what it covers, and how it meets art. 28(3) or 26 GDPR.</summary>
internal sealed class ReportAgreements(ReportPage page, ExportContext at)
{
    private static readonly string[] Facts =
    [
        "kind", "state", "effectiveFrom", "effectiveUntil", "renewal", "noticePeriodDays", "terminatedOn", "successor", "ourSignatures", "theirSignatures", "handling",
        "article28", "article26", "subProcessors", "transferSafeguards", "document", "owner", "reviewOn", "provenance", "source", "changedAt", "changedBy",
    ];

    private static readonly string[] Scope = ["purpose", "data", "dataSubjects", "direction"];

    public async Task Write(IReadOnlyCollection<Agreement> agreements, CancellationToken cancellationToken)
    {
        page.Paragraph(at.Text("report.part.agreements.about", ("day", at.On)));
        if (agreements.Count == 0)
        {
            page.Paragraph(at.Text("report.none"));
        }

        foreach (var agreement in agreements)
        {
            Write(agreement);
            await page.Spill(cancellationToken);
        }
    }

    private void Write(Agreement agreement)
    {
        page.Markup("<article class=\"agreement\">\n");
        page.Heading(3, ExportContext.Parts(" ", agreement.Reference, agreement.Title), ReportPage.Anchor(agreement.Id));
        page.Paragraph(ExportContext.Parts(" · ", at.Text(agreement.Status), at.Text(AgreementForce.Of(agreement, at.On)), at.Text("report.version", ("version", agreement.Version))), "state");
        page.BeginTable("facts", at.Text("report.agreement"), [at.Text("report.point"), at.Text("report.content")]);
        foreach (var key in Facts)
        {
            var cell = AgreementSheet.Sheet.Of(agreement, key, at);
            if (!string.IsNullOrEmpty(cell.Text))
            {
                page.BeginRow(() => page.Words(at.Text("export.column." + key)));
                page.Field(null, () => page.Value(cell));
                page.EndRow();
            }
        }

        page.EndTable();
        if (agreement.Scope.Count == 0)
        {
            page.Paragraph($"{at.Text("export.column.agreementScope")}: {at.Text("report.missing")}");
        }
        else
        {
            string[] headings = [.. Scope.Select(key => at.Text("export.column." + key))];
            page.BeginTable("list", at.Text("export.column.agreementScope"), headings);
            foreach (var line in agreement.Scope)
            {
                page.BeginRow(() => Field(agreement, line, Scope[0]));
                for (var place = 1; place < Scope.Length; place++)
                {
                    var key = Scope[place];
                    page.Field(headings[place], () => Field(agreement, line, key));
                }

                page.EndRow();
            }

            page.EndTable();
        }

        page.Markup("</article>\n");
    }

    private void Field(Agreement agreement, ScopeLine line, string key)
    {
        var cell = LineSheets.Scope.Of((agreement, line), key, at);
        page.Value(cell.Value is string[] values ? string.Join(", ", values) : cell, key == "dataSubjects" ? at.Text("report.scope.allDataSubjects") : null);
    }
}
