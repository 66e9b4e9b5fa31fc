using System.Text.Json.Nodes;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Government;

/// <summary>
/// Makes a plan of an export of the AVG Register Rijksoverheid. A record is known again by its number there, which is its code
/// here, so that the same file read again changes nothing. An activity that is not of this register, or that a person changed
/// since, is never written. New records are proposals: an import establishes nothing.
/// </summary>
internal sealed class GovernmentRegisterImport(GovernmentRegister file, ImportPlanner planner) : ReadFile
{
    /// <summary>Most lines in the lists of one record: more are no description of one processing, and would take minutes.</summary>
    private const int MostLines = 2_000;

    /// <summary>Where each part of an activity comes from in the file.</summary>
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["/code"] = "Nummer",
        ["/name"] = "Naam",
        ["/status"] = "Status",
        ["/purposeId"] = "Doelen",
        ["/grounds"] = "Doelen",
        ["/organisationIds"] = "Verantwoordelijken",
        ["/capacity"] = "Verantwoordelijken",
        ["/onBehalfOf"] = "Verantwoordelijken",
        ["/dataSubjectCategoryIds"] = "Betrokkenen",
        ["/data"] = "Betrokkenen",
        ["/recipients"] = "Verwerkers, Ontvangers",
        ["/systems"] = "Systemen",
        ["/securityMeasures"] = "Beveiliging",
        ["/automatedDecisions"] = "Besluitvorming",
        ["/dpia"] = "GebPia",
        ["/profiling"] = "GebPia",
        ["/ownerId"] = "Contactpersonen",
    };

    public override string Format => "governmentRegister";

    public override bool AsksWhatWasWritten => true;

    public override IEnumerable<PastVersion> Versions(ImportSettings settings, IReadOnlyDictionary<string, TableChoice> remembered) => [];

    public override ImportPlan Plan(ImportGround ground)
    {
        var drafts = new ImportDrafts(ground.Image, ground.ImportId);
        var names = new ImportNames(ground.Image, ground.Settings.Names);
        var contacts = new GovernmentContacts(ground.People, ground.ImportId);
        var made = new GovernmentNames(drafts, names, contacts);
        var notes = new GovernmentNotes();
        var activities = new GovernmentActivity(ground.Image, names, made, contacts, notes);

        var known = ground.Image.ProcessingActivities.ToDictionary(activity => activity.Code, StringComparer.Ordinal);
        var codes = Codes();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<ImportRow>(file.Records.Count);
        var read = new List<(SourceActivity Activity, string Code, ImportRow Row)>();
        foreach (var record in file.Records)
        {
            var row = new ImportRow(record.Path, record.Line);
            rows.Add(row);
            if (record.Activity is not { } activity)
            {
                row.Tell(null, record.Fault!);
            }
            else if (codes[record] is not { } code)
            {
                row.Tell("Nummer", new Sentence("import.government.noNumber"));
            }
            else if (activity.Lines > MostLines)
            {
                row.Tell(null, new Sentence("import.government.tooManyLines", ("limit", MostLines), ("count", activity.Lines)));
            }
            else if (!seen.Add(code))
            {
                row.Tell("Nummer", new Sentence("import.problem.recordTwice"));
            }
            else if (known.GetValueOrDefault(code) is { Provenance: not Provenance.Imported })
            {
                row.Tell("Nummer", new Sentence("import.government.codeTaken", ("code", code)));
            }
            else if (known.GetValueOrDefault(code) is { } changed && ground.Written.GetValueOrDefault(changed.Id) != changed.Version)
            {
                drafts.Of(RecordType.ProcessingActivity, changed.Id, code).Add(row);
                notes.LeftAsIs(code);
            }
            else
            {
                read.Add((activity, code, row));
                made.Gather(activity, row);
            }
        }

        var more = made.Make();
        foreach (var (source, code, row) in read)
        {
            var draft = known.TryGetValue(code, out var activity) ? drafts.Of(RecordType.ProcessingActivity, activity.Id, code) : drafts.New(RecordType.ProcessingActivity, code);
            draft.Add(row);
            draft.Write(row, body => Write(body, activities.Of(source, code, activity ?? new ProcessingActivity { Id = draft.Id }, row), row));
        }

        return new ImportPlan
        {
            Rows = [.. rows.SelectMany(row => more[row].Prepend(row))],
            Changes = planner.Judge(drafts, ground.People, contacts.New, ground.Source),
            People = contacts.New,
            Notes = [.. file.Notes, .. notes.Of(made), .. names.IsCut ? [new Sentence("import.note.namesNotCompared")] : Array.Empty<Sentence>()],
        };
    }

    private static Dictionary<string, string> Write(JsonObject body, ProcessingActivity activity, ImportRow row)
    {
        if (activity.Description is { Length: > Texts.Length } text)
        {
            row.Tell(null, new Sentence("import.government.descriptionTooLong", ("limit", Texts.Length), ("length", text.Length)));
        }

        body.Clear();
        foreach (var (name, value) in ImportDraft.BodyOf(activity))
        {
            body[name] = value?.DeepClone();
        }

        return Columns;
    }

    /// <summary>
    /// The code of each record: its number in the source, else its id there. A number that several records have is no code of
    /// one: theirs have the id behind it.
    /// </summary>
    private Dictionary<object, string?> Codes()
    {
        var shared = file.Records.Where(record => Called(record) is not null).GroupBy(Called).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return file.Records.ToDictionary(
            object (record) => record,
            record => Called(record) is { } called && shared.Contains(called) && record.Activity!.Id is { } id && id != called ? $"{called}/{SourceText.OneLine(id)}" : Called(record),
            ReferenceEqualityComparer.Instance);

        static string? Called(GovernmentRecord record) => (record.Activity?.Number ?? record.Activity?.Id) is { } called ? SourceText.OneLine(called) : null;
    }
}
