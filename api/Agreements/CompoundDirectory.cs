using System.Buffers.Binary;
using System.Text;

namespace PrivacyRegister.Agreements;

/// <summary>The names of what is in a compound file ([MS-CFB] 2.2, 2.3, 2.5 and 2.6): the container of Word, Excel and PowerPoint before 2007.</summary>
internal static class CompoundDirectory
{
    private const int HeaderLength = 512;
    private const int SectorsInHeader = 109;
    private const int EntryLength = 128;
    private const int LongestName = 64;

    // 0xFFFFFFFA and above: end of chain, free, and the like ([MS-CFB] 2.1).
    private const uint LastSector = 0xFFFFFFF9;

    /// <summary>Null when it is no compound file, or its chain of sectors leads nowhere.</summary>
    public static IReadOnlyList<string>? Names(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength || !file.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }))
        {
            return null;
        }

        var shift = BinaryPrimitives.ReadUInt16LittleEndian(file[30..]);
        if (shift is not (9 or 12) || Table(file, shift) is not { } table)
        {
            return null;
        }

        var names = new List<string>();
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(file[48..]);
        // Every sector at most once: a chain that bites its tail ends here.
        for (var left = file.Length >> shift; sector <= LastSector; left--)
        {
            if (left < 0 || Sector(file, sector, shift) is not { Length: > 0 } entries || Next(file, table, sector, shift) is not { } next)
            {
                return null;
            }

            for (var at = 0; at < entries.Length; at += EntryLength)
            {
                // Counts the zero at the end; an entry that is not used has no name.
                var length = BinaryPrimitives.ReadUInt16LittleEndian(entries[(at + LongestName)..]) - 2;
                if (length is > 0 and < LongestName)
                {
                    names.Add(Encoding.Unicode.GetString(entries.Slice(at, length)));
                }
            }

            sector = next;
        }

        return names;
    }

    /// <summary>The sectors that hold the allocation table: the first 109 stand in the header, the others in a chain of their own.</summary>
    private static List<uint>? Table(ReadOnlySpan<byte> file, int shift)
    {
        var table = new List<uint>();
        Add(table, file.Slice(76, SectorsInHeader * sizeof(uint)));
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(file[68..]);
        for (var left = file.Length >> shift; sector <= LastSector; left--)
        {
            if (left < 0 || Sector(file, sector, shift) is not { Length: > 0 } more)
            {
                return null;
            }

            Add(table, more[..^sizeof(uint)]);
            sector = BinaryPrimitives.ReadUInt32LittleEndian(more[^sizeof(uint)..]);
        }

        return table;
    }

    private static void Add(List<uint> table, ReadOnlySpan<byte> sectors)
    {
        for (; sectors.Length > 0; sectors = sectors[sizeof(uint)..])
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(sectors) is <= LastSector and var sector)
            {
                table.Add(sector);
            }
        }
    }

    private static uint? Next(ReadOnlySpan<byte> file, List<uint> table, uint sector, int shift)
    {
        var perSector = 1 << (shift - 2);
        var place = sector / perSector;
        return place < table.Count && Sector(file, table[(int)place], shift) is { Length: > 0 } links
            ? BinaryPrimitives.ReadUInt32LittleEndian(links[(int)(sector % perSector * sizeof(uint))..])
            : null;
    }

    /// <summary>Empty when it lies beyond the end.</summary>
    private static ReadOnlySpan<byte> Sector(ReadOnlySpan<byte> file, uint sector, int shift)
    {
        // The header takes the place of the sector before the first.
        var from = (sector + 1L) << shift;
        return from + (1L << shift) <= file.Length ? file.Slice((int)from, 1 << shift) : default;
    }
}
