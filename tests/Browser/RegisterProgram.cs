using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace PrivacyRegister.Tests.Browser;

/// <summary>
/// The program itself, as a person starts it: a process of its own on a fresh SQLite file with the policy's seed and the
/// built client, at an address the system chooses. What it prints is all that is known of it.
/// </summary>
public sealed partial class RegisterProgram : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("privacy-register-browser-");
    private readonly List<string> said = [];
    private readonly TaskCompletionSource<Uri> setUpLink = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool demo;
    private Process? server;

    private RegisterProgram(bool demo) => this.demo = demo;

    /// <summary>The link the program printed at its first start, with the set-up token in its fragment.</summary>
    public Uri SetUpLink => setUpLink.Task.Result;

    public Uri Address => new(SetUpLink, "/");

    /// <summary>Starts the program and waits until it has printed the set-up link; the sample register has none and prints its address.</summary>
    /// <exception cref="InvalidOperationException">It stopped, or printed no link in time; the message holds what it said.</exception>
    public static async Task<RegisterProgram> Start(bool demo = false, string? database = null)
    {
        var program = new RegisterProgram(demo);
        if (database is not null)
        {
            File.Copy(database, Path.Combine(program.folder.FullName, "register.db"));
        }

        program.server = Process.Start(program.Describe())!;
        program.server.EnableRaisingEvents = true;
        program.server.Exited += (_, _) => program.setUpLink.TrySetException(new InvalidOperationException($"The program stopped: {program.Said()}"));
        program.server.OutputDataReceived += (_, line) => program.Hear(line.Data);
        program.server.ErrorDataReceived += (_, line) => program.Hear(line.Data);
        program.server.BeginOutputReadLine();
        program.server.BeginErrorReadLine();
        try
        {
            await program.setUpLink.Task.WaitAsync(StartTime);
        }
        catch (TimeoutException)
        {
            await program.DisposeAsync();
            throw new InvalidOperationException($"The program printed no set-up link: {program.Said()}");
        }

        return program;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is { HasExited: false })
        {
            server.Kill();
            await server.WaitForExitAsync();
        }

        server?.Dispose();
        folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"https?://\S+/setup#token=\S+")]
    private static partial Regex Link();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex OwnAddress();

    private ProcessStartInfo Describe()
    {
        var program = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == "Program").Value!;
        var start = new ProcessStartInfo("dotnet", demo ? [program, "--demo"] : [program])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Database__Engine"] = "sqlite";
        start.Environment["ConnectionStrings__Register"] = $"Data Source={Path.Combine(folder.FullName, "register.db")}";
        start.Environment.Remove("Setup__Token");
        if (demo)
        {
            // A program that is killed cannot tidy up: its temporary folder is within ours.
            start.Environment["TMPDIR"] = start.Environment["TMP"] = folder.FullName;
        }

        return start;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (said)
        {
            said.Add(line);
        }

        if ((demo ? OwnAddress() : Link()).Match(line) is { Success: true } link)
        {
            setUpLink.TrySetResult(new Uri(link.Value));
        }
    }

    private string Said()
    {
        lock (said)
        {
            return string.Join(Environment.NewLine, said);
        }
    }
}
