using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F18 (art. 28(3) GDPR). Attention: an agreement in force ends within its notice period and 30 days more (90 days if none is
/// recorded), and no successor takes over the day after for all who signed; one that renews tacitly ends only when terminated.
/// Breach: it was in force and has ended, while an activity still has a line that it would carry and no other agreement does.
/// </summary>
internal sealed class F18AgreementEnds : FindingRule
{
    private const int DaysOnTop = 30;
    private const int DaysWithoutNoticePeriod = 90;

    public override void Look(Agreement agreement, FindingNotes notes)
    {
        var lastDay = AgreementForce.LastDayNumber(agreement);
        if (lastDay == int.MaxValue)
        {
            return;
        }

        var left = lastDay - notes.On.DayNumber;
        if (left < 0)
        {
            LookAtEnded(agreement, notes);
        }
        else if (left <= (agreement.NoticePeriodDays is { } days ? (long)days + DaysOnTop : DaysWithoutNoticePeriod)
            && AgreementForce.Of(agreement, notes.On) == AgreementState.InForce
            && !IsSucceeded(agreement, notes.Image))
        {
            Note(agreement, FindingSeverity.Attention, EndsByTermination(agreement) ? "terminates" : "ends", [], notes);
        }
    }

    // Each side signs for itself: a successor that one of them has not signed takes over for the others only.
    private static bool IsSucceeded(Agreement agreement, RegisterImage image)
    {
        var lastDay = agreement.LastDay();
        if (lastDay == DateOnly.MaxValue || image.Agreements.Find(agreement.SuccessorId) is not { } successor)
        {
            return false;
        }

        return agreement.Organisations.All(ours => agreement.Parties.All(theirs =>
            !IsInForce(agreement, ours, theirs, lastDay) || IsInForce(successor, ours, theirs, lastDay.AddDays(1))));
    }

    private static bool IsInForce(Agreement agreement, OrganisationSignature ours, PartySignature theirs, DateOnly on) =>
        AgreementForce.Between(agreement, ours.OrganisationId, theirs.PartyId, on) == AgreementState.InForce;

    private void LookAtEnded(Agreement agreement, FindingNotes notes)
    {
        var missed = AgreementStage.LinesOf(notes.Image, agreement)
            .SelectMany(line => Missed(agreement, line.At, line.PartyId, notes).Select(what => (line.At.Activity.Code, What: what)))
            .Distinct()
            .Order()
            .ToArray();
        if (missed.Length > 0)
        {
            Note(agreement, FindingSeverity.Breach, "ended", [.. missed.Select(line => line.Code).Distinct()], notes, [.. missed.Select(line => $"{line.Code} {line.What}")]);
        }
    }

    /// <summary>What of the line the agreement carried and no other does: for whom, and which data.</summary>
    private static IEnumerable<string> Missed(Agreement agreement, RecipientLine at, Guid partyId, FindingNotes notes)
    {
        if (notes.Lines(at.Activity).FirstOrDefault(judged => judged.At.Position == at.Position) is not { ConcernsPersonalData: true } line
            || AgreementContents.Judge(agreement, line.Footing) is null or CheckOutcome.Fail)
        {
            yield break;
        }

        foreach (var side in line.Sides)
        {
            var member = side.Members.FirstOrDefault(party => party.Id == partyId);
            if (member is not null && AgreementForce.Between(agreement, side.OrganisationId, partyId, agreement.LastDay()) == AgreementState.InForce)
            {
                var reliance = side.Case.Reliance;
                if (line.Categories.Count == 0 && side.IsWithoutAgreement(member))
                {
                    yield return member.Name;
                }

                foreach (var category in line.Categories)
                {
                    if (reliance.ScopeCovers(agreement, category) && !reliance.Carries(member, category))
                    {
                        yield return $"{member.Name} {category.Code}";
                    }
                }
            }
        }
    }

    private static bool EndsByTermination(Agreement agreement) =>
        agreement.TerminatedOn is { } terminated && terminated.DayNumber - 1 == AgreementForce.LastDayNumber(agreement);

    private void Note(Agreement agreement, FindingSeverity severity, string words, string[] activities, FindingNotes notes, string[]? missed = null) => notes.Note(
        this,
        severity,
        agreement,
        EndsByTermination(agreement) ? "/terminatedOn" : "/effectiveUntil",
        words,
        ("agreement", agreement.Reference),
        ("day", agreement.LastDay()),
        ("activities", activities),
        // Not said, but what is found: more of it is another finding.
        ("missed", missed));
}
