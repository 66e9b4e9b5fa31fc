using AutoMapper;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Agreements;

internal sealed class AgreementView(IMapper mapper) : PlainView<Agreement, AgreementResponse>(mapper)
{
    public override IReadOnlyDictionary<string, ComputedFilter<Agreement>> ComputedFilters { get; } = new Dictionary<string, ComputedFilter<Agreement>>
    {
        ["state"] = new([.. Enum.GetValues<AgreementState>().Select(state => ApiJson.Name(state))], (agreement, context) => ApiJson.Name(AgreementForce.Of(agreement, context.On))),
    };

    protected override bool DependsOnDay => true;

    protected override AgreementResponse Compute(AgreementResponse response, Agreement record, ViewContext context) => response with
    {
        State = AgreementForce.Of(record, context.On),
        Parties = [.. response.Parties.Select(party => party with { State = AgreementForce.For(record, party.PartyId, context.On) })],
    };
}
