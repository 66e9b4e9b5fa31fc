using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PrivacyRegister.Exports.Workbook;

/// <summary>The formats of the workbook, one for each <see cref="CellStyle"/>, in that order.</summary>
internal static class Styles
{
    /// <summary>In points, of the letter everything but titles is in; columns are measured in its digits.</summary>
    public const double Size = 9;

    /// <summary>Points of one line of that letter, and what a row has besides its lines.</summary>
    public const double Line = 12;
    public const double Padding = 3;

    private const uint DayFormat = 164;
    private const uint InstantFormat = 165;
    private const string Ink = "FF1F2937";
    private const string Accent = "FF1F4E79";
    private const string Rule = "FFD0D7DE";

    public static Stylesheet Of(string language) => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = language == "en" ? "d mmm yyyy" : "dd\\-mm\\-yyyy" },
            new NumberingFormat { NumberFormatId = InstantFormat, FormatCode = language == "en" ? "d mmm yyyy hh:mm:ss" : "dd\\-mm\\-yyyy hh:mm:ss" }) { Count = 2 },
        new Fonts(
            Letter(Size, Ink),
            Letter(Size, "FFFFFFFF", bold: true),
            Letter(Size, "FF0B5394", underlined: true),
            Letter(16, Accent, bold: true),
            Letter(11, Accent, bold: true),
            Letter(Size, Ink, bold: true)) { Count = 6 },
        new Fills(
            // The first two are fixed by the format.
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = Accent }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid })) { Count = 3 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(
                Edge<LeftBorder>(),
                Edge<RightBorder>(),
                Edge<TopBorder>(),
                Edge<BottomBorder>(),
                new DiagonalBorder())) { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            Format(),
            Format(font: 1, fill: 2, border: 1, vertical: VerticalAlignmentValues.Center),
            Format(border: 1),
            Format(font: 2, border: 1),
            Format(border: 1, number: DayFormat, horizontal: HorizontalAlignmentValues.Left),
            Format(border: 1, number: InstantFormat, horizontal: HorizontalAlignmentValues.Left),
            Format(border: 1, number: 1, horizontal: HorizontalAlignmentValues.Left),
            Format(font: 3),
            Format(font: 4),
            Format(font: 4, vertical: VerticalAlignmentValues.Bottom),
            Format(font: 5, border: 1)) { Count = 11 },
        new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Font Letter(double size, string color, bool bold = false, bool underlined = false)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        if (underlined)
        {
            font.Append(new Underline());
        }

        font.Append(new FontSize { Val = size }, new Color { Rgb = color }, new FontName { Val = "Arial" }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static T Edge<T>() where T : BorderPropertiesType, new()
    {
        var edge = new T { Style = BorderStyleValues.Thin };
        edge.Append(new Color { Rgb = Rule });
        return edge;
    }

    private static CellFormat Format(uint font = 0, uint fill = 0, uint border = 0, uint number = 0, HorizontalAlignmentValues? horizontal = null, VerticalAlignmentValues? vertical = null) => new(
        new Alignment { WrapText = true, Vertical = vertical ?? VerticalAlignmentValues.Top, Horizontal = horizontal is { } given ? new EnumValue<HorizontalAlignmentValues>(given) : null })
    {
        NumberFormatId = number,
        FontId = font,
        FillId = fill,
        BorderId = border,
        FormatId = 0,
        ApplyNumberFormat = number != 0,
        ApplyFont = font != 0,
        ApplyFill = fill != 0,
        ApplyBorder = border != 0,
        ApplyAlignment = true,
    };
}
