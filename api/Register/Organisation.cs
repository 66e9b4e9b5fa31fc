namespace PrivacyRegister.Register;

/// <summary>A controller entity: De Key or a subsidiary (policy ch. 1), with its contacts (art. 30(1)(a) GDPR).</summary>
public sealed record Organisation : RegisterRecord
{
    [KeyText(Required = true, Unique = true)] public string Name { get; init; } = "";
    public string? LegalForm { get; init; }
    [KeyText] public string? ChamberOfCommerceNumber { get; init; }
    public string? Address { get; init; }
    [RefersTo<Person>] public Guid? ContactPersonId { get; init; }
    [RefersTo<Person>] public Guid? DataProtectionOfficerId { get; init; }
    [RefersTo<Person>] public Guid? RepresentativeId { get; init; }

    /// <summary>Ground F (art. 6(1)(e)) exists only for a public body; De Key is none (policy ch. 8).</summary>
    public bool IsPublicBody { get; init; }
    [RefersTo<Organisation>] public Guid? ParentId { get; init; }

    public override string Label => Name;
}

/// <summary>
/// A person: contact, signatory, owner or actor. Lives outside the log and its hashes, so that it can be erased
/// (art. 17 GDPR) while the chain still verifies; after erasure the id stays and the name reads "verwijderd".
/// </summary>
public sealed record Person
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    [KeyText(Required = true)] public string Name { get; init; } = "";
    public string? Function { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    [RefersTo<Party>] public Guid? PartyId { get; init; }
    [RefersTo<Organisation>] public Guid? OrganisationId { get; init; }
    public DateTimeOffset? ErasedAt { get; init; }
}
