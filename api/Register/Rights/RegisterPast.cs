using System.Collections.Immutable;

namespace PrivacyRegister.Register.Rights;

/// <summary>What a record said from a day on (Europe/Amsterdam), after this revision; no record: it was deleted.</summary>
public sealed record RecordVersion(long Revision, DateOnly Day, RegisterRecord? Record);

/// <summary>
/// Every version there ever was of the records that say who gets which data: activities, agreements, parties and data
/// categories. Only what a notification needs is kept of them. Immutable.
/// </summary>
public sealed class RegisterPast
{
    public static readonly RegisterPast Empty = new(ImmutableDictionary<(RecordType, Guid), ImmutableArray<RecordVersion>>.Empty, 0, "");

    /// <summary>The kinds of record it holds.</summary>
    public static readonly IReadOnlyList<RecordType> Types = [RecordType.ProcessingActivity, RecordType.Agreement, RecordType.Party, RecordType.DataCategory];

    private readonly ImmutableDictionary<(RecordType Type, Guid Id), ImmutableArray<RecordVersion>> versions;

    private RegisterPast(ImmutableDictionary<(RecordType, Guid), ImmutableArray<RecordVersion>> versions, long revision, string hash)
    {
        this.versions = versions;
        (Revision, Hash) = (revision, hash);
    }

    /// <summary>The last revision it goes up to, with its hash in the log.</summary>
    public long Revision { get; }
    public string Hash { get; }

    /// <summary>The past after these versions, the oldest first.</summary>
    public RegisterPast With(IEnumerable<(RecordType Type, Guid Id, RecordVersion Version)> more, long revision, string hash)
    {
        var next = versions.ToBuilder();
        foreach (var record in more.GroupBy(version => (version.Type, version.Id), version => version.Version))
        {
            next[record.Key] = [.. next.GetValueOrDefault(record.Key, []), .. record.Select(version => version with { Record = Needed(version.Record) })];
        }

        return new RegisterPast(next.ToImmutable(), revision, hash);
    }

    /// <summary>Per record of a kind its versions up to a revision, the oldest first.</summary>
    public IEnumerable<(Guid Id, IReadOnlyList<RecordVersion> Versions)> Of(RecordType type, long upTo) => versions
        .Where(record => record.Key.Type == type)
        .Select(record => (record.Key.Id, Versions: (IReadOnlyList<RecordVersion>)[.. record.Value.TakeWhile(version => version.Revision <= upTo)]))
        .Where(record => record.Versions.Count > 0);

    private static RegisterRecord? Needed(RegisterRecord? record) => record switch
    {
        ProcessingActivity activity => new ProcessingActivity
        {
            Id = activity.Id,
            Status = activity.Status,
            Code = activity.Code,
            Name = activity.Name,
            PurposeId = activity.PurposeId,
            OrganisationIds = activity.OrganisationIds,
            DataSubjectCategoryIds = activity.DataSubjectCategoryIds,
            Data = [.. activity.Data.Select(line => new ActivityData { DataCategoryId = line.DataCategoryId, DataSubjectCategoryIds = line.DataSubjectCategoryIds })],
            Recipients = activity.Recipients,
        },
        Agreement agreement => agreement with { FactSources = [], Article28 = [], Article26 = [], Handling = null },
        _ => record,
    };
}
