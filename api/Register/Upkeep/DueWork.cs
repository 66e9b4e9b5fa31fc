using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Upkeep;

/// <summary>An agreement in force whose term ends soon, or whose last day to give notice is near or has passed.</summary>
public sealed record EndingAgreement(Agreement Agreement, AgreementTerm Term);

/// <summary>An agreement that could still come into force, with the sides (organisations and parties) that have not signed.</summary>
public sealed record UnsignedAgreement(Agreement Agreement, IReadOnlyList<RegisterRecord> Missing);

/// <summary>A request without a decision whose last day is near or has passed.</summary>
public sealed record DueRequest(RightsRequest Request, RequestTerm Term);

/// <summary>An activity or agreement to look at again by a day.</summary>
public sealed record DueReview(RegisterRecord Record, DateOnly ReviewOn);

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

    /// <summary>The first to end first.</summary>
    public required IReadOnlyList<EndingAgreement> Ending { get; init; }
    public required IReadOnlyList<UnsignedAgreement> Unsigned { get; init; }

    /// <summary>The longest overdue first.</summary>
    public required IReadOnlyList<DueReview> Reviews { get; init; }

    /// <summary>The longest overdue first, by our own last day.</summary>
    public required IReadOnlyList<DueRequest> Requests { get; init; }

    public static DueWork Of(RegisterImage image, DateOnly on) => new()
    {
        Proposals = [.. RecordTypes.All
            .Where(type => type is not (RecordType.FindingAcceptance or RecordType.RightsRequest))
            .Select(type => (Type: type, Total: image.Set(type).All.Count(record => record.Status == RecordStatus.Proposed)))
            .Where(kind => kind.Total > 0)],
        Ending = [.. image.Agreements
            .Where(agreement => AgreementForce.Of(agreement, on) == AgreementState.InForce)
            .Select(agreement => new EndingAgreement(agreement, AgreementTerm.Of(agreement, on)))
            .Where(ending => ending.Term.Until is { } until && (until.DayNumber - on.DayNumber <= EndingDays || ending.Term.NoticeBy?.DayNumber - on.DayNumber <= NoticeDays))
            .OrderBy(ending => ending.Term.Until)],
        Unsigned = [.. image.Agreements
            .Where(agreement => !agreement.IsRetired && AgreementForce.LastDayNumber(agreement) >= on.DayNumber)
            .Select(agreement => new UnsignedAgreement(agreement, Missing(image, agreement)))
            .Where(unsigned => unsigned.Missing.Count > 0)],
        Reviews = [.. image.ProcessingActivities.Select(activity => (Record: (RegisterRecord)activity, activity.ReviewOn))
            .Concat(image.Agreements.Select(agreement => (Record: (RegisterRecord)agreement, agreement.ReviewOn)))
            .Where(review => !review.Record.IsRetired && review.ReviewOn is { } day && day.DayNumber - on.DayNumber <= ReviewDays)
            .Select(review => new DueReview(review.Record, review.ReviewOn!.Value))
            .OrderBy(review => review.ReviewOn)],
        Requests = [.. image.RightsRequests
            .Where(request => RequestTerm.State(request, on) != RequestState.Closed)
            .Select(request => new DueRequest(request, RequestTerm.Of(request)))
            .Where(due => due.Term.DueOn.DayNumber - on.DayNumber <= RequestDays)
            .OrderBy(due => due.Term.DueOn)],
    };

    private static IReadOnlyList<RegisterRecord> Missing(RegisterImage image, Agreement agreement) =>
    [
        .. agreement.Organisations.Where(side => side.SignedOn is null).Select(side => image.Organisations.Find(side.OrganisationId)).OfType<RegisterRecord>(),
        .. agreement.Parties.Where(side => side.SignedOn is null).Select(side => image.Parties.Find(side.PartyId)).OfType<RegisterRecord>(),
    ];
}
