using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Coverage;

namespace PrivacyRegister.Coverage;

/// <summary>What breaks if an agreement ends: <paramref name="On"/> is its last day in force.</summary>
/// <exception cref="Refusal">404: there is no such agreement.</exception>
public sealed record GetAgreementEnding(Guid AgreementId, DateOnly? On, Moment AsOf, string Language) : IRequest<AgreementEndingResponse>;

internal sealed class GetAgreementEndingHandler(RegisterReader reader) : IRequestHandler<GetAgreementEnding, AgreementEndingResponse>
{
    public async Task<AgreementEndingResponse> Handle(GetAgreementEnding request, CancellationToken cancellationToken)
    {
        var image = await reader.Image(request.AsOf, cancellationToken);
        var on = request.On ?? request.AsOf.Day ?? reader.Today;
        var agreement = image.Agreements.Find(request.AgreementId)
            ?? throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("problem.recordNotFound"));
        var ending = AgreementEnding.Of(image, agreement, on);
        return new AgreementEndingResponse
        {
            On = on,
            State = ending.State,
            Loses = CoverageRows.Of(ending.Loses, ending.Remedies, request.Language),
            Keeps = CoverageRows.Of(ending.Keeps, _ => [], request.Language),
            Revision = image.Revision,
        };
    }
}
