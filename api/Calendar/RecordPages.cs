using PrivacyRegister.Register;

namespace PrivacyRegister.Calendar;

/// <summary>Where the client shows a record: what an entry in a calendar links to. As <c>client/src/record/kinds.ts</c> has it; a test holds the two together.</summary>
internal static class RecordPages
{
    /// <summary>The path on our own site, such as <c>/agreements/…</c>.</summary>
    public static string PathOf(RegisterRecord record) => $"{Of(RecordTypes.Of(record))}/{record.Id:D}";

    /// <summary>The pages of a kind; null for acceptances, which are shown with what they accept.</summary>
    internal static string? Of(RecordType type) => type switch
    {
        RecordType.Organisation => "/organisations",
        RecordType.DataSubjectCategory => "/data-subjects",
        RecordType.DataCategory => "/data-categories",
        RecordType.Party => "/parties",
        RecordType.Purpose => "/purposes",
        RecordType.ProcessingActivity => "/activities",
        RecordType.Agreement => "/agreements",
        RecordType.AdequacyDecision => "/adequacy-decisions",
        RecordType.FindingAcceptance => null,
        RecordType.RightsRequest => "/requests",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
