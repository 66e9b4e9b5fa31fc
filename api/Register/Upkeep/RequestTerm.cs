namespace PrivacyRegister.Register.Upkeep;

/// <summary>Open; overdue once our own last day has passed; closed once a decision was taken, or the request retired.</summary>
public enum RequestState { Open, Overdue, Closed }

/// <summary>
/// The last days to answer a request, each still in time. <paramref name="DueOn"/> is our own: four weeks by the policy (ch. 6),
/// or the extended day where an extension counts. <paramref name="LawDueOn"/> is the law's: one month, extendable by two
/// (art. 12(3) GDPR). The own one is never the later of the two.
/// </summary>
/// <remarks>
/// Counted as Regulation 1182/71 art. 3 counts: the day of receipt does not count; weeks end on the same day of the week; months
/// on the same day of the month, or on its last day where there is none; the law's last day, when a Saturday or Sunday, moves
/// to Monday. Public holidays are not known here, so that the law's day may be told a few days early, never late. The policy's
/// four weeks move for nothing. Doubt about who asks (art. 12(6)) stops no term here either.
/// </remarks>
public sealed record RequestTerm(DateOnly DueOn, DateOnly LawDueOn, DateOnly LongestOn)
{
    /// <summary>Four weeks (policy ch. 6).</summary>
    public const int PolicyDays = 28;

    private const int LawMonths = 1;
    private const int LongestMonths = 3;

    /// <summary>The law's last day without any extension: until then the data subject must have been told of one.</summary>
    public DateOnly TellBy { get; private init; }

    /// <summary>Whether an extension counts: with a day, a reason, and told in time.</summary>
    public bool Extended { get; private init; }

    public static RequestTerm Of(RightsRequest request)
    {
        var month = WorkingDay(Months(request.ReceivedOn, LawMonths));
        var longest = WorkingDay(Months(request.ReceivedOn, LongestMonths));
        var policy = Days(request.ReceivedOn, PolicyDays);
        var extended = request.Extension is { Until: { } asked, ToldOn: { } told } extension && !string.IsNullOrWhiteSpace(extension.Reason) && told <= month && asked > policy;
        var until = extended && request.Extension!.Until < longest ? request.Extension.Until.Value : longest;
        return new RequestTerm(extended ? until : policy, extended && until > month ? until : month, longest) { TellBy = month, Extended = extended };
    }

    /// <summary>Where a request stands at the end of a day. A decision counts from its own day on; one without a day or an outcome does not.</summary>
    public static RequestState State(RightsRequest request, DateOnly on) =>
        request.IsRetired || (request.Decision is { Outcome: not null, DecidedOn: { } decided } && decided <= on) ? RequestState.Closed
        : on > Of(request).DueOn ? RequestState.Overdue
        : RequestState.Open;

    private static DateOnly Days(DateOnly day, int days) => day.DayNumber + days > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue : day.AddDays(days);

    private static DateOnly Months(DateOnly day, int months) => day > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : day.AddMonths(months);

    private static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => Days(day, 2),
        DayOfWeek.Sunday => Days(day, 1),
        _ => day,
    };
}
