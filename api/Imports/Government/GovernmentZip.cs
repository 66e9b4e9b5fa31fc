using System.IO.Compression;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Government;

/// <summary>The files of a zip, the ones that are read with their content, unpacked no further than they may be.</summary>
internal static class GovernmentZip
{
    private const int MostEntries = 2_000;
    private const long UnpackedBytes = 256L * 1024 * 1024;

    /// <exception cref="Refusal">400: no zip, or a damaged one. 413: too much in it.</exception>
    public static IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
            {
                throw ImportLimits.TooLarge();
            }

            var files = new List<(string, ReadOnlyMemory<byte>)>();
            var unpacked = 0L;
            foreach (var entry in zip.Entries)
            {
                using var content = new MemoryStream();
                if (GovernmentRegister.Reads(entry.FullName))
                {
                    using var stream = entry.Open();
                    var buffer = new byte[81_920];
                    for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
                    {
                        // What a zip says of its sizes is never believed.
                        unpacked += read;
                        if (unpacked > UnpackedBytes)
                        {
                            throw ImportLimits.TooLarge();
                        }

                        content.Write(buffer, 0, read);
                    }
                }

                files.Add((entry.FullName, content.ToArray()));
            }

            return files;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException)
        {
            throw new Refusal(RefusalKind.Invalid, "unreadable-file", new Sentence("import.government.damaged"));
        }
    }
}
