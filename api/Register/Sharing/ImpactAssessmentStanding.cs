namespace PrivacyRegister.Register.Sharing;

/// <summary>Where the DPIA of an activity stands on a day (art. 35 GDPR).</summary>
internal enum ImpactAssessmentState { NotAssessed, NotNeeded, CarriedOut, Missing }

/// <summary>Whether a DPIA is there when it is needed; the check (S10) and the findings (F24, F37) judge it here.</summary>
internal static class ImpactAssessmentStanding
{
    public static ImpactAssessmentState Of(ImpactAssessment? assessment, DateOnly on) => assessment switch
    {
        null or { Need: ImpactAssessmentNeed.NotAssessed } => ImpactAssessmentState.NotAssessed,
        { Need: ImpactAssessmentNeed.NotNeeded } => ImpactAssessmentState.NotNeeded,
        _ => IsCarriedOut(assessment, on) ? ImpactAssessmentState.CarriedOut : ImpactAssessmentState.Missing,
    };

    /// <summary>One dated after the day was not carried out yet.</summary>
    public static bool IsCarriedOut(ImpactAssessment? assessment, DateOnly on) => assessment?.CarriedOutOn <= on;
}
