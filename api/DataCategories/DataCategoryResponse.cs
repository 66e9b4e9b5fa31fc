using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.DataCategories;

/// <summary>A category of personal data, in a tree; asking a category asks its descendants too.</summary>
public sealed record DataCategoryResponse : RecordResponse
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public string? NameEn { get; init; }
    public Guid? ParentId { get; init; }
    public Sensitivity Sensitivity { get; init; }
    public Disclosure Disclosure { get; init; }
    public bool Vulnerable { get; init; }
    public bool PolicySpecial { get; init; }
    public string? DpvTerm { get; init; }
}
