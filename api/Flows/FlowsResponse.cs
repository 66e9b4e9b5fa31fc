using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Flows;

/// <summary>Which data go where and what carries them, with the names a picture needs; everything that is not retired.</summary>
public sealed record FlowsResponse
{
    /// <summary>The day it was judged for, in Europe/Amsterdam.</summary>
    public required DateOnly On { get; init; }

    /// <summary>How many flows were asked for; with more than <c>limit</c> none of them is given.</summary>
    public required int Total { get; init; }
    public required IReadOnlyList<FlowResponse> Flows { get; init; }

    /// <summary>
    /// Agreements that are not retired, the first to begin first, those without a first day last: all when nothing in
    /// particular is asked for, else those relied on, asked for, or with a party asked for.
    /// </summary>
    public required IReadOnlyList<FlowAgreementResponse> Agreements { get; init; }

    /// <summary>What the flows and scopes name, in list order.</summary>
    public required IReadOnlyList<CodedName> Purposes { get; init; }
    public required IReadOnlyList<CodedName> DataCategories { get; init; }
    public required IReadOnlyList<FlowParty> Parties { get; init; }
    public required IReadOnlyList<CodedName> Organisations { get; init; }
    public required long Revision { get; init; }
}

public sealed record FlowParty(Guid Id, string Name, string? Country);

/// <summary>Somebody outside the EEA, or in no known country, who gets the data: the party, a member of it, or a sub-processor of an agreement relied on.</summary>
public sealed record FlowReceiver(Guid PartyId, string Name, string? Country);

/// <summary>One recipient line of one organisation.</summary>
public sealed record FlowResponse
{
    public required Guid OrganisationId { get; init; }
    public required Guid ActivityId { get; init; }
    public required string ActivityCode { get; init; }
    public required string ActivityName { get; init; }
    public required RecordStatus ActivityStatus { get; init; }
    public required Guid PurposeId { get; init; }
    public required Guid PartyId { get; init; }
    public required Direction Direction { get; init; }

    /// <summary>Empty: nobody assessed which data the party gets.</summary>
    public required IReadOnlyList<FlowDataResponse> Data { get; init; }

    /// <summary>Empty: the data stay within the EEA.</summary>
    public required IReadOnlyList<FlowReceiver> OutsideEea { get; init; }

    /// <summary>Outside the EEA: whether an adequacy decision or a safeguard carries it (S9).</summary>
    public required CheckOutcome Transfer { get; init; }
}

/// <summary>One category of a flow (S6 and S7 of the sharing check).</summary>
public sealed record FlowDataResponse(Guid DataCategoryId, Cover Cover, IReadOnlyList<Guid> AgreementIds);

public sealed record FlowAgreementResponse
{
    public required Guid Id { get; init; }
    public required string Reference { get; init; }
    public required string Title { get; init; }
    public required AgreementKind? Kind { get; init; }
    public required AgreementState State { get; init; }
    public required IReadOnlyList<Guid> PartyIds { get; init; }
    public required IReadOnlyList<FlowScopeLine> Scope { get; init; }

    /// <summary>First day in force for anybody; absent while one side has not signed.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the term that runs; absent when nothing ends it.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>A new term begins by itself after that day.</summary>
    public required bool Renews { get; init; }
    public DateOnly? NoticeBy { get; init; }
}

public sealed record FlowScopeLine(Guid PurposeId, IReadOnlyList<Guid> DataCategoryIds, Direction Direction);
