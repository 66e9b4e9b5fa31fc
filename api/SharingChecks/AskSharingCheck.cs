using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.SharingChecks;

/// <summary>Asks, and records what was asked and answered, in both languages, for ever.</summary>
public sealed record AskSharingCheck(SharingCheckBody Asked, Guid ActorId) : IRequest<SharingCheckRow>;

internal sealed class AskSharingCheckHandler(RegisterReader reader, SharingCheckLog log) : IRequestHandler<AskSharingCheck, SharingCheckRow>
{
    public async Task<SharingCheckRow> Handle(AskSharingCheck request, CancellationToken cancellationToken)
    {
        var image = await reader.Image(Moment.Now, cancellationToken);
        var answer = SharingCheck.Answer(image, request.Asked.Question(image, reader.Today));
        return await log.Append(Row(answer, request.Asked, request.ActorId), cancellationToken);
    }

    /// <summary>What is recorded of an answer, but for its number, id, time and hash.</summary>
    internal static SharingCheckRow Row(SharingAnswer answer, SharingCheckBody asked, Guid actorId) => new()
    {
        ActorId = actorId,
        PartyId = answer.Question.PartyId,
        PurposeId = answer.Question.PurposeId,
        Verdict = SharingCheckJson.WireName(answer.Verdict),
        RegisterRevision = answer.RegisterRevision,
        Question = SharingCheckJson.Question(answer.Question, asked.Note),
        AnswerNl = SharingCheckJson.Answer(answer, "nl"),
        AnswerEn = SharingCheckJson.Answer(answer, "en"),
    };
}
