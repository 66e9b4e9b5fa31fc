using PrivacyRegister.Register.Upkeep;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F43 (art. 12(6) GDPR; policy ch. 6). Breach: for somebody under sixteen another than the legal representative asks. Gap: the
/// request was decided while nobody recorded who asks; one that was withdrawn needs no identity.
/// </summary>
internal sealed class F43ApplicantNotIdentified : FindingRule
{
    public override void Look(RightsRequest request, FindingNotes notes)
    {
        if (request is { UnderSixteen: true, IdentifiedHow: Identification.OriginalId or Identification.Other })
        {
            notes.Note(this, FindingSeverity.Breach, request, "/identifiedHow", "underSixteen", ("request", request.Reference));
        }

        if (request.IdentifiedHow == Identification.NotYet
            && request.Decision is { Outcome: not RequestOutcome.Withdrawn }
            && RequestTerm.State(request, notes.On) == RequestState.Closed)
        {
            notes.Note(this, FindingSeverity.Gap, request, "/identifiedHow", "decidedUnidentified", ("request", request.Reference));
        }
    }
}
