using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Tables;

/// <summary>A file in a zip, by its path with forward slashes.</summary>
public sealed record BoundedEntry(string Path)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>In lower case, with its dot; empty where there is none.</summary>
    public string Extension => System.IO.Path.GetExtension(Name).ToLowerInvariant();
}

/// <summary>
/// A zip of which nobody knows what is in it: paths that lead elsewhere are refused, and it unpacks to no more than
/// <see cref="TableLimits.UnpackedBytes"/> in all, whatever it says of itself.
/// </summary>
public sealed class BoundedZip : IDisposable
{
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    /// <exception cref="Refusal">400: no zip, or one with paths no honest program writes; 413: too many files.</exception>
    public BoundedZip(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            archive = new ZipArchive(Stream(bytes), ZipArchiveMode.Read);
            if (archive.Entries.Count > TableLimits.Entries)
            {
                throw new Refusal(RefusalKind.TooLarge, "too-large", new Sentence("import.refused.tooManyFiles", ("limit", TableLimits.Entries)));
            }

            var files = new List<BoundedEntry>();
            foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            {
                if (!IsHonest(entry.FullName) || !entries.TryAdd(entry.FullName, entry))
                {
                    throw TableLimits.Unreadable("import.refused.pathTricks");
                }

                files.Add(new BoundedEntry(entry.FullName));
            }

            Entries = files;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            throw TableLimits.Unreadable();
        }
    }

    public IReadOnlyList<BoundedEntry> Entries { get; }

    public bool Has(string path) => entries.ContainsKey(path);

    /// <summary>Unpacks a file as it is read.</summary>
    /// <exception cref="Refusal">400: it cannot be unpacked; 413, while reading: the zip unpacks to too much.</exception>
    public Stream Open(BoundedEntry entry) => Open(entry.Path);

    public Stream Open(string path) => new CountedStream(this, Opened(path), checkTexts: false);

    /// <summary>A whole file, at most as large as one that is brought in by itself.</summary>
    /// <exception cref="Refusal">As <see cref="Open(BoundedEntry)"/>; 413: it is larger than that.</exception>
    public ReadOnlyMemory<byte> Read(BoundedEntry entry)
    {
        using var stream = Open(entry);
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is > 0 and var read)
        {
            if (whole.Length + read > ImportLimits.Bytes)
            {
                throw new Refusal(RefusalKind.TooLarge, "too-large", new Sentence("import.refused.partTooLarge", ("path", entry.Path), ("limit", ImportLimits.Bytes / 1024 / 1024)));
            }

            whole.Write(buffer, 0, read);
        }

        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    /// <summary>
    /// Goes through every file once without keeping it, whatever it is called: a part is XML by what refers to it. What reads XML takes
    /// a text, an attribute or a remark into memory as a whole, and elements within elements call by call: hundreds of megabytes of
    /// either pack into a few kilobytes, and would cost the program gigabytes, or its stack and so its life.
    /// </summary>
    /// <exception cref="Refusal">413: the zip unpacks to too much, or has such a text; 400: it cannot be unpacked, or has such elements.</exception>
    public void CheckTexts()
    {
        var rest = new byte[64 * 1024];
        foreach (var entry in Entries)
        {
            using var stream = new CountedStream(this, Opened(entry.Path), checkTexts: true);
            try
            {
                using var reader = XmlReader.Create(stream, Strict);
                while (reader.Read())
                {
                    if (reader.Depth > TableLimits.Depth)
                    {
                        throw TableLimits.Unreadable();
                    }
                }
            }
            catch (XmlException)
            {
                // No XML, or none from here on: whoever reads it in earnest comes no further either.
            }

            while (stream.Read(rest) > 0)
            {
                // To its end: all of it counts.
            }
        }

        unpacked = 0;
    }

    /// <summary>The same bytes as a stream, not copied where they stand in an array.</summary>
    internal static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    public void Dispose() => archive.Dispose();

    private Stream Opened(string path)
    {
        try
        {
            return entries.TryGetValue(path, out var found) ? found.Open() : throw TableLimits.Unreadable();
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or NotSupportedException)
        {
            throw TableLimits.Unreadable();
        }
    }

    private static bool IsHonest(string path) =>
        path.Length is > 0 and <= 500
        && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains(':', StringComparison.Ordinal) && !path.StartsWith('/')
        && path.All(character => !char.IsControl(character))
        && path.Split('/').All(part => part is not ("" or "." or ".."));

    private sealed class CountedStream(BoundedZip zip, Stream inner, bool checkTexts) : Stream
    {
        private long since;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            try
            {
                var read = inner.Read(buffer);
                if ((zip.unpacked += read) > TableLimits.UnpackedBytes || (checkTexts && HasLongText(buffer[..read])))
                {
                    throw TableLimits.TooMuchUnpacked();
                }

                return read;
            }
            catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
            {
                throw TableLimits.Unreadable();
            }
        }

        // Only what stands between two of these is one text, in UTF-8 and UTF-16 alike.
        private bool HasLongText(ReadOnlySpan<byte> bytes)
        {
            for (var next = bytes.IndexOf((byte)'<'); next >= 0; next = bytes.IndexOf((byte)'<'))
            {
                if (since + next > TableLimits.TextBytes)
                {
                    return true;
                }

                since = 0;
                bytes = bytes[(next + 1)..];
            }

            return (since += bytes.Length) > TableLimits.TextBytes;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
