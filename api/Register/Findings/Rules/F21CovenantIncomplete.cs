namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>F21, gap: a covenant that does not say for which purpose, which data, or how they are handled (policy ch. 5). No longer asked once it is over.</summary>
internal sealed class F21CovenantIncomplete : FindingRule
{
    public override void Look(Agreement agreement, FindingNotes notes)
    {
        if (agreement.Kind != AgreementKind.Covenant || agreement.IsOver(notes.On))
        {
            return;
        }

        if (agreement.Scope.Count == 0)
        {
            Note("/scope", "purpose");
        }

        for (var position = 0; position < agreement.Scope.Count; position++)
        {
            if (agreement.Scope[position].DataCategoryIds.Count == 0)
            {
                Note($"/scope/{position}/dataCategoryIds", "data", notes.Image.Purposes.Find(agreement.Scope[position].PurposeId)?.Code);
            }
        }

        if (string.IsNullOrWhiteSpace(agreement.Handling))
        {
            Note("/handling", "handling");
        }

        void Note(string field, string words, string? purpose = null) =>
            notes.Note(this, FindingSeverity.Gap, agreement, field, words, ("agreement", agreement.Reference), ("purpose", purpose));
    }
}
