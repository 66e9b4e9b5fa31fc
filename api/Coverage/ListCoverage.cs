using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register.Coverage;

namespace PrivacyRegister.Coverage;

/// <summary>What carries which data to whom on a day: of these parties, purposes, categories, organisations and agreements, or all.</summary>
public sealed record ListCoverage : IRequest<CoverageResponse>
{
    /// <summary>As the party of the line, or as a member of the partnership it is.</summary>
    public IReadOnlyList<Guid> Parties { get; init; } = [];
    public IReadOnlyList<Guid> Purposes { get; init; } = [];
    public IReadOnlyList<Guid> DataCategories { get; init; } = [];
    public IReadOnlyList<Guid> Organisations { get; init; } = [];

    /// <summary>Only what rests on one of these.</summary>
    public IReadOnlyList<Guid> Agreements { get; init; } = [];

    /// <summary>By agreement or statute; false is the list of gaps.</summary>
    public bool? Covered { get; init; }
    public CoverageOrder Order { get; init; }
    public required Page Page { get; init; }
    public required Moment AsOf { get; init; }
    public DateOnly? On { get; init; }
    public required string Language { get; init; }
}

/// <summary>Activity by activity, or the first to end first: what has no end in sight comes last.</summary>
public enum CoverageOrder { Record, Until }

internal sealed class ListCoverageHandler(RegisterReader reader, KeptForDay<IReadOnlyList<CoverageRow>> known) : IRequestHandler<ListCoverage, CoverageResponse>
{
    public async Task<CoverageResponse> Handle(ListCoverage request, CancellationToken cancellationToken)
    {
        var image = await reader.Image(request.AsOf, cancellationToken);
        var on = request.On ?? request.AsOf.Day ?? reader.Today;

        // Everything but the filter that the totals count.
        var around = known.Of(image, on).Where(row =>
            (request.Parties.Count == 0 || request.Parties.Contains(row.At.Party.Id) || request.Parties.Contains(row.Receiver.Id))
            && (request.Purposes.Count == 0 || request.Purposes.Contains(row.At.Purpose.Id))
            && (request.DataCategories.Count == 0 || request.DataCategories.Contains(row.Category.Id))
            && (request.Organisations.Count == 0 || request.Organisations.Contains(row.At.Organisation.Id))
            && (request.Agreements.Count == 0 || row.Agreements.Any(agreement => request.Agreements.Contains(agreement.Id)))).ToArray();
        var found = Sort(around.Where(row => request.Covered is not { } covered || row.IsCovered == covered), request.Order).ToArray();
        return new CoverageResponse
        {
            Items = [.. found.Skip((int)Math.Min(request.Page.Skip, int.MaxValue)).Take(request.Page.Size)
                .Select(row => CoverageRowResponse.Of(row, row.IsCovered ? [] : MissingCover.Of(image, row, on), request.Language))],
            Total = found.Length,
            Page = request.Page.Number,
            PageSize = request.Page.Size,
            Revision = image.Revision,
            On = on,
            Totals = CoverageTotals.Of(around),
        };
    }

    private static IEnumerable<CoverageRow> Sort(IEnumerable<CoverageRow> rows, CoverageOrder order) =>
        order == CoverageOrder.Until ? rows.OrderBy(row => row.Until is null).ThenBy(row => row.Until) : rows;
}
