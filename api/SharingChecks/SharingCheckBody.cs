using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.SharingChecks;

/// <summary>A question as it is asked: "may we give these data to that party for this purpose?"</summary>
public sealed record SharingCheckBody
{
    /// <summary>Which of our organisations; absent = the only one.</summary>
    public Guid? OrganisationId { get; init; }
    public Guid? PartyId { get; init; }

    /// <summary>Instead of <see cref="PartyId"/>: a party that is not registered yet.</summary>
    [KeyText] public string? PartyName { get; init; }
    [Mandatory] public Guid? PurposeId { get; init; }

    /// <summary>At least one.</summary>
    [Mandatory] public IReadOnlyList<Guid> DataCategoryIds { get; init; } = [];

    /// <summary>None = those of the activity.</summary>
    public IReadOnlyList<Guid> DataSubjectCategoryIds { get; init; } = [];
    public Direction Direction { get; init; }

    /// <summary>The day the sharing would happen; absent = the day of <c>asOf</c>, else today (Europe/Amsterdam).</summary>
    public DateOnly? On { get; init; }
    public bool Emergency { get; init; }

    /// <summary>Judge this activity only.</summary>
    public Guid? ActivityId { get; init; }

    /// <summary>Kept with a recorded check; says nothing to the rules.</summary>
    public string? Note { get; init; }

    /// <summary>The question with its defaults filled in.</summary>
    /// <exception cref="Refusal">400: no data, no party or two, or no organisation named where there are several.</exception>
    public SharingQuestion Question(RegisterImage image, DateOnly day)
    {
        var complaints = new List<Complaint>();
        if (DataCategoryIds.Count == 0)
        {
            complaints.Add(new Complaint("/dataCategoryIds", new Sentence("check.problem.noData")));
        }

        if (PartyId is null && PartyName is null)
        {
            complaints.Add(new Complaint("/partyId", new Sentence("check.problem.noParty")));
        }
        else if (PartyId is not null && PartyName is not null)
        {
            complaints.Add(new Complaint("/partyName", new Sentence("check.problem.twoParties")));
        }

        var organisation = OrganisationId;
        if (organisation is null && !SharingQuestion.TryOnlyOrganisation(image, out organisation))
        {
            complaints.Add(new Complaint("/organisationId", new Sentence("check.problem.whichOrganisation")));
        }

        Refusal.When(RefusalKind.Invalid, "invalid", new Sentence("problem.invalid"), complaints);
        return new SharingQuestion
        {
            OrganisationId = organisation,
            PartyId = PartyId,
            PartyName = PartyName,
            PurposeId = PurposeId!.Value,
            DataCategoryIds = DataCategoryIds,
            DataSubjectCategoryIds = DataSubjectCategoryIds,
            Direction = Direction,
            On = On ?? day,
            Emergency = Emergency,
            ActivityId = ActivityId,
        };
    }
}
