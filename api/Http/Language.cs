using Microsoft.Net.Http.Headers;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Http;

/// <summary>The language of an answer's sentences: the best of <c>Accept-Language</c> that exists, else Dutch.</summary>
public static class Language
{
    /// <summary>For what is taken away: <c>lang</c> names it, else the header.</summary>
    /// <exception cref="Register.Refusal">400 for a language there is not.</exception>
    public static string Of(HttpContext context, Query query) => query.OneOf("lang", [.. SentenceBook.Languages]).FirstOrDefault(Of(context));

    public static string Of(HttpContext context)
    {
        var header = context.Request.Headers.AcceptLanguage;
        if (header.Count == 1 && header[0] is { } only && SentenceBook.Languages.Contains(only))
        {
            // What our own client sends.
            return only;
        }

        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header, out var wanted))
        {
            return SentenceBook.Languages[0];
        }

        return wanted
            .Where(language => language.Quality != 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(SentenceBook.Languages.Contains, SentenceBook.Languages[0]);
    }
}
