using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Register.Upkeep;

namespace PrivacyRegister.Flows;

/// <summary>Which data go where on the day that is read; of some activities, purposes, parties or categories, or of all.</summary>
public sealed record GetFlows(IReadOnlyList<Guid> Activities, IReadOnlyList<Guid> Purposes, IReadOnlyList<Guid> Parties, IReadOnlyList<Guid> DataCategories, Moment AsOf, string Language) : IRequest<FlowsResponse>;

internal sealed class GetFlowsHandler(RegisterReader reader) : IRequestHandler<GetFlows, FlowsResponse>
{
    public async Task<FlowsResponse> Handle(GetFlows request, CancellationToken cancellationToken)
    {
        var image = await reader.Image(request.AsOf, cancellationToken);
        var on = request.AsOf.Day ?? reader.Today;
        DataFlow[] flows = [.. DataFlow.All(image, on, Asked).Where(flow =>
            (request.Parties.Count == 0 || request.Parties.Contains(flow.Party.Id))
            && (request.DataCategories.Count == 0 || flow.Line.DataCategoryIds.Any(request.DataCategories.Contains)))];
        var agreements = image.Agreements.InOrder.Where(agreement => !agreement.IsRetired).Select(agreement => (agreement, term: AgreementTerm.Of(agreement, on)))
            .OrderBy(known => known.term.From ?? DateOnly.MaxValue).ToArray();
        var scopes = agreements.SelectMany(known => known.agreement.Scope).ToArray();
        var purposes = flows.Select(flow => flow.Purpose.Id).Concat(scopes.Select(line => line.PurposeId)).ToHashSet();
        var categories = flows.SelectMany(flow => flow.Line.DataCategoryIds).Concat(scopes.SelectMany(line => line.DataCategoryIds)).ToHashSet();
        var parties = flows.Select(flow => flow.Party.Id).Concat(agreements.SelectMany(known => known.agreement.Parties.Select(side => side.PartyId))).ToHashSet();
        var outside = flows.Where(flow => flow.OutsideEea.Count > 0).Select(flow => flow.Party.Id).ToHashSet();
        return new FlowsResponse
        {
            On = on,
            Flows = [.. flows.Select(Flow)],
            Agreements = [.. agreements.Select(known => Agreement(known.agreement, known.term, on))],
            Purposes = [.. image.Purposes.InOrder.Where(purpose => purposes.Contains(purpose.Id))
                .Select(purpose => new FlowName(purpose.Id, purpose.Code, new Wording(purpose.Name, purpose.NameEn).In(request.Language)))],
            DataCategories = [.. image.DataCategories.InOrder.Where(category => categories.Contains(category.Id))
                .Select(category => new FlowName(category.Id, null, new Wording(category.Name, category.NameEn).In(request.Language)))],
            Parties = [.. image.Parties.InOrder.Where(party => parties.Contains(party.Id))
                .Select(party => new FlowParty(party.Id, party.Name, party.Country, outside.Contains(party.Id)))],
            Organisations = [.. image.Organisations.InOrder.Where(organisation => flows.Any(flow => flow.Organisation == organisation))
                .Select(organisation => new FlowName(organisation.Id, null, organisation.Name))],
            Revision = image.Revision,
        };

        bool Asked(ProcessingActivity activity) =>
            (request.Activities.Count == 0 || request.Activities.Contains(activity.Id))
            && (request.Purposes.Count == 0 || (activity.PurposeId is { } purpose && request.Purposes.Contains(purpose)));
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
        OutsideEea = flow.OutsideEea.Count > 0,
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
