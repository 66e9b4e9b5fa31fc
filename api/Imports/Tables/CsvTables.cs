using System.Text;
using CsvHelper;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Tables;

/// <summary>Text with separators (RFC 4180), as spreadsheets of many years wrote it: UTF-8, UTF-16 or Windows-1252, with ; , tab or |.</summary>
internal static class CsvTables
{
    private const int LinesLookedAt = 20;
    private const string SeparatorLine = "sep=";

    private static readonly char[] Separators = [';', ',', '\t', '|'];

    static CsvTables() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="Refusal">400: a quote that is never closed; 413: too much.</exception>
    public static (ImportTable Table, string Encoding, char Separator) Read(ReadOnlyMemory<byte> bytes, string name, ReadSoFar soFar, CancellationToken cancellationToken)
    {
        var (text, encoding) = Decode(bytes.Span);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw TableLimits.Unknown("import.refused.unknown");
        }

        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            text = text.Replace('\r', '\n');
        }

        var separator = Separator(ref text, out var skipped);
        var builder = new TableBuilder(name, soFar);
        var options = CsvReaderOptions.Default with
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = true,
            SkipEmptyLines = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            MaxRecordSize = 8 * 1024 * 1024,
        };
        var after = 1 + skipped;
        try
        {
            using var reader = CsvReader.FromText(text, options);
            while (reader.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var line = (int)reader.LineNumber + skipped;
                after = line + 1;
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    var cell = reader.GetString(column);
                    after += cell.AsSpan().Count('\n');
                    builder.Cell(line, column, cell);
                }

                builder.EndRow(line);
            }
        }
        catch (Exception malformed) when (malformed is CsvFormatException or InvalidOperationException or InvalidDataException or FormatException)
        {
            throw new Refusal(RefusalKind.Invalid, "unreadable-file", new Sentence("import.refused.malformedCsv", ("line", after)));
        }

        return (builder.Build(), encoding, separator);
    }

    private static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return (encoding.GetString(bytes[encoding.Preamble.Length..]), encoding.WebName);
            }
        }

        try
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), Encoding.UTF8.WebName);
        }
        catch (DecoderFallbackException)
        {
            // What is no UTF-8 was written on a Windows machine.
            return (Encoding.GetEncoding(1252).GetString(bytes), "windows-1252");
        }
    }

    /// <summary>The separator most lines have the same number of, outside quotes; the file may say it itself on a first line.</summary>
    private static char Separator(ref string text, out int skipped)
    {
        skipped = 0;
        if (text.StartsWith(SeparatorLine, StringComparison.OrdinalIgnoreCase) && text.Length > SeparatorLine.Length && text[SeparatorLine.Length] is var said && Separators.Contains(said))
        {
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            text = end < 0 ? "" : text[(end + 1)..];
            skipped = 1;
            return said;
        }

        var counts = Separators.ToDictionary(separator => separator, _ => new List<int> { 0 });
        var quoted = false;
        var lines = 0;
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, 256 * 1024)))
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && character == '\n')
            {
                if (++lines >= LinesLookedAt)
                {
                    break;
                }

                foreach (var count in counts.Values)
                {
                    count.Add(0);
                }
            }
            else if (!quoted && counts.TryGetValue(character, out var count))
            {
                count[^1]++;
            }
        }

        return Separators.MaxBy(separator => counts[separator].Where(count => count > 0).GroupBy(count => count).Select(group => group.Count() * Math.Min(group.Key, 20)).DefaultIfEmpty(0).Max());
    }
}
