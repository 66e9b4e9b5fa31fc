using System.Runtime.InteropServices;

namespace PrivacyRegister.Tests.Browser;

/// <summary>The browser these tests drive: one that is on the machine already. None is ever downloaded.</summary>
/// <param name="Path">The program to start; null when none was found.</param>
public sealed record InstalledBrowser(string? Path)
{
    /// <summary>Names another browser than the one found; set but not startable is a failure, never a skip.</summary>
    public const string Setting = "PRIVACYREGISTER_TEST_BROWSER";

    /// <summary>Set to 1 where a missing browser is a failure: the gate does.</summary>
    public const string RequiredSetting = "PRIVACYREGISTER_TEST_BROWSER_REQUIRED";

    /// <summary>What to do about a missing browser.</summary>
    public const string Hint =
        $"No Chromium, Chrome or Edge was found. Install one (Debian, Ubuntu: 'apt-get install chromium'; macOS: 'brew install --cask chromium'; Windows: Edge is part of it), or let {Setting} hold the path of one.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] MacPlaces =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] LinuxPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium", "/usr/bin/google-chrome", "/opt/google/chrome/chrome", "/usr/bin/microsoft-edge", "/opt/microsoft/msedge/msedge",
    ];

    private static readonly string[] WindowsPlaces = [@"Chromium\Application\chrome.exe", @"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <summary>The named browser as it stands in the setting, else the first on PATH, else the first in the places where installers put one.</summary>
    /// <param name="setting">Reads an environment variable.</param>
    /// <param name="exists">Whether a file is there.</param>
    /// <param name="platform">Whose usual places to look in.</param>
    public static InstalledBrowser Find(Func<string, string?> setting, Func<string, bool> exists, OSPlatform platform) =>
        new(setting(Setting) is { Length: > 0 } named ? named : OnPath(setting, platform).Concat(UsualPlaces(setting, platform)).FirstOrDefault(exists));

    /// <summary>The browser of this machine.</summary>
    public static InstalledBrowser Here() => Find(
        Environment.GetEnvironmentVariable,
        File.Exists,
        OperatingSystem.IsWindows() ? OSPlatform.Windows : OperatingSystem.IsMacOS() ? OSPlatform.OSX : OSPlatform.Linux);

    private static IEnumerable<string> OnPath(Func<string, string?> setting, OSPlatform platform)
    {
        var windows = platform == OSPlatform.Windows;
        return from folder in (setting("PATH") ?? "").Split(windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
               from name in Names
               select windows ? $@"{folder}\{name}.exe" : $"{folder}/{name}";
    }

    private static IEnumerable<string> UsualPlaces(Func<string, string?> setting, OSPlatform platform)
    {
        if (platform == OSPlatform.Windows)
        {
            return from root in new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }
                   let folder = setting(root)
                   where !string.IsNullOrEmpty(folder)
                   from place in WindowsPlaces
                   select $@"{folder}\{place}";
        }

        return platform == OSPlatform.OSX ? MacPlaces.Concat(MacPlaces.Select(place => (setting("HOME") ?? "") + place)) : LinuxPlaces;
    }
}
