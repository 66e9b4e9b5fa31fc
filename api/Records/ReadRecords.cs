using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>Opens the register as a request asks for it: at its head, or as of a moment; and the day computed values hold for.</summary>
public sealed class RegisterReader(RegisterStore store, RequestHead head, CurrentActorNames names, TimeProvider time)
{
    public async ValueTask<RegisterImage> Image(Moment asOf, CancellationToken cancellationToken)
    {
        var at = await head.Get();
        return asOf.Instant is { } instant
            ? await store.AsOf(instant, at, cancellationToken)
            : await store.At(at, cancellationToken);
    }

    public async ValueTask<ViewContext> Context(Moment asOf, DateOnly? on, string language, CancellationToken cancellationToken) =>
        new(await Image(asOf, cancellationToken), on ?? asOf.Day ?? Today, language, await names.At(await head.Get(), cancellationToken));

    /// <summary>Around an image that was just written: the head of this request is older than it.</summary>
    public async ValueTask<ViewContext> Context(RegisterImage image, string language, CancellationToken cancellationToken) =>
        new(image, Today, language, await names.At(await head.Get(), cancellationToken));

    /// <summary>Today in Europe/Amsterdam.</summary>
    public DateOnly Today => Instants.Day(time.GetUtcNow());
}

/// <summary>One record as of a moment.</summary>
public sealed record GetRecord<T>(Guid Id, Moment AsOf, DateOnly? On, string Language) : IRequest<ReadRecord<T>> where T : RegisterRecord;

public sealed record ReadRecord<T>(T Record, ViewContext Context) where T : RegisterRecord;

internal sealed class GetRecordHandler<T>(RegisterReader reader) : IRequestHandler<GetRecord<T>, ReadRecord<T>> where T : RegisterRecord
{
    public async Task<ReadRecord<T>> Handle(GetRecord<T> request, CancellationToken cancellationToken)
    {
        var context = await reader.Context(request.AsOf, request.On, request.Language, cancellationToken);
        return context.Image.Set<T>().Find(request.Id) is { } record
            ? new ReadRecord<T>(record, context)
            : throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("problem.recordNotFound"));
    }
}

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
                ? found.Where(record => values.Contains(computed(record, context)))
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
