using System.Globalization;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Exports;

/// <summary>The first row about a record on a sheet, by the sheet's name in <see cref="Sheets"/>.</summary>
internal readonly record struct CellTarget(string Sheet, Guid Record)
{
    /// <summary>The record's own row.</summary>
    public static CellTarget Of(RegisterRecord record) => new(RecordTypes.Of(record).Collection(), record.Id);
}

/// <summary>
/// What stands in one cell: nothing, a text, several values, a day, an instant (UTC) or a whole number; and which record a
/// reader can go to from there. A text file says all of it in words, a spreadsheet keeps what it is.
/// </summary>
internal readonly record struct Cell(object? Value, CellTarget? Target = null)
{
    /// <summary>Between the values of one cell of a text file.</summary>
    private const string Separator = " | ";

    /// <summary>Several values, in their order; blank ones are left out.</summary>
    public static Cell Of(IEnumerable<string?> values) => new(values.Where(value => !string.IsNullOrWhiteSpace(value)).ToArray());

    /// <summary>The words, and the record they name.</summary>
    public static Cell To(RegisterRecord? record, string? words) => new(words, record is null ? null : CellTarget.Of(record));

    /// <summary>The same cell, leading to a record on a sheet.</summary>
    public Cell LeadingTo(string sheet, Guid record) => this with { Target = new CellTarget(sheet, record) };

    /// <summary>All of it as one line of words (days and instants as ISO 8601 in every language: spreadsheets read them, and sorting them as text is right); null when it is empty.</summary>
    public string? Text => Value switch
    {
        null => null,
        string text => text,
        string[] values => string.Join(Separator, values),
        DateOnly day => Say(day),
        DateTimeOffset instant => Say(instant),
        long number => number.ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A cell holds no {Value.GetType()}."),
    };

    public static string Say(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Say(DateTimeOffset instant) => DapperTypes.Text(instant);

    public static implicit operator Cell(string? text) => new(text);

    public static implicit operator Cell(DateOnly? day) => new(day);

    public static implicit operator Cell(DateTimeOffset instant) => new(instant);

    public static implicit operator Cell(long? number) => new(number);
}
