using System.Text;

namespace PrivacyRegister.Imports.Government;

/// <summary>
/// The description of an activity: under headings, everything of the record that has no place of its own here. In Dutch, as
/// the data of the register are.
/// </summary>
internal sealed class GovernmentDescription
{
    // In the order in which they were said, and each line once.
    private readonly OrderedDictionary<string, OrderedDictionary<string, bool>> parts = new(StringComparer.Ordinal);

    public void Add(string heading, params IEnumerable<string?> lines)
    {
        string[] said = [.. lines.OfType<string>()];
        if (said.Length == 0)
        {
            return;
        }

        if (!parts.TryGetValue(heading, out var part))
        {
            parts[heading] = part = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        }

        foreach (var line in said)
        {
            part.TryAdd(line, true);
        }
    }

    /// <summary>A line of several facts, those that are there; null when none is.</summary>
    public static string? Line(params IEnumerable<(string? Called, string? Text)> facts) =>
        string.Join("; ", facts.Where(fact => fact.Text is not null).Select(fact => fact.Called is null ? fact.Text : $"{fact.Called}: {fact.Text}")) is { Length: > 0 } line ? line : null;

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (heading, lines) in parts)
        {
            text.Append(text.Length == 0 ? "" : "\n\n").Append(heading).Append(':');
            foreach (var line in lines.Keys)
            {
                text.Append("\n- ").Append(line.Replace("\n", "\n  ", StringComparison.Ordinal));
            }
        }

        return text.ToString();
    }
}
