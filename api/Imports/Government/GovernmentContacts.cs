using PrivacyRegister.People;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Government;

/// <summary>
/// The people of the file who get a place here. They stand outside the log, so that they can be erased (art. 17 GDPR): no name,
/// address or number of a person may get into a record. One with the same name and e-mail is the same person.
/// </summary>
internal sealed class GovernmentContacts(PeopleImage people, Guid importId)
{
    private readonly List<Person> made = [];

    public IReadOnlyList<Person> New => made;

    /// <summary>The person; null when the file says too little, or what no person can have.</summary>
    public Guid? Of(string? name, string? function, string? email, string? phone)
    {
        if (Fact(name ?? function ?? email ?? phone) is not { } called)
        {
            return null;
        }

        var person = new Person
        {
            // Records are numbered up from nothing; people down from there.
            Id = ImportDrafts.NewId(importId, -1 - made.Count),
            Version = 1,
            Name = called,
            Function = Fact(function),
            Email = Fact(email),
            Phone = Fact(phone),
        };
        var known = people.All.Where(other => other.ErasedAt is null).OrderBy(other => other.Id).Concat(made).FirstOrDefault(other => IsSame(other, person));
        if (known is null)
        {
            made.Add(person);
        }

        return (known ?? person).Id;
    }

    private static bool IsSame(Person one, Person other) =>
        string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase) && string.Equals(one.Email, other.Email, StringComparison.OrdinalIgnoreCase);

    private static string? Fact(string? text) => text is not null && SourceText.OneLine(text) is { Length: > 0 and <= Texts.KeyLength } line && !Texts.HasControlCharacters(line, manyLines: false) ? line : null;
}
