using System.Collections;

namespace PrivacyRegister.Register;

/// <summary>All records of one kind at one revision, by id, and in list order (label without regard to case, then id).</summary>
public sealed class RecordSet<T> : IReadOnlyCollection<T>, IRecordSet where T : RegisterRecord
{
    public static readonly RecordSet<T> Empty = new(new Dictionary<Guid, T>());

    private readonly Dictionary<Guid, T> byId;
    private readonly Lazy<T[]> ordered;

    private RecordSet(Dictionary<Guid, T> byId)
    {
        this.byId = byId;
        ordered = new Lazy<T[]>(() =>
        {
            var all = byId.Values.ToArray();
            Array.Sort(all, static (a, b) =>
            {
                var byLabel = StringComparer.OrdinalIgnoreCase.Compare(a.Label, b.Label);
                return byLabel != 0 ? byLabel : a.Id.CompareTo(b.Id);
            });
            return all;
        });
    }

    public int Count => byId.Count;

    /// <summary>In list order.</summary>
    public ReadOnlySpan<T> Ordered => ordered.Value;

    public IReadOnlyList<T> InOrder => ordered.Value;

    public T? Find(Guid id) => byId.GetValueOrDefault(id);

    public T? Find(Guid? id) => id is { } known ? byId.GetValueOrDefault(known) : null;

    public bool Contains(Guid id) => byId.ContainsKey(id);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ordered.Value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    RegisterRecord? IRecordSet.Find(Guid id) => Find(id);

    IEnumerable<RegisterRecord> IRecordSet.All => byId.Values;

    IRecordSet IRecordSet.With(IReadOnlyCollection<RecordChange> changes)
    {
        var copy = new Dictionary<Guid, T>(byId);
        foreach (var change in changes)
        {
            if (change.After is T after)
            {
                copy[change.Id] = after;
            }
            else
            {
                copy.Remove(change.Id);
            }
        }

        return new RecordSet<T>(copy);
    }
}

/// <summary>A <see cref="RecordSet{T}"/> of some kind, for those who walk all kinds alike (references, commits, exports).</summary>
public interface IRecordSet
{
    int Count { get; }
    RegisterRecord? Find(Guid id);
    IEnumerable<RegisterRecord> All { get; }
    IRecordSet With(IReadOnlyCollection<RecordChange> changes);
}

/// <summary>One record's new state; <paramref name="After"/> null = deleted.</summary>
public sealed record RecordChange(RecordType Type, Guid Id, RegisterRecord? After);
