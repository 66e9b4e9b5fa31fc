using System.Text;

namespace PrivacyRegister.Exports.Workbook;

/// <summary>Text as a cell of a spreadsheet can hold it: no more than 32,767 UTF-16 units, and nothing XML 1.0 knows no place for.</summary>
internal static class CellText
{
    public const int Longest = 32_767;

    /// <summary>
    /// The text as it is to be written. What XML cannot hold is written as <c>_x0007_</c>, which spreadsheets read back
    /// (ISO/IEC 29500-1, 22.9.2.19), and so is an underscore that would be read as one; what is too long ends in
    /// <paramref name="rest"/>, which says where to find the rest.
    /// </summary>
    public static string Of(string text, string rest)
    {
        if (text.Length > Longest)
        {
            text = Cut(text, Longest - rest.Length) + rest;
        }

        var first = 0;
        while (first < text.Length && Stays(text, first))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var written = new StringBuilder(text.Length + 16).Append(text, 0, first);
        for (var at = first; at < text.Length; at++)
        {
            if (text[at] == '\r')
            {
                // A cell breaks its lines with a line feed alone.
                if (at + 1 == text.Length || text[at + 1] != '\n')
                {
                    written.Append('\n');
                }
            }
            else if (Stays(text, at))
            {
                written.Append(text[at]);
            }
            else
            {
                written.Append("_x").Append(((int)text[at]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)).Append('_');
            }
        }

        return written.ToString();
    }

    /// <summary>Never half a surrogate pair.</summary>
    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static bool Stays(string text, int at) => text[at] switch
    {
        '\r' => false,
        '_' => !LooksEscaped(text, at),
        '\t' or '\n' => true,
        < ' ' or '\uFFFE' or '\uFFFF' => false,
        var unit when char.IsHighSurrogate(unit) => at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]),
        var unit when char.IsLowSurrogate(unit) => at > 0 && char.IsHighSurrogate(text[at - 1]),
        _ => true,
    };

    private static bool LooksEscaped(string text, int at) =>
        at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_'
        && char.IsAsciiHexDigit(text[at + 2]) && char.IsAsciiHexDigit(text[at + 3]) && char.IsAsciiHexDigit(text[at + 4]) && char.IsAsciiHexDigit(text[at + 5]);
}
