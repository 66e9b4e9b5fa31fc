using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F22, breach: a statutory recipient without statute (law and article), or without ground B (policy ch. 5; art. 6(3) GDPR).
/// A statute whose ground is only to be chosen among several is F15's.
/// </summary>
internal sealed class F22StatutoryWithoutStatute : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        foreach (var line in notes.Lines(activity))
        {
            if (line.Footing != Footing.StatuteMissing)
            {
                continue;
            }

            if (line.Line.Statute is not { IsUsable: true })
            {
                Note("statute", "noStatute");
            }
            else if (!F15RecipientNotAssessed.IsGroundOpen(line))
            {
                Note("ground", "notGroundB");
            }

            void Note(string field, string words) =>
                notes.Note(this, FindingSeverity.Breach, activity, line.Field(field), words, ("activity", activity.Code), ("party", line.Party.Name));
        }
    }
}
