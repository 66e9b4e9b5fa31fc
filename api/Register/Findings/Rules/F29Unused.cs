namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F29, attention: an agreement that no activity uses, a party with no activity and no agreement, a purpose with no activity
/// (art. 5(2) GDPR). Retired records use nothing. A party is in use as well as member of a partnership, as sub-processor, or
/// as the controller we work for; that it was told of a request says nothing about today.
/// </summary>
internal sealed class F29Unused : FindingRule
{
    public override void Look(Agreement agreement, FindingNotes notes)
    {
        if (AgreementStage.LinesOf(notes.Image, agreement).Count == 0)
        {
            notes.Note(this, FindingSeverity.Attention, agreement, "/scope", "agreement", ("agreement", agreement.Reference));
        }
    }

    public override void Look(Party party, FindingNotes notes)
    {
        // Most parties are on a line or a side of an agreement, and then the index of all references is not needed.
        if (!AnyStands<ProcessingActivity>(notes.Image.Index.ActivitiesOfParty(party.Id))
            && !AnyStands<Agreement>(notes.Image.Index.AgreementsOfParty(party.Id))
            && !IsReferredTo(party, notes.Image))
        {
            notes.Note(this, FindingSeverity.Attention, party, null, "party", ("party", party.Name));
        }
    }

    public override void Look(Purpose purpose, FindingNotes notes)
    {
        if (!AnyStands<ProcessingActivity>(notes.Image.Index.ActivitiesOfPurpose(purpose.Id)))
        {
            notes.Note(this, FindingSeverity.Attention, purpose, null, "purpose", ("purpose", purpose.Code));
        }
    }

    private static bool IsReferredTo(Party party, RegisterImage image)
    {
        foreach (var reference in image.Index.ReferencesTo(party.Id))
        {
            if (!reference.Record.IsRetired && reference.Record is not RightsRequest)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyStands<T>(ReadOnlySpan<T> records) where T : RegisterRecord
    {
        foreach (var record in records)
        {
            if (!record.IsRetired)
            {
                return true;
            }
        }

        return false;
    }
}
