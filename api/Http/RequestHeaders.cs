using System.Globalization;
using Microsoft.Net.Http.Headers;
using PrivacyRegister.Register;

namespace PrivacyRegister.Http;

/// <summary>What a write says in its headers: the version it rests on, and why.</summary>
public static class RequestHeaders
{
    public const string ChangeReason = "Change-Reason";

    /// <summary>The versions named in <c>If-Match</c>; null for <c>*</c> (any).</summary>
    /// <exception cref="Refusal">428 when missing, 400 when it is no list of entity tags.</exception>
    public static IReadOnlyCollection<int>? ExpectedVersions(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        if (header.Count == 0 || string.IsNullOrWhiteSpace(header.ToString()))
        {
            throw new Refusal(RefusalKind.VersionMissing, "version-missing", new Sentence("problem.versionMissing"), [new Complaint("/If-Match", new Sentence("problem.versionMissing"))]);
        }

        return Tags(request)?.Select(tag => int.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1).ToArray();
    }

    /// <summary>The entity tags of <c>If-Match</c> without their quotes; null when there is none, and for <c>*</c>. A weak tag never matches strongly (RFC 9110, 8.8.3.2) and is left out.</summary>
    /// <exception cref="Refusal">400 when it is no list of entity tags.</exception>
    public static IReadOnlyCollection<string>? Tags(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        if (header.Count == 0 || string.IsNullOrWhiteSpace(header.ToString()))
        {
            return null;
        }

        if (!EntityTagHeaderValue.TryParseStrictList(header, out var tags))
        {
            throw Refusal.Invalid("/If-Match", new Sentence("problem.malformedIfMatch"));
        }

        return tags.Any(tag => tag.Tag == "*") ? null : [.. tags.Where(tag => !tag.IsWeak).Select(tag => tag.Tag.AsSpan().Trim('"').ToString())];
    }

    public static string ETag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The reason of a change: percent-encoded UTF-8, at most 1,000 characters; absent or blank = none.</summary>
    /// <exception cref="Refusal">400 when it is too long or not percent-encoded UTF-8.</exception>
    public static string? Reason(HttpRequest request)
    {
        var header = request.Headers[ChangeReason];
        if (header.Count == 0)
        {
            return null;
        }

        var text = Decode(header.ToString());
        if (text is null || Texts.HasControlCharacters(text, manyLines: true))
        {
            throw Refusal.Invalid("/" + ChangeReason, new Sentence("problem.malformedReason"));
        }

        if (text.Length > Texts.ReasonLength)
        {
            throw Refusal.Invalid("/" + ChangeReason, new Sentence("body.tooLong", ("limit", Texts.ReasonLength), ("length", text.Length)));
        }

        text = text.Trim();
        return text.Length == 0 ? null : text;
    }

    private static string? Decode(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] > 0x7f)
            {
                return null;
            }

            if (text[at] != '%')
            {
                bytes.Add((byte)text[at]);
            }
            else if (at + 2 < text.Length && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                bytes.Add(octet);
                at += 2;
            }
            else
            {
                return null;
            }
        }

        try
        {
            return new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString([.. bytes]);
        }
        catch (System.Text.DecoderFallbackException)
        {
            return null;
        }
    }
}
