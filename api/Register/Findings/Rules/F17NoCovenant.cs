using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F17, breach: an exchange partner without covenant in force and without statute; of a partnership each member that has not
/// signed (policy ch. 5). Only where the line names data: aggregates need no covenant, and F15 asks what the party gets.
/// </summary>
internal sealed class F17NoCovenant : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        foreach (var line in notes.Lines(activity))
        {
            if (line.Footing == Footing.Covenant && line.ConcernsPersonalData)
            {
                MissingAgreement.Note(this, line, notes);
            }
        }
    }
}
