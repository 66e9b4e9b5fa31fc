using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Search;

/// <summary>A record as somebody who searches knows it.</summary>
public sealed record SearchResultResponse
{
    public required RecordType Type { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Its code or reference; absent for what has only a name.</summary>
    public string? Code { get; init; }

    public required string Name { get; init; }

    public required RecordStatus Status { get; init; }

    /// <summary>How well it answers to what was typed; absent for records asked for by id.</summary>
    public SearchMatch? Match { get; init; }

    /// <summary>The name, alias, code or number it was found by.</summary>
    public string? Matched { get; init; }
}

/// <summary>The records that answer to these words, best first; without words those with these ids, in their order.</summary>
public sealed record SearchRecords(string? Words, IReadOnlyList<Guid> Ids, Page Page, Moment AsOf, string Language) : IRequest<ListResponse<SearchResultResponse>>;

internal sealed class SearchRecordsHandler(RegisterReader reader) : IRequestHandler<SearchRecords, ListResponse<SearchResultResponse>>
{
    public async Task<ListResponse<SearchResultResponse>> Handle(SearchRecords request, CancellationToken cancellationToken)
    {
        var image = await reader.Image(request.AsOf, cancellationToken);
        return request.Words is { } words
            ? ListPages.Cut(RegisterSearch.Find(image, words), request.Page, image.Revision, hit => Show(hit.Record, request.Language) with { Match = hit.Match, Matched = hit.Matched })
            : ListPages.Cut(RegisterSearch.Pick(image, request.Ids), request.Page, image.Revision, record => Show(record, request.Language));
    }

    private static SearchResultResponse Show(RegisterRecord record, string language)
    {
        var (code, name) = RecordNames.Of(record, language);
        return new SearchResultResponse { Type = RecordTypes.Of(record), Id = record.Id, Code = code, Name = name, Status = record.Status };
    }
}
