using PrivacyRegister.Register.Upkeep;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F42, gap (art. 12(3), 12(4), 19 GDPR): a decision without outcome, day or – where anything was refused – reason; an extension
/// without day, reason, or without having been told within the first month; a party recorded to be told of a rectification,
/// erasure or restriction that was granted, without the day it was told. Breach: an extension beyond three months.
/// </summary>
internal sealed class F42RequestIncomplete : FindingRule
{
    public override void Look(RightsRequest request, FindingNotes notes)
    {
        if (request.Decision is { } decision)
        {
            LookAtDecision(request, decision, notes);
        }

        if (request.Extension is { } extension)
        {
            LookAtExtension(request, extension, notes);
        }

        LookAtNotifications(request, notes);
    }

    private void LookAtDecision(RightsRequest request, RequestDecision decision, FindingNotes notes)
    {
        if (decision.Outcome is null)
        {
            Gap(request, "/decision/outcome", "noOutcome", notes);
        }

        // Who withdrew a request was decided about by nobody, but the day it ended is needed all the same.
        if (decision.DecidedOn is null)
        {
            Gap(request, "/decision/decidedOn", "noDay", notes);
        }

        if (decision.Outcome is RequestOutcome.Refused or RequestOutcome.PartlyGranted && string.IsNullOrWhiteSpace(decision.Reason))
        {
            Gap(request, "/decision/reason", "noReason", notes);
        }
    }

    private void LookAtExtension(RightsRequest request, RequestExtension extension, FindingNotes notes)
    {
        var term = RequestTerm.Of(request);
        if (extension.Until is not { } until)
        {
            Gap(request, "/extension/until", "extendedNoDay", notes);
        }
        else if (until > term.LongestOn)
        {
            notes.Note(this, FindingSeverity.Breach, request, "/extension/until", "extendedTooLong", ("request", request.Reference), ("day", until), ("last", term.LongestOn));
        }

        if (string.IsNullOrWhiteSpace(extension.Reason))
        {
            Gap(request, "/extension/reason", "extendedNoReason", notes);
        }

        if (extension.ToldOn is not { } told)
        {
            notes.Note(this, FindingSeverity.Gap, request, "/extension/toldOn", "extendedNotTold", ("request", request.Reference), ("last", term.TellBy));
        }
        else if (told > term.TellBy)
        {
            notes.Note(this, FindingSeverity.Gap, request, "/extension/toldOn", "extendedToldLate", ("request", request.Reference), ("day", told), ("last", term.TellBy));
        }
    }

    private void LookAtNotifications(RightsRequest request, FindingNotes notes)
    {
        if (request.InvokedRight is not (DataSubjectRight.Rectification or DataSubjectRight.Erasure or DataSubjectRight.Restriction)
            || request.Decision?.Outcome is not (RequestOutcome.Granted or RequestOutcome.PartlyGranted))
        {
            return;
        }

        for (var position = 0; position < request.NotifiedParties.Count; position++)
        {
            if (request.NotifiedParties[position] is { NotifiedOn: null } line)
            {
                notes.Note(
                    this, FindingSeverity.Gap, request, $"/notifiedParties/{position}/notifiedOn", "notNotified", ("request", request.Reference), ("party", notes.Image.Parties.Find(line.PartyId)?.Name));
            }
        }
    }

    private void Gap(RightsRequest request, string field, string words, FindingNotes notes) =>
        notes.Note(this, FindingSeverity.Gap, request, field, words, ("request", request.Reference));
}
