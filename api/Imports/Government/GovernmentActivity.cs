using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Government;

/// <summary>
/// A record of the government's register as an activity of this one. What the file says fills what is empty and renews what it
/// said before; it takes nothing away, and what only the import reads into it (roles, capacity, DPIA) never overrules a person.
/// </summary>
internal sealed partial class GovernmentActivity(RegisterImage image, ImportNames names, GovernmentNames made, GovernmentContacts contacts, GovernmentNotes notes)
{
    /// <summary>What the register has of the record at hand, from an earlier file, and this file has no more.</summary>
    private readonly List<string> kept = [];

    /// <summary>
    /// The activity as the record leaves it; <paramref name="before"/> is as the register has it, without a name when it is new.
    /// Names that a person must choose are told to the row.
    /// </summary>
    public ProcessingActivity Of(SourceActivity source, string code, ProcessingActivity before, ImportRow row)
    {
        var isNew = before.Name.Length == 0;
        kept.Clear();
        var description = new GovernmentDescription();
        Identity(source, code, description);
        var organisations = Organisations(source, description);
        var activity = before with
        {
            Code = code,
            Name = source.Name is { } name ? SourceText.Name(name) : before.Name,
            Status = !isNew ? before.Status : source.IsExpired ? RecordStatus.Retired : RecordStatus.Proposed,
            Capacity = isNew ? CapacityOf(source) : before.Capacity,
            OrganisationIds = [.. before.OrganisationIds.Union(organisations)],
            OnBehalfOf = source.IsProcessor ? Principals(source, before.OnBehalfOf) : before.OnBehalfOf,
            OwnerId = before.OwnerId ?? Owner(source),
        };
        activity = activity with { PurposeId = source.Goals.Any(goal => goal.Goal is not null) ? PurposeOf(source) : before.PurposeId, Grounds = Grounds(source, activity, description) };
        activity = Subjects(source, activity, description, row);
        activity = activity with { Recipients = Recipients(source, before.Recipients, description, row), Systems = Union(before.Systems, source.Systems.Where(IsSaid)) };
        description.Add("Systemen", source.Systems.Where(text => !IsSaid(text)));
        var measures = Measures(source.Security, description);
        Keep(before.SecurityMeasures.Except(measures, StringComparer.Ordinal));
        activity = activity with { SecurityMeasures = Union(before.SecurityMeasures, measures) };
        description.Add("Categorieën verwerkingen", source.Categories);
        description.Add("Doorgifte buiten de EU", source.Transfer);
        activity = Decisions(source, activity, description);
        description.Add("Bijlagen", source.Attachments);
        description.Add("Opmerkingen", source.Remarks);
        description.Add("Overige gegevens", source.Left);
        Keep(before.OrganisationIds.Except(organisations).Select(id => image.Organisations.Find(id)?.Name));
        Keep(before.Systems.Except(source.Systems, StringComparer.Ordinal));
        if (row.Problems.Count == 0)
        {
            // As long as a name of it is asked, what it means may be just what is here.
            notes.Kept(code, kept);
        }

        Tell(source, code, isNew);
        return activity with { Description = description.ToString() is { Length: > 0 } text ? text : before.Description };
    }

    private void Keep(IEnumerable<string?> labels) => kept.AddRange(labels.OfType<string>());

    private static bool IsSaid(string? text) => GovernmentNames.IsName(text);

    private static IReadOnlyList<string> Union(IReadOnlyList<string> before, IEnumerable<string> texts) => [.. before.Union(texts, StringComparer.Ordinal)];

    private static void Identity(SourceActivity source, string code, GovernmentDescription description)
    {
        description.Add(
            "AVG Register Rijksoverheid",
            [
                GovernmentDescription.Line(("Nummer in het bronregister", source.Number == code ? null : source.Number)),
                GovernmentDescription.Line(("Id in het bronregister", source.Id == code ? null : source.Id)),
                GovernmentDescription.Line(("Status in het bronregister", source.Status)),
                .. source.About,
            ]);
        description.Add("Volledige naam", source.Name is { } name && SourceText.Name(name) != name ? name : null);
        description.Add("Verdeling van de verantwoordelijkheid", source.Division);
    }

    private static Capacity CapacityOf(SourceActivity source) =>
        source.IsProcessor ? Capacity.Processor
        : source.Controllers.Count > 1 || IsShared(source.Division) ? Capacity.JointController
        : Capacity.Controller;

    private static bool IsShared(string? division) =>
        division is not null && Texts.Fold(division) is { } words
        && (words.Contains("gezamenlijk", StringComparison.Ordinal) || words.Contains("gedeeld", StringComparison.Ordinal))
        && !words.StartsWith("geen", StringComparison.Ordinal) && !words.StartsWith("nee", StringComparison.Ordinal) && !words.StartsWith("niet", StringComparison.Ordinal);

    private List<Guid> Organisations(SourceActivity source, GovernmentDescription description)
    {
        var organisations = new List<Guid>();
        foreach (var controller in source.Controllers)
        {
            var found = controller.Name is { } name && !controller.IsPerson ? names.Find(RecordType.Organisation, SourceText.Name(name)) : null;
            if (found is { } id && !source.IsProcessor)
            {
                organisations.Add(id);
            }

            if (found is null || controller.Type is not null || controller.Address is not null)
            {
                description.Add("Verantwoordelijken", Described(controller));
            }

            notes.Details(controller.HasContact ? 1 : 0);
        }

        return organisations;
    }

    /// <summary>A party in words, without what is of a person: those stand outside the log.</summary>
    private string? Described(SourceParty party)
    {
        if (party.IsPerson)
        {
            notes.Person();
            return GovernmentDescription.Line(("natuurlijk persoon", "naam en adres niet overgenomen"));
        }

        return GovernmentDescription.Line((null, party.Name), ("Type", party.Type), ("Adres", party.Address));
    }

    private List<Principal> Principals(SourceActivity source, IReadOnlyList<Principal> before)
    {
        var principals = before.ToList();
        var named = new HashSet<int>();
        foreach (var controller in source.Controllers.Where(party => !party.IsPerson && IsSaid(party.Name)))
        {
            var name = SourceText.Name(controller.Name!);
            var party = names.Find(RecordType.Party, name);
            var place = principals.FindIndex(principal => principal.PartyId is { } id ? id == party : principal.Name is { } called && ImportNames.Key(called) == ImportNames.Key(name));
            var principal = party is { } known ? new Principal { PartyId = known } : new Principal { Name = name };
            named.Add(place);
            if (place < 0)
            {
                principals.Add(principal);
            }
            else if (party is not null)
            {
                principals[place] = principal;
            }
        }

        Keep(before.Where((_, place) => !named.Contains(place)).Select(principal => principal.Name ?? image.Parties.Find(principal.PartyId ?? Guid.Empty)?.Name));
        return principals;
    }

    private Guid? Owner(SourceActivity source) => source.Contacts.Count > 0 && source.Contacts[0] is var first ? contacts.Of(first.Name, first.Function, first.Email, first.Phone) : null;

    /// <summary>The purpose, when everything the record is for is that one: of two goals, one that is declared here must not hide one that is not.</summary>
    private Guid? PurposeOf(SourceActivity source)
    {
        Guid?[] purposes = [.. source.Goals.Where(goal => goal.Goal is not null).Select(goal => names.Find(RecordType.Purpose, SourceText.OneLine(goal.Goal!))).Distinct()];
        return purposes.Length == 1 ? purposes[0] : null;
    }

    private List<Ground> Grounds(SourceActivity source, ProcessingActivity activity, GovernmentDescription description)
    {
        var grounds = activity.Grounds.ToList();
        var named = new HashSet<GroundCode>();
        foreach (var goal in source.Goals)
        {
            description.Add("Doelen", GovernmentDescription.Line((null, goal.Goal), ("rechtsgrond", goal.Ground)));
            if (goal.Ground is null || !IsSaid(goal.Ground))
            {
                continue;
            }

            if (GovernmentGround.Of(goal.Ground) is not { } ground)
            {
                description.Add("Rechtsgrond", $"Niet herkend, kies zelf: {goal.Ground}");
                notes.UnknownGround(activity.Code);
            }
            else if (ground.Code == GroundCode.F && !MayHavePublicTask(activity))
            {
                description.Add("Rechtsgrond", "Taak van algemeen belang (art. 6 lid 1 onder e AVG) is niet overgenomen: die grond (F) bestaat alleen voor een bestuursorgaan.");
                notes.PublicTask(activity.Code);
            }
            else
            {
                Add(grounds, ground.Code, ground.Explanation, isFirst: named.Add(ground.Code));
            }
        }

        Keep(activity.Grounds.Select(ground => ground.Code).OfType<GroundCode>().Where(code => !named.Contains(code)).Select(code => $"{code} · art. {code.Article()}"));
        return grounds;
    }

    /// <summary>The first goal with a ground tells of it anew, whatever an earlier file told; those after it add to that.</summary>
    private static void Add(List<Ground> grounds, GroundCode code, string? explanation, bool isFirst)
    {
        var place = grounds.FindIndex(ground => ground.Code == code);
        var ground = place < 0 ? new Ground { Code = code } : grounds[place];
        if (isFirst && explanation is not null)
        {
            ground = ground with { Interest = null, Explanation = null };
        }

        if (explanation is not null)
        {
            ground = code == GroundCode.C
                ? ground with { Interest = ground.Interest ?? explanation, Explanation = ground.Interest is null || ground.Interest == explanation ? ground.Explanation : ground.Explanation ?? explanation }
                : ground with { Explanation = ground.Explanation ?? explanation };
        }

        if (place < 0)
        {
            grounds.Add(ground);
        }
        else
        {
            grounds[place] = ground;
        }
    }

    /// <summary>As the rules of an activity ask: every organisation of it a public body, and at least one.</summary>
    private bool MayHavePublicTask(ProcessingActivity activity) =>
        activity.OrganisationIds.Count > 0 && activity.OrganisationIds.All(id => image.Organisations.Find(id) is { IsPublicBody: true });

    private void Tell(SourceActivity source, string code, bool isNew)
    {
        notes.Contacts(Math.Max(0, source.Contacts.Count - 1));
        notes.Details(source.Contacts.Take(1).Count(contact => contact.HasAddress));
        notes.Withheld(source.Withheld);
        if (source.OutsideEu.MayBeYes)
        {
            notes.Transfer(code);
        }

        if (source.Remarks.Count > 0)
        {
            notes.Remarks(code);
        }

        if (source.IsExpired && isNew)
        {
            notes.Expired(code);
        }
    }
}
