using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Coverage;

/// <summary>
/// What an agreement that is not stored would change: the coverage of the register with it put in, against the register as it
/// is, on one day. Its parties' rows only, and those of the agreements it takes the place of. Pure; nothing is stored.
/// </summary>
public sealed record AgreementEffect
{
    /// <summary>The day both were judged for, in Europe/Amsterdam.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Nothing covers these now, and it would.</summary>
    public required IReadOnlyList<CoverageRow> Covers { get; init; }

    /// <summary>Covered now, and it would be relied on instead or as well.</summary>
    public required IReadOnlyList<CoverageRow> TakesOver { get; init; }

    /// <summary>Covered now, and no longer.</summary>
    public required IReadOnlyList<CoverageRow> Loses { get; init; }

    /// <summary>Not covered now, and still not.</summary>
    public required IReadOnlyList<CoverageRow> Stays { get; init; }

    /// <summary>The register with the agreement in it: what the rows hold in.</summary>
    public required RegisterImage Image { get; init; }

    /// <summary>The agreement as it was put in.</summary>
    public required Agreement Agreement { get; init; }

    /// <summary>
    /// As it stands: with the status, signatures and days it has. It takes the place of the stored agreement with its id, if
    /// any, and of <paramref name="replaces"/>, which is then left out.
    /// </summary>
    public static AgreementEffect AsItStands(RegisterImage image, Agreement draft, Guid? replaces, DateOnly on)
    {
        var with = image.With(
            replaces is { } old && old != draft.Id
                ? [new RecordChange(RecordType.Agreement, old, null), new RecordChange(RecordType.Agreement, draft.Id, draft)]
                : [new RecordChange(RecordType.Agreement, draft.Id, draft)],
            image.Revision,
            image.HeadHash,
            image.At);
        var parties = new[] { draft, image.Agreements.Find(draft.Id), image.Agreements.Find(replaces) }
            .OfType<Agreement>().SelectMany(agreement => agreement.Parties).Select(side => side.PartyId).ToHashSet();
        var own = draft.Parties.Select(side => side.PartyId).ToHashSet();
        // The lines are the same in both: their rows come in the same order.
        var rows = RegisterCoverage.Around(image, parties, on).Zip(RegisterCoverage.Around(with, parties, on), (before, after) => (Before: before, After: after)).ToArray();
        return new AgreementEffect
        {
            On = on,
            Covers = [.. rows.Where(row => !row.Before.IsCovered && row.After.IsCovered).Select(row => row.After)],
            TakesOver = [.. rows.Where(row => row.Before.IsCovered && Relies(row.After, draft) && !Relies(row.Before, draft)).Select(row => row.After)],
            Loses = [.. rows.Where(row => row.Before.IsCovered && !row.After.IsCovered).Select(row => row.After)],
            Stays = [.. rows.Where(row => !row.Before.IsCovered && !row.After.IsCovered && own.Contains(row.After.Receiver.Id)).Select(row => row.After)],
            Image = with,
            Agreement = draft,
        };
    }

    private static bool Relies(CoverageRow row, Agreement draft) => row.Agreements.Any(agreement => agreement.Id == draft.Id);

    /// <summary>
    /// Once signed by all: as if it were established and every side that has no day of signature had signed on
    /// <paramref name="on"/>; days that are there stay. Judged on the first day from then on that it would be in force, so
    /// that a draft that begins next year shows what it does then.
    /// </summary>
    public static AgreementEffect OnceSigned(RegisterImage image, Agreement draft, Guid? replaces, DateOnly on)
    {
        var signed = draft with
        {
            Status = RecordStatus.Established,
            Organisations = [.. draft.Organisations.Select(side => side with { SignedOn = side.SignedOn ?? on })],
            Parties = [.. draft.Parties.Select(side => side with { SignedOn = side.SignedOn ?? on })],
        };
        var days = signed.Organisations.Select(side => side.SignedOn).Concat(signed.Parties.Select(side => side.SignedOn)).Append(signed.EffectiveFrom).Append(on);
        return AsItStands(image, signed, replaces, days.Max()!.Value);
    }

    /// <summary>What the agreement lacks to carry a row of this effect; of a receiver that is no side of it, what the check would have done.</summary>
    internal IReadOnlyList<CheckRemedy> Lacks(CoverageRow row) => Agreement.Parties.Any(side => side.PartyId == row.Receiver.Id)
        ? MissingCover.In(Agreement, Image, row, On)
        : MissingCover.Of(Image, row, On);
}
