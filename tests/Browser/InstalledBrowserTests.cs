using System.Runtime.InteropServices;

namespace PrivacyRegister.Tests.Browser;

/// <summary>Which browser is taken, on machines that are not this one.</summary>
public sealed class InstalledBrowserTests
{
    [Test]
    public void Takes_the_named_browser_before_any_that_is_found() =>
        Assert.That(Find(OSPlatform.Linux, new() { [InstalledBrowser.Setting] = "/opt/mine", ["PATH"] = "/usr/bin" }, "/usr/bin/chromium"), Is.EqualTo("/opt/mine"));

    [Test]
    public void Takes_a_named_browser_that_is_not_there_too_so_that_its_absence_fails_and_is_not_skipped() =>
        Assert.That(Find(OSPlatform.Linux, new() { [InstalledBrowser.Setting] = "/nowhere" }), Is.EqualTo("/nowhere"));

    [Test]
    public void Finds_a_browser_on_the_path_before_the_usual_places() =>
        Assert.That(Find(OSPlatform.Linux, new() { ["PATH"] = "/home/me/bin:/usr/local/bin" }, "/usr/bin/chromium", "/usr/local/bin/google-chrome"), Is.EqualTo("/usr/local/bin/google-chrome"));

    [TestCase("/usr/bin/chromium")]
    [TestCase("/snap/bin/chromium")]
    [TestCase("/opt/google/chrome/chrome")]
    [TestCase("/opt/microsoft/msedge/msedge")]
    public void Finds_a_browser_where_Linux_keeps_it(string place) =>
        Assert.That(Find(OSPlatform.Linux, [], place), Is.EqualTo(place));

    [TestCase("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")]
    [TestCase("/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium")]
    public void Finds_a_browser_where_macOS_keeps_it(string place) =>
        Assert.That(Find(OSPlatform.OSX, new() { ["HOME"] = "/Users/me" }, place), Is.EqualTo(place));

    [TestCase(@"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe")]
    [TestCase(@"C:\Users\me\AppData\Local\Google\Chrome\Application\chrome.exe")]
    public void Finds_a_browser_where_Windows_keeps_it(string place) =>
        Assert.That(
            Find(OSPlatform.Windows, new() { ["ProgramFiles(x86)"] = @"C:\Program Files (x86)", ["LocalAppData"] = @"C:\Users\me\AppData\Local", ["PATH"] = @"C:\Windows" }, place),
            Is.EqualTo(place));

    [Test]
    public void Says_so_when_there_is_none() =>
        Assert.That(Find(OSPlatform.Linux, new() { ["PATH"] = "/usr/bin:/bin" }), Is.Null);

    private static string? Find(OSPlatform platform, Dictionary<string, string> settings, params string[] files) =>
        InstalledBrowser.Find(settings.GetValueOrDefault, files.Contains, platform).Path;
}
