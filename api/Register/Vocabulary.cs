namespace PrivacyRegister.Register;

/// <summary>How sensitive a category is by law: ordinary, national identification number (art. 87 GDPR, art. 46 UAVG), special (art. 9), criminal (art. 10).</summary>
public enum Sensitivity { Ordinary, NationalId, Special, Criminal }

/// <summary>To whom a category may go at all: camera images and access logs only to an authority or a processor (policy ch. 2).</summary>
public enum Disclosure { Free, AuthorityOrProcessor }

/// <summary>A category of personal data; a tree by <see cref="ParentId"/>. Asking a category asks it and every descendant.</summary>
public sealed record DataCategory : RegisterRecord
{
    [KeyText(Required = true, Unique = true)] public string Code { get; init; } = "";
    [KeyText(Required = true)] public string Name { get; init; } = "";
    [KeyText] public string? NameEn { get; init; }
    [RefersTo<DataCategory>] public Guid? ParentId { get; init; }
    [NotByOmission] public Sensitivity Sensitivity { get; init; }
    [NotByOmission] public Disclosure Disclosure { get; init; }

    /// <summary>Data of people who need extra care, such as children; not art. 9 in itself.</summary>
    public bool Vulnerable { get; init; }

    /// <summary>"Bijzonder" by the policy's ch. 8, which is wider and other than art. 9.</summary>
    public bool PolicySpecial { get; init; }

    /// <summary>Term of the W3C Data Privacy Vocabulary, such as <c>pd:Name</c>; rules recognise categories by it, never by name.</summary>
    [KeyText] public string? DpvTerm { get; init; }

    public override string Label => Code;
}

/// <summary>A category of data subjects (art. 30(1)(c)): tenants, home seekers, …</summary>
public sealed record DataSubjectCategory : RegisterRecord
{
    [KeyText(Required = true, Unique = true)] public string Code { get; init; } = "";
    [KeyText(Required = true)] public string Name { get; init; } = "";
    [KeyText] public string? NameEn { get; init; }
    public bool Vulnerable { get; init; }

    public override string Label => Code;
}

/// <summary>One of the policy's declared purposes (ch. 3). Data serve no other use (policy vision; art. 5(1)(b) GDPR).</summary>
public sealed record Purpose : RegisterRecord
{
    [KeyText(Required = true, Unique = true)] public string Code { get; init; } = "";
    [KeyText(Required = true)] public string Name { get; init; } = "";
    [KeyText] public string? NameEn { get; init; }
    public string? Description { get; init; }
    public string? PolicyReference { get; init; }

    public override string Label => Code;
}

/// <summary>How far an adequacy decision (art. 45 GDPR) reaches: all recipients, certified ones only (US), commercial organisations only (CA).</summary>
public enum AdequacyScope { All, CertifiedOnly, CommercialOnly }

/// <summary>A decision of the European Commission under art. 45 GDPR, as data with source and date, kept by the privacy officer.</summary>
public sealed record AdequacyDecision : RegisterRecord
{
    [KeyText(Required = true), Country] public string Country { get; init; } = "";
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Last day the decision counts; absent = until withdrawn.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Absent = the narrowest: a decision whose reach nobody recorded covers certified recipients only.</summary>
    public AdequacyScope Scope { get; init; } = AdequacyScope.CertifiedOnly;

    public override string Label => Country;
}
