using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Activities;

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
