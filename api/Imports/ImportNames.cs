using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>
/// Finds the record a text of the file names: by code, name, alias, reference or trade register number, without regard to
/// case, accents, spaces and signs. One that only looks like it is offered, never taken.
/// </summary>
internal sealed class ImportNames(RegisterImage image, IReadOnlyList<NameChoice> choices)
{
    private const int MostSuggestions = 5;

    /// <summary>Looking for what looks like a name takes long; a file full of strange names must not take minutes.</summary>
    private const int MostSearches = 300;

    private readonly Dictionary<RecordType, Dictionary<string, Guid[]>> known = [];
    private readonly Dictionary<(RecordType, string), IReadOnlyList<RegisterRecord>> looked = [];
    private readonly Dictionary<(RecordType, string), NameChoice> chosen = choices
        .GroupBy(choice => (choice.RecordType, Key(choice.Text)))
        .ToDictionary(group => group.Key, group => group.Last());

    /// <summary>The record with this name; null when none or several have it.</summary>
    public Guid? Find(RecordType type, string text) =>
        Chosen(type, text) is { RecordId: { } id } ? id
        : Of(type).GetValueOrDefault(Key(text)) is [var only] ? only
        : null;

    /// <summary>Whether several records have this name.</summary>
    public bool IsShared(RecordType type, string text) => Of(type).GetValueOrDefault(Key(text)) is { Length: > 1 };

    /// <summary>What a person chose for this text; null when nobody did.</summary>
    public NameChoice? Chosen(RecordType type, string text) => chosen.GetValueOrDefault((type, Key(text)));

    /// <summary>A record the file adds, under the names it gives it.</summary>
    public void Add(RecordType type, Guid id, params IEnumerable<string?> names)
    {
        foreach (var name in names)
        {
            Add(Of(type), id, name);
        }
    }

    /// <summary>The records that look like it, the most alike first.</summary>
    public UnknownName Unknown(RecordType type, string text)
    {
        if (!looked.TryGetValue((type, text), out var alike))
        {
            alike = [];
            if (looked.Count < MostSearches && text.Length <= Texts.KeyLength)
            {
                looked[(type, text)] = alike = [.. Alike(type, text).DistinctBy(record => record.Id).Take(MostSuggestions)];
            }
        }

        return new UnknownName(type, text.Length <= Texts.KeyLength ? text : text[..Texts.KeyLength], alike);
    }

    /// <summary>Letters and digits alone, folded.</summary>
    public static string Key(string text) => new([.. Texts.Fold(text).Where(char.IsLetterOrDigit)]);

    /// <summary>Everything a record answers to.</summary>
    public static IEnumerable<string?> NamesOf(RegisterRecord record) => record switch
    {
        Party party => [party.Name, .. party.Aliases, party.ChamberOfCommerceNumber],
        Organisation organisation => [organisation.Name, organisation.ChamberOfCommerceNumber],
        Purpose purpose => [purpose.Code, purpose.Name, purpose.NameEn, $"{purpose.Code} {purpose.Name}", $"{purpose.Code} {purpose.NameEn}"],
        ProcessingActivity activity => [activity.Code, activity.Name, $"{activity.Code} {activity.Name}"],
        Agreement agreement => [agreement.Reference, agreement.Title],
        DataCategory category => [category.Code, category.Name, category.NameEn],
        DataSubjectCategory category => [category.Code, category.Name, category.NameEn],
        _ => [record.Label],
    };

    private IEnumerable<RegisterRecord> Alike(RecordType type, string text)
    {
        if (Of(type).GetValueOrDefault(Key(text)) is { Length: > 1 } several)
        {
            return several.Select(id => image.Find(type, id)).OfType<RegisterRecord>();
        }

        // "Stichting Beter Buren" where the register has "Beter Buren", and the reverse.
        var key = Key(text);
        var within = key.Length < 4 ? [] : Of(type)
            .Where(name => name.Key.Length >= 4 && (key.Contains(name.Key, StringComparison.Ordinal) || name.Key.Contains(key, StringComparison.Ordinal)))
            .OrderBy(name => Math.Abs(name.Key.Length - key.Length))
            .SelectMany(name => name.Value)
            .Select(id => image.Find(type, id))
            .OfType<RegisterRecord>();
        return RegisterSearch.Find(image, text).Where(hit => RecordTypes.Of(hit.Record) == type).Select(hit => hit.Record).Concat(within);
    }

    private Dictionary<string, Guid[]> Of(RecordType type)
    {
        if (!known.TryGetValue(type, out var names))
        {
            known[type] = names = new Dictionary<string, Guid[]>(StringComparer.Ordinal);
            foreach (var record in image.Set(type).All)
            {
                foreach (var name in NamesOf(record))
                {
                    Add(names, record.Id, name);
                }
            }
        }

        return names;
    }

    private static void Add(Dictionary<string, Guid[]> names, Guid id, string? name)
    {
        if (name is not null && Key(name) is { Length: > 0 } key)
        {
            // Nearly always one; a set for each name of a large file would cost more than the file.
            var ids = names.GetValueOrDefault(key) ?? [];
            if (!ids.Contains(id))
            {
                names[key] = [.. ids, id];
            }
        }
    }
}
