using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>One record as of a moment.</summary>
public sealed record GetRecord<T>(Guid Id, Moment AsOf, DateOnly? On, string Language) : IRequest<ReadRecord<T>> where T : RegisterRecord;

public sealed record ReadRecord<T>(T Record, ViewContext Context) where T : RegisterRecord;

internal sealed class GetRecordHandler<T>(RegisterReader reader) : IRequestHandler<GetRecord<T>, ReadRecord<T>> where T : RegisterRecord
{
    public async Task<ReadRecord<T>> Handle(GetRecord<T> request, CancellationToken cancellationToken)
    {
        var context = await reader.Context(request.AsOf, request.On, request.Language, cancellationToken);
        return context.Image.Set<T>().Find(request.Id) is { } record
            ? new ReadRecord<T>(record, context)
            : throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("problem.recordNotFound"));
    }
}
