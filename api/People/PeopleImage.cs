using System.Collections.Frozen;
using PrivacyRegister.Register;

namespace PrivacyRegister.People;

/// <summary>Everybody the register knows, erased rows included, at one <c>Head.PeopleVersion</c>; immutable. In list order: name, then id.</summary>
public sealed class PeopleImage(long version, IEnumerable<Person> people)
{
    /// <summary>Before anything was read; no head has this version.</summary>
    public static readonly PeopleImage Unread = new(-1, []);

    private readonly FrozenDictionary<Guid, Person> byId = people.ToFrozenDictionary(person => person.Id);

    public long Version { get; } = version;

    public IReadOnlyCollection<Person> All => byId.Values;

    /// <summary>Also an erased one: the id stays.</summary>
    public Person? Find(Guid id) => byId.GetValueOrDefault(id);
}
