using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PrivacyRegister.Agreements;

/// <summary>
/// The list of contents of a zip file (APPNOTE 6.3.10, 4.3.12 and 4.3.16) and single small parts of it. Nothing is unpacked
/// but what is asked for, and of that no more than is asked for: whatever a file claims of itself costs nothing.
/// </summary>
internal sealed class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint EntrySignature = 0x02014b50;
    private const uint LocalSignature = 0x04034b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalLength = 30;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;
    private const ushort Encrypted = 1;

    private readonly ReadOnlyMemory<byte> file;

    private ZipDirectory(ReadOnlyMemory<byte> file, IReadOnlyList<Entry> entries) => (this.file, Entries) = (file, entries);

    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Null when it is no zip file that begins at its first byte; one of over 65,534 parts counts as none.</summary>
    public static ZipDirectory? Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (!bytes.StartsWith("PK\u0003\u0004"u8) || End(bytes) is not { } end)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]);
        long at = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]);
        if (count == ushort.MaxValue)
        {
            return null;
        }

        var entries = new List<Entry>(count);
        for (var number = 0; number < count; number++)
        {
            if (at + EntryLength > bytes.Length || BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)at..]) != EntrySignature)
            {
                return null;
            }

            var header = bytes.Slice((int)at, EntryLength);
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            if (at + EntryLength + nameLength > bytes.Length)
            {
                return null;
            }

            entries.Add(new Entry(
                Encoding.UTF8.GetString(bytes.Slice((int)at + EntryLength, nameLength)),
                BinaryPrimitives.ReadUInt16LittleEndian(header[10..]),
                (BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) & Encrypted) != 0,
                BinaryPrimitives.ReadUInt32LittleEndian(header[20..]),
                BinaryPrimitives.ReadUInt32LittleEndian(header[42..])));
            at += EntryLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        }

        return new ZipDirectory(file, entries);
    }

    /// <summary>The content of a part; null when it cannot be read, or is larger than <paramref name="limit"/> bytes.</summary>
    public byte[]? Unpack(Entry entry, int limit)
    {
        var bytes = file.Span;
        if (entry.IsEncrypted || entry.LocalHeader + LocalLength > bytes.Length || BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)entry.LocalHeader..]) != LocalSignature)
        {
            return null;
        }

        var header = bytes.Slice((int)entry.LocalHeader, LocalLength);
        var from = entry.LocalHeader + LocalLength + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (from > bytes.Length)
        {
            return null;
        }

        var packed = file.Slice((int)from, (int)Math.Min(entry.PackedLength, bytes.Length - from));
        return entry.Method switch
        {
            Stored => packed.Length <= limit ? packed.ToArray() : null,
            Deflated => Inflate(packed, limit),
            _ => null,
        };
    }

    private static byte[]? Inflate(ReadOnlyMemory<byte> packed, int limit)
    {
        // Deflate never makes anything twice as large: what lies beyond belongs to something larger than the limit, or to other parts.
        var enough = packed[..Math.Min(packed.Length, 2 * limit)].ToArray();
        using var inflating = new DeflateStream(new MemoryStream(enough, writable: false), CompressionMode.Decompress);
        var content = new byte[limit + 1];
        try
        {
            var length = inflating.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return length <= limit ? content[..length] : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Where the end record begins: it ends with a comment of the length it says, which ends the file.</summary>
    private static int? End(ReadOnlySpan<byte> bytes)
    {
        var first = Math.Max(0, bytes.Length - EndLength - ushort.MaxValue);
        for (var at = bytes.Length - EndLength; at >= first; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) == EndSignature && at + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 20)..]) == bytes.Length)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>A part: <paramref name="Method"/> how it is packed, <paramref name="LocalHeader"/> where it begins.</summary>
    public sealed record Entry(string Name, ushort Method, bool IsEncrypted, long PackedLength, long LocalHeader);
}
