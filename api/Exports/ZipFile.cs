using System.IO.Compression;

namespace PrivacyRegister.Exports;

/// <summary>
/// A zip written straight on to where it goes. Every entry has the time of the register's revision, not of making: the same
/// register gives the same bytes.
/// </summary>
internal sealed class ZipFile
{
    // A zip knows no earlier year.
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // The archive writes its headers without waiting.
    private readonly SpilledStream spilled;
    private readonly ZipArchive archive;
    private readonly DateTimeOffset time;

    public ZipFile(ExportContext context, Stream output)
    {
        spilled = new SpilledStream(output);
        archive = new ZipArchive(spilled, ZipArchiveMode.Create, leaveOpen: true);
        time = context.Image.At > Earliest ? context.Image.At.ToUniversalTime() : Earliest;
    }

    /// <summary>Begins an entry; the one before must be disposed of.</summary>
    public Stream Entry(string name, CompressionLevel compression = CompressionLevel.Optimal)
    {
        var entry = archive.CreateEntry(name, compression);
        entry.LastWriteTime = time;
        return entry.Open();
    }

    /// <summary>Passes on what was written so far.</summary>
    public Task Spill(CancellationToken cancellationToken) => spilled.FlushAsync(cancellationToken);

    /// <summary>Ends the zip. Must not be called where writing failed: half a zip must not look whole.</summary>
    public async Task Finish(CancellationToken cancellationToken)
    {
        archive.Dispose();
        await spilled.FlushAsync(cancellationToken);
    }
}
