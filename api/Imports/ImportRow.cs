using PrivacyRegister.History;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>
/// One row of the file: where it stands, which record it is about, and what it does to it. <paramref name="line"/> counts as a
/// person does: the row of the sheet, or the place in the list, from 1.
/// </summary>
public sealed class ImportRow(string table, int line)
{
    /// <summary>More complaints about one row than this help nobody.</summary>
    private const int MostProblems = 20;

    // Of a hundred thousand rows most have nothing wrong, or change nothing.
    private List<ImportProblem>? problems;
    private IReadOnlyList<FieldChange> changes = [];
    private Dictionary<string, string>? columns;

    /// <summary>The sheet, file or list it is in.</summary>
    public string Table => table;

    public int Line => line;

    internal ImportDraft? Draft { get; set; }

    public RecordType? Type => Draft?.Type;

    public Guid? RecordId => Draft?.Id;

    /// <summary>What the record is called once the import is done; else what the row calls it.</summary>
    public string? Label => Draft?.Label;

    /// <summary>What it changes of its record, field by field.</summary>
    public IReadOnlyList<FieldChange> Changes => changes;

    public IReadOnlyList<ImportProblem> Problems => problems ?? [];

    public ImportAction Action => problems is not null ? ImportAction.Error
        : changes.Count == 0 ? ImportAction.Same
        : Draft is { Before: null } ? ImportAction.Create
        : ImportAction.Change;

    public void Tell(ImportProblem problem)
    {
        problems ??= new List<ImportProblem>(1);
        if (problems.Count < MostProblems && !problems.Contains(problem))
        {
            problems.Add(problem);
        }
    }

    public void Tell(string? column, Sentence sentence) => Tell(new ImportProblem(column, sentence));

    internal void Did(IReadOnlyList<FieldChange> made, Dictionary<string, string>? from)
    {
        changes = changes.Count == 0 ? made : [.. changes, .. made];
        columns = from;
    }

    internal bool Touches(string pointer) => changes.Any(change =>
        pointer == change.Pointer
        || pointer.StartsWith(change.Pointer + "/", StringComparison.Ordinal)
        || change.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal));

    /// <summary>The column a field of the record came from; the pointer itself where the file has no columns.</summary>
    internal string? ColumnOf(string pointer)
    {
        if (columns is null)
        {
            return pointer.Length == 0 ? null : pointer;
        }

        for (var at = pointer; at.Length > 0; at = at[..at.LastIndexOf('/')])
        {
            if (columns.TryGetValue(at, out var column))
            {
                return column;
            }
        }

        return null;
    }
}
