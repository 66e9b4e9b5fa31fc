using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Register.Upkeep;

namespace PrivacyRegister.Attention;

/// <summary>What needs attention on the day that is read; today where none is named. Requests are for few eyes: only where asked <see cref="WithRequests"/>.</summary>
public sealed record GetAttention(Moment AsOf, bool WithRequests, string Language) : IRequest<AttentionResponse>;

internal sealed class GetAttentionHandler(RegisterReader reader, SharingCheckLog checks) : IRequestHandler<GetAttention, AttentionResponse>
{
    public async Task<AttentionResponse> Handle(GetAttention request, CancellationToken cancellationToken)
    {
        var image = await reader.Image(request.AsOf, cancellationToken);
        var on = request.AsOf.Day ?? reader.Today;
        var due = DueWork.Of(image, on);
        var asked = (await checks.Entries(null, DateTimeOffset.MinValue, request.AsOf.Instant ?? DateTimeOffset.MaxValue, cancellationToken))
            .Select(check => (check.PartyId, check.PurposeId)).ToHashSet();
        var language = request.Language;
        return new AttentionResponse
        {
            On = on,
            Proposals = [.. due.Proposals.Select(kind => new ProposalCount(kind.Type, kind.Total))],
            Ending = [.. due.Ending.Select(ending => new EndingAgreementResponse
            {
                Agreement = NamedRecord.Of(ending.Agreement, language),
                Until = ending.On,
                DaysLeft = ending.On.DayNumber - on.DayNumber,
                Renews = ending.Term.Renews,
                NoticeBy = ending.Term.NoticeBy,
                NoticePassed = ending.Term.NoticeBy < on,
            })],
            Unsigned = [.. due.Unsigned.Select(unsigned => new UnsignedAgreementResponse
            {
                Agreement = NamedRecord.Of(unsigned.Agreement, language),
                State = AgreementForce.Of(unsigned.Agreement, on),
                Missing = [.. unsigned.Missing.Select(side => NamedRecord.Of(side, language))],
            })],
            Reviews = [.. due.Reviews.Select(review => new DueReviewResponse
            {
                Record = NamedRecord.Of(review.Record, language),
                ReviewOn = review.On,
                DaysLeft = review.On.DayNumber - on.DayNumber,
            })],
            Requests = !request.WithRequests ? [] : [.. due.Requests.Select(one => new DueRequestResponse
            {
                Record = NamedRecord.Of(one.Request, language),
                InvokedRight = one.Request.InvokedRight,
                DueOn = one.On,
                LawDueOn = one.Term.LawDueOn,
                DaysLeft = one.On.DayNumber - on.DayNumber,
            })],
            FirstSteps = FirstSteps.Find(image, (party, purpose) => asked.Contains((party, purpose))) is { } way ? Steps(way, language) : null,
            Revision = image.Revision,
        };
    }

    private static FirstStepsResponse Steps(FirstSteps way, string language) => new()
    {
        Agreement = NamedRecord.Of(way.Agreement, language),
        Activity = NamedRecord.Of(way.Activity, language),
        Purpose = NamedRecord.Of(way.Purpose, language),
        Party = NamedRecord.Of(way.Party, language),
        DataCategoryIds = way.DataCategoryIds,
        Steps = [.. way.Steps.Select(step => new FirstStepResponse
        {
            Kind = step.Kind,
            Done = step.Done,
            Record = step.Record is { } record ? NamedRecord.Of(record, language) : null,
            Field = step.Field,
        })],
    };
}
