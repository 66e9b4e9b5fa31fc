using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

/// <summary>A request for erasure, received on Monday 2 March 2026 and in order: the policy's last day is 30 March, the law's 2 April.</summary>
internal static class ErasureRequest
{
    public static readonly RightsRequest Received = new()
    {
        Id = Id(),
        Version = 1,
        Status = RecordStatus.Established,
        Reference = "ZAAK-7",
        InvokedRight = DataSubjectRight.Erasure,
        ReceivedOn = On("2026-03-02"),
        IdentifiedHow = Identification.OriginalId,
    };

    public static readonly RequestExtension Extension = new() { Until = On("2026-05-04"), Reason = "Drie systemen.", ToldOn = On("2026-04-02") };

    public static readonly RequestDecision Granted = new() { Outcome = RequestOutcome.Granted, DecidedOn = On("2026-03-20") };

    /// <summary>A sound register with this request in it.</summary>
    public static DeKeyRegister With(Func<RightsRequest, RightsRequest> change) => SoundRegister.Make().With(change(Received));
}
