namespace PrivacyRegister.Exports.Workbook;

/// <summary>
/// How many lines a text takes in a column. Spreadsheets that open a file do not measure its rows themselves (LibreOffice then
/// lets wrapped text run over the next row), so the file says how high each is. Widths are in those of a digit, as columns
/// are; the letters as in Arial and its stand-ins, which are equally wide.
/// </summary>
internal static class TextMeasure
{
    /// <summary>Of the em of 1,000 units; a digit has 556.</summary>
    private const double Digit = 556;

    // Space to ~.
    private static readonly short[] Advances =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    // Renderers round each letter up and keep a margin on both sides of a cell.
    private const double Slack = 1.06;
    private const double Margin = 0.9;

    public static double Width(ReadOnlySpan<char> text)
    {
        var width = 0d;
        foreach (var letter in text)
        {
            width += letter switch
            {
                >= ' ' and <= '~' => Advances[letter - ' '],
                // A surrogate is half of what is as wide as high; so are the letters of East Asia, whole.
                >= '\uD800' and <= '\uDFFF' => 500,
                >= '\u1100' => 1_000,
                < ' ' => 0,
                _ => 580,
            };
        }

        return width * Slack / Digit;
    }

    /// <summary>The widest word, which a column should not be narrower than.</summary>
    public static double WidestWord(string text)
    {
        var widest = 0d;
        foreach (var word in text.AsSpan().SplitAny(" \n"))
        {
            widest = Math.Max(widest, Width(text.AsSpan(word)));
        }

        return widest + Margin;
    }

    /// <summary>The lines of the text, wrapped between words in a column of this width; a word wider than the column is broken.</summary>
    public static int Lines(string text, double column)
    {
        var room = Math.Max(1, column - Margin);
        var lines = 0;
        foreach (var part in text.AsSpan().Split('\n'))
        {
            lines += Wrapped(text.AsSpan(part), room);
        }

        return lines;
    }

    private static int Wrapped(ReadOnlySpan<char> line, double room)
    {
        // Most cells are short.
        if (line.Length < room * 0.5)
        {
            return 1;
        }

        var lines = 1;
        var used = 0d;
        var space = Width(" ");
        foreach (var range in line.Split(' '))
        {
            var word = Width(line[range]);
            if (used > 0 && used + space + word > room)
            {
                lines++;
                used = 0;
            }

            used += (used > 0 ? space : 0) + word;
            while (used > room)
            {
                lines++;
                used -= room;
            }
        }

        return lines;
    }
}
