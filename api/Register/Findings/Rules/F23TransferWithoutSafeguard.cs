using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F23 (arts 44–49 GDPR): a receiver or sub-processor outside the EEA and the adequacy list. Breach without a safeguard for
/// its country, or where the country is unknown; gap where only the transfer assessment is missing. Judged as S9 judges it.
/// </summary>
internal sealed class F23TransferWithoutSafeguard : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        foreach (var line in notes.Lines(activity))
        {
            if (!line.ConcernsPersonalData)
            {
                continue;
            }

            // Two organisations may rest on one agreement, whose sub-processor is told of once; an unknown country of the receiver
            // is a fact of the party, whatever the agreement.
            var told = new HashSet<(Guid Receiver, Guid? Agreement, string Who)>();
            foreach (var side in line.Sides)
            {
                foreach (var (receiver, agreement, isSubProcessor) in side.Receivers)
                {
                    Look(line, side, receiver, isSubProcessor ? receiver.Name : line.Named(receiver), agreement, isSubProcessor ? "sub" : "receiver");
                }
            }

            void Look(JudgedLine line, JudgedSide side, Party receiver, object name, Agreement? agreement, string who)
            {
                var outcome = TransferRule.JudgeReceiver(side.Case, receiver, agreement, null);
                if (outcome == CheckOutcome.Pass || !told.Add((receiver.Id, who == "receiver" && receiver.Country is null ? null : agreement?.Id, who)))
                {
                    return;
                }

                if (outcome == CheckOutcome.Fail)
                {
                    Note(FindingSeverity.Breach, who + (receiver.Country is null ? "NoCountry" : "NoSafeguard"));
                }
                else if (TransferRule.HasSafeguard(agreement!, receiver.Country!))
                {
                    Note(FindingSeverity.Gap, who + "NotAssessed");
                }

                void Note(FindingSeverity severity, string words) => notes.Note(
                    this,
                    severity,
                    activity,
                    line.Pointer,
                    words,
                    ("activity", activity.Code),
                    ("party", name),
                    ("country", receiver.Country is { } code ? Naming.OfCountry(code) : null),
                    ("agreement", agreement?.Reference));
            }
        }
    }
}
