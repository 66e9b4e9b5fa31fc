namespace PrivacyRegister.Register.Sharing;

/// <summary>Days in a row, the first and the last included, as <see cref="DateOnly.DayNumber"/>; <see cref="int.MaxValue"/> = no end.</summary>
internal readonly record struct DaySpan(int First, int Last)
{
    public bool Holds(DateOnly day) => First <= day.DayNumber && day.DayNumber <= Last;

    /// <summary>Days in any of these, the earliest first; what comes out neither touches nor overlaps. Sorts what it is given.</summary>
    public static List<DaySpan> Any(List<DaySpan> spans)
    {
        if (spans.Count < 2)
        {
            return spans;
        }

        spans.Sort(static (a, b) => a.First.CompareTo(b.First));
        List<DaySpan> joined = [spans[0]];
        for (var i = 1; i < spans.Count; i++)
        {
            var last = joined[^1];
            // The day after the last one is no gap.
            if (last.Last == int.MaxValue || spans[i].First <= last.Last + 1)
            {
                joined[^1] = last with { Last = Math.Max(last.Last, spans[i].Last) };
            }
            else
            {
                joined.Add(spans[i]);
            }
        }

        return joined;
    }

    /// <summary>Days in both, each of which neither touches nor overlaps within itself.</summary>
    public static List<DaySpan> Both(List<DaySpan> a, List<DaySpan> b)
    {
        var both = new List<DaySpan>(Math.Max(a.Count, b.Count));
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            var (first, last) = (Math.Max(a[i].First, b[j].First), Math.Min(a[i].Last, b[j].Last));
            if (first <= last)
            {
                both.Add(new DaySpan(first, last));
            }

            _ = a[i].Last < b[j].Last ? i++ : j++;
        }

        return both;
    }
}
