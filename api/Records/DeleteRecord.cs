using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>Removes a record nothing refers to; anything else is retired instead.</summary>
public sealed record DeleteRecord<T>(Guid Id, IReadOnlyCollection<int>? Expected, Guid ActorId, string? Reason) : IRequest where T : RegisterRecord;

internal sealed class DeleteRecordHandler<T>(RegisterStore store) : AsyncRequestHandler<DeleteRecord<T>> where T : RegisterRecord
{
    private const int UsersNamed = 5;

    protected override Task Handle(DeleteRecord<T> request, CancellationToken cancellationToken) => store.Commit(
        image =>
        {
            var record = Versions.Find<T>(image, request.Id, request.Expected);
            var users = image.Index.ReferencesTo(request.Id).ToArray().Where(user => user.Record.Id != request.Id).ToArray();
            if (users.Length > 0)
            {
                var sentence = new Sentence("problem.inUse", ("label", record.Label), ("users", users.Select(user => user.Record.Label).Distinct().Take(UsersNamed).ToArray()));
                throw new Refusal(RefusalKind.Conflict, "in-use", sentence, [new Complaint("/id", sentence)]);
            }

            return [new RecordChange(RecordTypes.Of<T>(), request.Id, null)];
        },
        request.ActorId,
        request.Reason,
        cancellationToken);
}
