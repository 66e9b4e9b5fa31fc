using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PrivacyRegister.Tests.Api.Agreements;

/// <summary>Files as offices make them, as small as they can be.</summary>
internal static class Documents
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    public const string PowerPoint = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    private const int SectorLength = 512;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint TableSector = 0xFFFFFFFD;
    private const uint Free = 0xFFFFFFFF;

    /// <summary>A PDF of this length, no two alike.</summary>
    public static byte[] Pdf(int length = 2_000)
    {
        var file = new byte[length];
        Random.Shared.NextBytes(file);
        "%PDF-1.7\n"u8.CopyTo(file);
        return file;
    }

    /// <summary>A package whose main part is of this content type, with these other parts.</summary>
    public static byte[] Package(string mainType, params string[] others) => Zip(
    [
        ("[Content_Types].xml", $"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="{mainType}"/></Types>"""),
        ("main.xml", "<main/>"),
        .. others.Select(name => (name, "content")),
    ]);

    public static byte[] OpenDocument(string mediaType, params string[] others) => Zip([("mimetype", mediaType), ("content.xml", "<office/>"), .. others.Select(name => (name, "content"))]);

    /// <summary>Parts in this order; "mimetype" is not packed.</summary>
    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    /// <summary>A compound file that holds (empty) streams and storages of these names: a header, a table, a directory.</summary>
    public static byte[] Compound(params string[] names)
    {
        const int entryLength = 128;
        var file = new byte[((names.Length + 1 + 3) / 4 * SectorLength) + (2 * SectorLength)];
        var header = file.AsSpan(0, SectorLength);
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header[30..], 9);
        BinaryPrimitives.WriteUInt32LittleEndian(header[48..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header[68..], EndOfChain);
        header[76..].Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(header[76..], 0);

        var table = file.AsSpan(SectorLength, SectorLength);
        table.Fill(0xFF);
        var directories = (file.Length / SectorLength) - 2;
        for (var sector = 0; sector <= directories; sector++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(table[(sector * 4)..], sector == 0 ? TableSector : sector == directories ? EndOfChain : (uint)sector + 1);
        }

        foreach (var (name, place) in names.Prepend("Root Entry").Select((name, place) => (name, place)))
        {
            var entry = file.AsSpan((2 * SectorLength) + (place * entryLength), entryLength);
            Encoding.Unicode.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
        }

        return file;
    }

    /// <summary>The same compound file, its directory's chain made to lead from its first sector to this one.</summary>
    public static byte[] Leading(this byte[] compound, uint to = Free)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(compound.AsSpan(SectorLength + 4), to);
        return compound;
    }
}
