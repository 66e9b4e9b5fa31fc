using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Findings;

/// <summary>What the register lacks or gets wrong on a day: of these rules, severities and records, accepted or open, or all.</summary>
public sealed record ListFindings : IRequest<FindingsResponse>
{
    public string? Words { get; init; }
    public IReadOnlyList<string> Codes { get; init; } = [];
    public IReadOnlyList<FindingSeverity> Severities { get; init; } = [];
    public IReadOnlyList<RecordType> RecordTypes { get; init; } = [];
    public IReadOnlyList<Guid> Records { get; init; } = [];

    /// <summary>Only those accepted, or only those open; null: both.</summary>
    public bool? Accepted { get; init; }
    public FindingOrder Order { get; init; }
    public required Page Page { get; init; }
    public required Moment AsOf { get; init; }
    public DateOnly? On { get; init; }
    public required string Language { get; init; }
}

/// <summary>The worst first and what is accepted last, or record by record, or rule by rule.</summary>
public enum FindingOrder { Severity, Record, Code }

internal sealed class ListFindingsHandler(RegisterReader reader, KnownFindings known) : IRequestHandler<ListFindings, FindingsResponse>
{
    public async Task<FindingsResponse> Handle(ListFindings request, CancellationToken cancellationToken)
    {
        var context = await reader.Context(request.AsOf, request.On, request.Language, cancellationToken);
        var (image, on, language) = (context.Image, context.On, request.Language);
        var all = known.Of(image, on);
        var acceptances = AcceptedFindings.Of(image, on);
        var words = ListPages.Words(request.Words);

        // Everything but the three filters that the totals count.
        Listed[] around = [.. all.Where(finding =>
            (request.RecordTypes.Count == 0 || request.RecordTypes.Contains(RecordTypes.Of(finding.Record)))
            && (request.Records.Count == 0 || request.Records.Contains(finding.Record.Id))
            && (words.Count == 0 || ListPages.Holds(words, finding.Code, finding.Record.Label, SentenceBook.Render(finding.Message, language), Title(finding.Code, language))))
            .Select(finding => new Listed(finding, acceptances.For(finding)))];
        var found = Sort(around.Where(listed => OfCode(listed) && OfSeverity(listed) && OfAcceptance(listed)), request.Order).ToArray();
        return new FindingsResponse
        {
            Items = [.. found.Skip((int)Math.Min(request.Page.Skip, int.MaxValue)).Take(request.Page.Size).Select(listed => Answer(listed, context))],
            Total = found.Length,
            Page = request.Page.Number,
            PageSize = request.Page.Size,
            Revision = image.Revision,
            On = on,
            Totals = SeverityTotals.Of(around.Where(listed => OfCode(listed) && listed.Acceptance is null).Select(listed => listed.Finding)),
            Accepted = around.Count(listed => OfCode(listed) && OfSeverity(listed) && listed.Acceptance is not null),
            Rules = [.. around.Where(listed => OfSeverity(listed) && OfAcceptance(listed)).GroupBy(listed => listed.Finding.Code, listed => listed.Finding)
                .OrderBy(rule => rule.Key, StringComparer.Ordinal)
                .Select(rule => new RuleTotal(rule.Key, Title(rule.Key, language), SentenceBook.Render(rule.First().Basis, language), rule.Min(finding => finding.Severity), rule.Count()))],
            Article30 = Article30Progress.Of(image, all),
        };

        bool OfCode(Listed listed) => request.Codes.Count == 0 || request.Codes.Contains(listed.Finding.Code);
        bool OfSeverity(Listed listed) => request.Severities.Count == 0 || request.Severities.Contains(listed.Finding.Severity);
        bool OfAcceptance(Listed listed) => request.Accepted is not { } accepted || accepted == listed.Acceptance is not null;
    }

    // The findings come record by record: every order keeps that within itself.
    private static IEnumerable<Listed> Sort(IEnumerable<Listed> findings, FindingOrder order) => order switch
    {
        FindingOrder.Severity => findings.OrderBy(listed => listed.Acceptance is not null).ThenBy(listed => listed.Finding.Severity),
        FindingOrder.Code => findings.OrderBy(listed => listed.Finding.Code, StringComparer.Ordinal),
        _ => findings,
    };

    private static FindingResponse Answer(Listed listed, ViewContext context) => Answer(listed.Finding, context.Language) with
    {
        Acceptance = listed.Acceptance is not { } acceptance ? null : new AcceptanceOfFinding
        {
            Id = acceptance.Id,
            Version = acceptance.Version,
            Reason = acceptance.Reason,
            Until = acceptance.Until,
            By = new ActorResponse(acceptance.ChangedBy, context.Names.NameOf(acceptance.ChangedBy, context.Language)),
            At = acceptance.ChangedAt,
        },
    };

    private static FindingResponse Answer(Finding finding, string language) => new()
    {
        Code = finding.Code,
        Title = Title(finding.Code, language),
        Severity = finding.Severity,
        Record = NamedRecord.Of(finding.Record, language),
        Field = finding.Field,
        Message = SentenceBook.Render(finding.Message, language),
        Fingerprint = finding.Fingerprint,
        Basis = SentenceBook.Render(finding.Basis, language),
        Remedy = SentenceBook.Render(finding.Remedy, language),
    };

    private static string Title(string code, string language) => SentenceBook.Render(new Sentence($"finding.{code.ToLowerInvariant()}.title"), language);

    private readonly record struct Listed(Finding Finding, FindingAcceptance? Acceptance);
}
