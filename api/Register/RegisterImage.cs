using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace PrivacyRegister.Register;

/// <summary>
/// The whole register in memory at one revision: immutable, the fold of the log up to there. Every read, check, finding
/// and export is a pure function of an image.
/// </summary>
public sealed class RegisterImage
{
    public static readonly RegisterImage Empty = new(
        new Dictionary<RecordType, IRecordSet>
        {
            [RecordType.Organisation] = RecordSet<Organisation>.Empty,
            [RecordType.DataSubjectCategory] = RecordSet<DataSubjectCategory>.Empty,
            [RecordType.DataCategory] = RecordSet<DataCategory>.Empty,
            [RecordType.Party] = RecordSet<Party>.Empty,
            [RecordType.Purpose] = RecordSet<Purpose>.Empty,
            [RecordType.ProcessingActivity] = RecordSet<ProcessingActivity>.Empty,
            [RecordType.Agreement] = RecordSet<Agreement>.Empty,
            [RecordType.AdequacyDecision] = RecordSet<AdequacyDecision>.Empty,
            [RecordType.FindingAcceptance] = RecordSet<FindingAcceptance>.Empty,
            [RecordType.RightsRequest] = RecordSet<RightsRequest>.Empty,
        },
        0,
        "",
        default);

    private readonly Dictionary<RecordType, IRecordSet> sets;
    private readonly Lazy<RegisterIndex> index;

    private RegisterImage(Dictionary<RecordType, IRecordSet> sets, long revision, string headHash, DateTimeOffset at)
    {
        this.sets = sets;
        Revision = revision;
        HeadHash = headHash;
        At = at;
        index = new Lazy<RegisterIndex>(() => new RegisterIndex(this));
        Organisations = (RecordSet<Organisation>)sets[RecordType.Organisation];
        DataSubjectCategories = (RecordSet<DataSubjectCategory>)sets[RecordType.DataSubjectCategory];
        DataCategories = (RecordSet<DataCategory>)sets[RecordType.DataCategory];
        Parties = (RecordSet<Party>)sets[RecordType.Party];
        Purposes = (RecordSet<Purpose>)sets[RecordType.Purpose];
        ProcessingActivities = (RecordSet<ProcessingActivity>)sets[RecordType.ProcessingActivity];
        Agreements = (RecordSet<Agreement>)sets[RecordType.Agreement];
        AdequacyDecisions = (RecordSet<AdequacyDecision>)sets[RecordType.AdequacyDecision];
        FindingAcceptances = (RecordSet<FindingAcceptance>)sets[RecordType.FindingAcceptance];
        RightsRequests = (RecordSet<RightsRequest>)sets[RecordType.RightsRequest];
    }

    /// <summary>Number of the last revision folded in; 0 = the empty register before the first.</summary>
    public long Revision { get; }

    /// <summary>Hash of that revision, in lower-case hexadecimal; empty at revision 0.</summary>
    public string HeadHash { get; }

    /// <summary>UTC instant of that revision.</summary>
    public DateTimeOffset At { get; }

    public RecordSet<Organisation> Organisations { get; }
    public RecordSet<DataSubjectCategory> DataSubjectCategories { get; }
    public RecordSet<DataCategory> DataCategories { get; }
    public RecordSet<Party> Parties { get; }
    public RecordSet<Purpose> Purposes { get; }
    public RecordSet<ProcessingActivity> ProcessingActivities { get; }
    public RecordSet<Agreement> Agreements { get; }
    public RecordSet<AdequacyDecision> AdequacyDecisions { get; }
    public RecordSet<FindingAcceptance> FindingAcceptances { get; }
    public RecordSet<RightsRequest> RightsRequests { get; }

    /// <summary>Who refers to whom, computed once per image on first use.</summary>
    public RegisterIndex Index => index.Value;

    public RecordSet<T> Set<T>() where T : RegisterRecord => (RecordSet<T>)sets[RecordTypes.Of<T>()];

    public IRecordSet Set(RecordType type) => sets[type];

    public RegisterRecord? Find(RecordType type, Guid id) => sets[type].Find(id);

    /// <summary>The image after these changes; kinds not changed are shared with this one.</summary>
    public RegisterImage With(IReadOnlyCollection<RecordChange> changes, long revision, string headHash, DateTimeOffset at)
    {
        var next = new Dictionary<RecordType, IRecordSet>(sets);
        foreach (var group in changes.GroupBy(change => change.Type))
        {
            next[group.Key] = next[group.Key].With([.. group]);
        }

        return new RegisterImage(next, revision, headHash, at);
    }
}
