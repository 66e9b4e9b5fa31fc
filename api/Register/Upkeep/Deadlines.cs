using PrivacyRegister.Register.Findings;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Upkeep;

/// <summary>
/// The days the register holds by which somebody must have done something, for the home page and the calendar alike. Only of
/// records that still stand: nothing retired, no agreement that was never in force, no request that was decided, no acceptance
/// that no longer counts. Pure.
/// </summary>
public static class Deadlines
{
    /// <summary>How long a day that has passed is still shown.</summary>
    public const int PastYears = 1;

    /// <summary>Those of the past year, to the day, and of all the future; the first first, in an order that is always the same.</summary>
    public static IReadOnlyList<Deadline> Of(RegisterImage image, DateOnly on)
    {
        var first = on.Year > PastYears ? on.AddYears(-PastYears) : DateOnly.MinValue;
        return [.. All(image, on)
            .Where(deadline => deadline.On >= first)
            .OrderBy(deadline => deadline.On)
            .ThenBy(deadline => deadline.Kind)
            .ThenBy(deadline => deadline.Record.Label, StringComparer.Ordinal)
            .ThenBy(deadline => deadline.Record.Id)
            .ThenBy(deadline => deadline.Position)];
    }

    /// <summary>The end of the running term of every agreement that ends, as it stands on the day.</summary>
    internal static IEnumerable<AgreementEnd> Ends(RegisterImage image, DateOnly day) =>
        from agreement in image.Agreements
        let state = AgreementForce.Of(agreement, day)
        where state != AgreementState.Draft
        let term = AgreementTerm.Of(agreement, day)
        where term.Until is not null
        select new AgreementEnd(agreement, term, state, Later(agreement.ChangedAt, AgreementTerm.RunsSince(agreement, day)));

    internal static IEnumerable<Review> Reviews(RegisterImage image) =>
        from review in image.ProcessingActivities.Select(activity => (Record: (RegisterRecord)activity, activity.ReviewOn))
            .Concat(image.Agreements.Select(agreement => (Record: (RegisterRecord)agreement, agreement.ReviewOn)))
        where !review.Record.IsRetired && review.ReviewOn is not null
        select new Review(review.Record, review.ReviewOn!.Value);

    /// <summary>The last days of requests nobody decided on yet.</summary>
    internal static IEnumerable<RequestDue> Requests(RegisterImage image, DateOnly day) =>
        from request in image.RightsRequests
        where RequestTerm.State(request, day) != RequestState.Closed
        select new RequestDue(request, RequestTerm.Of(request));

    private static IEnumerable<Deadline> All(RegisterImage image, DateOnly on) => Ends(image, on)
        .SelectMany(end => end.Term.NoticeBy is null ? [end] : new Deadline[] { end, new NoticeDay(end) })
        .Concat(Reviews(image))
        .Concat(RestrictionReviews(image))
        .Concat(Requests(image, on))
        .Concat(Acceptances(image))
        .Concat(AdequacyEnds(image));

    private static IEnumerable<RestrictionReview> RestrictionReviews(RegisterImage image) =>
        from activity in image.ProcessingActivities
        where !activity.IsRetired
        from restriction in activity.RightsRestrictions.Select((restriction, line) => (restriction.ReviewOn, Line: line))
        where restriction.ReviewOn is not null
        select new RestrictionReview(activity, restriction.Line, restriction.ReviewOn!.Value);

    private static IEnumerable<AcceptanceEnd> Acceptances(RegisterImage image) =>
        from acceptance in image.FindingAcceptances
        let judged = AcceptedFindings.Judged(acceptance, image)
        where judged is not null
        select new AcceptanceEnd(acceptance, judged);

    private static IEnumerable<AdequacyEnd> AdequacyEnds(RegisterImage image) =>
        from decision in image.AdequacyDecisions
        where !decision.IsRetired && decision.ValidUntil is not null
        select new AdequacyEnd(decision, decision.ValidUntil!.Value);

    private static DateTimeOffset Later(DateTimeOffset changed, DateOnly? first) =>
        first is { } began && new DateTimeOffset(began, TimeOnly.MinValue, TimeSpan.Zero) is var midnight && midnight > changed ? midnight : changed;
}
