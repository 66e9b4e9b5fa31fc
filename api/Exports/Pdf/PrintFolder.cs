namespace PrivacyRegister.Exports.Pdf;

/// <summary>
/// A folder only this account can read (0700), for one PDF: the page, the browser's profile and what it makes. It holds the
/// register, and is gone afterwards, whatever happened. What a program that was killed left behind goes at the next one.
/// </summary>
internal sealed class PrintFolder : IAsyncDisposable
{
    private const string Prefix = "privacy-register-pdf-";

    private const int Attempts = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // Longer than any PDF may take.
    private static readonly TimeSpan Left = TimeSpan.FromHours(2);

    private readonly DirectoryInfo folder;

    /// <summary>Makes it in <paramref name="place"/>.</summary>
    public PrintFolder(string place)
    {
        var path = System.IO.Path.Combine(place, $"{Prefix}{Guid.NewGuid():N}");
        // On Windows the temporary folder is the account's own.
        folder = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path => folder.FullName;

    public string Page => System.IO.Path.Combine(folder.FullName, "report.html");

    public string Pdf => System.IO.Path.Combine(folder.FullName, "report.pdf");

    /// <summary>Removes what is left in <paramref name="place"/> of programs that could not.</summary>
    public static void RemoveLeft(string place, DateTime now)
    {
        foreach (var left in new DirectoryInfo(place).EnumerateDirectories(Prefix + "*").Where(left => left.LastWriteTimeUtc < now - Left))
        {
            try
            {
                left.Delete(recursive: true);
            }
            catch (Exception others) when (others is IOException or UnauthorizedAccessException)
            {
                // Of another account, or removed by another node just now.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        // What a browser started may write for a moment after it was ended.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException && attempt < Attempts)
            {
                await Task.Delay(Pause);
            }
        }
    }
}
