using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Coverage;

/// <summary>
/// What breaks if an agreement ends: what it helps to carry on its last day, set against the day after, on which it is no
/// longer in force. An agreement that is not in force on that last day carries nothing, and nothing breaks. Pure.
/// </summary>
public sealed record AgreementEnding
{
    /// <summary>Its state on the last day, with any of its parties.</summary>
    public required AgreementState State { get; init; }

    /// <summary>Covered on the last day, and not on the day after: as they stand on the day after.</summary>
    public required IReadOnlyList<CoverageRow> Loses { get; init; }

    /// <summary>Still covered on the day after, and by what: as they stand on the day after.</summary>
    public required IReadOnlyList<CoverageRow> Keeps { get; init; }

    /// <summary>The register in which the agreement ends: what the rows hold in.</summary>
    public required RegisterImage Image { get; init; }

    /// <param name="image">The register.</param>
    /// <param name="agreement">One of its agreements.</param>
    /// <param name="lastDay">The last day it is in force, in Europe/Amsterdam; after the last day of the calendar nothing comes.</param>
    public static AgreementEnding Of(RegisterImage image, Agreement agreement, DateOnly lastDay)
    {
        var state = AgreementForce.Of(agreement, lastDay);
        if (state != AgreementState.InForce || lastDay == DateOnly.MaxValue)
        {
            return new AgreementEnding { State = state, Loses = [], Keeps = [], Image = image };
        }

        var dayAfter = lastDay.AddDays(1);
        var ended = image.With(
            [new RecordChange(RecordType.Agreement, agreement.Id, agreement with { TerminatedOn = dayAfter })],
            image.Revision,
            image.HeadHash,
            image.At);
        var parties = agreement.Parties.Select(side => side.PartyId).ToHashSet();
        // Who signed later may first have been served by it on the day after.
        var helped = RegisterCoverage.Around(image, parties, lastDay)
            .Where(row => row.IsCovered && (Helps(row, lastDay) || Helps(row, dayAfter)))
            .Select(row => row.Place)
            .ToHashSet();
        var after = RegisterCoverage.Around(ended, parties, dayAfter).ToLookup(row => helped.Contains(row.Place));
        return new AgreementEnding
        {
            State = state,
            Loses = [.. after[true].Where(row => !row.IsCovered)],
            Keeps = [.. after[true].Where(row => row.IsCovered)],
            Image = ended,
        };

        bool Helps(CoverageRow row, DateOnly day) => RegisterCoverage.CaseOf(image, row, day).Reliance.Helps(agreement, row.Receiver);
    }
}
