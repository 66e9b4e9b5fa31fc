namespace PrivacyRegister.Register.Findings;

/// <summary>
/// A recipient line that gives data away, with those of its categories that are meant, the recorded ones below them included,
/// as S8 asks them: <c>activity.Recipients[Position]</c>.
/// </summary>
internal readonly record struct GivingLine(int Position, Recipient Line, IReadOnlyList<DataCategory> Categories)
{
    /// <summary>The lines that provide categories of this sensitivity; a line that only receives gives nothing.</summary>
    public static IEnumerable<GivingLine> Of(ProcessingActivity activity, FindingNotes notes, Sensitivity sensitivity)
    {
        foreach (var judged in notes.Lines(activity))
        {
            DataCategory[] given = judged.Line.Direction == Direction.Receive ? [] : [.. judged.Categories.Where(category => category.Sensitivity == sensitivity)];
            if (given.Length > 0)
            {
                yield return new GivingLine(judged.At.Position, judged.Line, given);
            }
        }
    }
}
