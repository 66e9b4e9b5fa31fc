using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.AdequacyDecisions;

internal sealed class AdequacyDecisionRules : RecordRules<AdequacyDecision>
{
    public override IEnumerable<Complaint> Within(AdequacyDecision record)
    {
        if (record is { DecidedOn: { } from, ValidUntil: { } until } && until < from)
        {
            yield return new Complaint("/validUntil", new Sentence("rule.endBeforeStart", ("start", from)));
        }
    }
}
