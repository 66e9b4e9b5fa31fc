using System.Text;
using System.Text.Encodings.Web;
using PrivacyRegister.Exports.LinkedData;
using PrivacyRegister.Register;
using PrivacyRegister.Rights;

namespace PrivacyRegister.Exports;

/// <summary>
/// What of the register may be on a website: established activities with why, of whom, which data, on which ground, to whom and
/// how long. No name of any person, nothing proposed or retired, and no text meant for colleagues: no descriptions and
/// explanations, systems, security, owners, findings or agreements.
/// </summary>
internal static class PublicRegister
{
    /// <summary>The page with its linked data within.</summary>
    public static async Task WritePage(ExportContext at, Stream output, CancellationToken cancellationToken)
    {
        using var data = new MemoryStream();
        // Within a page nothing of it may end the element it stands in.
        await new LinkedRegister(at, isPublic: true).Write(data, JavaScriptEncoder.Default, cancellationToken);
        await output.WriteAsync(Encoding.UTF8.GetBytes(HtmlText.Write(Of(at), Encoding.UTF8.GetString(data.GetBuffer(), 0, (int)data.Length))), cancellationToken);
    }

    private static PlainText Of(ExportContext at)
    {
        var activities = at.Image.ProcessingActivities.InOrder.Where(activity => activity.IsEstablished).ToArray();
        var organisations = activities.SelectMany(activity => activity.OrganisationIds).Distinct().Select(id => at.Organisation(id)).OfType<string>().Order(StringComparer.Ordinal).ToArray();
        var parts = new List<TextPart> { new TextParagraph(at.Text("export.public.intro", ("day", at.On), ("organisations", organisations))) };
        if (activities.Length == 0)
        {
            parts.Add(new TextParagraph(at.Text("export.public.none")));
        }
        else
        {
            parts.Add(new TextTable(
                at.Text("export.public.overview"),
                [at.Text("export.column.activity"), at.Text("export.column.purpose"), at.Text("export.column.dataSubjects")],
                [.. activities.Select(activity => (IReadOnlyList<string>)[activity.Name, at.Purpose(activity.PurposeId) ?? "", List(activity.DataSubjectCategoryIds.Select(id => at.DataSubjectCategory(id)))])]));
        }

        foreach (var purpose in activities.GroupBy(activity => activity.PurposeId).OrderBy(group => at.Image.Purposes.Find(group.Key)?.Code, StringComparer.Ordinal))
        {
            parts.Add(new TextHeading(2, at.Purpose(purpose.Key) ?? at.Text("export.public.noPurpose")));
            foreach (var activity in purpose)
            {
                parts.Add(new TextHeading(3, activity.Name));
                parts.Add(new TextTerms([.. Terms(activity, at).Where(term => term.Text.Length > 0).Select(term => (at.Text("export.column." + term.Key), term.Text))]));
            }
        }

        return new PlainText(at.Text("export.public.title"), at.Language, parts);
    }

    private static IEnumerable<(string Key, string Text)> Terms(ProcessingActivity activity, ExportContext at)
    {
        var lines = at.Lines(activity);
        yield return ("organisations", List(activity.OrganisationIds.Select(id => at.Organisation(id))));
        yield return ("dataSubjects", List(activity.DataSubjectCategoryIds.Select(id => at.DataSubjectCategory(id))));
        yield return ("data", List(activity.Data.Select(line => at.DataCategory(line.DataCategoryId))));
        yield return ("dataSources", Lines(activity.Data.Select(line => ActivitySheet.Source(line, at))));
        yield return ("grounds", Lines(activity.Grounds.Select(ground => Ground(ground))));
        yield return ("recipients", Lines(lines.Where(line => line.Line.Direction != Direction.Receive).Select(line => ExportContext.WithRest(
            at.Party(line.Line.PartyId),
            ExportContext.Parts("; ", at.Text(line.Line.Role), List(line.Line.DataCategoryIds.Select(id => at.DataCategory(id))))))));
        yield return ("transfers", Lines(lines.SelectMany(line => line.Transfers).Select(transfer => $"{transfer.Party.Name}, {at.Text("country." + transfer.Party.Country)}")));
        yield return ("retention", Lines(activity.Data.Select(line => ActivitySheet.Retention(line, at, withBasis: false))));
        yield return ("notice", ExportContext.Parts(", ", activity.Notice?.Title, activity.Notice?.Url));
    }

    private static string Ground(Ground ground) => ExportContext.WithRest(
        ExportContext.Ground(ground.Code),
        ExportContext.Parts("; ", ground.Statute is { } statute ? ExportContext.Statute(statute with { Conditions = null }) : null, ground.Interest));

    private static string List(IEnumerable<string?> values) => string.Join(", ", values.OfType<string>().Distinct());

    private static string Lines(IEnumerable<string?> values) => string.Join('\n', values.OfType<string>().Where(value => value.Length > 0).Distinct());
}
