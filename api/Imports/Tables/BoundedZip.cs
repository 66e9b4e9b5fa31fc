using System.IO.Compression;
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
    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    /// <exception cref="Refusal">400: no zip, or one with paths no honest program writes; 413: too many files.</exception>
    public BoundedZip(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
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

    public Stream Open(string path)
    {
        try
        {
            return new CountedStream(this, entries.TryGetValue(path, out var found) ? found.Open() : throw TableLimits.Unreadable());
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or NotSupportedException)
        {
            throw TableLimits.Unreadable();
        }
    }

    /// <summary>A whole file.</summary>
    /// <exception cref="Refusal">As <see cref="Open(BoundedEntry)"/>.</exception>
    public ReadOnlyMemory<byte> Read(BoundedEntry entry)
    {
        using var stream = Open(entry);
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    public void Dispose() => archive.Dispose();

    private static bool IsHonest(string path) =>
        path.Length is > 0 and <= 500
        && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains(':', StringComparison.Ordinal) && !path.StartsWith('/')
        && path.All(character => !char.IsControl(character))
        && path.Split('/').All(part => part is not ("" or "." or ".."));

    private sealed class CountedStream(BoundedZip zip, Stream inner) : Stream
    {
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
                return (zip.unpacked += read) > TableLimits.UnpackedBytes ? throw TableLimits.TooMuchUnpacked() : read;
            }
            catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
            {
                throw TableLimits.Unreadable();
            }
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
