namespace PrivacyRegister.Register.Rights;

/// <summary>
/// The tree of data categories as it ever was: a category that was once below another counts as below it. Whoever was given
/// the one may hold the other, and a party too few in a notification is a breach of art. 19, a party too many a letter too many.
/// </summary>
internal sealed class CategoriesEver
{
    private readonly Dictionary<Guid, DataCategory> known = [];
    private readonly Dictionary<Guid, HashSet<Guid>> parents = [];
    private readonly Dictionary<Guid, HashSet<Guid>> children = [];

    public CategoriesEver(RegisterPast past, long upTo)
    {
        foreach (var category in past.Of(RecordType.DataCategory, upTo).SelectMany(record => record.Versions).Select(version => version.Record).OfType<DataCategory>())
        {
            known[category.Id] = category;
            if (category.ParentId is { } parent)
            {
                Add(parents, category.Id, parent);
                Add(children, parent, category.Id);
            }
        }

        static void Add(Dictionary<Guid, HashSet<Guid>> edges, Guid from, Guid to)
        {
            if (!edges.TryGetValue(from, out var known))
            {
                edges[from] = known = [];
            }

            known.Add(to);
        }
    }

    /// <summary>As it was last named, deleted or not; null when the log up to there knows none.</summary>
    public DataCategory? Find(Guid id) => known.GetValueOrDefault(id);

    /// <summary>The asked categories, everything ever below them, and everything ever above any of those: a line naming one of them may mean the asked.</summary>
    public HashSet<Guid> Meaning(IEnumerable<Guid> asked)
    {
        var below = Walk(asked, children);
        below.UnionWith(Walk(below, parents));
        return below;
    }

    private static HashSet<Guid> Walk(IEnumerable<Guid> start, Dictionary<Guid, HashSet<Guid>> edges)
    {
        var met = start.ToHashSet();
        var left = new Queue<Guid>(met);
        while (left.TryDequeue(out var at))
        {
            foreach (var next in edges.GetValueOrDefault(at) ?? [])
            {
                if (met.Add(next))
                {
                    left.Enqueue(next);
                }
            }
        }

        return met;
    }
}
