namespace PrivacyRegister.Exports.Workbook;

/// <summary>
/// How many lines a text takes in a column. Spreadsheets that open a file do not measure its rows themselves (LibreOffice then
/// lets wrapped text run over the next row), so the file says how high each is. Widths are in those of a digit, as columns
/// are; the letters as in Calibri and Carlito, which are equally wide.
/// </summary>
internal static class TextMeasure
{
    /// <summary>Of the em of 2,048 units; a digit has 1,038.</summary>
    private const double Digit = 1_038;

    // Space to ~.
    private static readonly short[] Advances =
    [
        463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791,
        1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949,
        1831, 1185, 1114, 1092, 1260, 1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356,
        1058, 1378, 1112, 941, 998, 1314, 1162, 1822, 1063, 998, 959, 628, 791, 628, 1020, 1020,
        596, 981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931, 470, 1636, 1076, 1080,
        1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020,
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
                >= '\uD800' and <= '\uDFFF' => 1_024,
                >= '\u1100' => 2_048,
                < ' ' => 0,
                _ => 1_080,
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
