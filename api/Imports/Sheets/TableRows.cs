using System.Globalization;
using System.Text.Json.Nodes;
using PrivacyRegister.Exports;
using PrivacyRegister.Http;
using PrivacyRegister.Imports.Tables;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Sheets;

/// <summary>
/// Reads the rows of one table. A row of our own export names the record and its version: only cells that say something else
/// than the export did were changed by somebody, and only those are written.
/// </summary>
internal sealed partial class TableRows(ImportTable table, ReadHeadings headings, SheetGround ground)
{
    private static readonly string[] TotalWords = ["totaal", "eindtotaal", "subtotaal", "total", "grandtotal", "subtotal"];

    private static readonly NumberFormatInfo DutchNumbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private static readonly RecordType[] NamedTypes = [RecordType.Party, RecordType.Purpose, RecordType.DataCategory, RecordType.DataSubjectCategory, RecordType.Organisation];

    // What a spreadsheet puts before a text that would else be a formula.
    private const string Disarmed = "=+-@\t\r";

    private readonly List<(TableRow Row, ImportRow Result)> rows = [];
    private readonly Dictionary<ImportRow, string> foundBy = [];
    private readonly List<int> totals = [];
    private bool isCut;

    // Every problem names its column: one text for all of them.
    private readonly Dictionary<int, string> columnNames = [];

    public ImportSheet Sheet => headings.Sheet!;

    public IEnumerable<ImportRow> Rows => rows.Select(row => row.Result);

    /// <summary>That rows were left unread, because too many before them have an error.</summary>
    public Sentence? Cut => isCut ? new Sentence("import.note.tooManyErrors", ("table", table.Name), ("limit", ImportLimits.MostErrors)) : null;

    /// <summary>The rows that add the others up.</summary>
    public Sentence? Totals => totals.Count == 0 ? null : new Sentence("import.note.totalsNotRead", ("table", table.Name), ("lines", totals.Select(line => $"{line}").ToArray()));

    /// <summary>A cell's text without spaces around it; empty where there is none.</summary>
    public static string Cell(TableRow row, int place) => place < row.Cells.Length ? row.Cells[place]?.Trim() ?? "" : "";

    /// <summary>The versions of records the rows of a sheet were made of.</summary>
    public static IEnumerable<PastVersion> Versions(ImportTable table, ImportSheet sheet, ReadHeadings headings)
    {
        if (headings.Place(column => column.Use == ColumnUse.Id) is { } id && headings.Place(column => column.Use == ColumnUse.Version) is { } version)
        {
            foreach (var row in table.Rows.Where(row => row.Line > headings.HeaderLine))
            {
                if (Guid.TryParse(Cell(row, id), out var known) && CellWords.Number(Cell(row, version)) is { } number)
                {
                    yield return new PastVersion(sheet.Type, known, number);
                }
            }
        }
    }

    /// <summary>Says of every row which record it is about.</summary>
    public void Find()
    {
        var faults = table.Faults.ToLookup(fault => fault.Line);
        var seen = new HashSet<Guid>();
        foreach (var row in table.Rows.Where(row => row.Line > headings.HeaderLine))
        {
            if (ground.HasTooManyErrors)
            {
                isCut = true;
                break;
            }

            if (headings.Columns.All(column => Cell(row, column.Place).Length == 0))
            {
                continue;
            }

            if (IsTotal(row))
            {
                totals.Add(row.Line);
                continue;
            }

            var result = new ImportRow(table.Name, row.Line);
            rows.Add((row, result));
            foreach (var fault in faults[row.Line].Where(fault => headings.Columns.Any(column => column.Place == fault.Column && column.Column is not null)))
            {
                result.Tell(Called(fault.Column), fault.Sentence);
            }

            if (DraftOf(row, result) is { } draft)
            {
                draft.Add(result);
                if (Sheet.Lines is null && !seen.Add(draft.Id))
                {
                    result.Tell(null, new Sentence("import.problem.recordTwice"));
                }
            }

            ground.Count(result);
        }
    }

    /// <summary>Writes every row into its record.</summary>
    public void Write()
    {
        for (var place = 0; place < rows.Count; place++)
        {
            var (row, result) = rows[place];
            if (ground.HasTooManyErrors)
            {
                isCut = true;
                rows.RemoveRange(place, rows.Count - place);
                break;
            }

            if (result.Draft is not { } draft || result.Problems.Count > 0)
            {
                continue;
            }

            if (Sheet.Lines is null)
            {
                draft.Write(result, body => WriteRecord(row, result, draft, body));
            }
            else
            {
                draft.Write(result, body => WriteLine(row, result, draft, body, Sheet.Lines));
            }

            ground.Count(result);
        }
    }

    private ImportDraft? DraftOf(TableRow row, ImportRow result)
    {
        var idPlace = headings.Place(column => column.Use == ColumnUse.Id);
        var text = idPlace is { } place ? Cell(row, place) : "";
        var called = Sheet.Names.Concat(["name", "title", "country"]).Select(key => TextOf(row, key)).FirstOrDefault(name => name.Length > 0);
        if (text.Length > 0)
        {
            if (!Guid.TryParseExact(text, "D", out var id) || (ground.Drafts.Image.Find(Sheet.Type, id) is null && (id.Version != 7 || Sheet.Lines is not null) && ground.Drafts.Find(Sheet.Type, id) is null))
            {
                result.Tell(Called(idPlace!.Value), new Sentence(Sheet.Lines is null ? "import.problem.badId" : "import.problem.lineWithoutRecord"));
                return null;
            }

            var known = ground.Drafts.Of(Sheet.Type, id, called);
            Remember(row, known);
            return known;
        }

        if (called is null)
        {
            result.Tell(null, new Sentence("import.problem.nameless"));
            return null;
        }

        foreach (var key in Sheet.Names)
        {
            var name = TextOf(row, key);
            if (name.Length == 0)
            {
                continue;
            }

            if (ground.Names.Find(Sheet.Type, name) is { } found)
            {
                if (ground.Names.Chosen(Sheet.Type, name) is null && IsAnother(row, found))
                {
                    result.Tell(new ImportProblem(Called(PlaceOf(key)!.Value), new Sentence("import.problem.otherNumber", ("name", name)), ground.Names.Unknown(Sheet.Type, name)));
                    return null;
                }

                // By what it is called it was found: an alias, or other capitals, must not become its name.
                foundBy[result] = key;
                return ground.Drafts.Of(Sheet.Type, found, called);
            }

            // A name that several have, or that somebody may have meant for another: asked, so that nothing is there twice.
            var unknown = ground.Names.Unknown(Sheet.Type, name);
            if (ground.Names.IsShared(Sheet.Type, name) || (key != "code" && key != "chamberOfCommerceNumber" && key != "reference" && Sheet.Lines is null && unknown.Suggestions.Count > 0 && ground.Names.Chosen(Sheet.Type, name) is not { Create: true }))
            {
                result.Tell(new ImportProblem(Called(PlaceOf(key)!.Value), new Sentence(ground.Names.IsShared(Sheet.Type, name) ? "import.problem.nameShared" : "import.problem.nameAlike", ("name", name)), unknown));
                return null;
            }

            if (key is "code" or "reference")
            {
                break;
            }
        }

        if (Sheet.Lines is not null)
        {
            result.Tell(null, new Sentence("import.problem.lineWithoutRecord"));
            return null;
        }

        var made = ground.Drafts.New(Sheet.Type, called);
        Remember(row, made);
        return made;
    }

    /// <summary>Whether the row gives another trade register number than the record has: another legal entity by the same name.</summary>
    private bool IsAnother(TableRow row, Guid id) =>
        TextOf(row, "chamberOfCommerceNumber") is { Length: > 0 } number
        && ground.Drafts.Image.Find(Sheet.Type, id) is { } record
        && (record switch { Party party => party.ChamberOfCommerceNumber, Organisation organisation => organisation.ChamberOfCommerceNumber, _ => null }) is { } known
        && ImportNames.Key(known) != ImportNames.Key(number);

    // Under the names the file gives it, for other rows to refer to.
    private void Remember(TableRow row, ImportDraft draft)
    {
        if (draft.Before is null && Sheet.Lines is null)
        {
            var names = Sheet.Names.Where(key => !IsCode(key)).Select(key => TextOf(row, key)).Where(name => name.Length > 0).ToList();
            var code = Sheet.Names.Where(IsCode).Select(key => TextOf(row, key)).FirstOrDefault(text => text.Length > 0);
            ground.Names.Add(Sheet.Type, draft.Id, [.. names, code is not null && names.Count > 0 ? $"{code} {names[0]}" : null]);
            if (code is not null)
            {
                ground.Names.AddCode(Sheet.Type, draft.Id, code);
            }
        }
    }

    private static bool IsCode(string key) => key is "code" or "reference" or "chamberOfCommerceNumber";

    private Dictionary<string, string> WriteRecord(TableRow row, ImportRow result, ImportDraft draft, JsonObject body)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        var version = headings.Place(column => column.Use == ColumnUse.Version) is { } place ? CellWords.Number(Cell(row, place)) : null;
        var isOwn = headings.Place(column => column.Use == ColumnUse.Id) is { } id && Cell(row, id).Length > 0;
        var now = draft.Before is null ? null : Sheet.Rendered(draft.Before, ground.Words(headings.Language))[0];
        var then = !isOwn ? null
            : version is { } number && ground.Ground.Past.TryGetValue(new PastVersion(Sheet.Type, draft.Id, number), out var past) ? Sheet.Rendered(past, ground.NewWords(headings.Language))[0]
            : now;

        var processors = isOwn ? [] : ProcessorLines(row, body);

        // Processors last: they are recipients too, and those may stand in the next column.
        foreach (var (at, heading, column) in headings.Columns.OrderBy(column => column.Column?.Key == ActivityColumns.Processors))
        {
            if (column is { Use: ColumnUse.Value or ColumnUse.Summary } && !(then is null && draft.Before is not null && foundBy.GetValueOrDefault(result) == column.Key))
            {
                WriteCell(column, Cell(row, at), Called(at), heading, result, body, "", then, now, columns);
                if (column.Key == "recipients")
                {
                    Keep(processors, body);
                }
            }
        }

        if (draft.Before is null)
        {
            Complete(body);
        }

        // A file that is no export of a register proposes; somebody establishes, having seen what.
        if (!isOwn && (string?)body["status"] == "established" && draft.Before is not { IsEstablished: true })
        {
            result.Tell(PlaceOf("status") is { } status ? Called(status) : null, new Sentence("import.problem.establishes"));
        }

        return columns;
    }

    /// <summary>
    /// The lines of processors as the register has them: those that are, and those the row says are. A list of the other
    /// recipients takes none of them away, with their agreement and all.
    /// </summary>
    private JsonObject[] ProcessorLines(TableRow row, JsonObject body)
    {
        if (PlaceOf(ActivityColumns.Processors) is not { } place || body["recipients"] is not JsonArray lines)
        {
            return [];
        }

        var named = CellWriting.SeveralNames(ground, RecordType.Party, Cell(row, place)).Select(name => ground.Names.Find(RecordType.Party, name)?.ToString("D")).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. lines.OfType<JsonObject>()
            .Where(line => (string?)line["role"] == ApiJson.Name(RecipientRole.Processor) || named.Contains((string?)line["partyId"] ?? ""))
            .Select(line => (JsonObject)line.DeepClone())];
    }

    private static void Keep(JsonObject[] processors, JsonObject body)
    {
        if (body["recipients"] is JsonArray lines)
        {
            foreach (var line in processors.Where(line => !lines.Any(present => JsonNode.DeepEquals(present!["partyId"], line["partyId"]))))
            {
                lines.Add(line);
            }
        }
    }

    private void WriteCell(
        SheetColumn column, string text, string called, string heading, ImportRow result, JsonObject target, string at,
        IReadOnlyDictionary<string, Cell>? then, IReadOnlyDictionary<string, Cell>? now, Dictionary<string, string> columns)
    {
        if (then is not null && Says(then.GetValueOrDefault(column.Key), text))
        {
            return;
        }

        text = column.IsOfNames && SaysNothing(text, isOwn: then is not null) ? "" : text;
        if (then is null && text.Length == 0)
        {
            return;
        }

        if (column.Use == ColumnUse.Summary || column.Write is null)
        {
            result.Tell(called, new Sentence("import.problem.summary"));
            return;
        }

        if (then is not null && now is not null && !ReferenceEquals(then, now) && then[column.Key].Text != now[column.Key].Text)
        {
            if (now[column.Key].Text != text)
            {
                result.Tell(called, new Sentence("import.problem.changedMeanwhile"));
            }

            return;
        }

        var shown = now is not null && now.TryGetValue(column.Key, out var cell) ? cell.Value as string[] ?? (cell.Text is { } one ? [one] : []) : null;
        column.Write(new CellWriting(target, at, Armed(text), called, heading, shown, isOwn: then is not null, result, ground, columns));
    }

    /// <summary>
    /// Whether a cell of names holds none. In our own export a cell is emptied by a plain no or a dash alone: that nobody knows is
    /// not that there is nothing. What is the name of a record is a name.
    /// </summary>
    private bool SaysNothing(string text, bool isOwn) =>
        (isOwn ? NothingSaid.IsDenial(text) : NothingSaid.In(text)) && !Array.Exists(NamedTypes, type => ground.Knows(type, text));

    /// <summary>Whether a cell still says what an export put there.</summary>
    private static bool Says(Cell shown, string text)
    {
        var said = shown.Text ?? "";
        return Plain(said) == Plain(text)
            || (shown.Value is string[] values && Plain(string.Join('\n', values)) == Plain(text))
            || (text.Length > 1 && text[0] == '\'' && Plain(said) == Plain(text[1..]))
            || (said.Length > MostOfCell && text.Length >= MostOfCell && Plain(said)[..MostOfCell] == Plain(text)[..MostOfCell]);
    }

    /// <summary>What certainly fits in a cell of a spreadsheet; an export says so where it had to cut.</summary>
    private const int MostOfCell = 30_000;

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();

    // The mark before a text that would else be a formula is the file's, not the text's.
    private static string Armed(string text) => text.Length > 1 && text[0] == '\'' && Disarmed.Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;

    /// <summary>A new record without what it must have, where that follows from what it is called.</summary>
    private void Complete(JsonObject body)
    {
        if (Sheet.Code is { } code && body[code.Field] is null && body[code.From] is JsonValue name)
        {
            body[code.Field] = NamedRecords.Code(name.GetValue<string>());
        }

        if (Sheet.Type == RecordType.Party && body["kind"] is null)
        {
            body["kind"] = "organisation";
        }

        if (body["name"] is null && body["code"] is JsonValue only && Sheet.Column("name") is not null)
        {
            body["name"] = only.GetValue<string>();
        }
    }

    /// <summary>"Totaal" and nothing but numbers: a sum under the rows, and no record.</summary>
    private bool IsTotal(TableRow row)
    {
        string[] said = [.. headings.Columns.Select(column => Cell(row, column.Place)).Where(text => text.Length > 0)];
        return said.Length > 0 && headings.Place(column => column.Use == ColumnUse.Id) is null
            && TotalWords.Contains(ImportNames.Key(said[0]))
            && TextOf(row, "chamberOfCommerceNumber").Length == 0
            && said.Skip(1).All(IsNumber);
    }

    private static bool IsNumber(string text)
    {
        var bare = text.Replace("EUR", "", StringComparison.OrdinalIgnoreCase).Trim('€', '$', '%', ' ', '\u00A0', '-');
        return decimal.TryParse(bare, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _)
            || decimal.TryParse(bare, NumberStyles.Number | NumberStyles.AllowExponent, DutchNumbers, out _);
    }

    private int? PlaceOf(string key) => headings.Place(column => column.Key == key);

    private string TextOf(TableRow row, string key) => PlaceOf(key) is { } place ? Armed(Cell(row, place)) : "";

    /// <summary>The letter and the heading of a column, as a person finds it.</summary>
    private string Called(int place) => columnNames.TryGetValue(place, out var known) ? known
        : columnNames[place] = headings.Columns.FirstOrDefault(column => column.Place == place).Heading is { } heading ? $"{ReadHeadings.Letter(place)} – {heading}" : ReadHeadings.Letter(place);
}
