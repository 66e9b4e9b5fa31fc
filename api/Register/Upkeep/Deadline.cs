using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Upkeep;

/// <summary>What a day in the register is the last day of. Names are part of what calendars know an entry by: never rename one.</summary>
public enum DeadlineKind { AgreementEnd, NoticeDay, Review, RestrictionReview, RequestDue, AcceptanceEnd, AdequacyEnd }

/// <summary>
/// A day of a record by which somebody must have done something: the last day on which it is in time, in Europe/Amsterdam.
/// </summary>
public abstract record Deadline(RegisterRecord Record, DateOnly On)
{
    public abstract DeadlineKind Kind { get; }

    /// <summary>Which line of the record, from 0, where a record may have several of a kind.</summary>
    public virtual int Position => 0;

    /// <summary>Since when it is this day (UTC): the last change of the record, or the beginning of the term that runs.</summary>
    public virtual DateTimeOffset Since => Record.ChangedAt;
}

/// <summary>The last day of the term of an agreement; <see cref="AgreementTerm.Until"/> is never null here. <paramref name="State"/>: on the day that is asked.</summary>
public sealed record AgreementEnd(Agreement Agreement, AgreementTerm Term, AgreementState State, DateTimeOffset RunsSince) : Deadline(Agreement, Term.Until!.Value)
{
    public override DeadlineKind Kind => DeadlineKind.AgreementEnd;
    public override DateTimeOffset Since => RunsSince;
}

/// <summary>The last day to give notice for that end.</summary>
public sealed record NoticeDay(AgreementEnd End) : Deadline(End.Agreement, End.Term.NoticeBy!.Value)
{
    public override DeadlineKind Kind => DeadlineKind.NoticeDay;
    public override DateTimeOffset Since => End.Since;
}

/// <summary>An activity or agreement to look at again.</summary>
public sealed record Review(RegisterRecord Record, DateOnly On) : Deadline(Record, On)
{
    public override DeadlineKind Kind => DeadlineKind.Review;
}

/// <summary>A restriction of data subjects' rights to look at again (art. 41 UAVG).</summary>
public sealed record RestrictionReview(ProcessingActivity Activity, int Line, DateOnly On) : Deadline(Activity, On)
{
    public override DeadlineKind Kind => DeadlineKind.RestrictionReview;
    public override int Position => Line;
    public RightsRestriction Restriction => Activity.RightsRestrictions[Line];
}

/// <summary>Our own last day to decide on a request; the law's is in the term.</summary>
public sealed record RequestDue(RightsRequest Request, RequestTerm Term) : Deadline(Request, Term.DueOn)
{
    public override DeadlineKind Kind => DeadlineKind.RequestDue;
}

/// <summary>The last day on which a finding counts as accepted; <paramref name="Judged"/>: the record it is about.</summary>
public sealed record AcceptanceEnd(FindingAcceptance Acceptance, RegisterRecord Judged) : Deadline(Acceptance, Acceptance.Until)
{
    public override DeadlineKind Kind => DeadlineKind.AcceptanceEnd;
}

/// <summary>The last day an adequacy decision (art. 45 GDPR) counts.</summary>
public sealed record AdequacyEnd(AdequacyDecision Decision, DateOnly On) : Deadline(Decision, On)
{
    public override DeadlineKind Kind => DeadlineKind.AdequacyEnd;
}
