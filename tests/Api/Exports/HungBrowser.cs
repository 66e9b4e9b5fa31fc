using System.Diagnostics;
using System.Globalization;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>
/// A program in a browser's place that never ends: a shell that notes where it was started and with what, then sleeps. What a
/// browser that hangs does to the register can be seen with no browser at all.
/// </summary>
internal sealed class HungBrowser : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo notes = Directory.CreateTempSubdirectory("privacy-register-hung-");

    public HungBrowser()
    {
        File.WriteAllText(
            Program,
            $"""
            #!/bin/sh
            pwd > {Note("folder")}
            stat -c %a . > {Note("mode")}
            ls > {Note("held")}
            echo $$ > {Note("number.part")}
            mv {Note("number.part")} {Note("number")}
            exec sleep 900

            """.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public string Program => Note("browser");

    /// <summary>What the folder it was started in allowed to whom, as chmod says it.</summary>
    public string Mode => Read("mode");

    public string[] Held => Read("held").Split('\n');

    public string Folder => Read("folder");

    public bool Started => File.Exists(Note("number"));

    /// <summary>Waits until it runs.</summary>
    public Task Starts() => Eventually(() => Started, "the browser was never started");

    /// <summary>Waits until it was ended and its folder is gone.</summary>
    public async Task IsGone()
    {
        var number = int.Parse(Read("number"), CultureInfo.InvariantCulture);
        await Eventually(() => !Runs(number), "the browser still runs");
        await Eventually(() => !Directory.Exists(Folder), "its folder is still there");
    }

    public void Dispose()
    {
        if (Started && int.Parse(Read("number"), CultureInfo.InvariantCulture) is var number && Runs(number))
        {
            using var process = Process.GetProcessById(number);
            process.Kill();
        }

        notes.Delete(recursive: true);
    }

    private static bool Runs(int number)
    {
        try
        {
            using var process = Process.GetProcessById(number);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static async Task Eventually(Func<bool> met, string otherwise)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!met())
        {
            Assert.That(limit.IsCancellationRequested, Is.False, otherwise);
            await Task.Yield();
        }
    }

    private string Note(string name) => Path.Combine(notes.FullName, name);

    private string Read(string name) => File.ReadAllText(Note(name)).Trim();
}
