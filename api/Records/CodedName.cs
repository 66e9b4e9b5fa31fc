namespace PrivacyRegister.Records;

/// <summary>A record by its code or reference (absent where its name is its code) and its name in the language asked for.</summary>
public sealed record CodedName(Guid Id, string? Code, string Name);
