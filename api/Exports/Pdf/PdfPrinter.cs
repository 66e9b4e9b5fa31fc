using System.ComponentModel;
using System.Diagnostics;
using PrivacyRegister.Register;
using UglyToad.PdfPig.Core;

namespace PrivacyRegister.Exports.Pdf;

/// <summary>
/// Turns a page into a tagged PDF with an outline (of its headings), in a browser of its own that has no network and is ended
/// with the request. No browser can write in a page on which sheet of paper something else will stand; so it is printed twice,
/// the first time to count, and the numbers are in it only where the second printing has everything where the first had it. One
/// at a time; the others wait their turn.
/// </summary>
internal sealed partial class PdfPrinter(PdfBrowser browser, ILogger<PdfPrinter> logger) : IDisposable
{
    /// <summary>
    /// Of the page as HTML: some 450 activities with all that belongs to them. Measured with both printings: 3.4 MB took 63 s and
    /// 2.4 GB of memory, 5.8 MB took 117 s and 4.7 GB; in one printing, at 64 MB the browser broke down.
    /// </summary>
    public const int MostMegabytes = 6;

    private const int AtOnce = 1;
    private const int Megabyte = 1_000_000;
    private const int LongestLog = 2_000;

    // So often it is printed with numbers that turn out to be others, before it is without.
    private const int NumberedPrintings = 2;

    private readonly SemaphoreSlim turns = new(AtOnce, AtOnce);
    private int swept;

    /// <summary>How long a PDF may take once its turn has come.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>In which folder each PDF gets one of its own.</summary>
    public string Place { get; init; } = Path.GetTempPath();

    /// <summary>
    /// The PDF, ready to be read; it is gone when it is closed. <paramref name="write"/> writes the page each time it is printed,
    /// with the numbers given, which must move nothing on it.
    /// </summary>
    /// <exception cref="Refusal">501 without a browser or where it fails or takes too long; 413 where the page is too long.</exception>
    public async Task<FileStream> Print(Func<PageNumbers, Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var program = browser.Find();
        await turns.WaitAsync(cancellationToken);
        try
        {
            if (Interlocked.Exchange(ref swept, 1) == 0)
            {
                PrintFolder.RemoveLeft(Place, TimeProvider.System.GetUtcNow().UtcDateTime);
            }

            await using var folder = new PrintFolder(Place);
            using var limit = new CancellationTokenSource(Longest);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                await PrintNumbered(program, folder, write, stop.Token);
            }
            catch (OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw new Refusal(RefusalKind.NotAvailable, "pdf-too-slow", new Sentence("pdf.tooSlow", ("minutes", (int)Longest.TotalMinutes)));
            }

            // Opened before its folder goes: the system keeps the bytes for whoever has them open, and for nobody else.
            return new FileStream(folder.Pdf, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous });
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();

    private async Task PrintNumbered(string program, PrintFolder folder, Func<PageNumbers, Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        await Once(PageNumbers.None, tagged: false);
        var counted = Count(program, folder);
        for (var printing = 0; printing < NumberedPrintings; printing++)
        {
            var written = counted;
            await Once(written, tagged: true);
            counted = Count(program, folder);
            if (counted.Same(written))
            {
                return;
            }
        }

        LogUnnumbered(program);
        await Once(PageNumbers.None, tagged: true);

        async Task Once(PageNumbers pages, bool tagged)
        {
            await using (var page = new FileStream(folder.Page, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await using var limited = new LimitedStream(page, (long)MostMegabytes * Megabyte, () => new Refusal(RefusalKind.TooLarge, "pdf-too-large", new Sentence("pdf.tooLarge", ("megabytes", MostMegabytes))));
                await write(pages, limited, cancellationToken);
            }

            File.Delete(folder.Pdf);
            await Run(program, folder, tagged, cancellationToken);
        }
    }

    /// <summary>Where everything begins in what was printed.</summary>
    private PageNumbers Count(string program, PrintFolder folder)
    {
        try
        {
            return PageNumbers.Read(folder.Pdf);
        }
        catch (Exception unreadable) when (unreadable is PdfDocumentFormatException or InvalidOperationException or KeyNotFoundException or NullReferenceException or InvalidCastException or ArgumentException or FormatException)
        {
            LogUnread(unreadable, program);
            throw Failed();
        }
    }

    private async Task Run(string program, PrintFolder folder, bool tagged, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = Start(program, folder, tagged) };
        try
        {
            process.Start();
        }
        catch (Win32Exception unstartable)
        {
            LogFailed(program, unstartable.NativeErrorCode, unstartable.Message);
            throw Failed();
        }

        var said = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var told = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        if (process.ExitCode != 0 || !File.Exists(folder.Pdf))
        {
            // It says a lot of a bus it does not need.
            var text = string.Join('\n', (await said + await told).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.Contains(":ERROR:dbus/", StringComparison.Ordinal)));
            LogFailed(program, process.ExitCode, text.Length > LongestLog ? text[^LongestLog..] : text);
            throw Failed();
        }
    }

    private static ProcessStartInfo Start(string program, PrintFolder folder, bool tagged)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder.Path,
        };
        foreach (var argument in Arguments(folder, tagged))
        {
            start.ArgumentList.Add(argument);
        }

        if (!OperatingSystem.IsWindows())
        {
            // Whatever it keeps, it keeps in its folder; and it talks to no other program of this account.
            foreach (var name in new[] { "HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR" })
            {
                start.Environment[name] = folder.Path;
            }

            start.Environment["DBUS_SESSION_BUS_ADDRESS"] = "disabled:";
        }

        return start;
    }

    private static IEnumerable<string> Arguments(PrintFolder folder, bool tagged)
    {
        string[] always =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync", "--disable-background-networking",
            "--disable-component-update", "--disable-default-apps", "--disable-breakpad", "--no-pings", "--mute-audio", "--disable-dev-shm-usage",
            // The page asks for nothing and its policy forbids it; this is for the browser itself.
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9",
            $"--user-data-dir={Path.Combine(folder.Path, "profile")}",
            "--no-pdf-header-footer", $"--print-to-pdf={folder.Pdf}",
        ];
        // Tags and outline move nothing and cost a lot: pages are counted without.
        string[] structure = tagged ? ["--export-tagged-pdf", "--generate-pdf-document-outline"] : ["--disable-pdf-tagging"];
        // A browser refuses to shut itself in when it runs as root, as in many a container; anywhere else it must.
        return [.. always, .. structure, .. !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess ? new[] { "--no-sandbox" } : [], new Uri(folder.Page).AbsoluteUri];
    }

    private static Refusal Failed() => new(RefusalKind.NotAvailable, "pdf-failed", new Sentence("pdf.failed"));

    [LoggerMessage(LogLevel.Warning, "What the browser {Program} printed cannot be read.")]
    private partial void LogUnread(Exception unreadable, string program);

    [LoggerMessage(LogLevel.Warning, "The browser {Program} put the same page on other sheets of paper each time: the PDF is without page numbers in its contents.")]
    private partial void LogUnnumbered(string program);

    [LoggerMessage(LogLevel.Warning, "The browser {Program} made no PDF (exit code {Code}): {Said}")]
    private partial void LogFailed(string program, int code, string said);
}
