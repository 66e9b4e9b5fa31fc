using System.ComponentModel;
using System.Text.Json.Serialization;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>Who did something: a person or an access token, by the name they have now. An erased person reads "verwijderd".</summary>
public sealed record ActorResponse(Guid Id, string Name);

/// <summary>What every record shows of itself. Read-only fields may be sent back and are ignored.</summary>
public abstract record RecordResponse
{
    [JsonPropertyOrder(-9)] public Guid Id { get; init; }

    /// <summary>The record's version, also in <c>ETag</c>; <c>If-Match</c> names it.</summary>
    [JsonPropertyOrder(-8), ReadOnly(true)] public int Version { get; init; }
    [JsonPropertyOrder(-7)] public RecordStatus Status { get; init; }
    [JsonPropertyOrder(10), ReadOnly(true)] public Provenance Provenance { get; init; }
    [JsonPropertyOrder(11)] public string? Source { get; init; }
    [JsonPropertyOrder(12), ReadOnly(true)] public IReadOnlyList<FactSource> FactSources { get; init; } = [];
    [JsonPropertyOrder(13), ReadOnly(true)] public DateTimeOffset ChangedAt { get; init; }
    [JsonPropertyOrder(14), ReadOnly(true)] public ActorResponse? ChangedBy { get; init; }
}

/// <summary>A page of a list at one revision of the register.</summary>
public sealed record ListResponse<T>
{
    public IReadOnlyList<T> Items { get; init; } = [];

    /// <summary>How many there are in all, beyond this page.</summary>
    public int Total { get; init; }
    public int Page { get; init; }
    public int PageSize { get; init; }

    /// <summary>The revision of the register this answers from.</summary>
    public long Revision { get; init; }
}

/// <summary>Ids of records to establish together.</summary>
public sealed record EstablishBody
{
    [Mandatory] public IReadOnlyList<Guid> Ids { get; init; } = [];
}
