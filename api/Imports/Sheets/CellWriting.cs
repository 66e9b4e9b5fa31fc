using System.Text.Json.Nodes;
using PrivacyRegister.Exports;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Sheets;

/// <summary>One cell on its way into a record: what it says, where it goes, and who is told when it cannot.</summary>
internal sealed class CellWriting(JsonObject target, string at, string text, string column, string heading, IReadOnlyList<string>? shown, bool isOwn, ImportRow row, SheetGround ground, Dictionary<string, string> columns)
{
    /// <summary>The record, or the line of it, the cell belongs to.</summary>
    public JsonObject Target => target;

    /// <summary>Without spaces around it; empty when the cell is.</summary>
    public string Text => text;

    /// <summary>The heading of its column.</summary>
    public string Heading => heading;

    /// <summary>What an export shows in this cell of the record as the register has it, value by value; null where it has none yet.</summary>
    public IReadOnlyList<string>? Shown => shown;

    /// <summary>Whether the row is of our own export, so that every word in the cell that is another was changed by somebody.</summary>
    public bool IsOwn => isOwn;

    public SheetGround Ground => ground;

    /// <summary>Puts a value in a field of the target; null takes it away.</summary>
    public void Set(string field, JsonNode? value)
    {
        columns[$"{at}/{field}"] = column;
        if (value is null)
        {
            target.Remove(field);
        }
        else
        {
            target[field] = value;
        }
    }

    /// <summary>Puts a value in a field of an object within the target, which is made when it is not there and goes when it is empty.</summary>
    public void Set(string within, string field, JsonNode? value)
    {
        var inner = target[within] as JsonObject ?? [];
        columns[$"{at}/{within}/{field}"] = column;
        columns[$"{at}/{within}"] = column;
        if (value is null)
        {
            inner.Remove(field);
        }
        else
        {
            inner[field] = value;
        }

        if (inner.Count == 0)
        {
            target.Remove(within);
        }
        else if (inner.Parent is null)
        {
            target[within] = inner;
        }
    }

    public void Complain(Sentence sentence) => row.Tell(column, sentence);

    /// <summary>The id of the record a text names, as JSON; null, and told, when there is none or when it is not clear which.</summary>
    public JsonNode? Reference(RecordType type, string name)
    {
        if (ground.Find(type, name, row) is { } id)
        {
            return JsonValue.Create(id.ToString("D"));
        }

        row.Tell(new ImportProblem(column, new Sentence(ground.Names.IsShared(type, name) ? "import.problem.nameShared" : "import.problem.nameUnknown", ("name", Short(name))), ground.Names.Unknown(type, name)));
        return null;
    }

    /// <summary>The values of a cell that holds several: each on its own line, or between bars or semicolons.</summary>
    public static IReadOnlyList<string> Several(string text)
    {
        var separator = text.Contains('\n', StringComparison.Ordinal) ? '\n' : text.Contains('|', StringComparison.Ordinal) ? '|' : ';';
        return [.. text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>The same, also between commas where each part is a name and the whole is none.</summary>
    public IReadOnlyList<string> SeveralNames(RecordType type) => SeveralNames(ground, type, text);

    public static IReadOnlyList<string> SeveralNames(SheetGround ground, RecordType type, string text) => [.. Several(text).SelectMany(piece =>
    {
        if (ground.Knows(type, piece) || !piece.Contains(',', StringComparison.Ordinal))
        {
            return [piece];
        }

        var parts = piece.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Any(part => ground.Knows(type, part)) ? parts : [piece];
    }).Distinct(StringComparer.Ordinal)];

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}

/// <summary>What reading the sheets of one file depends on.</summary>
internal sealed class SheetGround(ImportGround ground, ImportDrafts drafts, ImportNames names)
{
    private readonly Dictionary<string, ExportContext> contexts = new(StringComparer.Ordinal);
    private int errors;

    public ImportGround Ground => ground;

    public ImportDrafts Drafts => drafts;

    public ImportNames Names => names;

    /// <summary>Nobody reads more errors than these; what comes after them is not looked at, and nothing is imported.</summary>
    public bool HasTooManyErrors { get; private set; }

    /// <summary>Counts a row that turned out to have an error.</summary>
    public void Count(ImportRow row) => HasTooManyErrors |= row.Action == ImportAction.Error && ++errors >= ImportLimits.MostErrors;

    /// <summary>Rows for records nobody gave a row of their own: those somebody chose to add by their name.</summary>
    public List<ImportRow> Added { get; } = [];

    /// <summary>The words of the register as an export in this language has them.</summary>
    public ExportContext Words(string language)
    {
        if (!contexts.TryGetValue(language, out var context))
        {
            contexts[language] = context = NewWords(language);
        }

        return context;
    }

    /// <summary>The same, for a record as it once was: what is known of its lines must not be taken for those of today.</summary>
    public ExportContext NewWords(string language) => new(new ExportScope(Http.Moment.Now, language, []), ground.View with { Language = language }, ground.People);

    public bool Knows(RecordType type, string name) => names.Find(type, name) is not null || names.Chosen(type, name) is { Create: true };

    /// <summary>The record a text names; one that somebody chose to add is made on the spot.</summary>
    public Guid? Find(RecordType type, string name, ImportRow row)
    {
        if (names.Find(type, name) is { } known)
        {
            return known;
        }

        if (names.Chosen(type, name) is not { Create: true } || !NamedRecords.CanBeMade(type))
        {
            return null;
        }

        var made = drafts.New(type, name);
        var added = new ImportRow(row.Table, row.Line);
        made.Add(added);
        made.Write(added, body =>
        {
            foreach (var (field, value) in NamedRecords.Body(type, name))
            {
                body[field] = value?.DeepClone();
            }

            return null;
        });
        names.Add(type, made.Id, name);
        Added.Add(added);
        return made.Id;
    }
}
