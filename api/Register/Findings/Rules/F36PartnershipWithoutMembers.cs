namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>F36, gap: a partnership without members. Who asks has a right to the named recipients (art. 15(1)(c) GDPR; CJEU C-154/21).</summary>
internal sealed class F36PartnershipWithoutMembers : FindingRule
{
    public override void Look(Party party, FindingNotes notes)
    {
        if (party.Kind == PartyKind.Partnership && party.MemberPartyIds.Count == 0)
        {
            notes.Note(this, FindingSeverity.Gap, party, "/memberPartyIds", "noMembers", ("party", party.Name));
        }
    }
}
