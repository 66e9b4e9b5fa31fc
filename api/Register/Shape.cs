namespace PrivacyRegister.Register;

/// <summary>The property holds the id (or ids) of records of <typeparamref name="T"/>; a reference that does not exist is refused.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RefersToAttribute<T> : Attribute, IRefersTo
{
    public Type Target => typeof(T);
}

/// <summary>The non-generic face of <see cref="RefersToAttribute{T}"/>, for those who walk a record's shape.</summary>
public interface IRefersTo
{
    Type Target { get; }
}

/// <summary>Key text: trimmed, at most 200 characters, compared binary. <see cref="Unique"/> within its kind of record when set.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyTextAttribute : Attribute
{
    public bool Required { get; init; }
    public bool Unique { get; init; }
}

/// <summary>An ISO 3166-1 alpha-2 country code in upper case.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountryAttribute : Attribute;

/// <summary>An ISO 8601 duration in whole years, months, weeks and days, such as P4W or P7Y.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PeriodAttribute : Attribute;

/// <summary>An absolute http(s) address; anything else (javascript:, data:) is refused, since screens show it as a link.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WebAddressAttribute : Attribute;

/// <summary>A SHA-256 in 64 lower-case hexadecimal digits.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class Sha256Attribute : Attribute;

/// <summary>The code of a rule of the findings, such as F16; one no rule has is refused.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FindingCodeAttribute : Attribute;

/// <summary>The codes of this enumeration grow with the program, so the column has no check: SQLite cannot change one.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GrowingAttribute : Attribute;

/// <summary>
/// Decides what is protected, and how. Absent counts as the first value when a record is made; when a record is replaced,
/// absent leaves what stands there, since protection must not be lost by omission.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotByOmissionAttribute : Attribute;

/// <summary>The value a client must give: a reference inside a line, or a kind.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MandatoryAttribute : Attribute;
