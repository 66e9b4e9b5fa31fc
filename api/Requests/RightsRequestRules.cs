using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Requests;

/// <summary>Nothing happens to a request before it was received. An extension beyond what the law allows is a finding (F42), no refusal: it may have been given.</summary>
internal sealed class RightsRequestRules : RecordRules<RightsRequest>
{
    public override IEnumerable<Complaint> Within(RightsRequest record)
    {
        (string Pointer, DateOnly? Day)[] later =
        [
            ("/extension/until", record.Extension?.Until),
            ("/extension/toldOn", record.Extension?.ToldOn),
            ("/decision/decidedOn", record.Decision?.DecidedOn),
            .. record.NotifiedParties.Select((party, position) => ($"/notifiedParties/{position}/notifiedOn", party.NotifiedOn)),
        ];
        return later.Where(one => one.Day < record.ReceivedOn)
            .Select(one => new Complaint(one.Pointer, new Sentence("rule.beforeReceipt", ("day", record.ReceivedOn))))
            .Concat(Twice("/dataCategoryIds", record.DataCategoryIds));
    }
}
