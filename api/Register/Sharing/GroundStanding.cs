namespace PrivacyRegister.Register.Sharing;

/// <summary>Whether a ground has what it asks for, and if not, what it lacks.</summary>
internal enum GroundState { Stands, NoStatute, BalancingNotDone, BalancingNegative, BalancingLater }

/// <summary>
/// What a ground of an activity needs to be relied on; the check (S5) and the findings (F03–F05) judge it here. Whether a
/// sharing may rest on D, E or F is for the check to say.
/// </summary>
internal static class GroundStanding
{
    /// <summary>B needs a statute, C a balancing test that came out positive and was not made after <paramref name="on"/>.</summary>
    public static GroundState Of(Ground ground, DateOnly on) => ground.Code switch
    {
        GroundCode.B => ground.Statute is { IsUsable: true } ? GroundState.Stands : GroundState.NoStatute,
        GroundCode.C => Of(ground.Balancing, on),
        _ => GroundState.Stands,
    };

    /// <summary>Ground F needs every organisation of the activity to be a public body (policy ch. 8).</summary>
    public static bool ServesPublicBodiesOnly(RegisterImage image, ProcessingActivity activity)
    {
        for (var i = 0; i < activity.OrganisationIds.Count; i++)
        {
            if (image.Organisations.Find(activity.OrganisationIds[i]) is not { IsPublicBody: true })
            {
                return false;
            }
        }

        return true;
    }

    private static GroundState Of(Balancing? balancing, DateOnly on) => balancing switch
    {
        { Outcome: BalancingOutcome.Positive } => balancing.CarriedOutOn > on ? GroundState.BalancingLater : GroundState.Stands,
        { Outcome: BalancingOutcome.Negative } => GroundState.BalancingNegative,
        _ => GroundState.BalancingNotDone,
    };
}
