using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Findings;

/// <summary>What the register lacks or gets wrong on a day: of these rules, severities and records, or all.</summary>
public sealed record ListFindings : IRequest<FindingsResponse>
{
    public string? Words { get; init; }
    public IReadOnlyList<string> Codes { get; init; } = [];
    public IReadOnlyList<FindingSeverity> Severities { get; init; } = [];
    public IReadOnlyList<RecordType> RecordTypes { get; init; } = [];
    public IReadOnlyList<Guid> Records { get; init; } = [];
    public FindingOrder Order { get; init; }
    public required Page Page { get; init; }
    public required Moment AsOf { get; init; }
    public DateOnly? On { get; init; }
    public required string Language { get; init; }
}

/// <summary>The worst first, or record by record, or rule by rule.</summary>
public enum FindingOrder { Severity, Record, Code }

internal sealed class ListFindingsHandler(RegisterReader reader, KnownFindings known) : IRequestHandler<ListFindings, FindingsResponse>
{
    public async Task<FindingsResponse> Handle(ListFindings request, CancellationToken cancellationToken)
    {
        var image = await reader.Image(request.AsOf, cancellationToken);
        var on = request.On ?? request.AsOf.Day ?? reader.Today;
        var all = known.Of(image, on);
        var words = ListPages.Words(request.Words);
        var language = request.Language;

        // Everything but the two filters that the totals count.
        var around = all.Where(finding =>
            (request.RecordTypes.Count == 0 || request.RecordTypes.Contains(RecordTypes.Of(finding.Record)))
            && (request.Records.Count == 0 || request.Records.Contains(finding.Record.Id))
            && (words.Count == 0 || ListPages.Holds(words, finding.Code, finding.Record.Label, SentenceBook.Render(finding.Message, language), Title(finding.Code, language)))).ToArray();
        var found = Sort(around.Where(finding => OfCode(finding) && OfSeverity(finding)), request.Order).ToArray();
        return new FindingsResponse
        {
            Items = [.. found.Skip((int)Math.Min(request.Page.Skip, int.MaxValue)).Take(request.Page.Size).Select(finding => Answer(finding, language))],
            Total = found.Length,
            Page = request.Page.Number,
            PageSize = request.Page.Size,
            Revision = image.Revision,
            On = on,
            Totals = SeverityTotals.Of(around.Where(OfCode)),
            Rules = [.. around.Where(OfSeverity).GroupBy(finding => finding.Code)
                .OrderBy(rule => rule.Key, StringComparer.Ordinal)
                .Select(rule => new RuleTotal(rule.Key, Title(rule.Key, language), SentenceBook.Render(rule.First().Basis, language), rule.Min(finding => finding.Severity), rule.Count()))],
            Article30 = Article30Progress.Of(image, all),
        };

        bool OfCode(Finding finding) => request.Codes.Count == 0 || request.Codes.Contains(finding.Code);
        bool OfSeverity(Finding finding) => request.Severities.Count == 0 || request.Severities.Contains(finding.Severity);
    }

    // The findings come record by record: every order keeps that within itself.
    private static IEnumerable<Finding> Sort(IEnumerable<Finding> findings, FindingOrder order) => order switch
    {
        FindingOrder.Severity => findings.OrderBy(finding => finding.Severity),
        FindingOrder.Code => findings.OrderBy(finding => finding.Code, StringComparer.Ordinal),
        _ => findings,
    };

    private static FindingResponse Answer(Finding finding, string language) => new()
    {
        Code = finding.Code,
        Title = Title(finding.Code, language),
        Severity = finding.Severity,
        Record = NamedRecord.Of(finding.Record, language),
        Field = finding.Field,
        Message = SentenceBook.Render(finding.Message, language),
        Basis = SentenceBook.Render(finding.Basis, language),
        Remedy = SentenceBook.Render(finding.Remedy, language),
    };

    private static string Title(string code, string language) => SentenceBook.Render(new Sentence($"finding.{code.ToLowerInvariant()}.title"), language);
}
