using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace PrivacyRegister.Tests.Client;

/// <summary>The client's own unit tests (vitest), so that one command runs everything.</summary>
public sealed class ClientTests
{
    [Test]
    public async Task The_clients_unit_tests_pass()
    {
        var (exitCode, output) = await Npm("test");
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Match(@"Tests\s+\d+ passed"), "vitest ran no test");
    }

    private static async Task<(int ExitCode, string Output)> Npm(string script)
    {
        var windows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(windows ? "cmd" : "npm", windows ? ["/c", "npm", "run", script] : ["run", script])
        {
            WorkingDirectory = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "client")),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NO_COLOR"] = "1", ["CI"] = "1" },
        };
        using var npm = Process.Start(start)!;
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        return (npm.ExitCode, await output + await errors);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
