using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Records;

namespace PrivacyRegister.Findings;

/// <summary>How many findings there were at the end of each of the last months, and are on the day that is read, from the log.</summary>
public sealed record GetFindingsTrend(int Months, Moment AsOf) : IRequest<FindingsTrendResponse>
{
    /// <summary>Two years: each month judges the whole register once.</summary>
    public const int MostMonths = 24;
    public const int UsualMonths = 12;
}

internal sealed class GetFindingsTrendHandler(RegisterReader reader, RegisterStore store, RequestHead head, KnownFindings known) : IRequestHandler<GetFindingsTrend, FindingsTrendResponse>
{
    public async Task<FindingsTrendResponse> Handle(GetFindingsTrend request, CancellationToken cancellationToken)
    {
        var today = request.AsOf.Day ?? reader.Today;
        var firstOfMonth = new DateOnly(today.Year, today.Month, 1);
        var months = Math.Min(request.Months, MonthsSinceTheFirst(firstOfMonth));
        var moments = Enumerable.Range(0, months)
            .Select(place => firstOfMonth.AddMonths(place - months + 1).AddDays(-1))
            .Select(day => (Day: day, Moment: new Moment(Instants.EndOf(day), day)))
            .Append((Day: today, Moment: request.AsOf));
        var now = await head.Get();
        var days = new List<FindingsOnDay>();
        foreach (var (day, moment) in moments)
        {
            var place = await store.PlaceAt(moment.Instant ?? DateTimeOffset.MaxValue, now, cancellationToken);

            // A register that did not exist yet had no findings, which says nothing.
            if (place.Revision > 0 || day == today)
            {
                days.Add(await known.OnDay(place, day, () => reader.Image(moment, cancellationToken).AsTask(), cancellationToken));
            }
        }

        return new FindingsTrendResponse(days);
    }

    /// <summary>How many ends of month the calendar has before this day.</summary>
    private static int MonthsSinceTheFirst(DateOnly day) => ((day.Year - 1) * 12) + day.Month - 1;
}
