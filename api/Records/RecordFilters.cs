using System.Globalization;
using System.Runtime.CompilerServices;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>
/// What a list of one kind can be filtered and sorted by, taken from the record's own shape: every field at any depth by
/// its name on the wire (a list of ids also in the singular).
/// </summary>
public static class RecordFilters<T> where T : RegisterRecord
{
    private static readonly Dictionary<string, RecordPath> Paths = Collect(RecordShape.Of(typeof(T)));

    // A record never changes, so what it has under a name is gone through once: counting asks it of thousands at every key.
    private static readonly ConditionalWeakTable<T, object[]?[]> Known = [];

    public static IReadOnlyCollection<string> Names => Paths.Keys;

    public static IReadOnlyCollection<string> Sorts { get; } = [.. RecordShape.Of(typeof(T)).Fields
        .Where(field => field is { IsList: false, Nested: false } && field.JsonName is not "changedBy")
        .Select(field => field.JsonName)];

    /// <summary>What a list can be counted by: fields with a few values that many records share – codes, yes or no, countries, other records.</summary>
    public static IReadOnlyCollection<string> Facets { get; } = [.. Paths.Where(path => path.Value.Routes.All(route => IsShared(route[^1]))).Select(path => path.Key)];

    /// <summary>
    /// The values asked for, spelled as <see cref="Has"/> compares them. One that no place of that name can ever hold is
    /// refused: a misspelled status that quietly finds nothing would be a wrong answer.
    /// </summary>
    /// <exception cref="Refusal">400</exception>
    public static IReadOnlyList<string> Spell(string name, IReadOnlyList<string> values) => [.. values.SelectMany(value =>
    {
        string[] spelled = [.. Paths[name].Routes.Select(route => Spell(route[^1].ItemType, value)).OfType<string>().Distinct()];
        return spelled.Length > 0 ? spelled : throw Refusal.Invalid("/" + name, new Sentence("query.value"));
    })];

    /// <summary>Whether the record has one of these values anywhere under that name.</summary>
    public static bool Has(T record, string name, IReadOnlyCollection<string> values) =>
        Values(record, name).Any(value => values.Contains(Text(value)));

    /// <summary>Every value the record has under that name, each once.</summary>
    public static IReadOnlyList<object> Values(T record, string name)
    {
        var path = Paths[name];
        var known = Known.GetValue(record, static _ => new object[]?[Paths.Count]);
        return known[path.Place] ??= [.. path.Values(record).OfType<object>().Distinct()];
    }

    /// <summary>A value as <see cref="Spell(string, IReadOnlyList{string})"/> spells it.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        Enum code => ApiJson.Name(code),
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => DapperTypes.Text(instant),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The kind of record that values under this name are ids of; null when they are no ids.</summary>
    public static Type? RefersTo(string name) => Paths[name].Routes[0][^1].RefersTo;

    /// <summary>
    /// Sorts by fields, each ascending or (with <c>-</c>) descending, then by label and id; absent values last. Another record
    /// sorts by its label, a computed value in the order of its values.
    /// </summary>
    /// <exception cref="Refusal">400 for a field that cannot be sorted by.</exception>
    public static IEnumerable<T> Sort(IEnumerable<T> records, string? sort, RecordView<T> view, ViewContext context)
    {
        if (sort is null)
        {
            return records;
        }

        IOrderedEnumerable<T>? sorted = null;
        foreach (var part in sort.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var descending = part.StartsWith('-');
            var name = descending ? part[1..] : part;
            var key = SortKey(name, view, context) ?? throw Refusal.Invalid("/sort", new Sentence("query.sort", ("known", Sorts.Union(view.ComputedFilters.Keys).ToArray())));
            var order = descending ? ValueOrder.Descending : ValueOrder.Ascending;
            sorted = sorted is null ? records.OrderBy(key, order) : sorted.ThenBy(key, order);
        }

        return sorted?.ThenBy(record => record.Label, StringComparer.OrdinalIgnoreCase).ThenBy(record => record.Id) ?? records;
    }

    private static Func<T, object?>? SortKey(string name, RecordView<T> view, ViewContext context)
    {
        if (view.ComputedFilters.TryGetValue(name, out var computed))
        {
            var places = computed.Values.Index().ToDictionary(value => value.Item, value => value.Index);
            return record => places[computed.Of(record, context)];
        }

        if (!Sorts.Contains(name))
        {
            return null;
        }

        var field = RecordShape.Of(typeof(T)).Fields.First(field => field.JsonName == name);
        return field.RefersTo is { } target && target != typeof(Person)
            ? record => field.Get(record) is Guid id ? context.Image.Find(RecordTypes.Of(target), id)?.Label : null
            : field.Get;
    }

    private static bool IsShared(RecordField field) =>
        field.ItemType.IsEnum || field.ItemType == typeof(bool) || field.Has<CountryAttribute>() || (field.RefersTo is { } target && target != typeof(Person));

    private static string? Spell(Type type, string value) =>
        type == typeof(string) ? value
        : type.IsEnum ? Enum.GetValues(type).Cast<Enum>().Select(ApiJson.Name).FirstOrDefault(name => name == value)
        : type == typeof(bool) ? (value is "true" or "false" ? value : null)
        : type == typeof(Guid) ? (Guid.TryParseExact(value, "D", out var id) ? Text(id) : null)
        : type == typeof(DateOnly) ? (DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) ? Text(day) : null)
        : type == typeof(DateTimeOffset) ? (Instants.TryParse(value, out var instant) ? Text(instant) : null)
        : long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Text(number) : null;

    private static Dictionary<string, RecordPath> Collect(RecordShape shape)
    {
        var all = new Dictionary<string, RecordPath>();
        void Add(string name, RecordField[] path)
        {
            // The same name may stand at several places (a category among the data and on a recipient's line): any of them counts.
            all[name] = all.TryGetValue(name, out var known) ? known with { Routes = [.. known.Routes, path] } : new RecordPath(all.Count, [path]);
        }

        void Walk(RecordShape level, RecordField[] above)
        {
            foreach (var field in level.Fields.Where(field => field.Name != nameof(RegisterRecord.FactSources)))
            {
                RecordField[] path = [.. above, field];
                if (field.Nested)
                {
                    Walk(RecordShape.Of(field.ItemType), path);
                    continue;
                }

                Add(field.JsonName, path);
                if (field.IsList && field.JsonName.EndsWith('s'))
                {
                    Add(field.JsonName[..^1], path);
                }
            }
        }

        Walk(shape, []);
        return all;
    }

    private sealed record RecordPath(int Place, RecordField[][] Routes)
    {
        public IEnumerable<object?> Values(object record) => Routes.SelectMany(route => Follow(record, route, 0));

        private static IEnumerable<object?> Follow(object at, RecordField[] route, int step)
        {
            if (step == route.Length)
            {
                return [at];
            }

            var value = route[step].Get(at);
            return value is null ? []
                : route[step].IsList ? ((System.Collections.IEnumerable)value).Cast<object>().SelectMany(item => Follow(item, route, step + 1))
                : Follow(value, route, step + 1);
        }
    }

    private sealed class ValueOrder(int direction) : IComparer<object?>
    {
        public static readonly ValueOrder Ascending = new(1);
        public static readonly ValueOrder Descending = new(-1);

        public int Compare(object? x, object? y) => (x, y) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            (string a, string b) => direction * StringComparer.OrdinalIgnoreCase.Compare(a, b),
            _ => direction * Comparer<object>.Default.Compare(x, y),
        };
    }
}

/// <summary>Search by words: accents and case do not count, and every word must occur somewhere in the record's text.</summary>
public static class RecordSearch
{
    private static readonly ConditionalWeakTable<RegisterRecord, string> Folded = [];

    public static bool Matches(RegisterRecord record, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return true;
        }

        var text = Folded.GetValue(record, static key => Texts.Fold(string.Join(
            '\n',
            RecordShape.Of(key).Values(key).Select(value => value.Value).OfType<string>())));
        return words.All(word => text.Contains(word, StringComparison.Ordinal));
    }

    public static IReadOnlyList<string> Words(string text) =>
        Texts.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
