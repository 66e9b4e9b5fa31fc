using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.LegalGrounds;

/// <summary>A ground of the policy's ch. 8 with its letter and its article. <see cref="Applicable"/> says whether any organisation can use it.</summary>
public sealed record LegalGroundResponse
{
    public required GroundCode Code { get; init; }
    public required string Name { get; init; }
    public required string NameEn { get; init; }
    public required string Article { get; init; }
    public required bool Applicable { get; init; }
    public required string Explanation { get; init; }
}

/// <summary>The six grounds, as they apply to the organisations of the register at a moment.</summary>
public sealed record ListLegalGrounds(Moment AsOf, string Language) : IRequest<ListResponse<LegalGroundResponse>>;

internal sealed class ListLegalGroundsHandler(RegisterReader reader) : IRequestHandler<ListLegalGrounds, ListResponse<LegalGroundResponse>>
{
    public async Task<ListResponse<LegalGroundResponse>> Handle(ListLegalGrounds request, CancellationToken cancellationToken)
    {
        var image = await reader.Image(request.AsOf, cancellationToken);
        var publicBody = image.Organisations.Any(organisation => organisation is { IsPublicBody: true, IsRetired: false });
        var grounds = Enum.GetValues<GroundCode>().Select(code => new LegalGroundResponse
        {
            Code = code,
            Name = Text(code, "name", "nl"),
            NameEn = Text(code, "name", "en"),
            Article = code.Article(),
            Applicable = code != GroundCode.F || publicBody,
            Explanation = Text(code, "explanation", request.Language),
        }).ToArray();
        return new ListResponse<LegalGroundResponse> { Items = grounds, Total = grounds.Length, Page = 1, PageSize = grounds.Length, Revision = image.Revision };
    }

    private static string Text(GroundCode code, string part, string language) => SentenceBook.Render(new Sentence($"ground.{code}.{part}"), language);
}
