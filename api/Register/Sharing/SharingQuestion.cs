namespace PrivacyRegister.Register.Sharing;

/// <summary>
/// "May we give these data to that party for this purpose?" – with its defaults filled in, so that the answer is a pure
/// function of a register image and this question.
/// </summary>
public sealed record SharingQuestion
{
    /// <summary>Which of our organisations would share; absent only when the register has none (S3 fails).</summary>
    public Guid? OrganisationId { get; init; }

    public Guid? PartyId { get; init; }

    /// <summary>A party that is not registered yet; instead of <see cref="PartyId"/>. S1 fails, the remedy is to add it.</summary>
    public string? PartyName { get; init; }

    public required Guid PurposeId { get; init; }

    /// <summary>At least one; each stands for itself and its descendants. Repeated ids count once.</summary>
    public required IReadOnlyList<Guid> DataCategoryIds { get; init; }

    /// <summary>Whose data; none = all data subjects of the activity the answer rests on.</summary>
    public IReadOnlyList<Guid> DataSubjectCategoryIds { get; init; } = [];

    public Direction Direction { get; init; }

    /// <summary>The day the sharing would happen, in Europe/Amsterdam.</summary>
    public required DateOnly On { get; init; }

    /// <summary>A matter of life or death (ground E, art. 6(1)(d) GDPR).</summary>
    public bool Emergency { get; init; }

    /// <summary>Judge this activity only.</summary>
    public Guid? ActivityId { get; init; }

    /// <summary>
    /// The organisation meant when none is named: the only one that is not retired; null when there is none. False when
    /// there are several, so that nobody gets an answer for an organisation they did not mean.
    /// </summary>
    public static bool TryOnlyOrganisation(RegisterImage image, out Guid? id)
    {
        id = null;
        foreach (var organisation in image.Organisations.Ordered)
        {
            if (organisation.IsRetired)
            {
                continue;
            }

            if (id is not null)
            {
                id = null;
                return false;
            }

            id = organisation.Id;
        }

        return true;
    }
}
