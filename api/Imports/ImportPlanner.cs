using PrivacyRegister.People;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>Judges what a file says of its records as a whole, by the same rules as a request for each of them.</summary>
internal sealed class ImportPlanner(IEnumerable<IRecordGuard> guards)
{
    private readonly Dictionary<RecordType, IRecordGuard> guards = guards.ToDictionary(guard => guard.Type);

    /// <summary>The changes the drafts come to, in the order in which records refer to one another; complaints go to the rows.</summary>
    public IReadOnlyList<RecordChange> Judge(ImportDrafts drafts, PeopleImage people, IReadOnlyCollection<Person> newPeople, string? source)
    {
        var image = drafts.Image;
        var written = new List<(ImportDraft Draft, RegisterRecord Record)>();
        foreach (var draft in drafts.All.Where(draft => draft is { Changed: true, Failed: false, Now: not null }).OrderBy(draft => draft.Type))
        {
            var complaints = guards[draft.Type].Within(draft.Now!).ToArray();
            foreach (var complaint in complaints)
            {
                draft.Tell(complaint);
            }

            if (complaints.Length == 0)
            {
                written.Add((draft, Marked(draft, source)));
            }
        }

        var after = image.With([.. written.Select(one => Change(one.Record))], image.Revision, image.HeadHash, image.At);
        for (var place = 0; place < written.Count; place++)
        {
            var (draft, record) = written[place];
            var completed = guards[draft.Type].Completed(record, draft.Before, after);
            written[place] = (draft, completed);
            foreach (var complaint in guards[draft.Type].Against(completed, after).Concat(Unknown(completed, people, newPeople)))
            {
                draft.Tell(complaint);
            }
        }

        foreach (var (type, guard) in guards)
        {
            foreach (var (id, complaint) in guard.Taken(after))
            {
                if (drafts.Find(type, id) is { Changed: true } draft)
                {
                    draft.Tell(complaint);
                }
            }
        }

        return [.. written.Where(one => !one.Draft.Failed).Select(one => Change(one.Record))];
    }

    private static RecordChange Change(RegisterRecord record) => new(RecordTypes.Of(record), record.Id, record);

    /// <summary>With its next version, and where its facts come from.</summary>
    private static RegisterRecord Marked(ImportDraft draft, string? source)
    {
        if (draft.Before is not { } before)
        {
            return draft.Now! with
            {
                Id = draft.Id,
                Version = 1,
                Provenance = draft.Provenance,
                FactSources = draft.FactSources,
                Source = draft.Now.Source ?? source,
            };
        }

        var after = draft.Now! with { Id = draft.Id, Version = before.Version + 1, Provenance = before.Provenance, FactSources = before.FactSources };
        after = after with { FactSources = FactSources.After(before, after, Provenance.Imported) };
        return after.IsEstablished && !before.IsEstablished ? FactSources.Confirm(after) : after;
    }

    private static IEnumerable<Complaint> Unknown(RegisterRecord record, PeopleImage people, IReadOnlyCollection<Person> newPeople) => RecordShape.Of(record).References(record)
        .Where(reference => reference.Target == typeof(Person) && people.Find(reference.Id) is null && newPeople.All(person => person.Id != reference.Id))
        .Select(reference => new Complaint(reference.Pointer, new Sentence("problem.brokenReference")));
}
