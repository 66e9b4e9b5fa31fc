namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F28, gap: an organisation without the contact that its record must name (art. 30(1)(a) GDPR). Whether a designated DPO can be
/// reached is not seen here: people and their addresses live outside the image. No DPO at all is no gap, since not everyone must
/// designate one (art. 37(1)).
/// </summary>
internal sealed class F28ControllerWithoutContact : FindingRule
{
    public override void Look(Organisation organisation, FindingNotes notes)
    {
        if (organisation.ContactPersonId is null)
        {
            notes.Note(this, FindingSeverity.Gap, organisation, "/contactPersonId", "noContact", ("organisation", organisation.Name));
        }
    }
}
