using System.Security.Cryptography;
using System.Text;
using PrivacyRegister.Imports.Tables;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Sheets;

/// <summary>How a table is read: what its rows are about, where its headings are, and which column is what.</summary>
internal sealed record ReadHeadings
{
    private const int SampleRows = 5;
    private const int SampleLength = 200;

    /// <summary>Null: its rows are not read.</summary>
    public ImportSheet? Sheet { get; init; }

    /// <summary>The line of the headings; null where none were found.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>The language of the headings, and of the words in the cells.</summary>
    public string Language { get; init; } = "nl";

    /// <summary>Every column with a heading, with the column of the sheet it is; null: not read.</summary>
    public IReadOnlyList<(int Place, string Heading, SheetColumn? Column)> Columns { get; init; } = [];

    /// <summary>Whether it is an overview the register computes, which an export has and an import passes over.</summary>
    public bool IsOverview { get; init; }

    public int? Place(Func<SheetColumn, bool> which) => Columns.Where(column => column.Column is { } known && which(known)).Select(column => (int?)column.Place).FirstOrDefault();

    /// <summary>What of the table is not read.</summary>
    public Sentence? Note(ImportTable table)
    {
        if (Sheet is null)
        {
            return IsOverview || table.Rows.Count == 0 ? null : new Sentence("import.note.tableNotRead", ("table", table.Name));
        }

        var left = Columns.Where(column => column.Column is null && table.Rows.Any(row => row.Line > HeaderLine && TableRows.Cell(row, column.Place).Length > 0)).Select(column => $"{column.Heading} ({Letter(column.Place)})").ToArray();
        return left.Length == 0 ? null : new Sentence("import.note.columnsNotRead", ("table", table.Name), ("columns", left));
    }

    public TableReading Answer(ImportTable table) => new()
    {
        Name = table.Name,
        Choice = new TableChoice
        {
            Table = table.Name,
            Sheet = Sheet?.Name,
            HeaderLine = HeaderLine,
            Columns = [.. Columns.Select(column => new ColumnChoice { Column = Letter(column.Place), Field = column.Column?.Key })],
        },
        Columns = [.. Columns.Select(column => new ReadColumn(Letter(column.Place), column.Heading))],
        Headings = HeaderLine is null ? null : Digest(Columns.Select(column => (column.Place, column.Heading))),
        Sample = [.. table.Rows.Where(row => HeaderLine is null || row.Line > HeaderLine).Take(SampleRows).Select(row => (IReadOnlyList<string?>)[.. Columns.Select(column => Short(TableRows.Cell(row, column.Place)))])],
    };

    /// <summary>The letter a spreadsheet gives a column: A is the first, AA the twenty-seventh.</summary>
    public static string Letter(int place)
    {
        var letters = "";
        for (var rest = place + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Of the headings and where they stand: a choice is made by column.</summary>
    public static string Digest(IEnumerable<(int Place, string Heading)> headings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headings.Select(heading => $"{Letter(heading.Place)} {ImportNames.Key(heading.Heading)}")))));

    private static string? Short(string text) => text.Length == 0 ? null : text.Length <= SampleLength ? text : text[..SampleLength] + "…";
}
