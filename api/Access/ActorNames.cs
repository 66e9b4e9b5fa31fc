using System.Collections.Frozen;
using PrivacyRegister.Database;
using PrivacyRegister.People;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Access;

/// <summary>
/// What the ids in the log are called today: the name of a person, the name of an access token, "verwijderd" for a person
/// who was erased and for an id nobody knows, "Systeem" for what the program did by itself. Immutable, one per state of
/// people and tokens: whoever renders much may keep what it rendered for as long as it holds the same object.
/// </summary>
public sealed class ActorNames
{
    /// <summary>The program itself: seeding, migrating.</summary>
    public static readonly Guid System = Guid.Empty;

    internal static readonly ActorNames Unread = new(PeopleImage.Unread, AccessImage.Unread);

    private static readonly FrozenDictionary<string, string> Systems =
        SentenceBook.Languages.ToFrozenDictionary(language => language, language => SentenceBook.Render(new("people.system"), language));

    private static readonly FrozenDictionary<string, string> Erased =
        SentenceBook.Languages.ToFrozenDictionary(language => language, language => SentenceBook.Render(new("people.erased"), language));

    private readonly PeopleImage people;
    private readonly AccessImage access;
    private readonly FrozenDictionary<Guid, string> named;

    internal ActorNames(PeopleImage people, AccessImage access)
    {
        this.people = people;
        this.access = access;
        named = people.All.Where(person => person.ErasedAt is null).Select(person => (person.Id, person.Name))
            .Concat(access.Tokens.Select(token => (token.Id, token.Name)))
            .ToFrozenDictionary(actor => actor.Id, actor => actor.Name);
    }

    /// <summary><paramref name="language"/> (nl or en) matters only where there is no name.</summary>
    public string NameOf(Guid id, string language) =>
        named.TryGetValue(id, out var name) ? name : id == System ? Systems[language] : Erased[language];

    /// <summary>The word that stands for an erased person.</summary>
    public static string ErasedName(string language) => Erased[language];

    internal bool AreOf(PeopleImage people, AccessImage access) => ReferenceEquals(this.people, people) && ReferenceEquals(this.access, access);
}

/// <summary>The names as a request must see them, made anew when people or tokens have changed.</summary>
public sealed class CurrentActorNames(CurrentPeople people, CurrentAccess access)
{
    private ActorNames names = ActorNames.Unread;

    /// <summary>As they are at this head, or newer.</summary>
    public async ValueTask<ActorNames> At(Head head, CancellationToken cancellationToken)
    {
        var persons = await people.At(head, cancellationToken);
        var tokens = await access.At(head, cancellationToken);
        var known = Volatile.Read(ref names);
        if (!known.AreOf(persons, tokens))
        {
            Volatile.Write(ref names, known = new ActorNames(persons, tokens));
        }

        return known;
    }
}
