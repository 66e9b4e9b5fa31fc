using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Coverage;

namespace PrivacyRegister.Coverage;

/// <summary>
/// What an agreement that is not stored would make possible. One that brings the id of a stored agreement stands in its
/// place; <paramref name="Replaces"/> is taken out as well. Nothing is stored.
/// </summary>
/// <exception cref="Refusal">
/// 400: impossible within itself; 409: it refers to what the register does not have. A reference that is taken and people
/// who are not known are no matter here.
/// </exception>
public sealed record TryAgreement(Agreement Draft, Guid? Replaces, DateOnly? On, Moment AsOf, string Language) : IRequest<WhatIfResponse>;

internal sealed class TryAgreementHandler(RegisterReader reader, RecordGuard<Agreement> guard) : IRequestHandler<TryAgreement, WhatIfResponse>
{
    public async Task<WhatIfResponse> Handle(TryAgreement request, CancellationToken cancellationToken)
    {
        guard.Within(request.Draft);
        var image = await reader.Image(request.AsOf, cancellationToken);
        RecordGuard<Agreement>.References(request.Draft, image);
        if (request.Replaces is { } old && !image.Agreements.Contains(old))
        {
            throw new Refusal(RefusalKind.Conflict, "broken-reference", new Sentence("problem.conflict"), [new Complaint("/replaces", new Sentence("problem.brokenReference"))]);
        }

        var on = request.On ?? request.AsOf.Day ?? reader.Today;
        var draft = request.Draft.Id == Guid.Empty ? request.Draft with { Id = Guid.CreateVersion7() } : request.Draft;
        return new WhatIfResponse
        {
            AsItStands = AgreementEffectResponse.Of(AgreementEffect.AsItStands(image, draft, request.Replaces, on), request.Language),
            OnceSigned = AgreementEffectResponse.Of(AgreementEffect.OnceSigned(image, draft, request.Replaces, on), request.Language),
            Revision = image.Revision,
        };
    }
}
