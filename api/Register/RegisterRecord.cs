using System.Text.Json.Serialization;

namespace PrivacyRegister.Register;

/// <summary>Where a record is in its life. Only <see cref="Established"/> records support a sharing; a retired one never does.</summary>
public enum RecordStatus { Proposed, Established, Retired }

/// <summary>Where a fact comes from: the policy says it, a careful reading proposes it, a person entered it, a file brought it.</summary>
public enum Provenance { Stated, Proposed, Entered, Imported }

/// <summary>Where one single fact of a record comes from. <see cref="Pointer"/> is a JSON pointer (RFC 6901) into the record.</summary>
public sealed record FactSource
{
    public string? Pointer { get; init; }
    public Provenance Provenance { get; init; }
    public string? Source { get; init; }
    public string? Remark { get; init; }
}

/// <summary>
/// What every record of the register carries. Immutable: a change is a new value with the next version.
/// <see cref="ChangedAt"/> and <see cref="ChangedBy"/> are columns of the log, never part of a snapshot.
/// </summary>
public abstract record RegisterRecord
{
    /// <summary>Lower-case UUID on the wire (UUIDv7, made by the app or brought by the client).</summary>
    [JsonPropertyOrder(-9)] public Guid Id { get; init; }

    /// <summary>1 at creation, one more with every accepted change; served as the ETag.</summary>
    [JsonPropertyOrder(-8)] public int Version { get; init; }

    [JsonPropertyOrder(-7)] public RecordStatus Status { get; init; }

    [JsonPropertyOrder(10)] public Provenance Provenance { get; init; }

    /// <summary>Policy chapter, import or decision the record as a whole comes from.</summary>
    [JsonPropertyOrder(11)] public string? Source { get; init; }

    [JsonPropertyOrder(12)] public IReadOnlyList<FactSource> FactSources { get; init; } = [];

    /// <summary>UTC instant of the revision that last changed this record.</summary>
    [JsonPropertyOrder(13)] public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Actor (a <see cref="Person"/> or an access token) of that revision.</summary>
    [JsonPropertyOrder(14)] public Guid ChangedBy { get; init; }

    /// <summary>What lists sort by before the id, and what a person calls the record: its code, reference or name.</summary>
    [JsonIgnore] public abstract string Label { get; }

    [JsonIgnore] public bool IsEstablished => Status == RecordStatus.Established;
    [JsonIgnore] public bool IsRetired => Status == RecordStatus.Retired;
}
