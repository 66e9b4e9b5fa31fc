namespace PrivacyRegister.Register.Sharing;

/// <summary>Outcomes add up to the worst of them.</summary>
internal static class Worst
{
    public static CheckOutcome Of(CheckOutcome a, CheckOutcome b) => a > b ? a : b;
}
