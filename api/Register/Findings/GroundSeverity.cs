namespace PrivacyRegister.Register.Findings;

/// <summary>How serious it is that a ground lacks what it asks for.</summary>
internal static class GroundSeverity
{
    /// <summary>
    /// Breach when the activity has no ground of another letter, else gap. One letter counts as one ground, however often it
    /// stands there: a recipient line chooses by the letter, and then each must hold (S5).
    /// </summary>
    public static FindingSeverity Of(GroundCode code, ProcessingActivity activity) =>
        activity.Grounds.All(ground => ground.Code == code) ? FindingSeverity.Breach : FindingSeverity.Gap;
}
