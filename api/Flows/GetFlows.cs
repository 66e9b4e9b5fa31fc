using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Register.Upkeep;

namespace PrivacyRegister.Flows;

/// <summary>
/// Which data go where on the day that is read; of some activities, purposes, parties, categories or agreements, or of all.
/// More than <see cref="Limit"/> of them: only how many.
/// </summary>
public sealed record GetFlows : IRequest<FlowsResponse>
{
    public IReadOnlyList<Guid> Activities { get; init; } = [];
    public IReadOnlyList<Guid> Purposes { get; init; } = [];
    public IReadOnlyList<Guid> Parties { get; init; } = [];
    public IReadOnlyList<Guid> DataCategories { get; init; } = [];

    /// <summary>Flows to or from the parties of these agreements, and partnerships they are in.</summary>
    public IReadOnlyList<Guid> Agreements { get; init; } = [];
    public int Limit { get; init; } = int.MaxValue;
    public required Moment AsOf { get; init; }
    public required string Language { get; init; }

    internal bool AsksForAll => Activities.Count + Purposes.Count + Parties.Count + DataCategories.Count + Agreements.Count == 0;
}

internal sealed class GetFlowsHandler(RegisterReader reader) : IRequestHandler<GetFlows, FlowsResponse>
{
    public async Task<FlowsResponse> Handle(GetFlows request, CancellationToken cancellationToken)
    {
        var image = await reader.Image(request.AsOf, cancellationToken);
        var on = request.AsOf.Day ?? reader.Today;
        var lines = Lines(image, request);
        DataFlow[] flows = lines.Length > request.Limit ? [] : [.. lines.Select(line => DataFlow.Of(image, line, on))];
        var relied = flows.SelectMany(flow => flow.Categories).SelectMany(category => category.Agreements).Select(agreement => agreement.Id).ToHashSet();
        var agreements = image.Agreements.InOrder
            .Where(agreement => !agreement.IsRetired && (request.AsksForAll || relied.Contains(agreement.Id) || request.Agreements.Contains(agreement.Id)
                || agreement.Parties.Any(side => request.Parties.Contains(side.PartyId))))
            .Select(agreement => (agreement, term: AgreementTerm.Of(agreement, on)))
            .OrderBy(known => known.term.From ?? DateOnly.MaxValue).ToArray();
        var scopes = agreements.SelectMany(known => known.agreement.Scope).ToArray();
        var purposes = flows.Select(flow => flow.Purpose.Id).Concat(scopes.Select(line => line.PurposeId)).ToHashSet();
        var categories = flows.SelectMany(flow => flow.Line.DataCategoryIds).Concat(scopes.SelectMany(line => line.DataCategoryIds)).ToHashSet();
        var parties = flows.Select(flow => flow.Party.Id).Concat(agreements.SelectMany(known => known.agreement.Parties.Select(side => side.PartyId))).ToHashSet();
        var organisations = flows.Select(flow => flow.Organisation).ToHashSet();
        return new FlowsResponse
        {
            On = on,
            Total = lines.Length,
            Flows = [.. flows.Select(Flow)],
            Agreements = [.. agreements.Select(known => Agreement(known.agreement, known.term, on))],
            Purposes = [.. image.Purposes.InOrder.Where(purpose => purposes.Contains(purpose.Id))
                .Select(purpose => new CodedName(purpose.Id, purpose.Code, new Wording(purpose.Name, purpose.NameEn).In(request.Language)))],
            DataCategories = [.. image.DataCategories.InOrder.Where(category => categories.Contains(category.Id))
                .Select(category => new CodedName(category.Id, null, new Wording(category.Name, category.NameEn).In(request.Language)))],
            Parties = [.. image.Parties.InOrder.Where(party => parties.Contains(party.Id))
                .Select(party => new FlowParty(party.Id, party.Name, party.Country))],
            Organisations = [.. image.Organisations.InOrder.Where(organisations.Contains)
                .Select(organisation => new CodedName(organisation.Id, null, organisation.Name))],
            Revision = image.Revision,
        };
    }

    private static FlowLine[] Lines(RegisterImage image, GetFlows request)
    {
        var around = request.Agreements.Count == 0 ? null : Around(image, request.Agreements);
        return [.. DataFlow.Lines(image).Where(line =>
            (request.Activities.Count == 0 || request.Activities.Contains(line.Activity.Id))
            && (request.Purposes.Count == 0 || request.Purposes.Contains(line.Purpose.Id))
            && (request.Parties.Count == 0 || request.Parties.Contains(line.Party.Id))
            && (around is null || around.Contains(line.Party.Id))
            && (request.DataCategories.Count == 0 || line.Line.DataCategoryIds.Any(request.DataCategories.Contains)))];
    }

    // The parties of the agreements, and the partnerships they are in: those rest on their members' agreements.
    private static HashSet<Guid> Around(RegisterImage image, IReadOnlyList<Guid> agreements)
    {
        var found = agreements.Select(image.Agreements.Find).OfType<Agreement>().SelectMany(agreement => agreement.Parties).Select(side => side.PartyId).ToHashSet();
        int before;
        do
        {
            before = found.Count;
            // A partnership may be a member of another.
            found.UnionWith(image.Parties.Where(party => party.MemberPartyIds.Any(found.Contains)).Select(party => party.Id).ToArray());
        }
        while (found.Count > before);

        return found;
    }

    private static FlowResponse Flow(DataFlow flow) => new()
    {
        OrganisationId = flow.Organisation.Id,
        ActivityId = flow.Activity.Id,
        ActivityCode = flow.Activity.Code,
        ActivityName = flow.Activity.Name,
        ActivityStatus = flow.Activity.Status,
        PurposeId = flow.Purpose.Id,
        PartyId = flow.Party.Id,
        Direction = flow.Line.Direction,
        Data = [.. flow.Categories.Select(category => new FlowDataResponse(category.DataCategoryId, category.Cover, [.. category.Agreements.Select(agreement => agreement.Id)]))],
        OutsideEea = [.. flow.OutsideEea.Select(party => new FlowReceiver(party.Id, party.Name, party.Country))],
        Transfer = flow.Transfer,
    };

    private static FlowAgreementResponse Agreement(Agreement agreement, AgreementTerm term, DateOnly on) => new()
    {
        Id = agreement.Id,
        Reference = agreement.Reference,
        Title = agreement.Title,
        Kind = agreement.Kind,
        State = AgreementForce.Of(agreement, on),
        PartyIds = [.. agreement.Parties.Select(side => side.PartyId)],
        Scope = [.. agreement.Scope.Select(line => new FlowScopeLine(line.PurposeId, line.DataCategoryIds, line.Direction))],
        From = term.From,
        Until = term.Until,
        Renews = term.Renews,
        NoticeBy = term.NoticeBy,
    };
}
