using System.Collections.Frozen;

namespace PrivacyRegister.Register;

/// <summary>Look-ups over one image: what a question needs to find its records without walking all of them.</summary>
public sealed class RegisterIndex
{
    private readonly RegisterImage image;
    private readonly Lazy<FrozenDictionary<Guid, Guid[]>> children;
    private readonly Lazy<FrozenDictionary<Guid, ProcessingActivity[]>> activitiesByPurpose;
    private readonly Lazy<FrozenDictionary<Guid, ProcessingActivity[]>> activitiesByParty;
    private readonly Lazy<FrozenDictionary<(Guid Party, Guid Purpose), RecipientLine[]>> linesByPartyAndPurpose;
    private readonly Lazy<FrozenDictionary<Guid, Agreement[]>> agreementsByParty;
    private readonly Lazy<FrozenDictionary<Guid, Party[]>> partnershipsByMember;
    private readonly Lazy<FrozenDictionary<Guid, Agreement[]>> agreementsByPurpose;
    private readonly Lazy<FrozenDictionary<string, AdequacyDecision[]>> adequacyByCountry;
    private readonly Lazy<FrozenDictionary<Guid, RecordReference[]>> referencesTo;

    internal RegisterIndex(RegisterImage image)
    {
        this.image = image;
        children = Group(image.DataCategories, category => category.ParentId is { } parent ? new[] { parent } : [], category => category.Id);
        activitiesByPurpose = Group(image.ProcessingActivities, activity => activity.PurposeId is { } purpose ? new[] { purpose } : [], activity => activity);
        activitiesByParty = Group(image.ProcessingActivities, activity => activity.Recipients.Select(line => line.PartyId), activity => activity);
        linesByPartyAndPurpose = new(() => image.ProcessingActivities
            .Where(activity => activity.PurposeId is not null)
            .SelectMany(activity => activity.Recipients.Select((line, position) => (Key: (line.PartyId, activity.PurposeId!.Value), Line: new RecipientLine(activity, position))))
            .GroupBy(pair => pair.Key, pair => pair.Line)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray()));
        agreementsByParty = Group(image.Agreements, agreement => agreement.Parties.Select(party => party.PartyId), agreement => agreement);
        partnershipsByMember = Group(image.Parties, party => party.Kind == PartyKind.Partnership ? party.MemberPartyIds : [], party => party);
        agreementsByPurpose = Group(image.Agreements, agreement => agreement.Scope.Select(line => line.PurposeId), agreement => agreement);
        adequacyByCountry = Group(image.AdequacyDecisions, decision => new[] { decision.Country }, decision => decision);
        referencesTo = new Lazy<FrozenDictionary<Guid, RecordReference[]>>(() => RecordTypes.All
            .SelectMany(type => image.Set(type).All)
            .SelectMany(record => RecordShape.Of(record).References(record).Select(reference => (reference.Id, Reference: new RecordReference(RecordTypes.Of(record), record, reference.Pointer))))
            .GroupBy(pair => pair.Id)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Reference).ToArray()));
    }

    /// <summary>Activities under a purpose, in list order, whatever their status.</summary>
    public ReadOnlySpan<ProcessingActivity> ActivitiesOfPurpose(Guid purposeId) => Get(activitiesByPurpose, purposeId);

    /// <summary>Activities with a recipient line for this party, in list order, whatever their status.</summary>
    public ReadOnlySpan<ProcessingActivity> ActivitiesOfParty(Guid partyId) => Get(activitiesByParty, partyId);

    /// <summary>Recipient lines for this party on activities under this purpose, in list order, whatever their status.</summary>
    public ReadOnlySpan<RecipientLine> LinesTo(Guid partyId, Guid purposeId) => Get(linesByPartyAndPurpose, (partyId, purposeId));

    /// <summary>Agreements this party is named in, in list order, whatever their state.</summary>
    public ReadOnlySpan<Agreement> AgreementsOfParty(Guid partyId) => Get(agreementsByParty, partyId);

    /// <summary>The party and every partnership it is in, partnerships of partnerships too; each once.</summary>
    public IReadOnlyList<Guid> WithPartnerships(Guid partyId)
    {
        var all = new List<Guid> { partyId };
        for (var next = 0; next < all.Count; next++)
        {
            foreach (var partnership in Get(partnershipsByMember, all[next]))
            {
                if (!all.Contains(partnership.Id))
                {
                    all.Add(partnership.Id);
                }
            }
        }

        return all;
    }

    /// <summary>Agreements whose scope names this purpose, in list order.</summary>
    public ReadOnlySpan<Agreement> AgreementsOfPurpose(Guid purposeId) => Get(agreementsByPurpose, purposeId);

    public ReadOnlySpan<AdequacyDecision> AdequacyOf(string country) => Get(adequacyByCountry, country);

    public ReadOnlySpan<Guid> ChildrenOf(Guid dataCategoryId) => Get(children, dataCategoryId);

    /// <summary>Every record that refers to this id, with the place in it.</summary>
    public ReadOnlySpan<RecordReference> ReferencesTo(Guid id) => Get(referencesTo, id);

    /// <summary>The category and every descendant; each once.</summary>
    public IReadOnlyList<Guid> WithDescendants(Guid dataCategoryId)
    {
        var all = new List<Guid> { dataCategoryId };
        for (var next = 0; next < all.Count; next++)
        {
            foreach (var child in ChildrenOf(all[next]))
            {
                if (!all.Contains(child))
                {
                    all.Add(child);
                }
            }
        }

        return all;
    }

    /// <summary>Whether <paramref name="ancestorId"/> stands above <paramref name="dataCategoryId"/> in the tree.</summary>
    public bool IsAncestor(Guid ancestorId, Guid dataCategoryId)
    {
        var steps = 0;
        for (var at = image.DataCategories.Find(dataCategoryId)?.ParentId; at is { } parent && steps++ <= image.DataCategories.Count; at = image.DataCategories.Find(parent)?.ParentId)
        {
            if (parent == ancestorId)
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<TValue> Get<TKey, TValue>(Lazy<FrozenDictionary<TKey, TValue[]>> index, TKey key) where TKey : notnull =>
        index.Value.TryGetValue(key, out var found) ? found : [];

    private static Lazy<FrozenDictionary<TKey, TValue[]>> Group<TKey, TRecord, TValue>(
        RecordSet<TRecord> set,
        Func<TRecord, IEnumerable<TKey>> keys,
        Func<TRecord, TValue> value)
        where TKey : notnull
        where TRecord : RegisterRecord =>
        new(() => set
            .SelectMany(record => keys(record).Distinct().Select(key => (Key: key, Value: value(record))))
            .GroupBy(pair => pair.Key)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Value).ToArray()));
}

/// <summary>A record that refers to another, and where in it (JSON pointer).</summary>
public sealed record RecordReference(RecordType Type, RegisterRecord Record, string Pointer);

/// <summary>One recipient line of an activity: <c>Activity.Recipients[Position]</c>.</summary>
public readonly record struct RecipientLine(ProcessingActivity Activity, int Position);
