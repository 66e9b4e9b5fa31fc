namespace PrivacyRegister.Register.Findings;

/// <summary>A recipient line that gives data away, with those of its categories that are meant: <c>activity.Recipients[Position]</c>.</summary>
internal readonly record struct GivingLine(int Position, Recipient Line, IReadOnlyList<DataCategory> Categories)
{
    /// <summary>The lines that provide categories of this sensitivity; a line that only receives gives nothing.</summary>
    public static IEnumerable<GivingLine> Of(ProcessingActivity activity, RegisterImage image, Sensitivity sensitivity)
    {
        for (var position = 0; position < activity.Recipients.Count; position++)
        {
            var line = activity.Recipients[position];
            if (line.Direction == Direction.Receive)
            {
                continue;
            }

            DataCategory[] given = [.. line.DataCategoryIds.Select(id => image.DataCategories.Find(id)).OfType<DataCategory>().Where(category => category.Sensitivity == sensitivity)];
            if (given.Length > 0)
            {
                yield return new GivingLine(position, line, given);
            }
        }
    }
}
