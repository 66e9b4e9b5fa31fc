using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.SharingChecks;

/// <summary>The answer without recording it, from the register as it stood at a moment: for answers while typing.</summary>
public sealed record PreviewSharingCheck(SharingCheckBody Asked, Guid ActorId, Moment AsOf, string Language) : IRequest<PreviewedCheck>;

/// <summary>An answer that was not recorded. <see cref="CheckedAt"/> is now, whatever the moment the register was read as of.</summary>
public sealed record PreviewedCheck(SharingAnswer Answer, string? Note, DateTimeOffset CheckedAt, Guid CheckedBy, string CheckedByName);

internal sealed class PreviewSharingCheckHandler(RegisterReader reader, TimeProvider time) : IRequestHandler<PreviewSharingCheck, PreviewedCheck>
{
    public async Task<PreviewedCheck> Handle(PreviewSharingCheck request, CancellationToken cancellationToken)
    {
        var context = await reader.Context(request.AsOf, null, request.Language, cancellationToken);
        return new PreviewedCheck(
            SharingCheck.Answer(context.Image, request.Asked.Question(context.Image, context.On)),
            request.Asked.Note,
            time.GetUtcNow(),
            request.ActorId,
            context.Names.NameOf(request.ActorId, request.Language));
    }
}
