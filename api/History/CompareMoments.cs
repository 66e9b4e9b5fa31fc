using System.Text.Json.Nodes;
using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.History;

/// <summary>What became of a record between two moments.</summary>
public enum RecordFate { Added, Changed, Removed }

/// <summary>A record that differs between two moments, field by field; what happened in between and was undone does not show.</summary>
public sealed record ComparedRecordResponse
{
    public required RecordType RecordType { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>What it is called at the later moment; of a removed one: at the earlier.</summary>
    public required string Label { get; init; }
    public required RecordFate Fate { get; init; }
    public required IReadOnlyList<FieldChangeResponse> Changes { get; init; }

    /// <summary>The record as it stood at the later moment, for naming the lines a pointer passes; absent for a removed one.</summary>
    public JsonNode? Record { get; init; }
}

/// <summary>A page of what differs, kind by kind and by label, with how many there are of each in all.</summary>
public sealed record ComparisonResponse
{
    public required IReadOnlyList<ComparedRecordResponse> Items { get; init; }
    public required int Total { get; init; }
    public required int Page { get; init; }
    public required int PageSize { get; init; }

    /// <summary>The revision at the later moment.</summary>
    public required long Revision { get; init; }

    /// <summary>The revision at the earlier moment; 0 before the first.</summary>
    public required long FromRevision { get; init; }
    public required int Added { get; init; }
    public required int Changed { get; init; }
    public required int Removed { get; init; }
}

/// <summary>Two states of the register beside each other: what was added, changed and removed, of these kinds or of all.</summary>
public sealed record CompareMoments(Moment From, Moment Until, IReadOnlyList<RecordType> Types, IReadOnlyList<RecordFate> Fates, Page Page) : IRequest<ComparisonResponse>;

internal sealed class CompareMomentsHandler(RegisterReader reader) : IRequestHandler<CompareMoments, ComparisonResponse>
{
    public async Task<ComparisonResponse> Handle(CompareMoments request, CancellationToken cancellationToken)
    {
        if (request.From.Instant is not { } first || first > (request.Until.Instant ?? DateTimeOffset.MaxValue))
        {
            throw Refusal.Invalid("/from", new Sentence(request.From.Instant is null ? "body.missing" : "query.fromAfterUntil"));
        }

        var from = await reader.Image(request.From, cancellationToken);
        var until = await reader.Image(request.Until, cancellationToken);
        var differing = RecordTypes.All.Where(type => request.Types.Count == 0 || request.Types.Contains(type)).SelectMany(type => Differing(type, from, until)).ToArray();
        var wanted = differing.Where(record => request.Fates.Count == 0 || request.Fates.Contains(record.Fate)).ToArray();
        return new ComparisonResponse
        {
            Items = [.. wanted.Skip((int)Math.Min(request.Page.Skip, int.MaxValue)).Take(request.Page.Size)],
            Total = wanted.Length,
            Page = request.Page.Number,
            PageSize = request.Page.Size,
            Revision = until.Revision,
            FromRevision = from.Revision,
            Added = differing.Count(record => record.Fate == RecordFate.Added),
            Changed = differing.Count(record => record.Fate == RecordFate.Changed),
            Removed = differing.Count(record => record.Fate == RecordFate.Removed),
        };
    }

    private static IEnumerable<ComparedRecordResponse> Differing(RecordType type, RegisterImage from, RegisterImage until)
    {
        var gone = from.Set(type).All.Where(record => until.Find(type, record.Id) is null).Select(record => Compared(type, record, null));
        var here = until.Set(type).All
            .Select(record => (Before: from.Find(type, record.Id), After: record))
            // Records are immutable: the same version written at the same instant is the same record.
            .Where(pair => pair.Before is null || pair.Before.Version != pair.After.Version || pair.Before.ChangedAt != pair.After.ChangedAt)
            .Select(pair => Compared(type, pair.Before, pair.After));
        return gone.Concat(here)
            .Where(record => record.Fate != RecordFate.Changed || record.Changes.Count > 0)
            .OrderBy(record => record.Label, StringComparer.OrdinalIgnoreCase).ThenBy(record => record.RecordId);
    }

    private static ComparedRecordResponse Compared(RecordType type, RegisterRecord? before, RegisterRecord? after) => new()
    {
        RecordType = type,
        RecordId = (after ?? before)!.Id,
        Label = (after ?? before)!.Label,
        Fate = before is null ? RecordFate.Added : after is null ? RecordFate.Removed : RecordFate.Changed,
        Changes = [.. RecordDifference.Between(before is null ? null : Snapshot.Write(before), after is null ? null : Snapshot.Write(after))
            .Select(change => new FieldChangeResponse(change.Pointer, change.Before, change.After))],
        Record = after is null ? null : JsonNode.Parse(Snapshot.Write(after)),
    };
}
