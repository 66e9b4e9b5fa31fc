using PrivacyRegister.Imports.Tables;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Sheets;

/// <summary>Makes a plan of a file with sheets: our own export, whole or edited, or anybody's spreadsheet.</summary>
internal sealed class TableFileImport(TableFile file, ImportPlanner planner) : ReadFile
{
    public override string Format => Http.ApiJson.Name(file.Format);

    public override IEnumerable<PastVersion> Versions(ImportSettings settings, IReadOnlyDictionary<string, TableChoice> remembered) => file.Tables.SelectMany(table =>
        Headings.Propose(table, settings, remembered) is { Sheet: { } sheet } reading
            ? TableRows.Versions(table, sheet, reading)
            : []);

    public override ImportPlan Plan(ImportGround ground)
    {
        var drafts = new ImportDrafts(ground.Image, ground.ImportId);
        var sheets = new SheetGround(ground, drafts, new ImportNames(ground.Image, ground.Settings.Names));
        var readings = file.Tables.Select(table => Headings.Propose(table, ground.Settings, ground.Remembered)).ToArray();
        foreach (var (table, reading) in file.Tables.Zip(readings))
        {
            if (reading.Sheet is not null && reading.Place(column => column.Use == ColumnUse.Id) is null && table.Rows.Count > ImportLimits.MostStrangeRows)
            {
                throw ImportLimits.TooManyStrangeRows(table.Name);
            }
        }

        var read = readings
            .Select((reading, place) => (reading, table: file.Tables[place]))
            .Where(one => one.reading.Sheet is not null)
            .Select(one => new TableRows(one.table, one.reading, sheets))
            .OrderBy(rows => ImportSheets.All.ToList().IndexOf(rows.Sheet))
            .ToArray();

        // First every row says which record it is about, so that rows can name records of later rows and sheets.
        foreach (var rows in read)
        {
            rows.Find();
        }

        foreach (var rows in read)
        {
            rows.Write();
        }

        var changes = planner.Judge(drafts, ground.People, [], ground.Source);
        var order = file.Tables.Select((table, place) => (table.Name, place)).DistinctBy(table => table.Name).ToDictionary(table => table.Name, table => table.place, StringComparer.Ordinal);
        return new ImportPlan
        {
            Rows = [.. read.SelectMany(rows => rows.Rows).Concat(sheets.Added).OrderBy(row => order[row.Table]).ThenBy(row => row.Line)],
            Changes = changes,
            Notes = [.. readings.Select((reading, place) => reading.Note(file.Tables[place])).Concat(read.SelectMany(rows => new[] { rows.Totals, rows.Cut })).Append(sheets.Names.IsCut ? new Sentence("import.note.namesNotCompared") : null).OfType<Sentence>()],
            Tables = [.. readings.Select((reading, place) => reading.Answer(file.Tables[place]))],
        };
    }
}
