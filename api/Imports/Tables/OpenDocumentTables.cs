using System.Globalization;
using System.Text;
using System.Xml;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Tables;

/// <summary>The sheets of an OpenDocument spreadsheet (ISO/IEC 26300), as LibreOffice writes it. No document type, no entities.</summary>
internal static class OpenDocumentTables
{
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, MaxCharactersInDocument = TableLimits.UnpackedBytes };

    /// <exception cref="Refusal">413: more than is read. What a damaged file throws is the caller's to catch.</exception>
    public static IReadOnlyList<ImportTable> Read(ReadOnlyMemory<byte> bytes, ReadSoFar soFar, CancellationToken cancellationToken)
    {
        using var zip = new BoundedZip(bytes);
        zip.CheckTexts();
        using var reader = XmlReader.Create(zip.Open("content.xml"), Strict);
        var tables = new List<ImportTable>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "table" && reader.NamespaceURI == Table)
            {
                tables.Add(ReadTable(reader, soFar, cancellationToken));
            }
        }

        return tables;
    }

    private static ImportTable ReadTable(XmlReader reader, ReadSoFar soFar, CancellationToken cancellationToken)
    {
        var builder = new TableBuilder(reader.GetAttribute("name", Table) ?? "", soFar);
        if (reader.IsEmptyElement)
        {
            return builder.Build();
        }

        var depth = reader.Depth;
        var line = 0;
        var merged = new List<(int From, int To, int Column)>();
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "table-row" && reader.NamespaceURI == Table)
            {
                cancellationToken.ThrowIfCancellationRequested();
                line = ReadRow(reader, builder, line, merged);
            }
        }

        foreach (var (from, to, column) in merged)
        {
            builder.FillDown(from, to, column);
        }

        return builder.Build();
    }

    /// <summary>Reads one row, as often as it says it is there; the last line it takes.</summary>
    private static int ReadRow(XmlReader reader, TableBuilder builder, int line, List<(int From, int To, int Column)> merged)
    {
        var times = Times(reader, "number-rows-repeated");
        var cells = new List<(int Column, string? Text, Sentence? Fault, int RowsSpanned)>();
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            var column = 0;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == Table && reader.LocalName is "table-cell" or "covered-table-cell")
                {
                    var wide = Times(reader, "number-columns-repeated");
                    var spanned = reader.LocalName == "covered-table-cell" ? 1 : Times(reader, "number-rows-spanned");
                    var isCovered = reader.LocalName == "covered-table-cell";
                    var (text, fault) = ReadCell(reader);
                    if (!isCovered && (text is { Length: > 0 } || fault is not null))
                    {
                        for (var at = column; at < column + wide && at <= TableLimits.Columns; at++)
                        {
                            cells.Add((at, text, fault, spanned));
                        }
                    }

                    column = (int)Math.Min((long)column + wide, int.MaxValue / 2);
                }
            }
        }

        if (cells.Count == 0)
        {
            return (int)Math.Min((long)line + times, int.MaxValue / 2);
        }

        for (var time = 0; time < times; time++)
        {
            line++;
            foreach (var (column, text, fault, spanned) in cells)
            {
                builder.Cell(line, column, text);
                if (fault is not null)
                {
                    builder.Fault(line, column, fault);
                }

                if (spanned > 1 && merged.Count < 10_000)
                {
                    merged.Add((line, (int)Math.Min((long)line + spanned - 1, int.MaxValue / 2), column));
                }
            }

            // Refuses by itself a row that says it is there a million times.
            builder.EndRow(line);
        }

        return line;
    }

    private static (string? Text, Sentence? Fault) ReadCell(XmlReader reader)
    {
        var type = reader.GetAttribute("value-type", Office);
        var day = reader.GetAttribute("date-value", Office);
        var number = reader.GetAttribute("value", Office);
        var yes = reader.GetAttribute("boolean-value", Office);
        var isFormula = reader.GetAttribute("formula", Table) is not null;
        var said = ReadParagraphs(reader);
        return type switch
        {
            "date" when day is not null => (day.EndsWith("T00:00:00", StringComparison.Ordinal) ? day[..^9] : day, null),
            "float" or "currency" or "percentage" when number is not null => (Number(number), null),
            "boolean" when yes is not null => (yes, null),
            _ when isFormula && said is null => (null, new Sentence("import.problem.formulaWithoutValue")),
            _ when isFormula && (said!.StartsWith('#') || said.StartsWith("Err:", StringComparison.Ordinal)) => (null, new Sentence("import.problem.errorValue", ("value", said))),
            _ => (said, null),
        };
    }

    private static string Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15
            ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
            : text;

    /// <summary>The paragraphs of a cell, a line each, without remarks written beside it; the reader is left at the cell's end.</summary>
    private static string? ReadParagraphs(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return null;
        }

        var depth = reader.Depth;
        var text = new StringBuilder();
        var paragraphs = 0;
        var aside = -1;
        while (reader.Read() && reader.Depth > depth)
        {
            if (aside >= 0)
            {
                aside = reader.NodeType == XmlNodeType.EndElement && reader.Depth == aside ? -1 : aside;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == Office && reader.LocalName == "annotation")
            {
                aside = reader.IsEmptyElement ? -1 : reader.Depth;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == Text)
            {
                switch (reader.LocalName)
                {
                    case "p" when paragraphs++ > 0:
                        text.Append('\n');
                        break;
                    case "s":
                        text.Append(' ', Math.Min(int.TryParse(reader.GetAttribute("c", Text), NumberStyles.None, CultureInfo.InvariantCulture, out var spaces) ? spaces : 1, 1_000));
                        break;
                    case "tab":
                        text.Append('\t');
                        break;
                    case "line-break":
                        text.Append('\n');
                        break;
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && paragraphs > 0)
            {
                text.Append(reader.Value);
            }

            if (text.Length > TableLimits.CellLength * 2)
            {
                throw TableLimits.TooMuchUnpacked();
            }
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private static int Times(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute, Table), NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0 ? times : 1;
}
