using System.Text.Json.Nodes;
using PrivacyRegister.Exports;
using PrivacyRegister.Imports.Tables;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Sheets;

/// <summary>Rows that are lines of records: which line of its record a row is, and what it changes of it.</summary>
internal sealed partial class TableRows
{
    private readonly Dictionary<RegisterRecord, IReadOnlyList<IReadOnlyDictionary<string, Cell>>> lineCells = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(ImportDraft, string), (int[] Open, int Edited)> openLines = [];
    private ILookup<(ImportDraft, string?), TableRow>? rowsAbout;

    /// <summary>
    /// Writes a row about a line. A row that still says what the export said of a line is that line, and does nothing, whatever
    /// became of the line since; an edited one is the line about the same that no other row is – told where there are several.
    /// </summary>
    private Dictionary<string, string> WriteLine(TableRow row, ImportRow result, ImportDraft draft, JsonObject body, LineList list)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        if (AboutOf(row, result, list) is not { } about)
        {
            return columns;
        }

        var (then, now) = LinesOf(row, draft, list, about);
        if (then.Any(cells => IsUntouched(row, cells)))
        {
            return columns;
        }

        var (open, edited) = OpenLines(draft, list, about, then);
        if (open.Length > 1 || (open.Length == 1 && edited > 1))
        {
            result.Tell(null, new Sentence("import.problem.linesAlike"));
            return columns;
        }

        var lines = body[list.Field] as JsonArray ?? [];
        if (lines.Parent is null)
        {
            body[list.Field] = lines;
        }

        int at;
        IReadOnlyDictionary<string, Cell>? was = null, shown = null;
        if (open.Length > 0)
        {
            // The line this row was made of: it must be there still, in the register and after the other sheets of this file.
            var present = Places(lines, list, about);
            if (open[0] >= now.Count || open[0] >= present.Count)
            {
                result.Tell(null, new Sentence("import.problem.lineGone"));
                return columns;
            }

            (at, was, shown) = (present[open[0]], then[open[0]], now[open[0]]);
        }
        else
        {
            at = lines.Count;
            lines.Add(new JsonObject { [list.About] = about });
        }

        foreach (var (place, heading, column) in headings.Columns)
        {
            if (column is { Use: ColumnUse.Value })
            {
                WriteCell(column, Cell(row, place), Called(place), heading, result, lines[at]!.AsObject(), $"/{list.Field}/{at}", was, shown, columns);
            }
        }

        columns.TryAdd($"/{list.Field}/{at}", PlaceOf(list.NameColumn) is { } named ? Called(named) : table.Name);
        return columns;
    }

    /// <summary>Which of the lines about the same no row says as the export did, and how many rows about it say something else.</summary>
    private (int[] Open, int Edited) OpenLines(ImportDraft draft, LineList list, string about, IReadOnlyList<IReadOnlyDictionary<string, Cell>> then)
    {
        if (!openLines.TryGetValue((draft, about), out var known))
        {
            rowsAbout ??= rows.Where(row => row.Result.Draft is not null).ToLookup(row => (row.Result.Draft!, AboutOf(row.Row, null, list)), row => row.Row);
            var same = rowsAbout[(draft, about)].ToArray();
            openLines[(draft, about)] = known = (
                [.. Enumerable.Range(0, then.Count).Where(place => !same.Any(row => IsUntouched(row, then[place])))],
                same.Count(row => !then.Any(cells => IsUntouched(row, cells))));
        }

        return known;
    }

    /// <summary>The lines about the same as an export shows them: of the version the row was made of, and of the register.</summary>
    private (IReadOnlyList<IReadOnlyDictionary<string, Cell>> Then, IReadOnlyList<IReadOnlyDictionary<string, Cell>> Now) LinesOf(TableRow row, ImportDraft draft, LineList list, string about)
    {
        var version = headings.Place(column => column.Use == ColumnUse.Version) is { } place ? CellWords.Number(Cell(row, place)) : null;
        var now = Lines(draft.Before, ground.Words(headings.Language));
        var then = version is { } number && ground.Ground.Past.TryGetValue(new PastVersion(Sheet.Type, draft.Id, number), out var past) ? Lines(past, ground.NewWords(headings.Language)) : now;
        return (then, now);

        IReadOnlyList<IReadOnlyDictionary<string, Cell>> Lines(RegisterRecord? record, ExportContext words)
        {
            if (record is null)
            {
                return [];
            }

            if (!lineCells.TryGetValue(record, out var all))
            {
                lineCells[record] = all = Sheet.Rendered(record, words);
            }

            return [.. all.Where(cells => cells[list.IdColumn].Text == about)];
        }
    }

    private bool IsUntouched(TableRow row, IReadOnlyDictionary<string, Cell> cells) => headings.Columns.All(column =>
        column.Column is not { Use: ColumnUse.Value } known || Says(cells.GetValueOrDefault(known.Key), Cell(row, column.Place)));

    /// <summary>The id a line is about: as the row says, or the record its name names.</summary>
    private string? AboutOf(TableRow row, ImportRow? result, LineList list)
    {
        var text = TextOf(row, list.IdColumn);
        if (Guid.TryParseExact(text, "D", out var id))
        {
            return id.ToString("D");
        }

        var name = TextOf(row, list.NameColumn);
        if (name.Length == 0)
        {
            result?.Tell(null, new Sentence("import.problem.lineWithoutName"));
            return null;
        }

        if ((result is null ? ground.Names.Find(list.AboutType, name) : ground.Find(list.AboutType, name, result)) is { } known)
        {
            return known.ToString("D");
        }

        result?.Tell(new ImportProblem(Called(PlaceOf(list.NameColumn)!.Value), new Sentence("import.problem.nameUnknown", ("name", name)), ground.Names.Unknown(list.AboutType, name)));
        return null;
    }

    private static List<int> Places(JsonArray lines, LineList list, string about) =>
        [.. Enumerable.Range(0, lines.Count).Where(place => (string?)lines[place]?[list.About] == about)];
}
