using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.History;

/// <summary>One accepted change to the register.</summary>
public sealed record RevisionResponse
{
    public long Revision { get; init; }
    public DateTimeOffset At { get; init; }
    public ActorResponse? By { get; init; }
    public string? Reason { get; init; }

    /// <summary>One request's revisions share a change set; they are undone together.</summary>
    public Guid ChangeSetId { get; init; }
    public string RecordType { get; init; } = "";
    public Guid RecordId { get; init; }

    /// <summary>What the record is called now; absent once it is deleted.</summary>
    public string? Label { get; init; }

    /// <summary>created, changed, established, retired or deleted.</summary>
    public string Action { get; init; } = "";
    public string Hash { get; init; } = "";
}

/// <summary>What happened in the register, newest first, as far as a moment knows of it.</summary>
public sealed record ListRevisions(
    IReadOnlyList<RecordType> Types,
    IReadOnlyList<Guid> Records,
    IReadOnlyList<string> Done,
    IReadOnlyList<Guid> Actors,
    IReadOnlyList<Guid> ChangeSets,
    DateOnly? From,
    DateOnly? Until,
    Page Page,
    Moment AsOf,
    string Language) : IRequest<ListResponse<RevisionResponse>>;

internal sealed class ListRevisionsHandler(RegisterReader reader, RecordLog log) : IRequestHandler<ListRevisions, ListResponse<RevisionResponse>>
{
    public async Task<ListResponse<RevisionResponse>> Handle(ListRevisions request, CancellationToken cancellationToken)
    {
        var context = await reader.Context(request.AsOf, null, request.Language, cancellationToken);
        var upTo = context.Image.Revision;
        if (request is { Types.Count: 0, Records.Count: 0, Done.Count: 0, Actors.Count: 0, ChangeSets.Count: 0, From: null, Until: null })
        {
            // Revisions are numbered without gaps, so a page is a range of numbers.
            var last = upTo - request.Page.Skip;
            var rows = last <= 0 ? [] : await log.Headers(Math.Max(0, last - request.Page.Size), last, cancellationToken);
            return Answer(rows, (int)upTo, request, context);
        }

        var found = (await log.Headers(0, upTo, cancellationToken)).Where(row =>
            (request.Types.Count == 0 || request.Types.Contains(row.Type))
            && (request.Records.Count == 0 || request.Records.Contains(row.RecordId))
            && (request.Done.Count == 0 || request.Done.Contains(row.Action))
            && (request.Actors.Count == 0 || request.Actors.Contains(row.ActorId))
            && (request.ChangeSets.Count == 0 || request.ChangeSets.Contains(row.ChangeSetId))
            && (request.From is null || Instants.Day(row.At) >= request.From)
            && (request.Until is null || Instants.Day(row.At) <= request.Until)).ToArray();
        var page = found.Reverse().Skip((int)Math.Min(request.Page.Skip, int.MaxValue)).Take(request.Page.Size).Reverse();
        return Answer([.. page], found.Length, request, context);
    }

    private static ListResponse<RevisionResponse> Answer(IReadOnlyList<LogRow> rows, int total, ListRevisions request, ViewContext context) => new()
    {
        Items = [.. rows.Reverse().Select(row => new RevisionResponse
        {
            Revision = row.Number,
            At = row.At,
            By = new ActorResponse(row.ActorId, context.Names.NameOf(row.ActorId, context.Language)),
            Reason = row.Reason,
            ChangeSetId = row.ChangeSetId,
            RecordType = row.RecordType,
            RecordId = row.RecordId,
            Label = context.Image.Find(row.Type, row.RecordId)?.Label,
            Action = row.Action,
            Hash = row.Hash,
        })],
        Total = total,
        Page = request.Page.Number,
        PageSize = request.Page.Size,
        Revision = context.Image.Revision,
    };
}
