using PrivacyRegister.Imports.Government;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>
/// Finds the record a text of the file names: by name or alias without regard to case, accents, spaces and signs; by code,
/// reference or trade register number with its signs, since P1.1 is not P11. One that only looks like it is offered, never taken.
/// </summary>
internal sealed class ImportNames(RegisterImage image, IReadOnlyList<NameChoice> choices)
{
    private const int MostSuggestions = 5;

    private static readonly char[] PartEnds = ['(', ')', '[', ']', ',', ';', '/', '–'];

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
        : IdsOf(type, text) is [var only] ? only
        : null;

    /// <summary>Whether several records have this name.</summary>
    public bool IsShared(RecordType type, string text) => IdsOf(type, text).Length > 1;

    /// <summary>What a person chose for this text; null when nobody did.</summary>
    public NameChoice? Chosen(RecordType type, string text) => chosen.GetValueOrDefault((type, Key(text)));

    /// <summary>A record the file adds, under the names it gives it.</summary>
    public void Add(RecordType type, Guid id, params IEnumerable<string?> names)
    {
        foreach (var name in names)
        {
            Add(Of(type), id, name is null ? null : Key(name));
        }
    }

    /// <summary>A record the file adds, under its code, reference or number.</summary>
    public void AddCode(RecordType type, Guid id, string code) => Add(Of(type), id, CodeKey(code));

    /// <summary>Whether new names were left uncompared with names that look like them, because there are too many.</summary>
    public bool IsCut { get; private set; }

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
            else
            {
                IsCut = true;
            }
        }

        return new UnknownName(type, text.Length <= Texts.KeyLength ? text : text[..Texts.KeyLength], alike);
    }

    /// <summary>Letters and digits alone, folded.</summary>
    public static string Key(string text) => new([.. Texts.Fold(text).Where(char.IsLetterOrDigit)]);

    /// <summary>What must be the same with its signs.</summary>
    private static string CodeKey(string text) => "=" + string.Join(' ', Texts.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string?> NamesOf(RegisterRecord record) => record switch
    {
        Party party => [party.Name, .. party.Aliases],
        Organisation organisation => [organisation.Name],
        Purpose purpose => [purpose.Name, purpose.NameEn, $"{purpose.Code} {purpose.Name}", $"{purpose.Code} {purpose.NameEn}"],
        ProcessingActivity activity => [activity.Name, $"{activity.Code} {activity.Name}"],
        Agreement agreement => [agreement.Title],
        DataCategory category => [category.Name, category.NameEn],
        DataSubjectCategory category => [category.Name, category.NameEn],
        _ => [record.Label],
    };

    private static string? CodeOf(RegisterRecord record) => record switch
    {
        Party party => party.ChamberOfCommerceNumber,
        Organisation organisation => organisation.ChamberOfCommerceNumber,
        Purpose purpose => purpose.Code,
        ProcessingActivity activity => activity.Code,
        Agreement agreement => agreement.Reference,
        DataCategory category => category.Code,
        DataSubjectCategory category => category.Code,
        _ => null,
    };

    private Guid[] IdsOf(RecordType type, string text) => Of(type).GetValueOrDefault(CodeKey(text)) ?? (Key(text) is { Length: > 0 } key ? Of(type).GetValueOrDefault(key) : null) ?? [];

    private IEnumerable<RegisterRecord> Alike(RecordType type, string text)
    {
        if (IdsOf(type, text) is { Length: > 1 } several)
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
        return Parts(type, text)
            .Concat(type == RecordType.DataCategory ? image.DataCategories.Where(category => ProtectedKind.IsAlike(text, category)) : [])
            .Concat(RegisterSearch.Find(image, text).Where(hit => RecordTypes.Of(hit.Record) == type).Select(hit => hit.Record))
            .Concat(within);
    }

    /// <summary>What a part of it names: "Burgerservicenummer (BSN)", "Gemeente Zuid, afdeling Wonen".</summary>
    private IEnumerable<RegisterRecord> Parts(RecordType type, string text) => text.Split(PartEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(part => part.Length < text.Length)
        .Select(part => IdsOf(type, part))
        .Where(ids => ids.Length == 1)
        .Select(ids => image.Find(type, ids[0]))
        .OfType<RegisterRecord>();

    private Dictionary<string, Guid[]> Of(RecordType type)
    {
        if (!known.TryGetValue(type, out var names))
        {
            known[type] = names = new Dictionary<string, Guid[]>(StringComparer.Ordinal);
            foreach (var record in image.Set(type).All)
            {
                foreach (var name in NamesOf(record))
                {
                    Add(names, record.Id, name is null ? null : Key(name));
                }

                if (CodeOf(record) is { } code)
                {
                    Add(names, record.Id, CodeKey(code));
                }
            }
        }

        return names;
    }

    private static void Add(Dictionary<string, Guid[]> names, Guid id, string? key)
    {
        if (key is { Length: > 0 })
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
