using PrivacyRegister.Exports;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Sheets;

/// <summary>
/// A sheet of the export as an import reads it. A sheet of records has a row for each; a sheet of lines has a row for each line
/// of a record, in <see cref="Lines"/> of it.
/// </summary>
internal sealed record ImportSheet(string Name, RecordType Type, IReadOnlyList<SheetColumn> Columns)
{
    /// <summary>Where the lines of a record are, what each is about, and the column that names that; null for a sheet of records.</summary>
    public LineList? Lines { get; init; }

    /// <summary>The columns by whose text a record is found that has no id in the row: the first of them that has one.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What a new record must have that a file may lack, made from another of its fields.</summary>
    public (string Field, string From)? Code { get; init; }

    public SheetColumn? Column(string key) => Columns.FirstOrDefault(column => column.Key == key);

    /// <summary>The cells an export has for this record: one row, or one for each of its lines.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, Cell>> Rendered(RegisterRecord record, ExportContext words)
    {
        var sheet = Exports.Sheets.Of(Name);
        return [.. sheet.CellsOf(record, words).Select(row => sheet.Columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }
}

/// <summary>The lines a sheet of lines is about: field of the record, the reference each line has, its kind, and the columns with its id and its name.</summary>
internal sealed record LineList(string Field, string About, RecordType AboutType, string IdColumn, string NameColumn);
