using PrivacyRegister.People;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>Everything a plan depends on: the register it would change, and what is known beside it.</summary>
internal sealed record ImportGround
{
    public required Guid ImportId { get; init; }
    public required ViewContext View { get; init; }
    public required PeopleImage People { get; init; }
    public required IReadOnlyDictionary<PastVersion, RegisterRecord> Past { get; init; }
    public required ImportSettings Settings { get; init; }

    /// <summary>How many versions of activities earlier files of this format wrote; empty for a format that does not ask.</summary>
    public IReadOnlyDictionary<Guid, int> Written { get; init; } = new Dictionary<Guid, int>();

    /// <summary>How sheets were read before, by the digest of their headings.</summary>
    public required IReadOnlyDictionary<string, TableChoice> Remembered { get; init; }

    /// <summary>What a new record gives as its source where the file names none.</summary>
    public required string Source { get; init; }

    public RegisterImage Image => View.Image;
}

/// <summary>A file taken apart, not yet held against the register.</summary>
internal abstract class ReadFile
{
    /// <summary>What it is, by its name on the wire.</summary>
    public abstract string Format { get; }

    /// <summary>The versions of records it was made of.</summary>
    public abstract IEnumerable<PastVersion> Versions(ImportSettings settings, IReadOnlyDictionary<string, TableChoice> remembered);

    /// <summary>Whether it must know which activities only files of its own format wrote.</summary>
    public virtual bool AsksWhatWasWritten => false;

    /// <summary>What importing it would do. Pure: the same ground gives the same plan.</summary>
    public abstract ImportPlan Plan(ImportGround ground);
}
