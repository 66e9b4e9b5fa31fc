using PrivacyRegister.Register;

namespace PrivacyRegister.Exports.Pdf;

/// <summary>
/// The browser that turns the report into a PDF: the one the setting <c>Pdf__Browser</c> names, else a Chromium, Chrome or Edge
/// on the PATH or where installers put one. None is ever downloaded.
/// </summary>
internal sealed class PdfBrowser(IConfiguration configuration)
{
    private const string Setting = "Pdf:Browser";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] MacPlaces =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] LinuxPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome", "/usr/bin/microsoft-edge", "/opt/microsoft/msedge/msedge",
    ];

    private static readonly string[] WindowsRoots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    private static readonly string[] WindowsPlaces = [@"Chromium\Application\chrome.exe", @"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <summary>The path of the program. Looked for anew each time: a browser installed today needs no restart.</summary>
    /// <exception cref="Refusal">501 where there is none, or none at the path the setting names.</exception>
    public string Find()
    {
        if (configuration[Setting]?.Trim() is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new Refusal(RefusalKind.NotAvailable, "pdf-browser-missing", new Sentence("pdf.noSuchBrowser", ("path", named)));
        }

        return Installed(Environment.GetEnvironmentVariable("PATH"), File.Exists) ?? throw new Refusal(RefusalKind.NotAvailable, "pdf-browser-missing", new Sentence("pdf.noBrowser"));
    }

    /// <summary>The first on the PATH, else the first in the usual places; null when there is none.</summary>
    internal static string? Installed(string? path, Func<string, bool> exists)
    {
        var onPath = from folder in (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                     // A browser in a snap sees a temporary folder of its own, and so never the page it is to print.
                     where !folder.StartsWith("/snap/", StringComparison.Ordinal)
                     from name in Names
                     select Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
        return onPath.Concat(UsualPlaces()).FirstOrDefault(exists);
    }

    private static string[] UsualPlaces()
    {
        if (OperatingSystem.IsWindows())
        {
            return [.. WindowsRoots.Select(Environment.GetEnvironmentVariable).OfType<string>().SelectMany(root => WindowsPlaces.Select(place => Path.Combine(root, place)))];
        }

        return OperatingSystem.IsMacOS() ? MacPlaces : LinuxPlaces;
    }
}
