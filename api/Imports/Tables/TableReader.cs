using System.IO.Compression;
using System.Text;

namespace PrivacyRegister.Imports.Tables;

public static class TableReader
{
    public static TableFile Read(ReadOnlyMemory<byte> bytes, string fileName, FileFormat format, CancellationToken cancellationToken)
    {
        if (format == FileFormat.Csv)
        {
            return new TableFile(format, [Csv(Path.GetFileNameWithoutExtension(fileName), bytes)], "utf-8", ';');
        }

        using var zip = new ZipArchive(new MemoryStream(bytes.ToArray()));
        return new TableFile(format, [.. zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return Csv(Path.GetFileNameWithoutExtension(entry.Name), copy.ToArray());
        })], "utf-8", ';');
    }

    private static ImportTable Csv(string name, ReadOnlyMemory<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF');
        var separator = text.Split('\n')[0].Contains(';') ? ";" : ",";
        using var parser = new Microsoft.VisualBasic.FileIO.TextFieldParser(new StringReader(text)) { Delimiters = [separator], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        var rows = new List<TableRow>();
        while (!parser.EndOfData)
        {
            rows.Add(new TableRow((int)parser.LineNumber, [.. parser.ReadFields()!.Select(cell => cell.Length == 0 ? null : cell)]));
        }

        return new ImportTable(name, rows, []);
    }
}
