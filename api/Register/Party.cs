namespace PrivacyRegister.Register;

/// <summary>A single organisation, a partnership (samenwerkingsverband) with members, or a group ("aannemers") that is no party yet.</summary>
public enum PartyKind { Organisation, Partnership, Group }

/// <summary>Partial adequacy counts only with a recorded certificate and the day it was checked.</summary>
public enum AdequacyScheme { DataPrivacyFramework, CanadaCommercial }

public sealed record AdequacyCertificate
{
    public AdequacyScheme? Scheme { get; init; }
    public string? Reference { get; init; }
    public DateOnly? CheckedOn { get; init; }
}

/// <summary>Any organisation data go to or come from (named, never only a category: CJEU C-154/21).</summary>
public sealed record Party : RegisterRecord
{
    [KeyText(Required = true, Unique = true)] public string Name { get; init; } = "";
    [Mandatory] public PartyKind? Kind { get; init; }
    [RefersTo<Party>] public IReadOnlyList<Guid> MemberPartyIds { get; init; } = [];
    [KeyText] public IReadOnlyList<string> Aliases { get; init; } = [];
    [KeyText] public string? ChamberOfCommerceNumber { get; init; }
    [Country] public string? Country { get; init; }
    [WebAddress] public string? Website { get; init; }
    [RefersTo<Person>] public Guid? ContactPersonId { get; init; }
    [RefersTo<Person>] public Guid? DataProtectionContactId { get; init; }
    public AdequacyCertificate? AdequacyCertificate { get; init; }

    public override string Label => Name;
}
