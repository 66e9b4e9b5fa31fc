using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>A page of the selected records.</summary>
public sealed record ListRecords<T>(
    RecordSelection Selection,
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
        var found = request.Selection.Of(context.Image.Set<T>().InOrder, request.Sort, view, context);
        return new RecordPage<T>(Cut(found, request.Page), found.Count, request.Page, context);
    }

    private static ArraySegment<T> Cut(IReadOnlyList<T> all, Page page)
    {
        var array = (T[])all;
        return page.Skip >= array.Length
            ? ArraySegment<T>.Empty
            : new ArraySegment<T>(array, (int)page.Skip, Math.Min(page.Size, array.Length - (int)page.Skip));
    }
}
