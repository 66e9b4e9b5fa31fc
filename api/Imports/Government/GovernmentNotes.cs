using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Government;

/// <summary>What a person must know of the import as a whole, each said once with the number or the codes it holds for.</summary>
internal sealed class GovernmentNotes
{
    private const int MostNames = 20;

    private readonly Dictionary<string, List<string>> codes = [];
    private int contacts;
    private int details;
    private int people;
    private int withheld;

    /// <summary>Contacts beyond the first of an activity: nobody here refers to them.</summary>
    public void Contacts(int count) => contacts += count;

    /// <summary>E-mail addresses and numbers of those who have no place for them here.</summary>
    public void Details(int count) => details += count;

    /// <summary>Natural persons as controller or processor, whose names stay out of the log.</summary>
    public void Person() => people++;

    /// <summary>A record that was changed here after the import, which the file does not overrule.</summary>
    public void LeftAsIs(string code) => Add("leftAsIs", code);

    /// <summary>Unknown fields that may be about a person, and stay out of the log.</summary>
    public void Withheld(int count) => withheld += count;

    public void PublicTask(string code) => Add("publicTask", code);

    public void UnknownGround(string code) => Add("unknownGround", code);

    public void Transfer(string code) => Add("transfer", code);

    /// <summary>What an earlier file brought and this one has no more: an import takes nothing away.</summary>
    public void Kept(string code, IEnumerable<string> labels)
    {
        foreach (var label in labels)
        {
            Add("kept", $"{code}: {label}");
        }
    }

    /// <summary>Remarks, in which people may be named.</summary>
    public void Remarks(string code) => Add("remarks", code);

    public void Expired(string code) => Add("expired", code);

    public IEnumerable<Sentence> Of(GovernmentNames names)
    {
        foreach (var (key, of) in codes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            yield return Note(key, "codes", of);
        }

        foreach (var (key, of) in new[] { ("strict", names.Strict), ("unprotected", names.Unprotected) })
        {
            if (of.Count > 0)
            {
                yield return Note(key, "names", of);
            }
        }

        foreach (var (key, count) in new[] { ("contacts", contacts), ("details", details), ("people", people), ("withheld", withheld) })
        {
            if (count > 0)
            {
                yield return new Sentence($"import.government.note.{key}", ("count", count));
            }
        }
    }

    private static Sentence Note(string key, string argument, IReadOnlyList<string> all) => new(
        $"import.government.note.{key}",
        (argument, all.Count > MostNames ? [.. all.Take(MostNames), "…"] : all.ToArray()),
        ("count", all.Count));

    private void Add(string key, string code)
    {
        if (!codes.TryGetValue(key, out var of))
        {
            codes[key] = of = [];
        }

        of.Add(code);
    }
}
