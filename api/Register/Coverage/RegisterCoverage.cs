using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Coverage;

/// <summary>
/// What carries each category that a recipient line names, on a day in Europe/Amsterdam. Judged by the check's own rules (S6
/// and S7), per receiver: a partnership is covered where every member is. Retired activities, activities without purpose and
/// lines without data have no rows. Pure: the same image and day always give the same rows, in list order.
/// </summary>
public static class RegisterCoverage
{
    public static IReadOnlyList<CoverageRow> Of(RegisterImage image, DateOnly on) => [.. Of(image, DataFlow.Lines(image), on)];

    /// <summary>The rows of some lines.</summary>
    internal static IEnumerable<CoverageRow> Of(RegisterImage image, IEnumerable<FlowLine> lines, DateOnly on)
    {
        foreach (var line in lines)
        {
            foreach (var receiver in ReceiversOf(image, line, on))
            {
                var at = CaseOf(image, line, receiver, on);
                foreach (var asked in at.Inquiry.Asked)
                {
                    if (asked.Category is not null)
                    {
                        at.Ask(asked);
                        yield return Judge(at, line, receiver, asked.Category);
                    }
                }
            }
        }
    }

    /// <summary>The rows of these parties as receivers, by themselves or as members of a partnership.</summary>
    internal static IEnumerable<CoverageRow> Around(RegisterImage image, IReadOnlySet<Guid> receivers, DateOnly on)
    {
        var named = receivers.SelectMany(image.Index.WithPartnerships).ToHashSet();
        var activities = named.SelectMany(party => image.Index.ActivitiesOfParty(party).ToArray()).Select(activity => activity.Id).ToHashSet();
        var lines = image.ProcessingActivities.InOrder
            .Where(activity => activities.Contains(activity.Id))
            .SelectMany(activity => DataFlow.Lines(image, activity))
            .Where(line => named.Contains(line.Party.Id));
        return Of(image, lines, on).Where(row => receivers.Contains(row.Receiver.Id));
    }

    /// <summary>The row's line as the check judges it, asking the row's category of the row's receiver.</summary>
    internal static LineCase CaseOf(RegisterImage image, CoverageRow row, DateOnly on)
    {
        var at = CaseOf(image, row.At, row.Receiver, on);
        at.Ask(at.Inquiry.Asked.First(asked => asked.Id == row.Category.Id));
        return at;
    }

    private static List<Party> ReceiversOf(RegisterImage image, FlowLine line, DateOnly on) =>
        line.Line.DataCategoryIds.Count == 0 ? []
        : line.Party.Kind == PartyKind.Partnership ? new Inquiry(image, Question(line, line.Party, on)).Members
        : [line.Party];

    private static LineCase CaseOf(RegisterImage image, FlowLine line, Party receiver, DateOnly on) =>
        new(new Inquiry(image, Question(line, receiver, on)), new RecipientLine(line.Activity, line.Position));

    private static SharingQuestion Question(FlowLine line, Party receiver, DateOnly on) => new()
    {
        OrganisationId = line.Organisation.Id,
        PartyId = receiver.Id,
        PurposeId = line.Purpose.Id,
        DataCategoryIds = line.Line.DataCategoryIds,
        Direction = line.Line.Direction,
        On = on,
        ActivityId = line.Activity.Id,
    };

    private static CoverageRow Judge(LineCase at, FlowLine line, Party receiver, DataCategory category)
    {
        var relied = new List<Rest>();
        var standing = at.Reliance.RestOn(relied);
        var carried = standing.Agreement != CheckOutcome.Fail && standing.Scope != CheckOutcome.Fail;
        var row = new CoverageRow
        {
            At = line,
            Receiver = receiver,
            Category = category,
            Cover = !carried ? Cover.None : at.Reliance.Footing == Footing.Statute ? Cover.Statute : Cover.Agreement,
            Agreements = carried ? Agreements(relied) : [],
        };
        return at.Reliance.Footing < Footing.ProcessorAgreement ? row : WithDays(row, at, receiver);
    }

    private static CoverageRow WithDays(CoverageRow row, LineCase at, Party receiver)
    {
        var on = at.Inquiry.On;
        int? endedOn = null, beginsOn = null;
        foreach (var span in at.Reliance.DaysCarried(receiver))
        {
            if (span.Holds(on))
            {
                return row with { Since = DateOnly.FromDayNumber(span.First), Until = span.Last == int.MaxValue ? null : DateOnly.FromDayNumber(span.Last) };
            }

            if (span.Last < on.DayNumber)
            {
                endedOn = span.Last;
            }
            else
            {
                beginsOn ??= span.First;
            }
        }

        row = endedOn is { } last ? row with { Since = DateOnly.FromDayNumber(last + 1) } : row;
        if (beginsOn is not { } first)
        {
            return row;
        }

        var relied = new List<Rest>();
        CaseOf(at.Image, row, DateOnly.FromDayNumber(first)).Reliance.RestOn(relied);
        return row with { Until = DateOnly.FromDayNumber(first - 1), Upcoming = Agreements(relied) };
    }

    private static Agreement[] Agreements(List<Rest> relied) => relied.Count == 1 ? [relied[0].Agreement] : [.. relied.Select(rest => rest.Agreement).Distinct()];
}
