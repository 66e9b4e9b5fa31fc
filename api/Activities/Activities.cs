using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Activities;

/// <summary>The art. 30 GDPR record of one use of personal data.</summary>
public sealed record ProcessingActivityResponse : RecordResponse
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public string? Description { get; init; }
    public Guid? PurposeId { get; init; }
    public IReadOnlyList<Guid> OrganisationIds { get; init; } = [];
    public Capacity Capacity { get; init; }
    public IReadOnlyList<Principal> OnBehalfOf { get; init; } = [];
    public IReadOnlyList<Guid> DataSubjectCategoryIds { get; init; } = [];
    public IReadOnlyList<ActivityData> Data { get; init; } = [];
    public IReadOnlyList<Ground> Grounds { get; init; } = [];
    public Statute? NationalIdStatute { get; init; }
    public Article9Basis? Article9 { get; init; }
    public CriminalBasis? CriminalBasis { get; init; }
    public IReadOnlyList<Recipient> Recipients { get; init; } = [];
    public IReadOnlyList<string> InternalRecipients { get; init; } = [];
    public IReadOnlyList<string> Systems { get; init; } = [];
    public IReadOnlyList<string> SecurityMeasures { get; init; } = [];
    public bool? Profiling { get; init; }
    public AutomatedDecisions? AutomatedDecisions { get; init; }
    public WarningList? WarningList { get; init; }
    public ImpactAssessment? Dpia { get; init; }
    public PrivacyNotice? Notice { get; init; }
    public IReadOnlyList<RightsRestriction> RightsRestrictions { get; init; } = [];
    public Guid? OwnerId { get; init; }
    public DateOnly? ReviewOn { get; init; }
}

internal sealed class ProcessingActivityRules : RecordRules<ProcessingActivity>
{
    public override IEnumerable<Complaint> Within(ProcessingActivity record)
    {
        foreach (var complaint in Twice("/organisationIds", record.OrganisationIds)
            .Concat(Twice("/dataSubjectCategoryIds", record.DataSubjectCategoryIds))
            .Concat(Twice("/data", record.Data, line => line.DataCategoryId, "/dataCategoryId"))
            .Concat(Twice("/grounds", record.Grounds, ground => ground.Code, "/ground")))
        {
            yield return complaint;
        }

        for (var position = 0; position < record.Data.Count; position++)
        {
            foreach (var complaint in Twice($"/data/{position}/dataSubjectCategoryIds", record.Data[position].DataSubjectCategoryIds))
            {
                yield return complaint;
            }
        }

        for (var position = 0; position < record.Recipients.Count; position++)
        {
            foreach (var complaint in Twice($"/recipients/{position}/dataCategoryIds", record.Recipients[position].DataCategoryIds))
            {
                yield return complaint;
            }
        }
    }

    /// <summary>Ground F is impossible unless every organisation of the activity is a public body (policy ch. 8; art. 6(1)(e)).</summary>
    public override IEnumerable<Complaint> Against(ProcessingActivity record, RegisterImage image)
    {
        var complaint = record.OrganisationIds.Count == 0
            ? new Sentence("rule.groundFWithoutOrganisation")
            : record.OrganisationIds.Select(id => image.Organisations.Find(id)).Where(organisation => organisation is { IsPublicBody: false }).Select(organisation => organisation!.Name).ToArray() is { Length: > 0 } others
                ? new Sentence("rule.groundF", ("organisations", others))
                : null;
        if (complaint is null)
        {
            yield break;
        }

        for (var position = 0; position < record.Grounds.Count; position++)
        {
            if (record.Grounds[position].Code == GroundCode.F)
            {
                yield return new Complaint($"/grounds/{position}/ground", complaint);
            }
        }

        for (var position = 0; position < record.Recipients.Count; position++)
        {
            if (record.Recipients[position].Ground == GroundCode.F)
            {
                yield return new Complaint($"/recipients/{position}/ground", complaint);
            }
        }
    }
}
