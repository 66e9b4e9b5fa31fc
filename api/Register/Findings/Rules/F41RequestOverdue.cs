using PrivacyRegister.Register.Upkeep;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F41 (art. 12(3) GDPR; policy ch. 6). Attention: a request without a decision when our own last day has passed. Breach: the
/// law's last day has passed too. The last day itself is in time; an extension counts only with day, reason and told in time.
/// </summary>
internal sealed class F41RequestOverdue : FindingRule
{
    public override void Look(RightsRequest request, FindingNotes notes)
    {
        if (RequestTerm.State(request, notes.On) != RequestState.Overdue)
        {
            return;
        }

        var term = RequestTerm.Of(request);
        if (notes.On > term.LawDueOn)
        {
            notes.Note(this, FindingSeverity.Breach, request, "/decision", "law", ("request", request.Reference), ("day", term.LawDueOn));
        }
        else
        {
            notes.Note(this, FindingSeverity.Attention, request, "/decision", "policy", ("request", request.Reference), ("day", term.DueOn), ("last", term.LawDueOn));
        }
    }
}
