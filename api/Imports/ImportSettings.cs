using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>Which record a text of the file means: one of the register, or a new one by that name.</summary>
public sealed record NameChoice
{
    [Mandatory] public RecordType RecordType { get; init; }
    [Mandatory, KeyText] public string Text { get; init; } = "";

    /// <summary>The record it means; absent with <see cref="Create"/>.</summary>
    public Guid? RecordId { get; init; }

    /// <summary>Add a record by this name. Only parties and categories can be added by a name alone.</summary>
    public bool Create { get; init; }
}

/// <summary>What one column of a sheet holds.</summary>
public sealed record ColumnChoice
{
    /// <summary>The letter of the column: A, B, … AA.</summary>
    [Mandatory, KeyText] public string Column { get; init; } = "";

    /// <summary>The field it goes to; absent: nowhere.</summary>
    [KeyText] public string? Field { get; init; }
}

/// <summary>How one sheet of the file is to be read.</summary>
public sealed record TableChoice
{
    [Mandatory, KeyText] public string Table { get; init; } = "";

    /// <summary>What its rows are about, named as the sheets of the export; absent: nothing of this register.</summary>
    [KeyText] public string? Sheet { get; init; }

    /// <summary>The line with the headings, from 1.</summary>
    public int? HeaderLine { get; init; }

    public IReadOnlyList<ColumnChoice> Columns { get; init; } = [];
}

/// <summary>How a person wants the file to be read, where that is not what the program proposes.</summary>
public sealed record ImportSettings
{
    public static readonly ImportSettings None = new();

    public IReadOnlyList<TableChoice> Tables { get; init; } = [];

    public IReadOnlyList<NameChoice> Names { get; init; } = [];
}
