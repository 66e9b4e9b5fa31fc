using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>A record of any kind: what it is filed under and what people call it.</summary>
public sealed record NamedRecord(RecordType Type, Guid Id, string Label, string Name)
{
    internal static NamedRecord Of(RegisterRecord record, string language) => new(RecordTypes.Of(record), record.Id, record.Label, record switch
    {
        Purpose purpose => new Wording(purpose.Name, purpose.NameEn).In(language),
        ProcessingActivity activity => activity.Name,
        Agreement agreement => agreement.Title,
        _ => record.Label,
    });
}
