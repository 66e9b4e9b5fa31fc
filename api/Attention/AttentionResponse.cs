using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Register.Upkeep;

namespace PrivacyRegister.Attention;

/// <summary>What needs somebody's attention on a day, apart from the findings.</summary>
public sealed record AttentionResponse
{
    /// <summary>The day it was judged for, in Europe/Amsterdam.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Records to confirm, per kind; kinds without any are left out.</summary>
    public required IReadOnlyList<ProposalCount> Proposals { get; init; }

    /// <summary>Agreements in force that end within 90 days, or whose last day to give notice is within 30 days or has passed; the first to end first.</summary>
    public required IReadOnlyList<EndingAgreementResponse> Ending { get; init; }

    /// <summary>Agreements that have not ended and lack a signature.</summary>
    public required IReadOnlyList<UnsignedAgreementResponse> Unsigned { get; init; }

    /// <summary>Reviews overdue or due within 30 days, the longest overdue first.</summary>
    public required IReadOnlyList<DueReviewResponse> Reviews { get; init; }

    /// <summary>Requests without a decision that are overdue or due within 14 days, the longest overdue first; empty for who may not read requests.</summary>
    public required IReadOnlyList<DueRequestResponse> Requests { get; init; }

    /// <summary>The way to a first signed agreement; absent once one was gone to its end.</summary>
    public FirstStepsResponse? FirstSteps { get; init; }
    public required long Revision { get; init; }
}

public sealed record ProposalCount(RecordType Type, int Total);

public sealed record EndingAgreementResponse
{
    public required NamedRecord Agreement { get; init; }

    /// <summary>The last day of the term that runs.</summary>
    public required DateOnly Until { get; init; }
    public required int DaysLeft { get; init; }

    /// <summary>A new term begins by itself after that day.</summary>
    public required bool Renews { get; init; }

    /// <summary>The last day to give notice for the end of this term.</summary>
    public DateOnly? NoticeBy { get; init; }
    public required bool NoticePassed { get; init; }
}

public sealed record UnsignedAgreementResponse
{
    public required NamedRecord Agreement { get; init; }
    public required AgreementState State { get; init; }

    /// <summary>Organisations and parties that have not signed.</summary>
    public required IReadOnlyList<NamedRecord> Missing { get; init; }
}

public sealed record DueReviewResponse
{
    public required NamedRecord Record { get; init; }
    public required DateOnly ReviewOn { get; init; }

    /// <summary>Negative when overdue.</summary>
    public required int DaysLeft { get; init; }
}

public sealed record DueRequestResponse
{
    public required NamedRecord Record { get; init; }
    public required DataSubjectRight InvokedRight { get; init; }

    /// <summary>Our own last day.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The law's last day.</summary>
    public required DateOnly LawDueOn { get; init; }

    /// <summary>To our own last day; negative when overdue.</summary>
    public required int DaysLeft { get; init; }
}

public sealed record FirstStepsResponse
{
    public required NamedRecord Agreement { get; init; }
    public required NamedRecord Activity { get; init; }
    public required NamedRecord Purpose { get; init; }
    public required NamedRecord Party { get; init; }

    /// <summary>What the check at the end asks.</summary>
    public required IReadOnlyList<Guid> DataCategoryIds { get; init; }
    public required IReadOnlyList<FirstStepResponse> Steps { get; init; }
}

/// <summary>One step. The field is a JSON pointer (RFC 6901) into the record; the check has neither.</summary>
public sealed record FirstStepResponse
{
    public required FirstStepKind Kind { get; init; }
    public required bool Done { get; init; }
    public NamedRecord? Record { get; init; }
    public string? Field { get; init; }
}
