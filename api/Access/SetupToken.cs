using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PrivacyRegister.Access;

/// <summary>
/// The secret that lets whoever started the program – and nobody else who reaches the port – make the first account.
/// From the setting <c>Setup__Token</c>, else 256 new random bits at each start.
/// </summary>
public sealed class SetupToken
{
    private readonly byte[] digest;

    public SetupToken(IConfiguration configuration)
    {
        Value = configuration["Setup:Token"] is { Length: > 0 } given ? given : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        digest = Digest(Value);
    }

    /// <summary>Printed once at start, never logged.</summary>
    public string Value { get; }

    /// <summary>Where a person sets up, the token in the fragment: fragments reach no server log and no referrer.</summary>
    public string Link(string address) => $"{address.TrimEnd('/')}/setup#token={Uri.EscapeDataString(Value)}";

    /// <summary>Digests first, so that the comparison takes as long for every length and every prefix.</summary>
    public bool Matches(string? given) => CryptographicOperations.FixedTimeEquals(digest, Digest(given ?? ""));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
