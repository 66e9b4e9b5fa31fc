using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using PrivacyRegister.Http;

namespace PrivacyRegister.Tests.Api.Server;

/// <summary>What a run of the program ended with.</summary>
public sealed record Ended(int ExitCode, string Output, string Errors);

/// <summary>The program as a process of its own: started, asked, and killed as no program expects to be.</summary>
public sealed partial class ProgramProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = [];
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProgramProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, printed) => Take(printed.Data);
        process.ErrorDataReceived += (_, printed) => Take(printed.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The program ended: " + string.Join('\n', lines)));
    }

    /// <summary>Serves the database at a port it chooses; answers when it is ready.</summary>
    public static async Task<ProgramProcess> Serve(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var program = new ProgramProcess(Start(settings, arguments));
        program.process.Start();
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        await program.address.Task.WaitAsync(Patience);
        return program;
    }

    /// <summary>Runs the program to its end. Started to serve, it ends by itself only when it refuses to.</summary>
    public static async Task<Ended> Run(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        using var process = Process.Start(Start(settings, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        finally
        {
            process.Kill();
        }

        return new Ended(process.ExitCode, await output, await errors);
    }

    /// <summary>The settings that make the program use a database.</summary>
    public static Dictionary<string, string> Settings(string engine, string connectionString) => new()
    {
        ["Database__Engine"] = engine,
        ["ConnectionStrings__Register"] = connectionString,
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        ["Setup__Token"] = RegisterServer.SetupTokenValue,
    };

    /// <summary>All it has said, on both streams.</summary>
    public string Printed => string.Join('\n', lines);

    /// <summary>Its number, by which the machine tells about it.</summary>
    public int Id => process.Id;

    public HttpClient Http() => new() { BaseAddress = new Uri(address.Task.Result, ApiPaths.Base + "/") };

    /// <summary><c>kill -9</c>: nothing is written, closed or said any more.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Kill();
        }

        process.Dispose();
    }

    private static ProcessStartInfo Start(IReadOnlyDictionary<string, string> settings, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lines.Enqueue(line);
        if (Address().Match(line) is { Success: true } found)
        {
            address.TrySetResult(new Uri(found.Value));
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
