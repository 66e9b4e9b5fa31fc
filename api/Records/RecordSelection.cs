using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>
/// Which records of a list: those that hold all words and meet every filter (repeated values of one filter: any of them).
/// The list, its facets and its export ask the same.
/// </summary>
public sealed record RecordSelection(string? Words, IReadOnlyDictionary<string, IReadOnlyList<string>> Filters)
{
    public static readonly RecordSelection Everything = new(null, new Dictionary<string, IReadOnlyList<string>>());

    private bool IsEverything => Words is null && Filters.Count == 0;

    /// <summary>The names of the filters of a kind's list: its own fields and what is computed.</summary>
    public static IReadOnlyList<string> FiltersOf<T>(RecordView<T> view) where T : RegisterRecord =>
        [.. RecordFilters<T>.Names.Union(view.ComputedFilters.Keys)];

    /// <summary>The words (<c>q</c>) and filters of a query.</summary>
    /// <exception cref="Refusal">400 for a value its filter can never have.</exception>
    public static RecordSelection Read<T>(Query query, RecordView<T> view) where T : RegisterRecord => new(
        query["q"],
        query.Given.Where(FiltersOf(view).Contains).ToDictionary(filter => filter, filter => view.ComputedFilters.TryGetValue(filter, out var computed)
            ? computed.Spell(filter, query.All(filter))
            : RecordFilters<T>.Spell(filter, query.All(filter))));

    /// <summary>The selected ones of these records, in the order asked for.</summary>
    /// <exception cref="Refusal">400 for a field that cannot be sorted by.</exception>
    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> records, string? sort, RecordView<T> view, ViewContext context) where T : RegisterRecord
    {
        if (IsEverything && sort is null)
        {
            return records;
        }

        var words = Words is { } text ? RecordSearch.Words(text) : [];
        var found = IsEverything ? records : records.Where(record => Filters.Keys.All(name => Meets(record, name, view, context)) && RecordSearch.Matches(record, words));
        return RecordFilters<T>.Sort(found, sort, view, context).ToArray();
    }

    /// <summary>Whether the record has one of the values asked for under this name.</summary>
    public bool Meets<T>(T record, string name, RecordView<T> view, ViewContext context) where T : RegisterRecord => view.ComputedFilters.TryGetValue(name, out var computed)
        ? Filters[name].Contains(computed.Of(record, context))
        : RecordFilters<T>.Has(record, name, Filters[name]);
}
