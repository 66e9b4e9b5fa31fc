using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.SharingChecks;

/// <summary>The answer without recording it, from the register as it stood at a moment: for answers while typing.</summary>
public sealed record PreviewSharingCheck(AskedQuestion Asked, Guid ActorId, Moment AsOf, string Language) : IRequest<PreviewedCheck>;

/// <summary>
/// An answer that was not recorded, in JSON up to <see cref="CheckedAt"/>: now, whatever the moment the register was read
/// as of.
/// </summary>
public sealed record PreviewedCheck(byte[] Answer, DateTimeOffset CheckedAt, Guid CheckedBy, string CheckedByName);

internal sealed class PreviewSharingCheckHandler(RegisterReader reader, KeptAnswers kept, TimeProvider time) : IRequestHandler<PreviewSharingCheck, PreviewedCheck>
{
    public async Task<PreviewedCheck> Handle(PreviewSharingCheck request, CancellationToken cancellationToken)
    {
        var context = await reader.Context(request.AsOf, null, request.Language, cancellationToken);
        return new PreviewedCheck(Answer(request.Asked, context), time.GetUtcNow(), request.ActorId, context.Names.NameOf(request.ActorId, request.Language));
    }

    private byte[] Answer(AskedQuestion asked, ViewContext context)
    {
        if (kept.Find(context.Image, asked.Bytes, context.On, context.Language) is { } known)
        {
            return known;
        }

        var answer = SharingCheckJson.Preview(SharingCheck.Answer(context.Image, asked.Value.Question(context.Image, context.On)), asked.Value.Note, context.Language);
        kept.Keep(context.Image, asked.Bytes, context.On, context.Language, answer);
        return answer;
    }
}
