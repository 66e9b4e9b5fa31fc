using System.Collections.Frozen;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Imports.Sheets;

/// <summary>Countries as people write them: by code (ISO 3166-1 alpha-2) or by their whole name in Dutch or English.</summary>
internal static class Countries
{
    private const string Prefix = "country.";

    private static readonly FrozenDictionary<string, string> ByName = SentenceBook.Languages
        .SelectMany(language => SentenceBook.Keys(language)
            .Where(key => key.StartsWith(Prefix, StringComparison.Ordinal) && Texts.IsCountry(key[Prefix.Length..]))
            .Select(key => (ImportNames.Key(SentenceBook.Render(new Sentence(key), language)), key[Prefix.Length..])))
        .Concat([("holland", "NL"), ("vs", "US"), ("usa", "US"), ("uk", "GB"), ("engeland", "GB")])
        .GroupBy(country => country.Item1)
        .Where(group => group.Select(country => country.Item2).Distinct().Count() == 1)
        .ToFrozenDictionary(group => group.Key, group => group.First().Item2, StringComparer.Ordinal);

    public static string? Code(string text) => Texts.IsCountry(text.ToUpperInvariant()) ? text.ToUpperInvariant() : ByName.GetValueOrDefault(ImportNames.Key(text));
}
