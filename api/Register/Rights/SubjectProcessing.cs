using PrivacyRegister.Register.Findings;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Rights;

/// <summary>
/// What the register says happens to the data of one category of data subjects: the facts of arts 13–15 GDPR, as they are
/// recorded and with what is not. About the category, never about a person. Pure: the same image and day, the same facts.
/// </summary>
public sealed record SubjectProcessing
{
    public required RegisterImage Image { get; init; }
    public required DataSubjectCategory Category { get; init; }

    /// <summary>By the code of their purpose, those without one last; then by their own code.</summary>
    public required IReadOnlyList<SubjectActivity> Activities { get; init; }

    /// <summary>Activities about this category that nobody has established, and that are not among <see cref="Activities"/>: a proposal is no processing yet.</summary>
    public required int ProposalsLeftOut { get; init; }

    /// <summary>Activities that say of nobody whose data they are: they may be about this category too.</summary>
    public required int OfUnknownSubjects { get; init; }

    /// <param name="image">The register.</param>
    /// <param name="category">Whose data.</param>
    /// <param name="withProposals">Also what nobody has established yet; retired activities never count.</param>
    /// <param name="on">The day in Europe/Amsterdam agreements and adequacy decisions are judged for.</param>
    public static SubjectProcessing Of(RegisterImage image, DataSubjectCategory category, bool withProposals, DateOnly on)
    {
        var standing = image.ProcessingActivities.InOrder.Where(activity => !activity.IsRetired).ToArray();
        var about = standing.Where(activity => Concerns(activity, category.Id)).ToArray();
        return new SubjectProcessing
        {
            Image = image,
            Category = category,
            Activities = [.. about
                .Where(activity => activity.IsEstablished || withProposals)
                .Select(activity => SubjectActivity.Of(image, activity, category, on))
                .OrderBy(activity => activity.Purpose is null)
                .ThenBy(activity => activity.Purpose?.Code, StringComparer.OrdinalIgnoreCase)],
            ProposalsLeftOut = withProposals ? 0 : about.Count(activity => !activity.IsEstablished),
            OfUnknownSubjects = standing.Count(activity => activity.DataSubjectCategoryIds.Count == 0 && activity.Data.All(line => line.DataSubjectCategoryIds.Count == 0)),
        };
    }

    private static bool Concerns(ProcessingActivity activity, Guid category) =>
        activity.DataSubjectCategoryIds.Contains(category) || activity.Data.Any(line => line.DataSubjectCategoryIds.Contains(category));
}

/// <summary>One activity as it concerns one category of data subjects.</summary>
public sealed record SubjectActivity
{
    public required ProcessingActivity Activity { get; init; }
    public Purpose? Purpose { get; init; }

    /// <summary>The data of this category; a line without data subjects is about all of the activity.</summary>
    public required IReadOnlyList<SubjectDatum> Data { get; init; }

    /// <summary>Whoever gets them, line by line.</summary>
    public required IReadOnlyList<SubjectRecipient> Recipients { get; init; }

    /// <summary>Restrictions of rights (art. 41 UAVG) that concern these data, with their places in the activity.</summary>
    public required IReadOnlyList<(int Position, RightsRestriction Restriction)> Restrictions { get; init; }

    internal static SubjectActivity Of(RegisterImage image, ProcessingActivity activity, DataSubjectCategory category, DateOnly on)
    {
        var own = activity.Data.Select((line, position) => (Position: position, Line: line))
            .Where(at => at.Line.DataSubjectCategoryIds.Count == 0 || at.Line.DataSubjectCategoryIds.Contains(category.Id))
            .ToArray();
        var others = activity.Data.Select(line => line.DataCategoryId).Except(own.Select(at => at.Line.DataCategoryId)).ToHashSet();
        DataCategory[] ownCategories = [.. own.Select(at => image.DataCategories.Find(at.Line.DataCategoryId)).OfType<DataCategory>().Distinct()];
        return new SubjectActivity
        {
            Activity = activity,
            Purpose = image.Purposes.Find(activity.PurposeId),
            Data = [.. own.Select(at => image.DataCategories.Find(at.Line.DataCategoryId) is { } datum ? new SubjectDatum(at.Position, at.Line, datum, Sources(image, activity, datum)) : null).OfType<SubjectDatum>()],
            Recipients = [.. JudgedLine.Of(image, activity, on)
                .Where(line => line.Line.Direction != Direction.Receive && (line.Line.DataCategoryIds.Count == 0 || IsOwn(line.Line.DataCategoryIds)))
                .Select(line => SubjectRecipient.Of(image, line, others, ownCategories, on))],
            Restrictions = [.. activity.RightsRestrictions.Select((restriction, position) => (position, restriction))
                .Where(at => at.restriction.DataCategoryId is not { } datum || IsOwn([datum]))],
        };

        // A category above one of these data stands for it, whoever else it is recorded for.
        bool IsOwn(IReadOnlyList<Guid> ids) => ids.Any(id => !others.Contains(id)) || ownCategories.Any(datum => CategoryTree.Names(image, ids, datum));
    }

    /// <summary>The parties that give us this datum, by the lines that say so.</summary>
    private static Party[] Sources(RegisterImage image, ProcessingActivity activity, DataCategory datum) => [.. activity.Recipients
        .Where(line => line.Direction != Direction.Provide && CategoryTree.Names(image, line.DataCategoryIds, datum))
        .Select(line => image.Parties.Find(line.PartyId))
        .OfType<Party>()
        .Distinct()];
}

/// <summary>A datum of an activity: <c>Activity.Data[Position]</c>, and the parties it comes from by the recipient lines.</summary>
public sealed record SubjectDatum(int Position, ActivityData Line, DataCategory Category, IReadOnlyList<Party> From);
