using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Upkeep;

/// <summary>The steps from a proposed recipient to a sharing the register supports, in their order.</summary>
public enum FirstStepKind { Role, Balancing, Activity, OurSignature, TheirSignature, Points, Agreement, Check }

/// <summary>One step: whether it is done, and the field (JSON pointer) to open for it; the check has neither record nor field.</summary>
public sealed record FirstStep(FirstStepKind Kind, bool Done, RegisterRecord? Record, string? Field);

/// <summary>
/// The way to a first signed agreement: of all pairs of a processor agreement and a recipient line it could carry, the one
/// that is furthest. Pure.
/// </summary>
public sealed record FirstSteps
{
    public required Agreement Agreement { get; init; }
    public required ProcessingActivity Activity { get; init; }
    public required Purpose Purpose { get; init; }
    public required Party Party { get; init; }

    /// <summary>The data on the recipient line: what the check at the end asks.</summary>
    public required IReadOnlyList<Guid> DataCategoryIds { get; init; }
    public required IReadOnlyList<FirstStep> Steps { get; init; }

    /// <summary>Null when there is no such pair, and once one pair has all its steps done: then whoever works here knows the way.</summary>
    /// <param name="image">The register.</param>
    /// <param name="wasAsked">Whether a check about this party and purpose was recorded.</param>
    public static FirstSteps? Find(RegisterImage image, Func<Guid, Guid, bool> wasAsked)
    {
        FirstSteps? furthest = null;
        foreach (var way in Ways(image, wasAsked))
        {
            if (way.Left == 0)
            {
                return null;
            }

            furthest = furthest is null || way.Left < furthest.Left ? way : furthest;
        }

        return furthest;
    }

    private int Left => Steps.Count(step => !step.Done);

    private static IEnumerable<FirstSteps> Ways(RegisterImage image, Func<Guid, Guid, bool> wasAsked) =>
        from agreement in image.Agreements.InOrder
        where agreement is { IsRetired: false, Kind: AgreementKind.ProcessorAgreement, Organisations.Count: > 0 }
        from side in agreement.Parties.Select((party, position) => (party.PartyId, Position: position))
        let party = image.Parties.Find(side.PartyId)
        // Where nothing else stands in the way: a transfer, or a ground to be found first, makes no first example.
        where party is { IsRetired: false, Kind: PartyKind.Organisation, Country: { } country } && EuropeanEconomicArea.Members.Contains(country)
        from purposeId in agreement.Scope.Select(line => line.PurposeId).Distinct()
        let purpose = image.Purposes.Find(purposeId)
        where purpose is { IsRetired: false }
        from line in image.Index.LinesTo(party.Id, purposeId).ToArray()
        where !line.Activity.IsRetired && line.Activity.Recipients[line.Position].DataCategoryIds.Count > 0 && GroundOf(line) is not null
        select new FirstSteps
        {
            Agreement = agreement,
            Activity = line.Activity,
            Purpose = purpose,
            Party = party,
            DataCategoryIds = line.Activity.Recipients[line.Position].DataCategoryIds,
            Steps = [.. StepsOf(agreement, side.Position, line, wasAsked(party.Id, purposeId))],
        };

    private static IEnumerable<FirstStep> StepsOf(Agreement agreement, int side, RecipientLine at, bool asked)
    {
        var (activity, line) = (at.Activity, at.Activity.Recipients[at.Position]);
        yield return new FirstStep(FirstStepKind.Role, line.Role == RecipientRole.Processor, activity, $"/recipients/{at.Position}/role");
        for (var position = 0; position < activity.Grounds.Count; position++)
        {
            var ground = activity.Grounds[position];
            if (ground.Code == GroundCode.C && GroundOf(at) == GroundCode.C)
            {
                yield return new FirstStep(FirstStepKind.Balancing, ground.Balancing?.Outcome == BalancingOutcome.Positive, activity, $"/grounds/{position}/balancing/outcome");
            }
        }

        yield return new FirstStep(FirstStepKind.Activity, activity.IsEstablished, activity, null);
        yield return new FirstStep(FirstStepKind.OurSignature, agreement.Organisations.Any(ours => ours.SignedOn is not null), agreement, "/organisations/0/signedOn");
        yield return new FirstStep(FirstStepKind.TheirSignature, agreement.Parties[side].SignedOn is not null, agreement, $"/parties/{side}/signedOn");
        yield return new FirstStep(
            FirstStepKind.Points,
            AgreementContents.Judge(agreement, Footing.ProcessorAgreement) == CheckOutcome.Pass,
            agreement,
            "/article28");
        yield return new FirstStep(FirstStepKind.Agreement, agreement.IsEstablished, agreement, null);
        yield return new FirstStep(FirstStepKind.Check, asked, null, null);
    }

    // The line's own, else the activity's only one, as the check takes it (S5).
    private static GroundCode? GroundOf(RecipientLine at) =>
        at.Activity.Recipients[at.Position].Ground ?? (at.Activity.Grounds.Count == 1 ? at.Activity.Grounds[0].Code : null);
}
