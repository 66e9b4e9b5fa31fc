using System.ComponentModel;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Upkeep;

namespace PrivacyRegister.Requests;

/// <summary>A request of a data subject, by its case only. State and last days are computed for the day asked for.</summary>
public sealed record RightsRequestResponse : RecordResponse
{
    /// <summary>The case in the system where requests are handled; never a name or an address.</summary>
    public required string Reference { get; init; }
    public required DataSubjectRight InvokedRight { get; init; }
    public Guid? DataSubjectCategoryId { get; init; }

    /// <summary>The data it is about; none = all.</summary>
    public IReadOnlyList<Guid> DataCategoryIds { get; init; } = [];
    public required DateOnly ReceivedOn { get; init; }
    public Identification IdentifiedHow { get; init; }
    public bool UnderSixteen { get; init; }
    public RequestExtension? Extension { get; init; }
    public RequestDecision? Decision { get; init; }
    public IReadOnlyList<NotifiedParty> NotifiedParties { get; init; } = [];

    /// <summary>Open, overdue by our own last day, or closed.</summary>
    [ReadOnly(true)] public RequestState State { get; init; }

    /// <summary>Our own last day: four weeks (policy ch. 6), or the extended one.</summary>
    [ReadOnly(true)] public DateOnly DueOn { get; init; }

    /// <summary>The law's last day: a month, or what it was extended to, three months at most (art. 12(3) GDPR).</summary>
    [ReadOnly(true)] public DateOnly LawDueOn { get; init; }
}
