using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings;

/// <summary>How far an agreement is, as far as the rules about its contents ask.</summary>
internal static class AgreementStage
{
    /// <summary>Whether its last day lies before the day: what it lacks cannot be mended any more.</summary>
    public static bool IsOver(this Agreement agreement, DateOnly on) => AgreementForce.LastDayNumber(agreement) < on.DayNumber;

    /// <summary>Whether any side has signed.</summary>
    public static bool HasSignature(this Agreement agreement) =>
        agreement.Organisations.Any(side => side.SignedOn is not null) || agreement.Parties.Any(side => side.SignedOn is not null);

    /// <summary>Whether at least one of our organisations and one party have signed: from then on it binds somebody.</summary>
    public static bool IsSigned(this Agreement agreement) =>
        agreement.Organisations.Any(side => side.SignedOn is not null) && agreement.Parties.Any(side => side.SignedOn is not null);

    /// <summary>The last day in force of an agreement that something ends.</summary>
    public static DateOnly LastDay(this Agreement agreement) => DateOnly.FromDayNumber(Math.Max(0, AgreementForce.LastDayNumber(agreement)));

    /// <summary>
    /// Recipient lines of activities not retired that the agreement is about: one of its parties, or a partnership that party
    /// is in, under a purpose of its scope, for an organisation of both. With the party of the agreement each is for.
    /// </summary>
    public static IReadOnlyList<(RecipientLine At, Guid PartyId)> LinesOf(RegisterImage image, Agreement agreement)
    {
        var lines = new List<(RecipientLine, Guid)>();
        var purposes = agreement.Scope.Select(line => line.PurposeId).Distinct().ToArray();
        foreach (var party in agreement.Parties.Select(side => side.PartyId).Distinct())
        {
            foreach (var named in image.Index.WithPartnerships(party))
            {
                foreach (var purpose in purposes)
                {
                    foreach (var line in image.Index.LinesTo(named, purpose))
                    {
                        if (!line.Activity.IsRetired && agreement.Organisations.Any(ours => line.Activity.OrganisationIds.Contains(ours.OrganisationId)))
                        {
                            lines.Add((line, party));
                        }
                    }
                }
            }
        }

        return lines;
    }
}
