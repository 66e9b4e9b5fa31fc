using System.ComponentModel;
using System.Text.Json.Serialization;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.People;

/// <summary>What a client says of a person. Somebody belongs to a party or to an organisation of ours, or to neither.</summary>
public record PersonFacts
{
    [KeyText(Required = true)] public string Name { get; init; } = "";
    public string? Function { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    [RefersTo<Party>] public Guid? PartyId { get; init; }
    [RefersTo<Organisation>] public Guid? OrganisationId { get; init; }

    public Person As(Guid id, int version) => new()
    {
        Id = id,
        Version = version,
        Name = Name,
        Function = Function,
        Email = Email,
        Phone = Phone,
        PartyId = PartyId,
        OrganisationId = OrganisationId,
    };
}

/// <summary>A person as served. An erased one has its id, "verwijderd" for a name, and nothing else.</summary>
public sealed record PersonResponse : PersonFacts
{
    [JsonPropertyOrder(-9), ReadOnly(true)] public Guid Id { get; init; }

    /// <summary>Also in <c>ETag</c>; <c>If-Match</c> names it.</summary>
    [JsonPropertyOrder(-8), ReadOnly(true)] public int Version { get; init; }

    [JsonPropertyOrder(10), ReadOnly(true)] public DateTimeOffset? ErasedAt { get; init; }

    public static PersonResponse Of(Person person, string language) => new()
    {
        Id = person.Id,
        Version = person.Version,
        Name = person.ErasedAt is null ? person.Name : ActorNames.ErasedName(language),
        Function = person.Function,
        Email = person.Email,
        Phone = person.Phone,
        PartyId = person.PartyId,
        OrganisationId = person.OrganisationId,
        ErasedAt = person.ErasedAt,
    };
}

/// <summary>What may be said of a person, given itself and the register.</summary>
internal sealed class PersonRules(RegisterStore store, CurrentPeople people)
{
    /// <exception cref="Refusal">400 when a person belongs to two, 409 when the party or organisation is not in the register.</exception>
    public async Task Check(PersonFacts facts, CancellationToken cancellationToken)
    {
        if (facts is { PartyId: not null, OrganisationId: not null })
        {
            throw Refusal.Invalid("/organisationId", new Sentence("people.oneEmployer"));
        }

        var image = await store.Current(cancellationToken);
        Refusal.When(RefusalKind.Conflict, "broken-reference", new Sentence("problem.conflict"), [.. RecordShape.Of(typeof(PersonFacts)).References(facts)
            .Where(reference => image.Find(RecordTypes.Of(reference.Target), reference.Id) is null)
            .Select(reference => new Complaint(reference.Pointer, new Sentence("problem.brokenReference")))]);
    }

    /// <exception cref="Refusal">404 when nobody has this id, 409 when the person was erased, 412 when changed since.</exception>
    public async Task<Person> Changeable(Guid id, IReadOnlyCollection<int>? expected, CancellationToken cancellationToken)
    {
        var person = (await people.Now(cancellationToken)).Find(id) ?? throw NotFound();
        if (person.ErasedAt is not null)
        {
            throw new Refusal(RefusalKind.Conflict, "erased", new Sentence("people.gone"));
        }

        ExpectedVersion.Require(expected, person.Version);
        return person;
    }

    public static Refusal NotFound() => new(RefusalKind.NotFound, "not-found", new Sentence("people.notFound"));
}
