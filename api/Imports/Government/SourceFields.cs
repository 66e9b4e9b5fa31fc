using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivacyRegister.Imports.Government;

/// <summary>
/// An object of the file, read field by field. What was read is taken out, so that what nobody asked for is left over and can be
/// told. Types are not relied on: a number where text belongs is text, one object where a list belongs is a list of one.
/// </summary>
internal sealed class SourceFields
{
    private readonly Dictionary<string, JsonNode?> unread;
    private readonly List<(string Called, SourceFields Fields)> inner = [];
    private int withheld;

    public SourceFields(JsonObject fields) => unread = fields.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);

    private SourceFields(string name, JsonNode? value) => unread = new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { [name] = value };

    public string? Text(string name) => unread.Remove(name, out var value) ? SourceText.Print(value) : null;

    public Answer Answer(string name) => SourceText.Answer(Text(name));

    /// <summary>Each item of a list as a text; a single value is a list of one.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        unread.Remove(name, out var value);
        return [.. (value is JsonArray list ? list.Select(SourceText.Print) : [SourceText.Print(value)]).OfType<string>()];
    }

    /// <summary>The objects of a list. An item that is no object is taken as one that has just <paramref name="main"/>.</summary>
    public IReadOnlyList<SourceFields> Lines(string name, string main)
    {
        unread.Remove(name, out var value);
        List<SourceFields> lines = [.. (value is JsonArray list ? list : [value?.DeepClone()])
            .Where(item => SourceText.Print(item) is not null)
            .Select(item => item is JsonObject fields ? new SourceFields(fields) : new SourceFields(main, item))];
        for (var place = 0; place < lines.Count; place++)
        {
            inner.Add(($"{name} {place + 1}", lines[place]));
        }

        return lines;
    }

    /// <summary>An object within; an empty one when there is none. What stands there instead is left over.</summary>
    public SourceFields Part(string name)
    {
        var part = new SourceFields(unread.GetValueOrDefault(name) as JsonObject ?? []);
        if (unread.GetValueOrDefault(name) is null or JsonObject)
        {
            unread.Remove(name);
        }

        inner.Add((name, part));
        return part;
    }

    /// <summary>Leaves out what only the source's own program can use, such as the ids of its lines.</summary>
    public SourceFields Without(string name)
    {
        if (unread.GetValueOrDefault(name) is null or JsonValue)
        {
            unread.Remove(name);
        }

        return this;
    }

    /// <summary>How many fields were withheld, here and within.</summary>
    public int Withheld => withheld + inner.Sum(one => one.Fields.Withheld);

    /// <summary>Keeps what was not read and may be about a person out of what is left over; only its number is told.</summary>
    public void Withhold(Func<string, bool> which)
    {
        foreach (var (name, value) in unread.Where(field => which(field.Key)).ToArray())
        {
            unread.Remove(name);
            withheld += SourceText.Day(SourceText.Print(value)) is null ? 0 : 1;
        }
    }

    /// <summary>What was not read and says something, with its place: <c>Betrokkenen 1 / Gegevens 2 / Kleur: rood</c>.</summary>
    public IEnumerable<string> Left()
    {
        foreach (var (name, value) in unread)
        {
            if (SourceText.Day(SourceText.Print(value)) is { } text)
            {
                yield return $"{SourceText.Clean(name)}: {text}";
            }
        }

        foreach (var (called, fields) in inner)
        {
            foreach (var left in fields.Left())
            {
                yield return $"{called} / {left}";
            }
        }
    }
}
