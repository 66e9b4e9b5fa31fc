using System.Globalization;
using PrivacyRegister.Exports.Workbook;

namespace PrivacyRegister.Exports.Report;

/// <summary>The first page: whose register this is and how to reach them (art. 30(1)(a) GDPR), of when, and what is in it.</summary>
internal static class ReportCover
{
    private static readonly string[] Contacts = ["contact", "dataProtectionOfficer", "representative"];

    public static void Write(ReportPage page, ExportContext at, IEnumerable<(string Part, int Count)> counts)
    {
        page.Markup("<header class=\"cover\">\n");
        page.Paragraph(RegisterWorkbook.Organisations(at), "owner");
        page.Heading(1, at.Text("export.workbook.title"));
        page.Paragraph(at.Text("report.subtitle"), "lead");

        page.BeginTable("facts", at.Text("report.about"), [at.Text("report.point"), at.Text("report.content")]);
        Fact("asOf", at.AsOf);
        Fact("revision", at.Image.Revision.ToString(CultureInfo.InvariantCulture));
        Fact("headHash", at.Image.HeadHash);
        Fact("changedAt", at.Image.Revision > 0 ? ReportPage.Said(at.Image.At) : null);
        Fact("records", at.Scope.Statuses.Count == 0
            ? at.Text("export.workbook.allRecords")
            : string.Join(", ", at.Scope.Statuses.Distinct().Order().Select(status => at.Text(status))));
        foreach (var (part, count) in counts)
        {
            Row(at.Text("report.part." + part), count.ToString(CultureInfo.InvariantCulture));
        }

        page.EndTable();

        page.BeginTable("facts", at.Text("report.organisations"), [at.Text("export.column.name"), at.Text("report.content")]);
        foreach (var organisation in at.Image.Organisations.InOrder.Where(organisation => !organisation.IsRetired))
        {
            page.BeginRow(() => page.Words(organisation.Name));
            page.Field(null, () =>
            {
                page.Words(ExportContext.Parts(", ", organisation.LegalForm, organisation.ChamberOfCommerceNumber is { } number ? $"{at.Text("export.column.chamberOfCommerceNumber")} {number}" : null, organisation.Address));
                page.List(
                    Contacts.Zip([at.Contact(organisation.ContactPersonId), at.Contact(organisation.DataProtectionOfficerId), at.Contact(organisation.RepresentativeId)])
                        .Where(contact => contact.Second is not null || contact.First != "representative"),
                    contact => page.Words($"{at.Text("export.column." + contact.First)}: {contact.Second ?? at.Text("report.missing")}"));
            });
            page.EndRow();
        }

        page.EndTable();
        page.Markup("</header>\n");

        void Fact(string key, string? value)
        {
            if (value is not null)
            {
                Row(at.Text("export.workbook.fact." + key), value);
            }
        }

        void Row(string name, string value)
        {
            page.BeginRow(() => page.Words(name));
            page.Field(null, () => page.Words(value));
            page.EndRow();
        }
    }
}
