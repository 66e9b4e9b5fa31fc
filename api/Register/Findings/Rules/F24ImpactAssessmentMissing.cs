using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F24: nobody assessed whether a DPIA is needed, or it is said not to be needed where the law's list presumes it, without a
/// reason: gap. Needed and not carried out by the day: breach, as in S10 (art. 35 GDPR). The presumption: warning lists, fraud
/// files, income, health, data in a partnership, camera images and access logs (list of the Autoriteit Persoonsgegevens).
/// </summary>
internal sealed class F24ImpactAssessmentMissing : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        switch (ImpactAssessmentStanding.Of(activity.Dpia, notes.On))
        {
            case ImpactAssessmentState.Missing when activity.Dpia?.CarriedOutOn is { } day:
                notes.Note(this, FindingSeverity.Breach, activity, "/dpia/carriedOutOn", "later", ("activity", activity.Code), ("day", day));
                break;
            case ImpactAssessmentState.Missing:
                notes.Note(this, FindingSeverity.Breach, activity, "/dpia/carriedOutOn", "missing", ("activity", activity.Code));
                break;
            case ImpactAssessmentState.NotAssessed when Presumed(activity, notes.Image) is { Count: > 0 } reasons:
                notes.Note(this, FindingSeverity.Gap, activity, "/dpia", "presumed", ("activity", activity.Code), ("reasons", reasons));
                break;
            case ImpactAssessmentState.NotAssessed:
                notes.Note(this, FindingSeverity.Gap, activity, "/dpia", "notAssessed", ("activity", activity.Code));
                break;
            case ImpactAssessmentState.NotNeeded when string.IsNullOrWhiteSpace(activity.Dpia?.Reason) && Presumed(activity, notes.Image) is { Count: > 0 } reasons:
                notes.Note(this, FindingSeverity.Gap, activity, "/dpia/reason", "noReason", ("activity", activity.Code), ("reasons", reasons));
                break;
        }
    }

    private List<Sentence> Presumed(ProcessingActivity activity, RegisterImage image)
    {
        var reasons = new List<Sentence>();
        if (activity.WarningList is { Used: true })
        {
            reasons.Add(new Sentence($"{Key}.because.warningList"));
        }

        reasons.AddRange(RecordedDatum.Of(activity, image).Select(datum => datum.Category).Where(IsOnTheList).Distinct()
            .Select(category => new Sentence("word", ("word", Naming.Of(category)))));
        // A line without data has not been assessed, or gives aggregates only: no personal data are shared there that anyone knows of.
        reasons.AddRange(activity.Recipients.Where(line => line.DataCategoryIds.Count > 0)
            .Select(line => image.Parties.Find(line.PartyId)).OfType<Party>().Where(party => party.Kind == PartyKind.Partnership).Distinct()
            .Select(party => new Sentence($"{Key}.because.partnership", ("party", party.Name))));
        return reasons;
    }

    private static bool IsOnTheList(DataCategory category) =>
        category.DpvTerm is "pr:HousingFraudFile" or "pd:Income" or "pd:Health" || category.Disclosure == Disclosure.AuthorityOrProcessor;
}
