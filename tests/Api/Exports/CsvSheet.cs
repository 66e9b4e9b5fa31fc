using Microsoft.VisualBasic.FileIO;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>A CSV file read back by a reader that is not the writer's own.</summary>
internal sealed class CsvSheet
{
    public CsvSheet(string text, string separator)
    {
        using var parser = new TextFieldParser(new StringReader(text.TrimStart('\uFEFF'))) { Delimiters = [separator], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        Headings = parser.ReadFields()!;
        var rows = new List<string[]>();
        while (!parser.EndOfData)
        {
            rows.Add(parser.ReadFields()!);
        }

        Rows = rows;
    }

    public string[] Headings { get; }

    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>The cell under this heading in the row whose first cell is this.</summary>
    public string Cell(string first, string heading) => Row(first)[Array.IndexOf(Headings, heading)];

    public string[] Row(string first) => Rows.Single(row => row[0] == first);
}
