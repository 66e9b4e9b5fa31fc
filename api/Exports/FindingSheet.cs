using PrivacyRegister.Findings;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;

namespace PrivacyRegister.Exports;

/// <summary>What the register lacks or gets wrong on the day of the export, the worst first, with what was accepted of it.</summary>
internal static class FindingSheet
{
    public static readonly LineSheet<(Finding Finding, FindingAcceptance? Acceptance)> Sheet = new(
        "findings",
        (at, services) => Of(at, services).ToAsyncEnumerable(),
        new("finding", (row, at) => $"{row.Finding.Code} {at.Text($"finding.{row.Finding.Code.ToLowerInvariant()}.title")}"),
        new("severity", (row, at) => at.Text(row.Finding.Severity)),
        new("recordType", (row, at) => at.Text(RecordTypes.Of(row.Finding.Record))),
        new("record", (row, at) => Cell.To(row.Finding.Record, RecordNames.Label(row.Finding.Record, at.Language))),
        new("message", (row, at) => at.Text(row.Finding.Message)),
        new("basis", (row, at) => at.Text(row.Finding.Basis)),
        new("remedy", (row, at) => at.Text(row.Finding.Remedy)),
        new("field", (row, _) => row.Finding.Field),
        new("acceptedUntil", (row, _) => row.Acceptance?.Until),
        new("reason", (row, _) => row.Acceptance?.Reason),
        new("recordId", (row, _) => row.Finding.Record.Id.ToString("D")));

    private static IEnumerable<(Finding, FindingAcceptance?)> Of(ExportContext at, IServiceProvider services)
    {
        var accepted = AcceptedFindings.Of(at.Image, at.On);
        return services.GetRequiredService<KnownFindings>().Of(at.Image, at.On)
            .Where(finding => at.Scope.Takes(finding.Record))
            .Select(finding => (Finding: finding, Acceptance: accepted.For(finding)))
            .OrderBy(row => row.Acceptance is not null)
            .ThenBy(row => row.Finding.Severity);
    }
}
