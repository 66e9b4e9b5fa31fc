namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F25, breach: profiling ("We doen niet aan profilering": policy, vision), or decisions taken by machine alone without their basis
/// or their safeguards (art. 22(2), 22(3) GDPR).
/// </summary>
internal sealed class F25ProfilingOrAutomatedDecisions : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        if (activity.Profiling == true)
        {
            notes.Note(this, FindingSeverity.Breach, activity, "/profiling", "profiling", ("activity", activity.Code));
        }

        if (activity.AutomatedDecisions is not { Used: true } decisions)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(decisions.Basis))
        {
            notes.Note(this, FindingSeverity.Breach, activity, "/automatedDecisions/basis", "noBasis", ("activity", activity.Code));
        }

        if (string.IsNullOrWhiteSpace(decisions.Safeguards))
        {
            notes.Note(this, FindingSeverity.Breach, activity, "/automatedDecisions/safeguards", "noSafeguards", ("activity", activity.Code));
        }
    }
}
