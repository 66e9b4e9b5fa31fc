using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Coverage;

/// <summary>
/// What breaks if an agreement ends: what it helps to carry on its last day, set against the day after, on which it is no
/// longer in force. An agreement that is not in force on that last day carries nothing, and nothing breaks. Pure.
/// </summary>
public sealed record AgreementEnding
{
    /// <summary>The register without the agreement. Where it comes nearest to what is lost, the remedy would be not to let it end.</summary>
    private readonly RegisterImage without;
    private readonly DateOnly dayAfter;

    private AgreementEnding(RegisterImage without, DateOnly dayAfter) => (this.without, this.dayAfter) = (without, dayAfter);

    /// <summary>Its state on the last day, with any of its parties.</summary>
    public required AgreementState State { get; init; }

    /// <summary>Covered on the last day, and not on the day after: as they stand on the day after.</summary>
    public required IReadOnlyList<CoverageRow> Loses { get; init; }

    /// <summary>Still covered on the day after, and by what: as they stand on the day after.</summary>
    public required IReadOnlyList<CoverageRow> Keeps { get; init; }

    /// <param name="image">The register.</param>
    /// <param name="agreement">One of its agreements.</param>
    /// <param name="lastDay">The last day it is in force, in Europe/Amsterdam; after the last day of the calendar nothing comes.</param>
    public static AgreementEnding Of(RegisterImage image, Agreement agreement, DateOnly lastDay)
    {
        var state = AgreementForce.Of(agreement, lastDay);
        if (state != AgreementState.InForce || lastDay == DateOnly.MaxValue)
        {
            return new AgreementEnding(image, lastDay) { State = state, Loses = [], Keeps = [] };
        }

        var dayAfter = lastDay.AddDays(1);
        var ended = With(agreement with { TerminatedOn = dayAfter });
        var parties = agreement.Parties.Select(side => side.PartyId).ToHashSet();
        // Who signed later may first have been served by it on the day after.
        var helped = RegisterCoverage.Around(image, parties, lastDay)
            .Where(row => row.IsCovered && (Helps(row, lastDay) || Helps(row, dayAfter)))
            .Select(row => row.Place)
            .ToHashSet();
        var after = RegisterCoverage.Around(ended, parties, dayAfter).ToLookup(row => helped.Contains(row.Place));
        return new AgreementEnding(With(null), dayAfter)
        {
            State = state,
            Loses = [.. after[true].Where(row => !row.IsCovered)],
            Keeps = [.. after[true].Where(row => row.IsCovered)],
        };

        RegisterImage With(Agreement? changed) =>
            image.With([new RecordChange(RecordType.Agreement, agreement.Id, changed)], image.Revision, image.HeadHash, image.At);

        bool Helps(CoverageRow row, DateOnly day) => RegisterCoverage.CaseOf(image, row, day).Reliance.Helps(agreement, row.Receiver);
    }

    /// <summary>What would carry a lost row once this agreement has ended, another than this one.</summary>
    internal IReadOnlyList<CheckRemedy> Remedies(CoverageRow lost) => MissingCover.Of(without, lost, dayAfter);
}
