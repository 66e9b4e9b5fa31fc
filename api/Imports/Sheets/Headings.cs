using System.Collections.Frozen;
using PrivacyRegister.Imports.Tables;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Imports.Sheets;

/// <summary>
/// Finds the headings of a table and what they mean: as somebody chose, as was chosen for the same headings before, or by the
/// words an export and other registers use for them, in Dutch and English.
/// </summary>
internal static class Headings
{
    /// <summary>Titles, logos and remarks stand above the headings; further down than this nobody puts them.</summary>
    private const int LinesLookedAt = 30;

    private const string HeadingPrefix = "export.column.";
    private const string SynonymPrefix = "import.heading.";
    private const string TitlePrefix = "export.workbook.sheet.";

    // What the export computes: there is nothing in it to bring in.
    private static readonly string[] Overviews = ["guide", "findings", "revisions", "finding-acceptances", "rights-requests"];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, FrozenDictionary<string, string>>> Known = SentenceBook.Languages.ToFrozenDictionary(
        language => language,
        language => ImportSheets.All.ToFrozenDictionary(sheet => sheet.Name, sheet => WordsOf(sheet, language)));

    /// <summary>What a sheet is called: by its own name, and by its title in a workbook of either language.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Titles = ImportSheets.All.Select(sheet => sheet.Name).Concat(Overviews).ToFrozenDictionary(
        name => name,
        name => SentenceBook.Languages
            .Where(language => SentenceBook.Keys(language).Contains(TitlePrefix + name))
            .Select(language => SentenceBook.Render(new Sentence(TitlePrefix + name), language))
            .Append(name)
            .Select(ImportNames.Key)
            .ToFrozenSet(StringComparer.Ordinal));

    /// <summary>How the table is to be read.</summary>
    public static ReadHeadings Propose(ImportTable table, ImportSettings settings, IReadOnlyDictionary<string, TableChoice> remembered)
    {
        if (settings.Tables.LastOrDefault(choice => choice.Table == table.Name) is { } chosen)
        {
            return Chosen(table, chosen);
        }

        if (Overviews.Any(name => IsCalled(table, name)))
        {
            return new ReadHeadings { IsOverview = true };
        }

        foreach (var row in table.Rows.Take(LinesLookedAt))
        {
            if (remembered.TryGetValue(ReadHeadings.Digest(Texts(row)), out var before))
            {
                return Chosen(table, before with { HeaderLine = row.Line });
            }
        }

        var best = table.Rows.Take(LinesLookedAt)
            .SelectMany(row => from language in SentenceBook.Languages from sheet in ImportSheets.All select Judge(table, row, sheet, language))
            .MaxBy(found => found.Score);
        return best.Score > 0 ? best.Reading : Unread(table);
    }

    private static (double Score, ReadHeadings Reading) Judge(ImportTable table, TableRow row, ImportSheet sheet, string language)
    {
        var columns = Matched([.. Texts(row)], sheet, language);
        var found = columns.Count(column => column.Column is not null);

        // A record must be called something, and a line must say of which record it is.
        var named = columns.Any(column => column.Column is { Use: ColumnUse.Id })
            || (sheet.Lines is null ? columns.Any(column => column.Column is { } known && (sheet.Names.Contains(known.Key) || known.Key is "name" or "title"))
                : columns.Any(column => column.Column is { } known && sheet.Names.Contains(known.Key)) && columns.Any(column => column.Column?.Key == sheet.Lines.NameColumn));
        var called = IsCalled(table, sheet.Name);
        if (!named || (found < 2 && !called))
        {
            return (0, new ReadHeadings());
        }

        // Many columns of the sheet, few that are strange to it, and its name; the first line of several that look like headings.
        var score = found + (2.0 * found / columns.Length) + (called ? 4 : 0) + (columns.Any(column => column.Column is { Use: ColumnUse.Id }) ? 3 : 0) + (language == SentenceBook.Languages[0] ? 0.1 : 0) - (row.Line * 0.01);
        return (score, new ReadHeadings { Sheet = sheet, HeaderLine = row.Line, Language = language, Columns = columns });
    }

    /// <summary>The headings with the columns they are known to mean, each once.</summary>
    private static (int Place, string Text, SheetColumn? Column)[] Matched((int Place, string Text)[] headings, ImportSheet? sheet, string language)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return Array.ConvertAll(headings, heading => (
            heading.Place,
            heading.Text,
            Column: sheet is not null && Known[language][sheet.Name].TryGetValue(ImportNames.Key(heading.Text), out var key) && taken.Add(key) ? sheet.Column(key) : null));
    }

    private static ReadHeadings Chosen(ImportTable table, TableChoice choice)
    {
        var sheet = ImportSheets.Find(choice.Sheet);
        var header = table.Rows.FirstOrDefault(row => row.Line == choice.HeaderLine) ?? (table.Rows.Count > 0 ? table.Rows[0] : null);
        if (header is null)
        {
            return new ReadHeadings();
        }

        var headings = Texts(header).ToArray();
        var language = SentenceBook.Languages.MaxBy(language => sheet is null ? 0 : headings.Count(heading => Known[language][sheet.Name].ContainsKey(ImportNames.Key(heading.Text))))!;

        // Whoever says only what the sheet is about, or where its headings are, leaves the columns to their headings.
        var fields = choice.Columns.GroupBy(column => column.Column).ToDictionary(group => group.Key, group => group.Last().Field, StringComparer.OrdinalIgnoreCase);
        var columns = sheet is null || choice.Columns.Count == 0
            ? Matched(headings, sheet, language)
            : [.. headings.Select(heading => (heading.Place, heading.Text, Column: fields.TryGetValue(ReadHeadings.Letter(heading.Place), out var field) && field is not null ? sheet.Column(field) : null))];
        return new ReadHeadings { Sheet = sheet, HeaderLine = header.Line, Language = language, Columns = columns };
    }

    /// <summary>Nothing of this register as far as can be told: the first row is shown as headings, for a person to say what they are.</summary>
    private static ReadHeadings Unread(ImportTable table) => table.Rows is [var first, ..]
        ? new ReadHeadings { HeaderLine = first.Line, Columns = [.. Texts(first).Select(heading => (heading.Place, heading.Text, (SheetColumn?)null))] }
        : new ReadHeadings();

    private static IEnumerable<(int Place, string Text)> Texts(TableRow row) =>
        Enumerable.Range(0, row.Cells.Length).Select(place => (place, TableRows.Cell(row, place))).Where(heading => heading.Item2.Length > 0);

    private static bool IsCalled(ImportTable table, string sheet) => Titles[sheet].Contains(ImportNames.Key(table.Name));

    private static FrozenDictionary<string, string> WordsOf(ImportSheet sheet, string language)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in sheet.Columns.Where(column => column.Key != ImportSheets.Note))
        {
            words.TryAdd(ImportNames.Key(SentenceBook.Render(new Sentence(HeadingPrefix + column.Key), language)), column.Key);
        }

        foreach (var column in sheet.Columns)
        {
            foreach (var key in new[] { $"{SynonymPrefix}{sheet.Name}.{column.Key}", SynonymPrefix + column.Key }.Where(SentenceBook.Keys(language).Contains))
            {
                foreach (var synonym in SentenceBook.Render(new Sentence(key), language).Split('|'))
                {
                    words.TryAdd(ImportNames.Key(synonym), column.Key);
                }
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
