using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Tables;

/// <summary>How much of a file was read so far, over all its sheets.</summary>
internal sealed class ReadSoFar
{
    public int Rows { get; private set; }

    public int Cells { get; private set; }

    /// <exception cref="Refusal">413: more than is read.</exception>
    public void AddRow()
    {
        if (++Rows > ImportLimits.MostRows)
        {
            throw ImportLimits.TooManyRows();
        }
    }

    /// <exception cref="Refusal">413: more than is read.</exception>
    public void AddCell()
    {
        if (++Cells > TableLimits.Cells)
        {
            throw TableLimits.TooManyCells();
        }
    }
}

/// <summary>Gathers the rows of a sheet; the same text in a column is kept once.</summary>
internal sealed class TableBuilder(string name, ReadSoFar soFar)
{
    private const int TextsKept = 4_096;

    private readonly List<TableRow> rows = [];
    private readonly List<TableFault> faults = [];
    private readonly List<string?> cells = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private int filled;
    private int filledDown;

    public IReadOnlyList<TableRow> Rows => rows;

    /// <summary>A cell of the row at hand; <paramref name="column"/> from 0.</summary>
    public void Cell(int line, int column, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (column >= TableLimits.Columns)
        {
            Fault(line, TableLimits.Columns - 1, new Sentence("import.problem.tooManyColumns", ("limit", TableLimits.Columns)));
            return;
        }

        if (text.Length > TableLimits.CellLength)
        {
            Fault(line, column, new Sentence("import.problem.cellTooLong", ("limit", TableLimits.CellLength)));
            text = text[..100];
        }

        soFar.AddCell();
        while (cells.Count <= column)
        {
            cells.Add(null);
        }

        cells[column] = Kept(text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text);
        filled = Math.Max(filled, column + 1);
    }

    public void Fault(int line, int column, Sentence sentence)
    {
        if (faults.Count < ImportLimits.MostRows)
        {
            faults.Add(new TableFault(line, column, sentence));
            filled = Math.Max(filled, 1);
        }
    }

    /// <summary>Ends the row at hand; an empty one is left out.</summary>
    public void EndRow(int line)
    {
        if (filled > 0)
        {
            soFar.AddRow();
            rows.Add(new TableRow(line, [.. cells.Take(filled)]));
        }

        cells.Clear();
        filled = 0;
    }

    /// <summary>A cell merged over several rows counts for each of them: a purpose above five rows is the purpose of all five.</summary>
    public void FillDown(int fromLine, int toLine, int column)
    {
        var at = PlaceOf(fromLine);
        var text = at < rows.Count && rows[at].Line == fromLine && column < rows[at].Cells.Length ? rows[at].Cells[column] : null;
        if (text is null)
        {
            return;
        }

        for (var place = at + 1; place < rows.Count && rows[place].Line <= toLine; place++)
        {
            // Areas that lie over one another, thousands of them, would cost minutes.
            if (++filledDown > TableLimits.Cells)
            {
                throw TableLimits.TooManyCells();
            }

            var row = rows[place];
            if (column >= row.Cells.Length || row.Cells[column] is null)
            {
                soFar.AddCell();
                var wide = new string?[Math.Max(row.Cells.Length, column + 1)];
                row.Cells.CopyTo(wide, 0);
                wide[column] = text;
                rows[place] = row with { Cells = wide };
            }
        }
    }

    public ImportTable Build() => new(name, rows, faults);

    /// <summary>The first row at this line or after it; rows come in the order of their lines.</summary>
    private int PlaceOf(int line)
    {
        int low = 0, high = rows.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rows[middle].Line < line ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private string Kept(string text)
    {
        if (text.Length > 200)
        {
            return text;
        }

        if (texts.TryGetValue(text, out var known))
        {
            return known;
        }

        if (texts.Count >= TextsKept)
        {
            texts.Clear();
        }

        texts.Add(text, text);
        return text;
    }
}
