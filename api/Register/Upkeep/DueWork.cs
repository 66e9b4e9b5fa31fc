using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Upkeep;

/// <summary>An agreement that could still come into force, with the sides (organisations and parties) that have not signed.</summary>
public sealed record UnsignedAgreement(Agreement Agreement, IReadOnlyList<RegisterRecord> Missing);

/// <summary>What the calendar asks of whoever keeps the register. Pure: the same image and day always give the same work.</summary>
public sealed record DueWork
{
    /// <summary>An agreement that ends within so many days is told of.</summary>
    public const int EndingDays = 90;

    /// <summary>The last day to give notice is told of so many days ahead.</summary>
    public const int NoticeDays = 30;

    /// <summary>A review is told of so many days ahead.</summary>
    public const int ReviewDays = 30;

    /// <summary>The last day of a request is told of so many days ahead.</summary>
    public const int RequestDays = 14;

    /// <summary>What the register says and nobody confirmed; how somebody decided about a finding, and what somebody asked, are no facts to confirm.</summary>
    public required IReadOnlyList<(RecordType Type, int Total)> Proposals { get; init; }

    /// <summary>Agreements in force whose term ends soon, or whose last day to give notice is near or has passed; the first to end first.</summary>
    public required IReadOnlyList<AgreementEnd> Ending { get; init; }
    public required IReadOnlyList<UnsignedAgreement> Unsigned { get; init; }

    /// <summary>The longest overdue first.</summary>
    public required IReadOnlyList<Review> Reviews { get; init; }

    /// <summary>Those nobody decided on, the longest overdue first, by our own last day.</summary>
    public required IReadOnlyList<RequestDue> Requests { get; init; }

    public static DueWork Of(RegisterImage image, DateOnly on) => new()
    {
        Proposals = [.. RecordTypes.All
            .Where(type => type is not (RecordType.FindingAcceptance or RecordType.RightsRequest))
            .Select(type => (Type: type, Total: image.Set(type).All.Count(record => record.Status == RecordStatus.Proposed)))
            .Where(kind => kind.Total > 0)],
        Ending = [.. Deadlines.Ends(image, on)
            .Where(end => end.State == AgreementState.InForce && (end.On.DayNumber - on.DayNumber <= EndingDays || end.Term.NoticeBy?.DayNumber - on.DayNumber <= NoticeDays))
            .OrderBy(end => end.On)],
        Unsigned = [.. image.Agreements
            .Where(agreement => !agreement.IsRetired && AgreementForce.LastDayNumber(agreement) >= on.DayNumber)
            .Select(agreement => new UnsignedAgreement(agreement, Missing(image, agreement)))
            .Where(unsigned => unsigned.Missing.Count > 0)],
        Reviews = [.. Deadlines.Reviews(image).Where(review => review.On.DayNumber - on.DayNumber <= ReviewDays).OrderBy(review => review.On)],
        Requests = [.. Deadlines.Requests(image, on).Where(due => due.On.DayNumber - on.DayNumber <= RequestDays).OrderBy(due => due.On)],
    };

    private static IReadOnlyList<RegisterRecord> Missing(RegisterImage image, Agreement agreement) =>
    [
        .. agreement.Organisations.Where(side => side.SignedOn is null).Select(side => image.Organisations.Find(side.OrganisationId)).OfType<RegisterRecord>(),
        .. agreement.Parties.Where(side => side.SignedOn is null).Select(side => image.Parties.Find(side.PartyId)).OfType<RegisterRecord>(),
    ];
}
