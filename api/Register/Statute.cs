using System.Text.Json.Serialization;

namespace PrivacyRegister.Register;

/// <summary>
/// A legal provision: law <em>and</em> article. One without an article may be stored but counts for nothing
/// (art. 6(3) GDPR asks for the basis in law).
/// </summary>
public sealed record Statute
{
    public string? Law { get; init; }
    public string? Article { get; init; }
    public string? Conditions { get; init; }
    [WebAddress] public string? Url { get; init; }

    /// <summary>The article as it is cited: "2" is "art. 2", "art. 64" and "de artikelen 3 en 4" are what they are.</summary>
    [JsonIgnore] public string? ArticleCited => Article?.TrimStart() is { Length: > 0 } article && char.IsAsciiDigit(article[0]) ? "art. " + article : Article;

    [JsonIgnore] public bool IsUsable => !string.IsNullOrWhiteSpace(Law) && !string.IsNullOrWhiteSpace(Article);
}

/// <summary>
/// The policy's grounds (ch. 8): A = art. 6(1)(b), B = 6(1)(c), C = 6(1)(f), D = 6(1)(a), E = 6(1)(d), F = 6(1)(e) GDPR.
/// Never to be confused with the letters of art. 6.
/// </summary>
public enum GroundCode
{
    [JsonStringEnumMemberName("A")] A,
    [JsonStringEnumMemberName("B")] B,
    [JsonStringEnumMemberName("C")] C,
    [JsonStringEnumMemberName("D")] D,
    [JsonStringEnumMemberName("E")] E,
    [JsonStringEnumMemberName("F")] F,
}

/// <summary>Where the policy's letters stand in the law.</summary>
public static class GroundArticles
{
    /// <summary>The place in art. 6 GDPR, such as <c>6(1)(f)</c>.</summary>
    public static string Article(this GroundCode code) => code switch
    {
        GroundCode.A => "6(1)(b)",
        GroundCode.B => "6(1)(c)",
        GroundCode.C => "6(1)(f)",
        GroundCode.D => "6(1)(a)",
        GroundCode.E => "6(1)(d)",
        GroundCode.F => "6(1)(e)",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };
}
