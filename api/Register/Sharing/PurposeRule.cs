namespace PrivacyRegister.Register.Sharing;

/// <summary>S2: the purpose is declared and established. The policy allows no other use (vision; art. 5(1)(b) GDPR).</summary>
internal static class PurposeRule
{
    public static void Judge(Inquiry inquiry, Dossier dossier)
    {
        if (inquiry.Purpose is not { } purpose)
        {
            dossier.Note(CheckRule.S2, CheckOutcome.Fail, new Sentence("check.s2.unknown"), Citations.PurposeLimitation);
            dossier.Remedy(new Sentence("check.s2.unknown.remedy"), RecordType.Purpose, null, "/code");
            return;
        }

        (string, object?)[] named = [("code", purpose.Code), ("purpose", new Wording(purpose.Name, purpose.NameEn))];
        if (purpose.IsEstablished)
        {
            dossier.Note(CheckRule.S2, CheckOutcome.Pass, new Sentence("check.s2.pass", named), Citations.PurposeLimitation, purpose);
            return;
        }

        var key = purpose.IsRetired ? "check.s2.retired" : "check.s2.proposed";
        dossier.Note(CheckRule.S2, CheckOutcome.Fail, new Sentence(key, named), Citations.PurposeLimitation, purpose);
        dossier.Remedy(new Sentence(key + ".remedy", named), RecordType.Purpose, purpose.Id, "/status");
    }
}
