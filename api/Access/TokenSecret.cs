using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace PrivacyRegister.Access;

/// <summary>
/// Makes and recognises the secret of an access token: <c>prt_</c> and 256 random bits in base64url. Only its SHA-256 is
/// kept; with 256 bits of chance a slow hash would protect nothing and cost every request.
/// </summary>
public static class TokenSecret
{
    /// <summary>Lets a person and a secret scanner recognise a leaked token.</summary>
    public const string Prefix = "prt_";

    private const int SecretBytes = 32;
    private static readonly int Length = Prefix.Length + Base64Url.GetEncodedLength(SecretBytes);

    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>False for text that cannot be a token of ours, at no cost.</summary>
    public static bool TryDigest(ReadOnlySpan<char> token, out TokenDigest digest)
    {
        digest = default;
        if (token.Length != Length || !token.StartsWith(Prefix, StringComparison.Ordinal) || !Ascii.IsValid(token))
        {
            return false;
        }

        Span<byte> text = stackalloc byte[Length];
        Encoding.ASCII.GetBytes(token, text);
        SHA256.HashData(text, MemoryMarshal.AsBytes(new Span<TokenDigest>(ref digest)));
        return true;
    }

    /// <summary>The digest of a token made here, for storing.</summary>
    public static TokenDigest Digest(string token) =>
        TryDigest(token, out var digest) ? digest : throw new ArgumentException("Not an access token.", nameof(token));
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
