using MediatR;
using PrivacyRegister.Register;

namespace PrivacyRegister.People;

/// <summary>Adds a person. One who brings an id (UUIDv7) may be sent again: the same facts answer the same person.</summary>
public sealed record CreatePerson : PersonFacts, IRequest<SavedPerson>
{
    public Guid? Id { get; init; }
}

/// <summary>A person as written; <see cref="Created"/> is false when a repeated request found its own work.</summary>
public sealed record SavedPerson(Person Person, bool Created);

internal sealed class CreatePersonHandler(PersonRules rules, CurrentPeople people, PeopleWriter writer) : IRequestHandler<CreatePerson, SavedPerson>
{
    public async Task<SavedPerson> Handle(CreatePerson request, CancellationToken cancellationToken)
    {
        if (request.Id is { Version: not 7 })
        {
            throw Refusal.Invalid("/id", new Sentence("body.notUuid7"));
        }

        await rules.Check(request, cancellationToken);
        var person = request.As(request.Id ?? Guid.CreateVersion7(), 1);
        if (request.Id is not null && (await people.Now(cancellationToken)).Find(person.Id) is { } known && known == person)
        {
            return new SavedPerson(known, Created: false);
        }

        await writer.Add(person, cancellationToken);
        return new SavedPerson(person, Created: true);
    }
}
