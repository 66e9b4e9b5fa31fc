using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Exports;

/// <summary>Somebody outside the EEA who gets data of a line, with the safeguards for that country of the agreement it gets them under (art. 30(1)(e) GDPR).</summary>
internal sealed record Transfer(Party Party, IReadOnlyList<TransferSafeguard> Safeguards);

/// <summary>
/// A recipient line with what it rests on: the agreements in force that serve it and cover its data, and who gets the data
/// outside the EEA under them. Judged as the sharing check and the findings judge it, so that no export says more than they do.
/// </summary>
internal sealed record GivenLine(ProcessingActivity Activity, Recipient Line, IReadOnlyList<Agreement> Agreements, IReadOnlyList<Transfer> Transfers)
{
    public static IReadOnlyList<GivenLine> Of(RegisterImage image, ProcessingActivity activity, DateOnly on) =>
        [.. JudgedLine.Of(image, activity, on).Select(judged => Of(activity, judged))];

    private static GivenLine Of(ProcessingActivity activity, JudgedLine judged)
    {
        // A line that names no data is covered by nothing: there is nothing to cover.
        var covered = judged.Line.DataCategoryIds.Count > 0 && activity.PurposeId is not null;
        return new GivenLine(
            activity,
            judged.Line,
            covered ? [.. judged.Sides.SelectMany(side => side.Relied).Select(rest => rest.Agreement).DistinctBy(agreement => agreement.Id)] : [],
            [.. judged.Sides
                .SelectMany(side => side.Receivers)
                .Where(receiver => receiver.Receiver.Country is { } country && !EuropeanEconomicArea.Members.Contains(country) && (covered || !receiver.IsSubProcessor))
                .Select(receiver => (receiver.Receiver, Agreement: covered ? receiver.Agreement : null))
                .Distinct()
                .Select(receiver => new Transfer(receiver.Receiver, [.. (receiver.Agreement?.TransferSafeguards ?? []).Where(safeguard => safeguard.Country == receiver.Receiver.Country)]))]);
    }

    /// <summary>The transfers in words.</summary>
    public IEnumerable<string> TransferTexts(ExportContext at) => Transfers.Select(transfer => ExportContext.WithRest(
        $"{transfer.Party.Name}, {transfer.Party.Country}",
        string.Join("; ", transfer.Safeguards.Select(safeguard => ExportContext.Parts(", ", at.Text(safeguard.Mechanism), safeguard.Reference)))));
}
