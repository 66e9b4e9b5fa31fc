using PrivacyRegister.Register;
using PrivacyRegister.Register.Upkeep;

namespace PrivacyRegister.Calendar;

/// <summary>What a calendar says of a day: one line, a sentence, and the record whose page holds more.</summary>
internal sealed record DeadlineWords(Sentence Summary, Sentence Text, RegisterRecord Page)
{
    public static DeadlineWords Of(Deadline deadline) => deadline switch
    {
        AgreementEnd end => Of(end),
        NoticeDay notice => new(
            new("calendar.noticeDay", ("agreement", notice.End.Agreement.Reference)),
            new(
                notice.End.Term.Renews ? "calendar.noticeDay.renews.text" : "calendar.noticeDay.ends.text",
                ("title", notice.End.Agreement.Title), ("day", notice.On), ("until", notice.End.On)),
            notice.Record),
        Review { Record: Agreement agreement } review => OfReview(review, "calendar.review.agreement.text", agreement.Title),
        Review { Record: ProcessingActivity activity } review => OfReview(review, "calendar.review.activity.text", activity.Name),
        RestrictionReview review => Of(review),
        RequestDue due => new(
            new("calendar.requestDue", ("request", due.Request.Reference), ("right", due.Request.InvokedRight)),
            new("calendar.requestDue.text", ("day", due.On), ("last", due.Term.LawDueOn)),
            due.Record),
        AcceptanceEnd end => new(
            new("calendar.acceptanceEnd", ("code", end.Acceptance.Code), ("record", end.Judged.Label)),
            new("calendar.acceptanceEnd.text", ("day", end.On), ("code", end.Acceptance.Code), ("record", end.Judged.Label)),
            end.Judged),
        AdequacyEnd end => Of(end),
        _ => throw new ArgumentOutOfRangeException(nameof(deadline), deadline.Kind, null),
    };

    private static DeadlineWords Of(AgreementEnd end)
    {
        var key = end.Term.Renews ? "calendar.agreementEnd.renews"
            : end.Agreement.TerminatedOn is not null ? "calendar.agreementEnd.terminated"
            : "calendar.agreementEnd.ends";
        return new(
            new(key, ("agreement", end.Agreement.Reference)),
            new(key + ".text", ("title", end.Agreement.Title), ("day", end.On)),
            end.Record);
    }

    private static DeadlineWords OfReview(Review review, string text, string name) =>
        new(new("calendar.review", ("record", review.Record.Label)), new(text, ("name", name), ("day", review.On)), review.Record);

    private static DeadlineWords Of(RestrictionReview review) => new(
        new("calendar.restrictionReview", ("activity", review.Activity.Code)),
        review.Restriction.Provision is { } provision
            ? new("calendar.restrictionReview.provision.text", ("name", review.Activity.Name), ("day", review.On), ("provision", provision))
            : new("calendar.restrictionReview.text", ("name", review.Activity.Name), ("day", review.On)),
        review.Record);

    private static DeadlineWords Of(AdequacyEnd end)
    {
        var country = new Sentence("country." + end.Decision.Country);
        return new(new("calendar.adequacyEnd", ("country", country)), new("calendar.adequacyEnd.text", ("day", end.On), ("country", country)), end.Record);
    }
}
