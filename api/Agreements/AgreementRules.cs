using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Agreements;

internal sealed class AgreementRules : RecordRules<Agreement>
{
    /// <summary>A century of notice is a typing error.</summary>
    private const int MostNoticeDays = 36_525;

    public override IEnumerable<Complaint> Within(Agreement record)
    {
        foreach (var complaint in Twice("/organisations", record.Organisations, side => side.OrganisationId, "/organisationId")
            .Concat(Twice("/parties", record.Parties, side => side.PartyId, "/partyId"))
            .Concat(Twice("/article28", record.Article28, point => point.Point, "/point"))
            .Concat(Twice("/article26", record.Article26, point => point.Point, "/point"))
            .Concat(Twice("/subProcessors", record.SubProcessors, party => party.PartyId, "/partyId")))
        {
            yield return complaint;
        }

        for (var position = 0; position < record.Scope.Count; position++)
        {
            foreach (var complaint in Twice($"/scope/{position}/dataCategoryIds", record.Scope[position].DataCategoryIds)
                .Concat(Twice($"/scope/{position}/dataSubjectCategoryIds", record.Scope[position].DataSubjectCategoryIds)))
            {
                yield return complaint;
            }
        }

        if (record is { EffectiveFrom: { } from, EffectiveUntil: { } until } && until < from)
        {
            yield return new Complaint("/effectiveUntil", new Sentence("rule.endBeforeStart", ("start", from)));
        }

        if (record is { EffectiveFrom: { } start, TerminatedOn: { } terminated } && terminated < start)
        {
            yield return new Complaint("/terminatedOn", new Sentence("rule.endBeforeStart", ("start", start)));
        }

        if (record.NoticePeriodDays < 0)
        {
            yield return new Complaint("/noticePeriodDays", new Sentence("rule.negative"));
        }

        if (record.NoticePeriodDays > MostNoticeDays)
        {
            yield return new Complaint("/noticePeriodDays", new Sentence("rule.tooManyDays", ("limit", MostNoticeDays)));
        }
    }

    public override IEnumerable<Complaint> Against(Agreement record, RegisterImage image) =>
        Cycle(record, image, "/successorId", agreement => agreement.SuccessorId is { } successor ? [successor] : []);
}
