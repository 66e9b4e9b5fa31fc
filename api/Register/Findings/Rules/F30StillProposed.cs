namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>F30, attention: a record that is still a proposal, to be confirmed or changed. A request counts from the day it came in, whoever confirms it.</summary>
internal sealed class F30StillProposed : FindingRule
{
    public override void LookAtAny(RegisterRecord record, FindingNotes notes)
    {
        if (record.Status == RecordStatus.Proposed && record is not RightsRequest)
        {
            notes.Note(this, FindingSeverity.Attention, record, null, "proposed", ("record", record.Label));
        }
    }
}
