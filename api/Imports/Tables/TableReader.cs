using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Tables;

/// <summary>Reads a file of sheets, whoever made it, within bounds of memory and time.</summary>
public static class TableReader
{
    /// <exception cref="Refusal">400: damaged; 413: more than is read; 415: something else than its name says.</exception>
    public static TableFile Read(ReadOnlyMemory<byte> bytes, string fileName, FileFormat format, CancellationToken cancellationToken)
    {
        var soFar = new ReadSoFar();
        try
        {
            return format switch
            {
                FileFormat.Workbook => new TableFile(format, Distinct(WorkbookTables.Read(bytes, soFar, cancellationToken)), null, null),
                FileFormat.OpenDocument => new TableFile(format, Distinct(OpenDocumentTables.Read(bytes, soFar, cancellationToken)), null, null),
                FileFormat.CsvArchive => new TableFile(format, Distinct(ReadArchive(bytes, soFar, cancellationToken)), null, null),
                FileFormat.Csv => One(format, CsvTables.Read(bytes, Path.GetFileNameWithoutExtension(fileName), soFar, cancellationToken)),
                _ => throw TableLimits.Unknown("import.refused.unknown"),
            };
        }
        catch (Exception unreadable) when (unreadable is XmlException or InvalidDataException or IOException or OpenXmlPackageException or FormatException or ArgumentException
            or InvalidOperationException or KeyNotFoundException or NotSupportedException or OverflowException or NullReferenceException or IndexOutOfRangeException or UriFormatException)
        {
            // Whatever a damaged file makes a reader stumble over.
            throw TableLimits.Unreadable();
        }
    }

    // What a choice can name, and room for a number.
    private const int MostOfName = Texts.KeyLength - 10;

    /// <summary>By its name a sheet is chosen and found again: of two with the same name the second is numbered.</summary>
    private static List<ImportTable> Distinct(IReadOnlyList<ImportTable> tables)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<ImportTable>();
        foreach (var table in tables)
        {
            var named = table.Name.Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, MostOfName)] : "1";
            var name = named;
            for (var number = 2; !names.Add(name); number++)
            {
                name = $"{named} ({number})";
            }

            distinct.Add(table with { Name = name });
        }

        return distinct;
    }

    private static TableFile One(FileFormat format, (ImportTable Table, string Encoding, char Separator) read) => new(format, Distinct([read.Table]), read.Encoding, read.Separator);

    private static List<ImportTable> ReadArchive(ReadOnlyMemory<byte> bytes, ReadSoFar soFar, CancellationToken cancellationToken)
    {
        using var zip = new BoundedZip(bytes);
        if (zip.Entries.Any(entry => entry.Extension == ".zip"))
        {
            throw TableLimits.Unknown("import.refused.zipInZip");
        }

        return [.. zip.Entries.Where(entry => entry.Extension == ".csv").Select(entry => CsvTables.Read(zip.Read(entry), Path.GetFileNameWithoutExtension(entry.Name), soFar, cancellationToken).Table)];
    }
}
