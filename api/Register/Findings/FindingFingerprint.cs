using System.Security.Cryptography;
using System.Text;

namespace PrivacyRegister.Register.Findings;

/// <summary>What a finding says, without the numbers and days in it, as 32 hexadecimal digits (half of a SHA-256).</summary>
internal static class FindingFingerprint
{
    private const int Bytes = 16;

    // Control characters occur in no name, so that no two sentences are written alike.
    private const char Next = '\u001f';
    private const char Open = '\u001d';
    private const char Close = '\u001e';

    public static string Of(Sentence message)
    {
        var said = new StringBuilder();
        Write(message, said);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())).AsSpan(..Bytes));
    }

    private static void Write(object? value, StringBuilder to)
    {
        switch (value)
        {
            case Sentence sentence:
                to.Append(sentence.Key).Append(Open);
                foreach (var (name, argument) in sentence.Arguments.OrderBy(argument => argument.Name, StringComparer.Ordinal))
                {
                    to.Append(name).Append(Next);
                    Write(argument, to);
                }

                to.Append(Close);
                break;
            case string text:
                to.Append(text).Append(Next);
                break;
            case Wording wording:
                to.Append(wording.Nl).Append(Next);
                break;
            case Enum code:
                to.Append(code).Append(Next);
                break;
            case System.Collections.IEnumerable items:
                to.Append(Open);
                foreach (var item in items)
                {
                    Write(item, to);
                }

                to.Append(Close);
                break;
            default:
                to.Append(Next);
                break;
        }
    }
}
