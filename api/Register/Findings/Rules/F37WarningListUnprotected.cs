using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>F37, breach: a warning list without a protocol (art. 33(4)–(5) UAVG), or without a DPIA carried out by the day (art. 35 GDPR).</summary>
internal sealed class F37WarningListUnprotected : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        if (activity.WarningList is not { Used: true } list)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(list.Protocol))
        {
            notes.Note(this, FindingSeverity.Breach, activity, "/warningList/protocol", "noProtocol", ("activity", activity.Code));
        }

        if (!ImpactAssessmentStanding.IsCarriedOut(activity.Dpia, notes.On))
        {
            notes.Note(this, FindingSeverity.Breach, activity, "/dpia/carriedOutOn", "noImpactAssessment", ("activity", activity.Code));
        }
    }
}
