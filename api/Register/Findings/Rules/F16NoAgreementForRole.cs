using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F16, breach: a processor or joint controller without the agreement its role asks for in force (art. 28(3), art. 26 GDPR;
/// policy ch. 5). Also where the line names no data: a processor always processes personal data.
/// </summary>
internal sealed class F16NoAgreementForRole : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        foreach (var line in notes.Lines(activity))
        {
            if (line.Footing is Footing.ProcessorAgreement or Footing.JointControllers)
            {
                MissingAgreement.Note(this, line, notes);
            }
        }
    }
}
