namespace PrivacyRegister.Imports;

/// <summary>A column as the file has it: its letter and its heading.</summary>
internal sealed record ReadColumn(string Letter, string Heading);

/// <summary>How a sheet of the file is read: what was chosen or is proposed, and what there is to choose from.</summary>
internal sealed record TableReading
{
    public required string Name { get; init; }
    public required TableChoice Choice { get; init; }
    public required IReadOnlyList<ReadColumn> Columns { get; init; }

    /// <summary>SHA-256 of the headings; null where none were found.</summary>
    public required string? Headings { get; init; }

    /// <summary>The first rows, for a person to see what is in them.</summary>
    public required IReadOnlyList<IReadOnlyList<string?>> Sample { get; init; }
}
