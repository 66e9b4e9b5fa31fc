using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>
/// What makes a record impossible, beyond its shape. Gaps are not refused here: they are findings. Pure functions.
/// </summary>
public abstract class RecordRules<T> where T : RegisterRecord
{
    /// <summary>The record with what its sender may leave to the register; <paramref name="before"/> is what stood under its id.</summary>
    public virtual T Completed(T record, T? before, RegisterImage image) => record;

    /// <summary>Impossible within the record itself: 400.</summary>
    public virtual IEnumerable<Complaint> Within(T record) => [];

    /// <summary>Impossible given other records, beyond references and unique names: 409.</summary>
    public virtual IEnumerable<Complaint> Against(T record, RegisterImage image) => [];

    /// <summary>Complains where <paramref name="parentOf"/> leads from this record back to itself.</summary>
    protected static IEnumerable<Complaint> Cycle(T record, RegisterImage image, string pointer, Func<T, IEnumerable<Guid>> parentOf)
    {
        var seen = new HashSet<Guid>();
        var open = new Stack<Guid>(parentOf(record));
        while (open.TryPop(out var id))
        {
            if (id == record.Id)
            {
                return [new Complaint(pointer, new Sentence("rule.cycle"))];
            }

            if (seen.Add(id) && image.Set<T>().Find(id) is { } next)
            {
                foreach (var parent in parentOf(next))
                {
                    open.Push(parent);
                }
            }
        }

        return [];
    }

    /// <summary>Complains of every id or line that stands twice in a list that is a set.</summary>
    protected static IEnumerable<Complaint> Twice<TItem, TKey>(string pointer, IReadOnlyList<TItem> items, Func<TItem, TKey> key, string keyName = "")
    {
        var seen = new HashSet<TKey>();
        for (var position = 0; position < items.Count; position++)
        {
            if (!seen.Add(key(items[position])))
            {
                yield return new Complaint($"{pointer}/{position}{keyName}", new Sentence("rule.twice"));
            }
        }
    }

    protected static IEnumerable<Complaint> Twice(string pointer, IReadOnlyList<Guid> ids) => Twice(pointer, ids, id => id);
}
