using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Upkeep;

/// <summary>
/// The days of an agreement as they stand on a day in Europe/Amsterdam. <paramref name="From"/>: the first day it was or
/// will be in force for anybody; null while one side has not signed. <paramref name="Until"/>: the last day of the term
/// that runs; null when nothing ends it. <paramref name="Renews"/>: then a new term begins by itself.
/// <paramref name="NoticeBy"/>: the last day to give notice for the end of this term.
/// </summary>
public sealed record AgreementTerm(DateOnly? From, DateOnly? Until, bool Renews, DateOnly? NoticeBy)
{
    public static AgreementTerm Of(Agreement agreement, DateOnly on)
    {
        var lastDay = AgreementForce.LastDayNumber(agreement);
        var renews = IsRenewed(agreement);
        DateOnly? until = renews ? TermEnd(agreement, on) : lastDay is >= 0 and < int.MaxValue ? DateOnly.FromDayNumber(lastDay) : null;
        return new AgreementTerm(
            FirstDay(agreement),
            until,
            renews,
            agreement.TerminatedOn is null && until is { } end && agreement.NoticePeriodDays is { } days and > 0 && end.DayNumber >= days ? end.AddDays(-days) : null);
    }

    /// <summary>The first day of the term that runs, when it began by itself; null for the first term, and where none renews.</summary>
    public static DateOnly? RunsSince(Agreement agreement, DateOnly on) =>
        IsRenewed(agreement) && Period.Read(agreement.RenewalPeriod)?.LastBefore(agreement.EffectiveUntil!.Value, on) is { } before ? before.AddDays(1) : null;

    private static bool IsRenewed(Agreement agreement) => agreement is { Renewal: Renewal.Tacit, EffectiveUntil: not null } && agreement.TerminatedOn is null;

    private static DateOnly? TermEnd(Agreement agreement, DateOnly on) => Period.Read(agreement.RenewalPeriod) is { } period
        ? period.FirstFrom(agreement.EffectiveUntil!.Value, on)
        : agreement.EffectiveUntil >= on ? agreement.EffectiveUntil : null;

    private static DateOnly? FirstDay(Agreement agreement)
    {
        var ours = agreement.Organisations.Min(side => side.SignedOn);
        var theirs = agreement.Parties.Min(side => side.SignedOn);
        return ours is null || theirs is null ? null : new[] { ours, theirs, agreement.EffectiveFrom }.Max();
    }
}
