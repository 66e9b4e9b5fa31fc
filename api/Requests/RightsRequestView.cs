using AutoMapper;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Upkeep;

namespace PrivacyRegister.Requests;

internal sealed class RightsRequestView(IMapper mapper) : PlainView<RightsRequest, RightsRequestResponse>(mapper)
{
    public override IReadOnlyDictionary<string, ComputedFilter<RightsRequest>> ComputedFilters { get; } = new Dictionary<string, ComputedFilter<RightsRequest>>
    {
        ["state"] = new([.. Enum.GetValues<RequestState>().Select(state => ApiJson.Name(state))], (request, context) => ApiJson.Name(RequestTerm.State(request, context.On))),
    };

    protected override bool DependsOnDay => true;

    protected override RightsRequestResponse Compute(RightsRequestResponse response, RightsRequest record, ViewContext context)
    {
        var term = RequestTerm.Of(record);
        return response with { State = RequestTerm.State(record, context.On), DueOn = term.DueOn, LawDueOn = term.LawDueOn };
    }
}
