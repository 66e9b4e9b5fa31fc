using PrivacyRegister.Http;
using PrivacyRegister.Records;

namespace PrivacyRegister.Access;

/// <summary>Lists of what is not in the register's image: accounts, tokens, people.</summary>
internal static class ListPages
{
    /// <summary>One page of a whole list in order.</summary>
    public static ListResponse<TAnswer> Cut<T, TAnswer>(IReadOnlyCollection<T> all, Page page, long revision, Func<T, TAnswer> answer) => new()
    {
        Items = [.. (page.Skip > all.Count ? [] : all.Skip((int)page.Skip).Take(page.Size)).Select(answer)],
        Total = all.Count,
        Page = page.Number,
        PageSize = page.Size,
        Revision = revision,
    };

    /// <summary>Whether every word occurs somewhere in these texts; accents and case do not count.</summary>
    public static bool Holds(IReadOnlyList<string> words, params IEnumerable<string?> texts)
    {
        if (words.Count == 0)
        {
            return true;
        }

        var text = Register.Texts.Fold(string.Join('\n', texts));
        return words.All(word => text.Contains(word, StringComparison.Ordinal));
    }

    public static IReadOnlyList<string> Words(string? q) => q is null ? [] : RecordSearch.Words(q);

    /// <summary>Puts a list in the order asked for (<c>name</c> or <c>-name</c>), then by id.</summary>
    /// <exception cref="PrivacyRegister.Register.Refusal">400 for a field that cannot be sorted by.</exception>
    public static IReadOnlyList<T> Sort<T>(IEnumerable<T> items, string? sort, string otherwise, IReadOnlyDictionary<string, Func<T, string?>> fields, Func<T, Guid> id)
    {
        var wanted = sort ?? otherwise;
        var descending = wanted.StartsWith('-');
        if (!fields.TryGetValue(descending ? wanted[1..] : wanted, out var field))
        {
            throw Register.Refusal.Invalid("/sort", new Register.Sentence("query.sort", ("known", fields.Keys.Order(StringComparer.Ordinal).ToArray())));
        }

        var sorted = descending
            ? items.OrderByDescending(field, StringComparer.OrdinalIgnoreCase)
            : items.OrderBy(field, StringComparer.OrdinalIgnoreCase);
        return [.. sorted.ThenBy(id)];
    }
}
