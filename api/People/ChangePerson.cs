using System.Text.Json.Serialization;
using MediatR;
using PrivacyRegister.Register;

namespace PrivacyRegister.People;

/// <summary>Replaces what is known of a person.</summary>
public sealed record ChangePerson : PersonFacts, IRequest<Person>
{
    [JsonIgnore] public Guid Id { get; init; }

    [JsonIgnore] public IReadOnlyCollection<int>? Expected { get; init; }
}

internal sealed class ChangePersonHandler(PersonRules rules, PeopleWriter writer) : IRequestHandler<ChangePerson, Person>
{
    public async Task<Person> Handle(ChangePerson request, CancellationToken cancellationToken)
    {
        await rules.Check(request, cancellationToken);
        while (true)
        {
            // Whoever was first made this version stale, or – with If-Match: * – the next one to write on.
            var person = await rules.Changeable(request.Id, request.Expected, cancellationToken);
            if (await writer.TryUpdate(request.As(person.Id, person.Version), cancellationToken))
            {
                return request.As(person.Id, person.Version + 1);
            }
        }
    }
}
