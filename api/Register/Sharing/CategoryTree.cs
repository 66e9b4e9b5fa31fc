namespace PrivacyRegister.Register.Sharing;

/// <summary>What an ancestor says about a descendant in the tree of data categories (S4, S7).</summary>
internal static class CategoryTree
{
    // Deeper than any real tree; ends the walk should a stored tree ever hold a cycle.
    private const int Deepest = 1000;

    public static DataCategory[] DescendantsOf(RegisterImage image, Guid id) => image.Index.ChildrenOf(id).IsEmpty
        ? []
        : [.. image.Index.WithDescendants(id).Skip(1).Select(image.DataCategories.Find).OfType<DataCategory>()];

    /// <summary>
    /// An ancestor stands for a descendant only if the descendant is ordinary or of the ancestor's own sensitivity, and free
    /// or of its own disclosure: naming "contact data" never lets a BSN or camera images slip through. A retired one stands for nothing.
    /// </summary>
    public static bool StandsFor(DataCategory ancestor, DataCategory descendant) =>
        !ancestor.IsRetired
        && (descendant.Sensitivity == Sensitivity.Ordinary || descendant.Sensitivity == ancestor.Sensitivity)
        && (descendant.Disclosure == Disclosure.Free || descendant.Disclosure == ancestor.Disclosure);

    /// <summary>Whether the list names the category itself or an ancestor that stands for it.</summary>
    public static bool Names(RegisterImage image, IReadOnlyList<Guid> ids, DataCategory category)
    {
        if (ids.Contains(category.Id))
        {
            return true;
        }

        var steps = 0;
        for (var above = image.DataCategories.Find(category.ParentId); above is not null && steps++ < Deepest; above = image.DataCategories.Find(above.ParentId))
        {
            if (ids.Contains(above.Id) && StandsFor(above, category))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The category under which an activity records this one: itself, else its nearest ancestor that stands for it; null = not recorded.</summary>
    public static DataCategory? RecordedAs(RegisterImage image, ProcessingActivity activity, DataCategory category)
    {
        if (Records(activity, category.Id))
        {
            return category;
        }

        var steps = 0;
        for (var above = image.DataCategories.Find(category.ParentId); above is not null && steps++ < Deepest; above = image.DataCategories.Find(above.ParentId))
        {
            if (StandsFor(above, category) && Records(activity, above.Id))
            {
                return above;
            }
        }

        return null;
    }

    public static bool Records(ProcessingActivity activity, Guid dataCategoryId)
    {
        for (var i = 0; i < activity.Data.Count; i++)
        {
            if (activity.Data[i].DataCategoryId == dataCategoryId)
            {
                return true;
            }
        }

        return false;
    }
}
