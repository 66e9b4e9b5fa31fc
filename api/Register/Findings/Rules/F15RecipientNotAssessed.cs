using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F15, gap: a recipient line without role, relation (an independent controller's only, as in S6), ground where the activity
/// has several (or with one the activity does not have, on which the check refuses), or data categories (art. 4(7)–(10), art.
/// 5(1)(c) GDPR). One finding for each thing that is missing.
/// </summary>
internal sealed class F15RecipientNotAssessed : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        foreach (var line in notes.Lines(activity))
        {
            Note("role", "role", line.Footing == Footing.RoleMissing);
            Note("relation", "relation", line.Footing == Footing.RelationMissing);
            Note("ground", "ground", IsGroundOpen(line));
            Note("groundNotOfActivity", "ground", IsGroundForeign(line));
            Note("data", "dataCategoryIds", line.Line.DataCategoryIds.Count == 0);

            void Note(string words, string field, bool isMissing)
            {
                if (isMissing)
                {
                    notes.Note(this, FindingSeverity.Gap, activity, line.Field(field), words, ("activity", activity.Code), ("party", line.Party.Name));
                }
            }
        }
    }

    /// <summary>Whether the activity has several grounds and the line chooses none.</summary>
    public static bool IsGroundOpen(JudgedLine line) => line.Ground is null && line.At.Activity.Grounds.Count > 1;

    // An activity without any ground is F02's.
    private static bool IsGroundForeign(JudgedLine line) =>
        line.Line.Ground is { } chosen && line.At.Activity.Grounds.Count > 0 && line.At.Activity.Grounds.All(ground => ground.Code != chosen);
}
