using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>A page of the records that hold all words and meet every filter (repeated values of one filter: any of them).</summary>
public sealed record ListRecords<T>(
    string? Words,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Filters,
    string? Sort,
    Page Page,
    Moment AsOf,
    DateOnly? On,
    string Language) : IRequest<RecordPage<T>> where T : RegisterRecord;

public sealed record RecordPage<T>(IReadOnlyList<T> Items, int Total, Page Page, ViewContext Context) where T : RegisterRecord;

internal sealed class ListRecordsHandler<T>(RegisterReader reader, RecordView<T> view) : IRequestHandler<ListRecords<T>, RecordPage<T>> where T : RegisterRecord
{
    public async Task<RecordPage<T>> Handle(ListRecords<T> request, CancellationToken cancellationToken)
    {
        var context = await reader.Context(request.AsOf, request.On, request.Language, cancellationToken);
        var all = context.Image.Set<T>().InOrder;
        if (request is { Words: null, Filters.Count: 0, Sort: null })
        {
            return new RecordPage<T>(Cut(all, request.Page), all.Count, request.Page, context);
        }

        IEnumerable<T> found = all;
        foreach (var (name, values) in request.Filters)
        {
            found = view.ComputedFilters.TryGetValue(name, out var computed)
                ? found.Where(record => values.Contains(computed.Of(record, context)))
                : found.Where(record => RecordFilters<T>.Has(record, name, values));
        }

        if (request.Words is { } text)
        {
            var words = RecordSearch.Words(text);
            found = found.Where(record => RecordSearch.Matches(record, words));
        }

        var sorted = RecordFilters<T>.Sort(found, request.Sort).ToArray();
        return new RecordPage<T>(Cut(sorted, request.Page), sorted.Length, request.Page, context);
    }

    private static ArraySegment<T> Cut(IReadOnlyList<T> all, Page page)
    {
        var array = (T[])all;
        return page.Skip >= array.Length
            ? ArraySegment<T>.Empty
            : new ArraySegment<T>(array, (int)page.Skip, Math.Min(page.Size, array.Length - (int)page.Skip));
    }
}
