using System.Text.Json.Nodes;
using PrivacyRegister.Http;
using PrivacyRegister.People;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>
/// Makes a plan of our own <c>register.json</c>. A record of the file is compared with the version it was taken away with, so
/// that what changed here meanwhile stays, and what both sides changed is told and not decided.
/// </summary>
internal sealed class RegisterFileImport(RegisterFile file, ImportPlanner planner, IServiceProvider views) : ReadFile
{
    public override string Format => "json";

    public override IEnumerable<PastVersion> Versions(ImportSettings settings, IReadOnlyDictionary<string, TableChoice> remembered) =>
        from record in file.Records
        where record.Id is not null && record.Version is not null
        select new PastVersion(record.Type, record.Id!.Value, record.Version!.Value);

    public override ImportPlan Plan(ImportGround ground)
    {
        var image = ground.Image;
        var drafts = new ImportDrafts(image, ground.ImportId);
        var names = new ImportNames(image, ground.Settings.Names);
        var rows = new List<ImportRow>();
        var seen = new HashSet<(RecordType, Guid)>();
        var newPeople = new NewPeople(ground.People);
        foreach (var record in file.Records)
        {
            var row = new ImportRow(record.Type.Collection(), record.Line);
            rows.Add(row);
            if (record.Fields is null)
            {
                row.Tell(null, record.Fault!);
                continue;
            }

            if (record.Text("id") is not null && (record.Id is not { } given || (image.Find(record.Type, given) is null && given.Version != 7)))
            {
                row.Tell("/id", new Sentence(record.Id is null ? "body.notAnId" : "body.notUuid7"));
                continue;
            }

            if (DraftOf(record, drafts, names, row) is not { } draft)
            {
                continue;
            }

            draft.Add(row);
            if (!seen.Add((draft.Type, draft.Id)))
            {
                row.Tell(null, new Sentence("import.problem.recordTwice"));
                continue;
            }

            newPeople.Read(record.Fields, RecordShape.Of(record.Type.ClrType()));
            if (draft.Before is null)
            {
                Origin(draft, record);
            }

            draft.Write(row, body => Write(body, record, draft, row, ground.Past));
        }

        return new ImportPlan
        {
            Rows = rows,
            Changes = planner.Judge(drafts, ground.People, newPeople.All, ground.Source),
            People = newPeople.All,
            Notes = file.Unknown.Count == 0 ? [] : [new Sentence("import.note.unknownNames", ("names", file.Unknown.Take(20).ToArray()))],
        };
    }

    private static ImportDraft? DraftOf(FileRecord record, ImportDrafts drafts, ImportNames names, ImportRow row)
    {
        var called = record.Text("code") ?? record.Text("reference") ?? record.Text("name") ?? record.Text("country");
        if (record.Id is { } id)
        {
            return drafts.Of(record.Type, id, called);
        }

        if (called is null)
        {
            return drafts.New(record.Type, called);
        }

        if (names.Find(record.Type, called) is { } known)
        {
            return drafts.Of(record.Type, known, called);
        }

        // Nothing is there twice because a file spells it in another way.
        var unknown = names.Unknown(record.Type, called);
        if (names.IsShared(record.Type, called) || (record.Type == RecordType.Party && unknown.Suggestions.Count > 0 && names.Chosen(record.Type, called) is not { Create: true }))
        {
            row.Tell(new ImportProblem("/name", new Sentence(names.IsShared(record.Type, called) ? "import.problem.nameShared" : "import.problem.nameAlike", ("name", called)), unknown));
            return null;
        }

        return drafts.New(record.Type, called);
    }

    /// <summary>A proposal stays a proposal and the policy's words stay the policy's; that a person entered something is true of the register it was entered in.</summary>
    private static void Origin(ImportDraft draft, FileRecord record)
    {
        draft.Provenance = Of(record.Text("provenance"));
        if (record.Fields!["factSources"] is JsonArray marks)
        {
            draft.FactSources = [.. marks.OfType<JsonObject>().Select(mark => new FactSource
            {
                Pointer = Text(mark, "pointer"),
                Provenance = Of(Text(mark, "provenance")),
                Source = Text(mark, "source"),
                Remark = Text(mark, "remark"),
            }).Where(mark => mark.Pointer is { Length: <= Texts.Length } pointer && pointer.StartsWith('/'))];
        }

        static Provenance Of(string? text) => text switch { "stated" => Provenance.Stated, "proposed" => Provenance.Proposed, _ => Provenance.Imported };
        static string? Text(JsonObject from, string name) => from[name] is JsonValue value && value.TryGetValue(out string? text) && text is { Length: > 0 and <= Texts.Length } ? text : null;
    }

    private Dictionary<string, string>? Write(JsonObject body, FileRecord record, ImportDraft draft, ImportRow row, IReadOnlyDictionary<PastVersion, RegisterRecord> past)
    {
        var type = record.Type.ClrType();
        var said = RegisterFile.Body(record.Fields!, type, ReadOnlyFields.Of(View(type)));
        said.Remove("id");
        var taken = record.Version is { } version && past.TryGetValue(new PastVersion(record.Type, draft.Id, version), out var then) ? ImportDraft.BodyOf(then) : null;
        foreach (var name in RecordShape.Of(type).Fields.Select(field => field.JsonName).Concat(said.Select(field => field.Key)).Distinct().ToArray())
        {
            var now = body[name];
            var field = RecordShape.Of(type).Fields.FirstOrDefault(field => field.JsonName == name);
            if (name is "id" or "version" or "provenance" or "factSources" or "changedAt" or "changedBy"
                || AreSame(said[name], now)
                || (said[name] is null && (field is { NotByOmission: true } || record.Version is null))
                || (taken is not null && AreSame(said[name], taken[name])))
            {
                continue;
            }

            if (taken is not null && !AreSame(now, taken[name]))
            {
                row.Tell("/" + name, new Sentence("import.problem.changedMeanwhile"));
            }
            else if (said[name] is { } value)
            {
                body[name] = value.DeepClone();
            }
            else
            {
                body.Remove(name);
            }
        }

        return null;
    }

    private static bool AreSame(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other) || (IsNothing(one) && IsNothing(other));

    private static bool IsNothing(JsonNode? node) => node is null or JsonArray { Count: 0 };

    private Type View(Type record) => ((IAnswerType)views.GetRequiredService(typeof(RecordView<>).MakeGenericType(record))).AnswerType;
}
