namespace PrivacyRegister.Register.Sharing;

/// <summary>
/// One recipient line of one activity judged by itself: the unit of the check. Facts of other lines and activities are
/// out of its sight, so that they never add up.
/// </summary>
internal sealed class LineCase
{
    public LineCase(Inquiry inquiry, RecipientLine line)
    {
        Inquiry = inquiry;
        Activity = line.Activity;
        Position = line.Position;
        Line = line.Activity.Recipients[line.Position];
        Subjects = inquiry.AskedSubjects.Count > 0 ? inquiry.AskedSubjects : Activity.DataSubjectCategoryIds;
        Ground = Line.Ground ?? (Activity.Grounds.Count == 1 ? Activity.Grounds[0].Code : null);
        Reliance = new Reliance(this);
    }

    public Inquiry Inquiry { get; }
    public ProcessingActivity Activity { get; }
    public int Position { get; }
    public Recipient Line { get; }

    /// <summary>Whose data: the asked data subjects, else those of the activity.</summary>
    public IReadOnlyList<Guid> Subjects { get; }

    /// <summary>The ground of the line, else the activity's only one; null = none chosen.</summary>
    public GroundCode? Ground { get; }

    /// <summary>What the line's role and relation ask for, and what of it is in force (S6, S7, S9).</summary>
    public Reliance Reliance { get; }

    public RegisterImage Image => Inquiry.Image;
    public SharingQuestion Question => Inquiry.Question;
    public bool ToProcessor => Line.Role == RecipientRole.Processor;

    /// <summary>A calamity in which ground E counts: a missing agreement or scope is then a condition.</summary>
    public bool IsCalamity => Question.Emergency && Ground == GroundCode.E;

    /// <summary>The known categories asked of this line: each asked one, and its descendants that this activity records.</summary>
    public List<DataCategory> Categories { get; } = [];

    /// <summary>Ids asked that the register does not know.</summary>
    public List<Guid> UnknownCategories { get; } = [];

    public string LineField(string field) => $"/recipients/{Position}/{field}";

    /// <summary>Sets which asked categories the rules judge next.</summary>
    public void Ask(params ReadOnlySpan<AskedCategory> categories)
    {
        Categories.Clear();
        UnknownCategories.Clear();
        foreach (var category in categories)
        {
            if (category.Category is null)
            {
                UnknownCategories.Add(category.Id);
                continue;
            }

            Add(category.Category);
            foreach (var descendant in category.Descendants)
            {
                if (CategoryTree.Records(Activity, descendant.Id))
                {
                    Add(descendant);
                }
            }
        }
    }

    private void Add(DataCategory category)
    {
        if (!Categories.Contains(category))
        {
            Categories.Add(category);
        }
    }
}
