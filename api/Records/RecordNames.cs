using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>What people call a record in their language.</summary>
public static class RecordNames
{
    /// <summary>The code or reference, absent for what has only a name; and the name.</summary>
    public static (string? Code, string Name) Of(RegisterRecord record, string language) => record switch
    {
        Purpose purpose => (purpose.Code, new Wording(purpose.Name, purpose.NameEn).In(language)),
        ProcessingActivity activity => (activity.Code, activity.Name),
        Agreement agreement => (agreement.Reference, agreement.Title),
        DataCategory category => (category.Code, new Wording(category.Name, category.NameEn).In(language)),
        DataSubjectCategory category => (category.Code, new Wording(category.Name, category.NameEn).In(language)),
        _ => (null, record.Label),
    };

    /// <summary>Code and name where people know the code; the vocabulary goes by name alone.</summary>
    public static string Label(RegisterRecord record, string language) =>
        Of(record, language) is { Code: { } code } both && record is not (DataCategory or DataSubjectCategory) ? $"{code} {both.Name}" : Of(record, language).Name;
}
