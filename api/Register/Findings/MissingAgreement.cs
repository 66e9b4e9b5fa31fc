using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings;

/// <summary>
/// What F16 and F17 say alike: for each organisation and each party the line is judged for, that no agreement in force serves
/// it, with the nearest one and what that lacks. Words: <c>none</c>, <c>otherKind</c>, <c>nearest</c>.
/// </summary>
internal static class MissingAgreement
{
    public static void Note(FindingRule rule, JudgedLine line, FindingNotes notes)
    {
        foreach (var side in line.Sides)
        {
            foreach (var member in side.Members)
            {
                if (side.IsWithoutAgreement(member))
                {
                    var nearest = NearestAgreement.Find(side.Case, member);
                    notes.Note(
                        rule,
                        FindingSeverity.Breach,
                        line.At.Activity,
                        line.Pointer,
                        nearest is null ? "none" : nearest.Serves ? "nearest" : "otherKind",
                        ("activity", line.At.Activity.Code),
                        ("kind", Naming.Of(line.Footing.Kind())),
                        ("organisation", side.Organisation),
                        ("party", line.Named(member)),
                        ("day", notes.On),
                        ("agreement", nearest?.Agreement.Reference),
                        ("lacks", nearest?.Lacks.Select(lack => lack.Sentence).ToArray()));
                }
            }
        }
    }
}
