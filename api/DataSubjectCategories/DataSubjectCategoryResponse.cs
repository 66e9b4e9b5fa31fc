using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.DataSubjectCategories;

/// <summary>A category of data subjects (art. 30(1)(c) GDPR).</summary>
public sealed record DataSubjectCategoryResponse : RecordResponse
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public string? NameEn { get; init; }
    public bool Vulnerable { get; init; }
}
