namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>F33, gap: an agreement both sides have signed, but no document is recorded: no title, address or SHA-256 (art. 5(2) GDPR; of a processor agreement also art. 28(9)).</summary>
internal sealed class F33SignedWithoutDocument : FindingRule
{
    public override void Look(Agreement agreement, FindingNotes notes)
    {
        if (agreement.IsSigned() && !IsRecorded(agreement.Document))
        {
            notes.Note(this, FindingSeverity.Gap, agreement, "/document", "noDocument", ("agreement", agreement.Reference));
        }
    }

    private static bool IsRecorded(AgreementDocument? document) =>
        document is not null && !(string.IsNullOrWhiteSpace(document.Title) && string.IsNullOrWhiteSpace(document.Url) && string.IsNullOrWhiteSpace(document.Sha256));
}
