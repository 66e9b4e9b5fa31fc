using MediatR;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;

namespace PrivacyRegister.Findings;

/// <summary>How many findings there were at the end of each of the last months, and are on the day that is read, from the log.</summary>
public sealed record GetFindingsTrend(int Months, Moment AsOf) : IRequest<FindingsTrendResponse>
{
    /// <summary>Two years: each month judges the whole register once.</summary>
    public const int MostMonths = 24;
    public const int UsualMonths = 12;
}

internal sealed class GetFindingsTrendHandler(RegisterReader reader, KnownFindings known) : IRequestHandler<GetFindingsTrend, FindingsTrendResponse>
{
    public async Task<FindingsTrendResponse> Handle(GetFindingsTrend request, CancellationToken cancellationToken)
    {
        var today = request.AsOf.Day ?? reader.Today;
        var firstOfMonth = new DateOnly(today.Year, today.Month, 1);
        var days = new List<FindingsOnDay>();
        for (var back = Math.Min(request.Months, MonthsSinceTheFirst(firstOfMonth)) - 1; back >= 0; back--)
        {
            var day = firstOfMonth.AddMonths(-back).AddDays(-1);
            var image = await reader.Image(new Moment(Instants.EndOf(day), day), cancellationToken);

            // A register that did not exist yet had no findings, which says nothing.
            if (image.Revision > 0)
            {
                days.Add(Judge(image, day));
            }
        }

        days.Add(Judge(await reader.Image(request.AsOf, cancellationToken), today));
        return new FindingsTrendResponse(days);
    }

    /// <summary>How many ends of month the calendar has before this day.</summary>
    private static int MonthsSinceTheFirst(DateOnly day) => ((day.Year - 1) * 12) + day.Month - 1;

    private FindingsOnDay Judge(RegisterImage image, DateOnly on)
    {
        var findings = known.Of(image, on);
        return new FindingsOnDay(on, image.Revision, SeverityTotals.Of(findings), Article30Progress.Of(image, findings));
    }
}
