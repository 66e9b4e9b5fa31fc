using System.Text;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Tables;

/// <summary>Tells what a file is by what is in it; its name decides only between two kinds of text.</summary>
public static class FileFormats
{
    private static readonly string[] Spreadsheets = ["xl/workbook.xml"];

    /// <exception cref="Refusal">415: nothing that can be read here; 400: damaged, or with macros.</exception>
    public static FileFormat Of(ReadOnlyMemory<byte> bytes, string fileName)
    {
        var start = bytes.Span;
        if (start.StartsWith("PK\x03\x04"u8))
        {
            return OfZip(bytes);
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            throw TableLimits.Unknown("import.refused.oldOrLocked");
        }

        if (start.StartsWith("%PDF"u8))
        {
            throw TableLimits.Unknown("import.refused.pdf");
        }

        var isUtf16 = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (!isUtf16 && start[..Math.Min(start.Length, 64 * 1024)].Contains((byte)0))
        {
            throw TableLimits.Unknown("import.refused.unknown");
        }

        var text = start.StartsWith(Encoding.UTF8.Preamble) ? start[3..] : start;

        // A page or XML, whatever its name says: some programs call a web page .xls or .csv.
        if (text.TrimStart(" \t\r\n"u8) is [(byte)'<', ..])
        {
            throw TableLimits.Unknown("import.refused.unknown");
        }

        return text.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..] && !fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? FileFormat.Json
            : fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? FileFormat.Json
            : FileFormat.Csv;
    }

    private static FileFormat OfZip(ReadOnlyMemory<byte> bytes)
    {
        using var zip = new BoundedZip(bytes);
        if (zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || entry.Path.StartsWith("Basic/", StringComparison.Ordinal) || entry.Path.StartsWith("Scripts/", StringComparison.Ordinal)))
        {
            throw TableLimits.Unknown("import.refused.macros");
        }

        if (zip.Has("encrypted-package") || IsEncrypted(zip))
        {
            throw TableLimits.Unknown("import.refused.oldOrLocked");
        }

        if (zip.Has("[Content_Types].xml") && !zip.Has("xl/workbook.bin"))
        {
            return Spreadsheets.Any(zip.Has) || zip.Entries.Any(entry => entry.Path.StartsWith("xl/", StringComparison.Ordinal)) ? FileFormat.Workbook : throw TableLimits.Unknown("import.refused.unknown");
        }

        if (zip.Has("mimetype"))
        {
            using var reader = new StreamReader(zip.Open("mimetype"), Encoding.ASCII);
            var type = new char[100];
            return new string(type, 0, reader.ReadBlock(type)).Trim() == "application/vnd.oasis.opendocument.spreadsheet" ? FileFormat.OpenDocument : throw TableLimits.Unknown("import.refused.unknown");
        }

        return zip.Has("register.json") && zip.Has("manifest.json") ? FileFormat.EvidencePack
            : zip.Entries.Any(entry => entry.Extension == ".json" && entry.Path.Contains("JSON/", StringComparison.OrdinalIgnoreCase)) ? FileFormat.GovernmentRegister
            : zip.Entries.Any(entry => entry.Extension == ".csv") ? FileFormat.CsvArchive
            : throw TableLimits.Unknown(zip.Entries.Any(entry => entry.Extension == ".zip") ? "import.refused.zipInZip" : "import.refused.unknown");
    }

    /// <summary>Whether the manifest of an OpenDocument file says that its parts are locked with a password (ISO/IEC 26300-3, 4.4).</summary>
    private static bool IsEncrypted(BoundedZip zip)
    {
        const int MostOfManifest = 1024 * 1024;
        if (!zip.Has("META-INF/manifest.xml"))
        {
            return false;
        }

        using var reader = new StreamReader(zip.Open("META-INF/manifest.xml"), Encoding.UTF8);
        var text = new char[MostOfManifest];
        return text.AsSpan(0, reader.ReadBlock(text)).Contains("encryption-data", StringComparison.Ordinal);
    }
}
