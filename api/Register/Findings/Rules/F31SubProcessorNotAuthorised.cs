namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>F31, breach: a sub-processor we did not authorise, on an agreement both sides have signed and that is not over (art. 28(2), (4) GDPR).</summary>
internal sealed class F31SubProcessorNotAuthorised : FindingRule
{
    public override void Look(Agreement agreement, FindingNotes notes)
    {
        if (!agreement.IsSigned() || agreement.IsOver(notes.On))
        {
            return;
        }

        for (var position = 0; position < agreement.SubProcessors.Count; position++)
        {
            if (!agreement.SubProcessors[position].Authorised && notes.Image.Parties.Find(agreement.SubProcessors[position].PartyId) is { } party)
            {
                notes.Note(this, FindingSeverity.Breach, agreement, $"/subProcessors/{position}/authorised", "notAuthorised", ("agreement", agreement.Reference), ("party", party.Name));
            }
        }
    }
}
