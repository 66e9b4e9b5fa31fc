using MediatR;
using PrivacyRegister.Register;

namespace PrivacyRegister.People;

/// <summary>
/// Erases a person (art. 17 GDPR): everything personal goes, the id stays, since the log, agreements and activities refer to
/// it, and reads "verwijderd" from then on. No snapshot or hash holds a name, so the log still verifies.
/// </summary>
public sealed record ErasePerson(Guid Id, IReadOnlyCollection<int>? Expected) : IRequest;

internal sealed class ErasePersonHandler(PersonRules rules, PeopleWriter writer) : AsyncRequestHandler<ErasePerson>
{
    /// <exception cref="Refusal">404; 409 while the person has an account, or when erased already; 412 stale.</exception>
    protected override async Task Handle(ErasePerson request, CancellationToken cancellationToken)
    {
        Person person;
        do
        {
            person = await rules.Changeable(request.Id, request.Expected, cancellationToken);
            if (await writer.HasAccount(request.Id, cancellationToken))
            {
                throw new Refusal(RefusalKind.Conflict, "has-account", new Sentence("people.hasAccount"));
            }
        }
        while (!await writer.TryErase(person.Id, person.Version, cancellationToken));
    }
}
