using System.Runtime.CompilerServices;

namespace PrivacyRegister.Register;

/// <summary>How a record answers to what was typed, the best first.</summary>
public enum SearchMatch
{
    /// <summary>One of its names is just that; spaces, signs, case and accents do not count.</summary>
    Exact,

    /// <summary>One of its names begins with it.</summary>
    Prefix,

    /// <summary>Every word typed begins a word of its names.</summary>
    Words,

    /// <summary>Every word typed occurs in its names, if only inside one: "overlast" in "geluidsoverlast".</summary>
    Inside,

    /// <summary>Every word typed is a word of its names, but for a slip of the finger. Only where nothing answers better.</summary>
    Similar,
}

/// <summary>A record that was found. <paramref name="Matched"/> is the name, alias, code or number it was found by.</summary>
public sealed record SearchHit(RegisterRecord Record, SearchMatch Match, string Matched);

/// <summary>
/// Finds records by what people call them: name, alias, code, reference or trade register number; an adequacy decision by
/// the code of its country. Forgives one slip in a
/// word of four letters or more and two from eight; a word with digits only one, from six: the neighbour of a code is
/// another code.
/// </summary>
public static class RegisterSearch
{
    /// <summary>The kinds that are found, in the order in which equally good hits are shown.</summary>
    private static readonly RecordType[] Kinds =
    [
        RecordType.Party, RecordType.Purpose, RecordType.ProcessingActivity, RecordType.Agreement,
        RecordType.DataCategory, RecordType.DataSubjectCategory, RecordType.Organisation, RecordType.AdequacyDecision,
    ];

    private const string Data = "gegevens";
    private const int ShortestStem = 3;

    private static readonly ConditionalWeakTable<RegisterRecord, SearchName[]> Names = [];

    /// <summary>All that is found, best first; nothing for nothing typed. Same image and words: same answer in the same order.</summary>
    public static IReadOnlyList<SearchHit> Find(RegisterImage image, string typed)
    {
        var query = new SearchQuery(typed);
        if (query.IsEmpty)
        {
            return [];
        }

        // Whose word is found as it was typed made no slip: what merely looks like it would only stand in the way.
        var found = Judge(image, query, forgiving: false);
        if (found.Count == 0 && WithoutData(typed) is { } about)
        {
            found = Judge(image, new SearchQuery(about), forgiving: false);
        }

        return [.. (found.Count > 0 ? found : Judge(image, query, forgiving: true))
            .OrderBy(one => one.Hit.Match)
            .ThenBy(one => one.Slips)
            .ThenBy(one => one.Hit.Record.IsRetired)
            .ThenBy(one => one.Kind)
            .ThenBy(one => one.Hit.Matched.Length)
            .ThenBy(one => one.Hit.Record.Label, StringComparer.OrdinalIgnoreCase)
            .ThenBy(one => one.Hit.Record.Id)
            .Select(one => one.Hit)];
    }

    /// <summary>Dutch speaks of "inkomensgegevens" where the register has "inkomen": the words without that; null where there is none.</summary>
    private static string? WithoutData(string typed)
    {
        string[] words = [.. SearchName.Split(typed)];
        string[] stems = [.. words.Select(word => word.Length >= ShortestStem + Data.Length && word.EndsWith(Data, StringComparison.Ordinal) ? Stem(word[..^Data.Length]) : word)];
        return words.SequenceEqual(stems) ? null : string.Join(' ', stems);

        // "inkomens-gegevens" joins with an s that is no part of the word.
        static string Stem(string word) => word.Length > ShortestStem && word[^1] == 's' ? word[..^1] : word;
    }

    /// <summary>The records with these ids in this order; an id that none has is left out.</summary>
    public static IReadOnlyList<RegisterRecord> Pick(RegisterImage image, IEnumerable<Guid> ids) =>
        [.. ids.Distinct().Select(id => Kinds.Select(kind => image.Find(kind, id)).FirstOrDefault(record => record is not null)).OfType<RegisterRecord>()];

    private static List<(SearchHit Hit, int Slips, int Kind)> Judge(RegisterImage image, SearchQuery query, bool forgiving)
    {
        var found = new List<(SearchHit Hit, int Slips, int Kind)>();
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            foreach (var record in image.Set(Kinds[kind]).All)
            {
                if (query.Judge(NamesOf(record), forgiving) is { } judged)
                {
                    found.Add((new SearchHit(record, judged.Match, judged.Matched), judged.Slips, kind));
                }
            }
        }

        return found;
    }

    // Records never change, and images share them: their names are taken apart once.
    private static SearchName[] NamesOf(RegisterRecord record) => Names.GetValue(record, static key =>
        [.. Called(key).Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => new SearchName(name!))]);

    private static IEnumerable<string?> Called(RegisterRecord record) => record switch
    {
        Party party => [party.Name, .. party.Aliases, party.ChamberOfCommerceNumber],
        Organisation organisation => [organisation.Name, organisation.ChamberOfCommerceNumber],
        Purpose purpose => [purpose.Code, purpose.Name, purpose.NameEn],
        ProcessingActivity activity => [activity.Code, activity.Name],
        Agreement agreement => [agreement.Reference, agreement.Title],
        DataCategory category => [category.Code, category.Name, category.NameEn],
        DataSubjectCategory category => [category.Code, category.Name, category.NameEn],
        AdequacyDecision decision => [decision.Country],
        _ => [],
    };
}

/// <summary>One name taken apart: its words, and all of it run together ("VA-P07" and "va p07" are the same).</summary>
internal sealed class SearchName
{
    public SearchName(string text)
    {
        Text = text;
        Words = Split(text);
        Together = string.Concat(Words);
    }

    public string Text { get; }

    public string[] Words { get; }

    public string Together { get; }

    public static string[] Split(string text) => new string([.. Texts.Fold(text).Select(character => char.IsLetterOrDigit(character) ? character : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What was typed, and how well names answer to it.</summary>
internal sealed class SearchQuery(string typed)
{
    private const int ShortestInside = 3;

    private readonly string[] words = [.. SearchName.Split(typed).Distinct()];
    private readonly string together = string.Concat(SearchName.Split(typed));

    // The same words occur in many names: each is compared once.
    private readonly Dictionary<(string Typed, string Word), int?> slips = [];

    public bool IsEmpty => words.Length == 0;

    /// <summary>The best a record with these names can answer; null when a word that was typed is in none of them.</summary>
    public (SearchMatch Match, int Slips, string Matched)? Judge(SearchName[] names, bool forgiving)
    {
        SearchName? begins = null;
        foreach (var name in names)
        {
            if (name.Together == together)
            {
                return (SearchMatch.Exact, 0, name.Text);
            }

            begins ??= name.Together.StartsWith(together, StringComparison.Ordinal) ? name : null;
        }

        return begins is not null ? (SearchMatch.Prefix, 0, begins.Text) : JudgeWords(names, forgiving);
    }

    private (SearchMatch Match, int Slips, string Matched)? JudgeWords(SearchName[] names, bool forgiving)
    {
        var (match, sum, matched) = (SearchMatch.Words, 0, (string?)null);
        foreach (var word in words)
        {
            (SearchMatch Match, int Slips, string Matched)? best = null;
            foreach (var name in names)
            {
                foreach (var candidate in name.Words)
                {
                    if (Compare(word, candidate, forgiving) is { } fit && (best is not { } known || (fit.Match, fit.Slips).CompareTo((known.Match, known.Slips)) < 0))
                    {
                        best = (fit.Match, fit.Slips, name.Text);
                    }
                }
            }

            if (best is not { } found)
            {
                return null;
            }

            match = found.Match > match ? found.Match : match;
            sum += found.Slips;
            matched ??= found.Matched;
        }

        return (match, sum, matched!);
    }

    private (SearchMatch Match, int Slips)? Compare(string word, string candidate, bool forgiving)
    {
        if (candidate.StartsWith(word, StringComparison.Ordinal))
        {
            return (SearchMatch.Words, 0);
        }

        if (word.Length >= ShortestInside && candidate.Contains(word, StringComparison.Ordinal))
        {
            return (SearchMatch.Inside, 0);
        }

        var most = forgiving ? Forgiven(word) : 0;
        if (most == 0 || candidate.Length < word.Length - most)
        {
            return null;
        }

        if (!slips.TryGetValue((word, candidate), out var distance))
        {
            distance = Typing.Slips(word, candidate, most);
            slips[(word, candidate)] = distance;
        }

        return distance is { } few ? (SearchMatch.Similar, few) : null;
    }

    private static int Forgiven(string word) => word.Any(char.IsDigit) ? (word.Length >= 6 ? 1 : 0) : word.Length >= 8 ? 2 : word.Length >= 4 ? 1 : 0;
}

/// <summary>Slips of the finger: a letter wrong, missing, too many, or two changed places.</summary>
internal static class Typing
{
    /// <summary>
    /// The fewest slips that turn <paramref name="typed"/> into the beginning of <paramref name="word"/> (whoever is still
    /// typing has not come to its end); null when more than <paramref name="most"/> are needed.
    /// </summary>
    public static int? Slips(string typed, string word, int most)
    {
        // Optimal string alignment. What the word has beyond the slips allowed cannot make it cheaper.
        var width = Math.Min(word.Length, typed.Length + most);
        var (two, one, row) = (new int[width + 1], new int[width + 1], new int[width + 1]);
        for (var column = 0; column <= width; column++)
        {
            one[column] = column;
        }

        for (var line = 1; line <= typed.Length; line++)
        {
            row[0] = line;
            var least = line;
            for (var column = 1; column <= width; column++)
            {
                var same = typed[line - 1] == word[column - 1];
                var cost = Math.Min(Math.Min(row[column - 1], one[column]) + 1, one[column - 1] + (same ? 0 : 1));
                if (line > 1 && column > 1 && typed[line - 1] == word[column - 2] && typed[line - 2] == word[column - 1])
                {
                    cost = Math.Min(cost, two[column - 2] + 1);
                }

                row[column] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
            {
                return null;
            }

            (two, one, row) = (one, row, two);
        }

        var fewest = one.Min();
        return fewest <= most ? fewest : null;
    }
}
