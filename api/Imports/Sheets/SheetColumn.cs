using System.Text.Json.Nodes;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Sheets;

/// <summary>What a column of a sheet is to an import.</summary>
internal enum ColumnUse
{
    /// <summary>Read, and written into the record.</summary>
    Value,

    /// <summary>Several facts in one cell, to read by people: not read back. An edit in it is told, since it would be lost.</summary>
    Summary,

    /// <summary>Computed, or kept by the register itself: passed over.</summary>
    Derived,

    /// <summary>Says which record the row is about.</summary>
    Id,

    /// <summary>The version the row was made of.</summary>
    Version,
}

/// <summary>One column of a sheet: the key of its heading in an export, and how a cell gets into the record.</summary>
internal sealed record SheetColumn(string Key, ColumnUse Use, Action<CellWriting>? Write = null)
{
    /// <summary>It holds names or rules, so that "n.v.t." or "geen" in it is an empty cell.</summary>
    public bool IsOfNames { get; init; }

    public static SheetColumn Summary(string key) => new(key, ColumnUse.Summary);

    public static SheetColumn Derived(string key) => new(key, ColumnUse.Derived);

    /// <summary>Free text.</summary>
    public static SheetColumn Words(string key, string? field = null) => new(key, ColumnUse.Value, cell => cell.Set(field ?? key, Said(cell.Text)));

    /// <summary>Free text of an object within the target.</summary>
    public static SheetColumn Words(string key, string within, string field) => new(key, ColumnUse.Value, cell => cell.Set(within, field, Said(cell.Text)));

    /// <summary>Several free texts.</summary>
    public static SheetColumn List(string key, string? field = null) => new(key, ColumnUse.Value, cell =>
        cell.Set(field ?? key, new JsonArray([.. CellWriting.Several(cell.Text).Select(text => JsonValue.Create(text))]))) { IsOfNames = true };

    public static SheetColumn Word<T>(string key, string? field = null) where T : struct, Enum => new(key, ColumnUse.Value, cell => Read(cell, CellWords.Value(typeof(T), cell.Text), Choices<T>, value => cell.Set(field ?? key, value)));

    public static SheetColumn Word<T>(string key, string within, string field) where T : struct, Enum => new(key, ColumnUse.Value, cell => Read(cell, CellWords.Value(typeof(T), cell.Text), Choices<T>, value => cell.Set(within, field, value)));

    public static SheetColumn Flag(string key, string? field = null) => new(key, ColumnUse.Value, cell =>
        Read(cell, CellWords.Flag(cell.Text) is { } yes ? JsonValue.Create(yes) : null, _ => new Sentence("import.problem.notYesNo"), value => cell.Set(field ?? key, value)));

    public static SheetColumn Day(string key, string? field = null) => new(key, ColumnUse.Value, cell =>
        Read(cell, CellWords.Day(cell.Text), _ => new Sentence("import.problem.notADay"), value => cell.Set(field ?? key, value)));

    public static SheetColumn Number(string key, string? field = null) => new(key, ColumnUse.Value, cell =>
        Read(cell, CellWords.Number(cell.Text) is { } number ? JsonValue.Create(number) : null, _ => new Sentence("import.problem.notANumber"), value => cell.Set(field ?? key, value)));

    public static SheetColumn Period(string key, string within, string field) => new(key, ColumnUse.Value, cell =>
        Read(cell, CellWords.Period(cell.Text), _ => new Sentence("import.problem.notAPeriod"), value => cell.Set(within, field, value)));

    public static SheetColumn Country(string key) => new(key, ColumnUse.Value, cell =>
        Read(cell, Countries.Code(cell.Text), _ => new Sentence("import.problem.notACountry"), value => cell.Set(key, value)));

    /// <summary>The name of a record.</summary>
    public static SheetColumn Reference(string key, string field, RecordType type) => new(key, ColumnUse.Value, cell =>
    {
        if (cell.Text.Length == 0)
        {
            cell.Set(field, null);
        }
        else if (cell.Reference(type, cell.Text) is { } id)
        {
            cell.Set(field, id);
        }
    }) { IsOfNames = true };

    /// <summary>The names of several records.</summary>
    public static SheetColumn References(string key, string field, RecordType type) => new(key, ColumnUse.Value, cell =>
    {
        var ids = cell.SeveralNames(type).Select(name => cell.Reference(type, name)).ToArray();
        if (ids.All(id => id is not null))
        {
            cell.Set(field, new JsonArray([.. ids.DistinctBy(id => id!.GetValue<string>())]));
        }
    }) { IsOfNames = true };

    /// <summary>
    /// Several lines, each shown in a few words. A line whose words still stand there, or that is about the same record
    /// (<paramref name="about"/>), stays as it is; one that is named no more goes; new words make a new line by
    /// <paramref name="made"/> (null: told why not). <paramref name="parts"/> takes words apart that are several lines.
    /// </summary>
    public static SheetColumn Lines(string key, string field, string about, Func<CellWriting, string, JsonObject?> made, RecordType? names = null, Func<string, IReadOnlyList<string>>? parts = null) => new(key, ColumnUse.Value, cell =>
    {
        var present = (cell.Target[field] as JsonArray ?? []).OfType<JsonObject>().ToArray();
        var shown = cell.Shown is { } texts && texts.Count == present.Length ? texts : new string[present.Length];
        var open = Enumerable.Range(0, present.Length).ToList();
        var lines = new JsonArray();
        foreach (var text in names is { } type ? cell.SeveralNames(type) : CellWriting.Several(cell.Text).SelectMany(text => shown.Any(words => Same(words, text)) ? [text] : parts?.Invoke(text) ?? [text]))
        {
            var found = open.FindIndex(place => Same(shown[place], text));
            var line = found >= 0 ? null : made(cell, text);
            found = line is null ? found : open.FindIndex(place => JsonNode.DeepEquals(present[place][about], line[about]));
            if (found >= 0)
            {
                if (line is not null && cell.IsOwn && shown[open[found]] is not null)
                {
                    // The same line in other words: what was changed in them would be lost.
                    cell.Complain(new Sentence("import.problem.summary"));
                }

                lines.Add(present[open[found]].DeepClone());
                open.RemoveAt(found);
            }
            else if (line is not null && !lines.Any(known => JsonNode.DeepEquals(known![about], line[about])))
            {
                lines.Add(line);
            }
        }

        cell.Set(field, lines);
    }) { IsOfNames = true };

    private static bool Same(string? one, string other) => one is not null && one.ReplaceLineEndings(" ").Trim() == other.ReplaceLineEndings(" ").Trim();

    private static JsonValue? Said(string text) => text.Length == 0 ? null : JsonValue.Create(text);

    private static Sentence Choices<T>(CellWriting cell) where T : struct, Enum => ChoicesOf<T>.Sentence;

    private static void Read(CellWriting cell, JsonNode? value, Func<CellWriting, Sentence> otherwise, Action<JsonNode?> set)
    {
        if (cell.Text.Length == 0 || value is not null)
        {
            set(cell.Text.Length == 0 ? null : value);
        }
        else
        {
            cell.Complain(otherwise(cell));
        }
    }

    /// <summary>One list for all rows that have another word.</summary>
    private static class ChoicesOf<T> where T : struct, Enum
    {
        public static readonly Sentence Sentence = new("import.problem.notAWord", ("allowed", CellWords.Choices(typeof(T), "nl")));
    }
}
