using PrivacyRegister.Register;

namespace PrivacyRegister.Exports.Workbook;

/// <summary>
/// Where each record's first row is on the sheets one can go to. Known before anything is written, since a sheet leads to those
/// after it: the rows are those of the sheets, in the same order.
/// </summary>
internal sealed class WorkbookLinks
{
    private readonly Dictionary<CellTarget, int> ordinals = [];
    private readonly Func<string, string> titleOf;
    private readonly int rowsPerSheet;

    /// <summary><paramref name="titleOf"/> tells what a sheet is called in the workbook; <paramref name="rowsPerSheet"/> does not count its heading.</summary>
    public WorkbookLinks(ExportContext context, Func<string, string> titleOf, int rowsPerSheet)
    {
        this.titleOf = titleOf;
        this.rowsPerSheet = rowsPerSheet;
        var activities = context.Image.ProcessingActivities.InOrder.Where(context.Scope.Takes).ToArray();
        var agreements = context.Image.Agreements.InOrder.Where(context.Scope.Takes).ToArray();
        Add(activities, RecordType.ProcessingActivity.Collection(), _ => 1);
        Add(activities, LineSheets.Data.Name, activity => activity.Data.Count);
        Add(agreements, RecordType.Agreement.Collection(), _ => 1);
        Add(agreements, LineSheets.Scope.Name, agreement => agreement.Scope.Count);
        Add(context.Image.Parties.InOrder.Where(context.Scope.Takes), RecordType.Party.Collection(), _ => 1);
    }

    /// <summary>The place of the record's first row; null when it has none there.</summary>
    public string? Location(CellTarget? target) => target is { } asked && ordinals.TryGetValue(asked, out var ordinal)
        ? $"{WorkbookParts.Quoted(PartTitle(titleOf(asked.Sheet), ordinal / rowsPerSheet))}!A{(ordinal % rowsPerSheet) + 2}"
        : null;

    /// <summary>What is too much for one sheet goes on in another.</summary>
    public static string PartTitle(string title, int part) => part == 0 ? title : $"{title} ({part + 1})";

    private void Add<T>(IEnumerable<T> records, string sheet, Func<T, int> rows) where T : RegisterRecord
    {
        var ordinal = 0;
        foreach (var record in records)
        {
            var count = rows(record);
            if (count > 0)
            {
                ordinals[new CellTarget(sheet, record.Id)] = ordinal;
            }

            ordinal += count;
        }
    }
}
