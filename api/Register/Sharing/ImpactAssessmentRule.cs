namespace PrivacyRegister.Register.Sharing;

/// <summary>S10: a DPIA is not needed, not assessed (a finding, not a refusal), or carried out on or before the day (art. 35(1) GDPR).</summary>
internal static class ImpactAssessmentRule
{
    public static CheckOutcome Judge(LineCase at, Dossier? dossier)
    {
        var state = ImpactAssessmentStanding.Of(at.Activity.Dpia, at.Inquiry.On);
        var (outcome, key) = state switch
        {
            ImpactAssessmentState.NotAssessed => (CheckOutcome.Pass, "check.s10.notAssessed"),
            ImpactAssessmentState.NotNeeded => (CheckOutcome.Pass, "check.s10.notNeeded"),
            ImpactAssessmentState.CarriedOut => (CheckOutcome.Pass, "check.s10.carriedOut"),
            _ => (CheckOutcome.Fail, "check.s10.missing"),
        };
        var message = new Sentence(key, ("activity", at.Activity.Code), ("day", at.Activity.Dpia?.CarriedOutOn), ("on", at.Inquiry.On));
        if (state == ImpactAssessmentState.NotAssessed)
        {
            dossier?.NoteUnjudged(CheckRule.S10, outcome, message, Citations.ImpactAssessment, at.Activity);
        }
        else
        {
            dossier?.Note(CheckRule.S10, outcome, message, Citations.ImpactAssessment, at.Activity);
        }

        if (outcome == CheckOutcome.Fail)
        {
            dossier?.Remedy(new Sentence("check.s10.missing.remedy", ("activity", at.Activity.Code)), RecordType.ProcessingActivity, at.Activity.Id, "/dpia/carriedOutOn");
        }

        return outcome;
    }
}
