using System.Runtime.InteropServices;
using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>How many records a list would have for each value of some of its filters.</summary>
public sealed record FacetsResponse
{
    public IReadOnlyList<FacetResponse> Facets { get; init; } = [];

    /// <summary>How many records the list has as it is asked for.</summary>
    public int Total { get; init; }

    /// <summary>The revision of the register this answers from.</summary>
    public long Revision { get; init; }
}

/// <summary>One filter of the list with the values that occur.</summary>
public sealed record FacetResponse
{
    public string Field { get; init; } = "";

    /// <summary>Codes in their own order, anything else by how many there are; what is asked for is always among them, with zero if need be.</summary>
    public IReadOnlyList<FacetValueResponse> Values { get; init; } = [];

    /// <summary>How many other values occur beyond the limit.</summary>
    public int More { get; init; }
}

/// <summary>One value of a filter.</summary>
public sealed record FacetValueResponse
{
    /// <summary>As the filter takes it.</summary>
    public string Value { get; init; } = "";

    /// <summary>What the record with this id is called, in the language asked for; absent for anything but an id.</summary>
    public string? Label { get; init; }

    /// <summary>How many records have it and meet all other filters: a filter does not count against its own values.</summary>
    public int Total { get; init; }
}

/// <summary>
/// Counts the values of these filters over the selection. A value is counted as if its own filter were not set and every
/// other one is: so the numbers say what choosing it would give.
/// </summary>
public sealed record CountFacets<T>(RecordSelection Selection, IReadOnlyList<string> Facets, int Limit, Moment AsOf, DateOnly? On, string Language)
    : IRequest<FacetsResponse> where T : RegisterRecord;

internal sealed class CountFacetsHandler<T>(RegisterReader reader, RecordView<T> view) : IRequestHandler<CountFacets<T>, FacetsResponse> where T : RegisterRecord
{
    public async Task<FacetsResponse> Handle(CountFacets<T> request, CancellationToken cancellationToken)
    {
        var context = await reader.Context(request.AsOf, request.On, request.Language, cancellationToken);
        var selection = request.Selection;
        var words = selection.Words is { } text ? RecordSearch.Words(text) : [];
        var counts = request.Facets.Distinct().Select(name => new Counts(name, view)).ToArray();
        var total = 0;
        foreach (var record in context.Image.Set<T>().InOrder)
        {
            // One filter may be missed: then the record counts for the values of that filter only.
            string? missed = null;
            var misses = 0;
            foreach (var name in selection.Filters.Keys)
            {
                if (!selection.Meets(record, name, view, context))
                {
                    (missed, misses) = (name, misses + 1);
                }
            }

            if (misses > 1 || !RecordSearch.Matches(record, words))
            {
                continue;
            }

            total += misses == 0 ? 1 : 0;
            foreach (var facet in counts)
            {
                if (missed is null || facet.Name == missed)
                {
                    facet.Add(record, context);
                }
            }
        }

        return new FacetsResponse
        {
            Facets = [.. counts.Select(facet => facet.Answer(selection.Filters.GetValueOrDefault(facet.Name, []), request.Limit, context))],
            Total = total,
            Revision = context.Image.Revision,
        };
    }

    private sealed class Counts(string name, RecordView<T> view)
    {
        private readonly ComputedFilter<T>? computed = view.ComputedFilters.GetValueOrDefault(name);
        private readonly Dictionary<object, int> totals = [];

        public string Name => name;

        public void Add(T record, ViewContext context)
        {
            if (computed is not null)
            {
                Add(computed.Of(record, context));
                return;
            }

            foreach (var value in RecordFilters<T>.Values(record, name))
            {
                Add(value);
            }
        }

        public FacetResponse Answer(IReadOnlyList<string> asked, int limit, ViewContext context)
        {
            var values = totals.Select(pair => (pair.Key, Value: RecordFilters<T>.Text(pair.Key), Total: pair.Value)).ToList();
            values.AddRange(asked.Except(values.Select(value => value.Value)).Select(value => (Key: (object)value, Value: value, Total: 0)).ToArray());
            var named = values.Select(value => (value.Key, Answer: new FacetValueResponse { Value = value.Value, Label = Label(value.Value, context), Total = value.Total }));
            FacetValueResponse[] ordered = [.. (Codes() is { } codes
                ? named.OrderBy(value => codes.IndexOf(value.Answer.Value))
                : named.OrderByDescending(value => value.Answer.Total).ThenBy(value => value.Answer.Label ?? value.Answer.Value, StringComparer.OrdinalIgnoreCase).ThenBy(value => value.Answer.Value, StringComparer.Ordinal))
                .Select(value => value.Answer)];
            FacetValueResponse[] kept = [.. ordered.Where((value, place) => place < limit || asked.Contains(value.Value))];
            return new FacetResponse { Field = name, Values = kept, More = ordered.Length - kept.Length };
        }

        private void Add(object value) => CollectionsMarshal.GetValueRefOrAddDefault(totals, value, out _)++;

        /// <summary>The codes there are, in their own order; null when the values are no codes.</summary>
        private List<string>? Codes() => computed is not null ? [.. computed.Values]
            : totals.Keys.All(key => key is Enum) && totals.Keys.FirstOrDefault() is { } code ? [.. Enum.GetValues(code.GetType()).Cast<Enum>().Select(value => RecordFilters<T>.Text(value))]
            : null;

        private string? Label(string value, ViewContext context) =>
            computed is null && RecordFilters<T>.RefersTo(name) is { } type && Guid.TryParse(value, out var id) && context.Image.Find(RecordTypes.Of(type), id) is { } record
                ? RecordNames.Label(record, context.Language)
                : null;
    }
}
