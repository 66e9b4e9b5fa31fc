using System.Collections.Frozen;
using System.Text.Json;

namespace PrivacyRegister.Register.Sharing;

/// <summary>
/// The countries where the GDPR itself applies: the EU-27, Iceland, Liechtenstein and Norway, read from <c>eea.json</c>
/// (with its source). Giving data to a party there is no transfer in the sense of chapter V GDPR.
/// </summary>
public static class EuropeanEconomicArea
{
    /// <summary>ISO 3166-1 alpha-2 codes, upper case.</summary>
    public static FrozenSet<string> Members { get; } = Read();

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(EuropeanEconomicArea).Assembly.GetManifestResourceStream("Register/Sharing/eea.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("members").EnumerateArray().Select(code => code.GetString()!).ToFrozenSet(StringComparer.Ordinal);
    }
}
