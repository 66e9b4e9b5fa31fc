namespace PrivacyRegister.Register.Sharing;

/// <summary>Where an agreement is in its life on a day.</summary>
public enum AgreementState { Draft, Upcoming, InForce, Ended, Terminated }

/// <summary>
/// The force of an agreement on a day in Europe/Amsterdam. Each side signs for itself: a covenant one member has not
/// signed is not in force for that member.
/// </summary>
public static class AgreementForce
{
    /// <summary>An agreement that ends this many days after the day of sharing, or sooner, is relied on with a condition (S6).</summary>
    public const int NoticeOfEndDays = 30;

    /// <summary>
    /// The state between one of our organisations and one party. Not established, or one of the two has not signed: draft.
    /// In force: both signed on or before the day, <c>effectiveFrom</c> absent or not after it, not terminated on or before
    /// it, and not past <c>effectiveUntil</c> (the last day in force) unless renewal is tacit.
    /// </summary>
    public static AgreementState Between(Agreement agreement, Guid organisationId, Guid partyId, DateOnly day) =>
        OrganisationSigned(agreement, organisationId) is { } ours ? Between(agreement, ours, partyId, day) : AgreementState.Draft;

    /// <summary>The state for one party: the best it has with any of our organisations.</summary>
    public static AgreementState For(Agreement agreement, Guid partyId, DateOnly day)
    {
        var best = AgreementState.Draft;
        for (var i = 0; i < agreement.Organisations.Count; i++)
        {
            best = Better(best, Between(agreement, agreement.Organisations[i].OrganisationId, partyId, day));
        }

        return best;
    }

    /// <summary>The state of the agreement as a whole: the best of its parties' states.</summary>
    public static AgreementState Of(Agreement agreement, DateOnly day)
    {
        var best = AgreementState.Draft;
        for (var i = 0; i < agreement.Parties.Count; i++)
        {
            best = Better(best, For(agreement, agreement.Parties[i].PartyId, day));
        }

        return best;
    }

    /// <summary>
    /// The last day in force as a <see cref="DateOnly.DayNumber"/>: the earlier of <c>effectiveUntil</c> (when renewal is not
    /// tacit) and the day before termination; <see cref="int.MaxValue"/> when nothing ends it.
    /// </summary>
    public static int LastDayNumber(Agreement agreement) => Math.Min(
        agreement is { Renewal: Renewal.None, EffectiveUntil: { } until } ? until.DayNumber : int.MaxValue,
        agreement.TerminatedOn is { } terminated ? terminated.DayNumber - 1 : int.MaxValue);

    /// <summary>
    /// The days on which <see cref="Between(Agreement, Guid, Guid, DateOnly)"/> answers in force: from the last of both
    /// signatures and <c>effectiveFrom</c> to the last day. Null when there is none, ever.
    /// </summary>
    internal static DaySpan? DaysBetween(Agreement agreement, Guid organisationId, Guid partyId)
    {
        if (!agreement.IsEstablished || OrganisationSigned(agreement, organisationId) is not { } ours || PartySigned(agreement, partyId) is not { } theirs)
        {
            return null;
        }

        var span = new DaySpan(FirstDay(agreement, ours, theirs).DayNumber, LastDayNumber(agreement));
        return span.First <= span.Last ? span : null;
    }

    /// <summary>The first day our organisation has signed; null when it has not or is no side of the agreement.</summary>
    internal static DateOnly? OrganisationSigned(Agreement agreement, Guid organisationId)
    {
        DateOnly? first = null;
        for (var i = 0; i < agreement.Organisations.Count; i++)
        {
            var side = agreement.Organisations[i];
            if (side.OrganisationId == organisationId && side.SignedOn is { } signed && !(first < signed))
            {
                first = signed;
            }
        }

        return first;
    }

    /// <summary>The first day the party has signed; null when it has not or is no side of the agreement.</summary>
    internal static DateOnly? PartySigned(Agreement agreement, Guid partyId)
    {
        DateOnly? first = null;
        for (var i = 0; i < agreement.Parties.Count; i++)
        {
            var side = agreement.Parties[i];
            if (side.PartyId == partyId && side.SignedOn is { } signed && !(first < signed))
            {
                first = signed;
            }
        }

        return first;
    }

    private static AgreementState Between(Agreement agreement, DateOnly ours, Guid partyId, DateOnly day)
    {
        if (!agreement.IsEstablished || PartySigned(agreement, partyId) is not { } theirs)
        {
            return AgreementState.Draft;
        }

        if (agreement.TerminatedOn <= day)
        {
            return AgreementState.Terminated;
        }

        if (agreement.Renewal == Renewal.None && agreement.EffectiveUntil < day)
        {
            return AgreementState.Ended;
        }

        return FirstDay(agreement, ours, theirs) <= day ? AgreementState.InForce : AgreementState.Upcoming;
    }

    private static DateOnly FirstDay(Agreement agreement, DateOnly ours, DateOnly theirs)
    {
        var signed = ours > theirs ? ours : theirs;
        return agreement.EffectiveFrom is { } from && from > signed ? from : signed;
    }

    // An agreement that was in force and ended for those who signed is "ended", not the draft it still is for one who never did.
    private static AgreementState Better(AgreementState a, AgreementState b) => Rank(a) >= Rank(b) ? a : b;

    private static int Rank(AgreementState state) => state switch
    {
        AgreementState.InForce => 4,
        AgreementState.Upcoming => 3,
        AgreementState.Ended => 2,
        AgreementState.Terminated => 1,
        _ => 0,
    };
}
