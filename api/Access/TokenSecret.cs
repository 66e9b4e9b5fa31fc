using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace PrivacyRegister.Access;

/// <summary>
/// Makes and recognises the secret of a token: a prefix that says what it opens, and 256 random bits in base64url. Only its
/// SHA-256 is kept; with 256 bits of chance a slow hash would protect nothing and cost every request.
/// </summary>
public sealed class TokenSecret
{
    /// <summary>Of an access token, for the API.</summary>
    public static readonly TokenSecret Access = new("prt_");

    /// <summary>Of a calendar link, for the calendar alone.</summary>
    public static readonly TokenSecret Calendar = new("prc_");

    private const int SecretBytes = 32;

    private readonly string prefix;
    private readonly int length;

    private TokenSecret(string prefix) => (this.prefix, length) = (prefix, prefix.Length + Base64Url.GetEncodedLength(SecretBytes));

    /// <summary>A new one. The prefix lets a person and a secret scanner recognise it where it leaked.</summary>
    public string Create() => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>False for text that cannot be such a token of ours, at no cost.</summary>
    public bool TryDigest(ReadOnlySpan<char> token, out TokenDigest digest)
    {
        digest = default;
        if (token.Length != length || !token.StartsWith(prefix, StringComparison.Ordinal) || !Ascii.IsValid(token))
        {
            return false;
        }

        Span<byte> text = stackalloc byte[length];
        Encoding.ASCII.GetBytes(token, text);
        SHA256.HashData(text, MemoryMarshal.AsBytes(new Span<TokenDigest>(ref digest)));
        return true;
    }

    /// <summary>The digest of a token made here, for storing.</summary>
    public TokenDigest Digest(string token) =>
        TryDigest(token, out var digest) ? digest : throw new ArgumentException("Not a token of this kind.", nameof(token));
}

/// <summary>The SHA-256 of a token: a key of 32 bytes without an array.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TokenDigest(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    // The bits of a SHA-256 are as good as chance; mixing them again would add nothing.
    public override int GetHashCode() => (int)First;

    /// <summary>64 lower-case hexadecimal digits, as stored.</summary>
    public override string ToString()
    {
        var self = this;
        return Convert.ToHexStringLower(MemoryMarshal.AsBytes(new ReadOnlySpan<TokenDigest>(ref self)));
    }

    public static TokenDigest Parse(string hex)
    {
        TokenDigest digest = default;
        Convert.FromHexString(hex, MemoryMarshal.AsBytes(new Span<TokenDigest>(ref digest)), out _, out _);
        return digest;
    }
}
