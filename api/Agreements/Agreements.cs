using System.ComponentModel;
using AutoMapper;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Agreements;

/// <summary>An agreement under which data are shared. <see cref="State"/> is computed for the day asked for.</summary>
public sealed record AgreementResponse : RecordResponse
{
    public required string Reference { get; init; }
    public required string Title { get; init; }
    public required AgreementKind? Kind { get; init; }

    /// <summary>The best of the parties' states on the day asked for.</summary>
    [ReadOnly(true)] public AgreementState State { get; init; }
    public IReadOnlyList<OrganisationSignature> Organisations { get; init; } = [];
    public IReadOnlyList<PartySignatureResponse> Parties { get; init; } = [];
    public IReadOnlyList<ScopeLine> Scope { get; init; } = [];
    public string? Handling { get; init; }
    public DateOnly? EffectiveFrom { get; init; }
    public DateOnly? EffectiveUntil { get; init; }
    public Renewal Renewal { get; init; }
    public string? RenewalPeriod { get; init; }
    public int? NoticePeriodDays { get; init; }
    public DateOnly? TerminatedOn { get; init; }
    public Guid? SuccessorId { get; init; }
    public AgreementDocument? Document { get; init; }
    public IReadOnlyList<Article28Assessment> Article28 { get; init; } = [];
    public IReadOnlyList<Article26Assessment> Article26 { get; init; } = [];
    public IReadOnlyList<SubProcessor> SubProcessors { get; init; } = [];
    public IReadOnlyList<TransferSafeguard> TransferSafeguards { get; init; } = [];
    public Guid? OwnerId { get; init; }
    public DateOnly? ReviewOn { get; init; }
}

/// <summary>One party's side of an agreement, with the state it has for that party.</summary>
public sealed record PartySignatureResponse
{
    public required Guid PartyId { get; init; }
    public DateOnly? SignedOn { get; init; }
    public Guid? SignedById { get; init; }
    [ReadOnly(true)] public AgreementState State { get; init; }
}

internal sealed class AgreementView(IMapper mapper) : PlainView<Agreement, AgreementResponse>(mapper)
{
    public override IReadOnlyDictionary<string, Func<Agreement, ViewContext, string>> ComputedFilters { get; } = new Dictionary<string, Func<Agreement, ViewContext, string>>
    {
        ["state"] = (agreement, context) => ApiJson.Name(AgreementForce.Of(agreement, context.On)),
    };

    protected override bool DependsOnDay => true;

    protected override AgreementResponse Compute(AgreementResponse response, Agreement record, ViewContext context) => response with
    {
        State = AgreementForce.Of(record, context.On),
        Parties = [.. response.Parties.Select(party => party with { State = AgreementForce.For(record, party.PartyId, context.On) })],
    };
}

internal sealed class AgreementRules : RecordRules<Agreement>
{
    /// <summary>A century of notice is a typing error.</summary>
    private const int MostNoticeDays = 36_525;

    public override IEnumerable<Complaint> Within(Agreement record)
    {
        foreach (var complaint in Twice("/organisations", record.Organisations, side => side.OrganisationId, "/organisationId")
            .Concat(Twice("/parties", record.Parties, side => side.PartyId, "/partyId"))
            .Concat(Twice("/article28", record.Article28, point => point.Point, "/point"))
            .Concat(Twice("/article26", record.Article26, point => point.Point, "/point"))
            .Concat(Twice("/subProcessors", record.SubProcessors, party => party.PartyId, "/partyId")))
        {
            yield return complaint;
        }

        for (var position = 0; position < record.Scope.Count; position++)
        {
            foreach (var complaint in Twice($"/scope/{position}/dataCategoryIds", record.Scope[position].DataCategoryIds)
                .Concat(Twice($"/scope/{position}/dataSubjectCategoryIds", record.Scope[position].DataSubjectCategoryIds)))
            {
                yield return complaint;
            }
        }

        if (record is { EffectiveFrom: { } from, EffectiveUntil: { } until } && until < from)
        {
            yield return new Complaint("/effectiveUntil", new Sentence("rule.endBeforeStart", ("start", from)));
        }

        if (record is { EffectiveFrom: { } start, TerminatedOn: { } terminated } && terminated < start)
        {
            yield return new Complaint("/terminatedOn", new Sentence("rule.endBeforeStart", ("start", start)));
        }

        if (record.NoticePeriodDays < 0)
        {
            yield return new Complaint("/noticePeriodDays", new Sentence("rule.negative"));
        }

        if (record.NoticePeriodDays > MostNoticeDays)
        {
            yield return new Complaint("/noticePeriodDays", new Sentence("rule.tooManyDays", ("limit", MostNoticeDays)));
        }
    }

    public override IEnumerable<Complaint> Against(Agreement record, RegisterImage image) =>
        Cycle(record, image, "/successorId", agreement => agreement.SuccessorId is { } successor ? [successor] : []);
}
