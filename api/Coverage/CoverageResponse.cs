using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Coverage;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Coverage;

/// <summary>What to do, and the field to open: a JSON pointer (RFC 6901). Without an id: make a new record of this type.</summary>
public sealed record CoverageRemedy(string Message, RecordType Type, Guid? Id, string? Field);

/// <summary>One category on one recipient line, for one of our organisations and one receiver: carried by what, or not.</summary>
public sealed record CoverageRowResponse
{
    public required CodedName Organisation { get; init; }
    public required CodedName Activity { get; init; }

    /// <summary>JSON pointer to the recipient line in the activity.</summary>
    public required string Field { get; init; }
    public required CodedName Purpose { get; init; }

    /// <summary>The party of the line.</summary>
    public required CodedName Party { get; init; }

    /// <summary>Who gets the data: that party, or one member of the partnership it is.</summary>
    public required CodedName Receiver { get; init; }
    public required CodedName DataCategory { get; init; }
    public required Direction Direction { get; init; }
    public required Cover Cover { get; init; }

    /// <summary>The agreements the check relies on; none under a statute.</summary>
    public required IReadOnlyList<CodedName> Agreements { get; init; }

    /// <summary>First day of the unbroken cover, or of the unbroken lack of it; absent where it never was covered, and under a statute.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day of it; absent when no end is in sight.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Without cover: the signed agreements that carry it from the day after <c>until</c>.</summary>
    public required IReadOnlyList<CodedName> Upcoming { get; init; }

    /// <summary>Without cover: what would give it.</summary>
    public required IReadOnlyList<CoverageRemedy> Remedies { get; init; }

    internal static CoverageRowResponse Of(CoverageRow row, IReadOnlyList<CheckRemedy> remedies, string language) => new()
    {
        Organisation = new CodedName(row.At.Organisation.Id, null, row.At.Organisation.Name),
        Activity = new CodedName(row.At.Activity.Id, row.At.Activity.Code, row.At.Activity.Name),
        Field = $"/recipients/{row.At.Position}",
        Purpose = new CodedName(row.At.Purpose.Id, row.At.Purpose.Code, new Wording(row.At.Purpose.Name, row.At.Purpose.NameEn).In(language)),
        Party = new CodedName(row.At.Party.Id, null, row.At.Party.Name),
        Receiver = new CodedName(row.Receiver.Id, null, row.Receiver.Name),
        DataCategory = new CodedName(row.Category.Id, null, new Wording(row.Category.Name, row.Category.NameEn).In(language)),
        Direction = row.At.Line.Direction,
        Cover = row.Cover,
        Agreements = Names(row.Agreements),
        Since = row.Since,
        Until = row.Until,
        Upcoming = Names(row.Upcoming),
        Remedies = [.. remedies.Select(remedy => new CoverageRemedy(SentenceBook.Render(remedy.Message, language), remedy.Type, remedy.Id, remedy.Field))],
    };

    private static IReadOnlyList<CodedName> Names(IReadOnlyList<Agreement> agreements) =>
        [.. agreements.Select(agreement => new CodedName(agreement.Id, agreement.Reference, agreement.Title))];
}

/// <summary>How many rows there are of each kind under the other filters; <paramref name="Covered"/>: by agreement.</summary>
public sealed record CoverageTotals(int Covered, int Statute, int Uncovered)
{
    internal static CoverageTotals Of(IEnumerable<CoverageRow> rows)
    {
        var perCover = rows.CountBy(row => row.Cover).ToDictionary();
        return new CoverageTotals(perCover.GetValueOrDefault(Cover.Agreement), perCover.GetValueOrDefault(Cover.Statute), perCover.GetValueOrDefault(Cover.None));
    }
}

/// <summary>A page of rows in list order, with what there is in all. A covered row is no permission: S6 and S7 of the check hold, no more.</summary>
public sealed record CoverageResponse
{
    public required IReadOnlyList<CoverageRowResponse> Items { get; init; }
    public required int Total { get; init; }
    public required int Page { get; init; }
    public required int PageSize { get; init; }
    public required long Revision { get; init; }

    /// <summary>The day it was judged for, in Europe/Amsterdam.</summary>
    public required DateOnly On { get; init; }
    public required CoverageTotals Totals { get; init; }
}

/// <summary>The first rows of a kind; <paramref name="Total"/> says how many there are.</summary>
public sealed record CoverageRows(int Total, IReadOnlyList<CoverageRowResponse> Items)
{
    /// <summary>More rows than this are counted only.</summary>
    public const int Most = 200;

    internal static CoverageRows Of(IReadOnlyList<CoverageRow> rows, Func<CoverageRow, IReadOnlyList<CheckRemedy>> remedies, string language) =>
        new(rows.Count, [.. rows.Take(Most).Select(row => CoverageRowResponse.Of(row, row.IsCovered ? [] : remedies(row), language))]);
}

/// <summary>What breaks if an agreement ends.</summary>
public sealed record AgreementEndingResponse
{
    /// <summary>The last day in force that was asked for.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Its state on that day: what is not in force carries nothing, and nothing breaks.</summary>
    public required AgreementState State { get; init; }

    /// <summary>Covered on that day and not on the day after; as they stand on the day after.</summary>
    public required CoverageRows Loses { get; init; }

    /// <summary>Carried by it, and still covered on the day after; as they stand then.</summary>
    public required CoverageRows Keeps { get; init; }
    public required long Revision { get; init; }
}

/// <summary>What an agreement that is not stored would change on a day.</summary>
public sealed record AgreementEffectResponse
{
    /// <summary>The day the register with and without it was judged for.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Nothing covers these now, and it would.</summary>
    public required CoverageRows Covers { get; init; }

    /// <summary>Covered now, and it would be relied on instead or as well.</summary>
    public required CoverageRows TakesOver { get; init; }

    /// <summary>Covered now, and no longer.</summary>
    public required CoverageRows Loses { get; init; }

    /// <summary>Rows of its parties that are not covered now and still not, with what it lacks for them.</summary>
    public required CoverageRows Stays { get; init; }

    internal static AgreementEffectResponse Of(AgreementEffect effect, string language) => new()
    {
        On = effect.On,
        Covers = CoverageRows.Of(effect.Covers, effect.Lacks, language),
        TakesOver = CoverageRows.Of(effect.TakesOver, effect.Lacks, language),
        Loses = CoverageRows.Of(effect.Loses, effect.Lacks, language),
        Stays = CoverageRows.Of(effect.Stays, effect.Lacks, language),
    };
}

/// <summary>What a draft would make possible: as it stands, and once it is established and signed by all. Nothing is stored.</summary>
public sealed record WhatIfResponse
{
    /// <summary>With the status, signatures and days the draft has.</summary>
    public required AgreementEffectResponse AsItStands { get; init; }

    /// <summary>
    /// As if it were established and every side without a day of signature had signed on the day asked for; days that are there
    /// stay. Judged on the first day from then on that it would be in force.
    /// </summary>
    public required AgreementEffectResponse OnceSigned { get; init; }
    public required long Revision { get; init; }
}
