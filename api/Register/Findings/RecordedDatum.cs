namespace PrivacyRegister.Register.Findings;

/// <summary>One data line of an activity with the category it names: <c>activity.Data[Position]</c>.</summary>
internal readonly record struct RecordedDatum(int Position, ActivityData Datum, DataCategory Category)
{
    /// <summary>The data lines in their order. A retired category counts: its data are recorded all the same.</summary>
    public static IEnumerable<RecordedDatum> Of(ProcessingActivity activity, RegisterImage image)
    {
        for (var position = 0; position < activity.Data.Count; position++)
        {
            if (image.DataCategories.Find(activity.Data[position].DataCategoryId) is { } category)
            {
                yield return new RecordedDatum(position, activity.Data[position], category);
            }
        }
    }

    /// <summary>The names of these, each once, for a sentence.</summary>
    public static IReadOnlyList<Wording> Names(IEnumerable<RecordedDatum> data) => [.. data.Select(datum => Sharing.Naming.Of(datum.Category)).Distinct()];
}
