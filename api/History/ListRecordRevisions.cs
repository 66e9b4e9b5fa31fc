using System.Text.Json.Nodes;
using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.History;

/// <summary>One accepted change of a record, with what it changed field by field.</summary>
public sealed record RecordRevisionResponse
{
    public long Revision { get; init; }
    public DateTimeOffset At { get; init; }
    public ActorResponse? By { get; init; }
    public string? Reason { get; init; }
    public string RecordType { get; init; } = "";
    public Guid RecordId { get; init; }

    /// <summary>created, changed, established, retired or deleted.</summary>
    public string Action { get; init; } = "";
    public string Hash { get; init; } = "";

    /// <summary>The version of the record after it; absent after a deletion.</summary>
    public int? Version { get; init; }
    public IReadOnlyList<FieldChangeResponse> Changes { get; init; } = [];
}

/// <summary>One field's value before and after; absent = it was not there.</summary>
public sealed record FieldChangeResponse(string Pointer, JsonNode? Before, JsonNode? After);

/// <summary>The history of a record, newest first.</summary>
public sealed record ListRecordRevisions(RecordType Type, Guid Id, Page Page, Moment AsOf, string Language) : IRequest<ListResponse<RecordRevisionResponse>>;

internal sealed class ListRecordRevisionsHandler(RegisterReader reader, RecordLog log) : IRequestHandler<ListRecordRevisions, ListResponse<RecordRevisionResponse>>
{
    public async Task<ListResponse<RecordRevisionResponse>> Handle(ListRecordRevisions request, CancellationToken cancellationToken)
    {
        var context = await reader.Context(request.AsOf, null, request.Language, cancellationToken);
        var rows = await log.Of(request.Type, request.Id, context.Image.Revision, cancellationToken);
        if (rows.Count == 0)
        {
            throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("problem.recordNotFound"));
        }

        var places = Enumerable.Range(0, rows.Count).Reverse().Skip((int)Math.Min(request.Page.Skip, int.MaxValue)).Take(request.Page.Size);
        return new ListResponse<RecordRevisionResponse>
        {
            Items = [.. places.Select(place => Describe(rows[place], place == 0 ? null : rows[place - 1].Snapshot, context))],
            Total = rows.Count,
            Page = request.Page.Number,
            PageSize = request.Page.Size,
            Revision = context.Image.Revision,
        };
    }

    private static RecordRevisionResponse Describe(LogRow row, string? before, ViewContext context) => new()
    {
        Revision = row.Number,
        At = row.At,
        By = new ActorResponse(row.ActorId, context.Names.NameOf(row.ActorId, context.Language)),
        Reason = row.Reason,
        RecordType = row.RecordType,
        RecordId = row.RecordId,
        Action = row.Action,
        Hash = row.Hash,
        Version = row.Record()?.Version,
        Changes = [.. RecordDifference.Between(before, row.Snapshot).Select(change => new FieldChangeResponse(change.Pointer, change.Before, change.After))],
    };
}
